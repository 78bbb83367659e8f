import ConsoleCore
import Programme
import ScreenGrid
import VietnameseText
import Wording

/// A unit as a tile: its name, its life, its pillars with their counts, and how old its data is.
struct UnitTileFace: Sendable {
  let scene: Scene
  let units: [UnitTile]

  private var wording: Wording { scene.wording }

  @Sendable
  func draw(_ index: Int, on grid: inout Grid, in rect: Rect) {
    let tile = units[index]
    let isFrozen = tile.isFrozen(on: scene.day)
    drawName(tile, isFrozen: isFrozen, on: &grid, in: rect.row(0))
    let lines =
      tile.heirs.map { heirLines(of: tile, $0, in: rect) }
      ?? ownLines(of: tile, isFrozen: isFrozen, in: rect)
    for (row, line) in lines.enumerated() {
      grid.write(line, in: rect.row(row + 1).inset(Insets(left: 1)))
    }
  }

  /// A unit that lives, or that nobody is known to have taken over.
  private func ownLines(of tile: UnitTile, isFrozen: Bool, in rect: Rect) -> [Line] {
    var lines = [life(of: tile, isFrozen: isFrozen)]
    lines += Pillar.allCases.map { pillar(tile.pillars[$0] ?? Tally(), $0, room: rect.width - 13) }
    lines.append(age(of: tile))
    if rect.height > 7 { lines.append(tasks(tile.tasks, label: 12, room: rect.width - 13)) }
    return lines
  }

  /// Who carries on, how they stand, and in the last line what the unit itself stood at.
  private func heirLines(of tile: UnitTile, _ heirs: HeirStanding, in rect: Rect) -> [Line] {
    let arrow = Character(scene.glyphs.arrowRight)
    var lines = [Line("\(arrow) " + wording.heirs(heirs.units), .link)]
    if let none = wording.unassigned(heirs) {
      lines += wrapped(none, to: max(1, rect.width - 2)).map { Line($0, .muted) }
      lines += Array(repeating: Line(), count: max(0, rect.height - 2 - lines.count))
    } else {
      let room = rect.width - 10
      let standing = heirs.standing
      if rect.height > 7 {
        lines += Pillar.allCases.map {
          pillar(standing.pillars[$0] ?? Tally(), $0, room: rect.width - 13)
        }
      } else {
        lines.append(counts(standing.targets, TilePhrase.targets, room: room))
      }
      lines.append(tasks(standing.tasks, label: rect.height > 7 ? 12 : 9, room: room))
      var coverage = Line(wording.phrase(TilePhrase.coverage(standing.coverage)), .muted)
      if let newest = heirs.newestPeriodEnd {
        coverage.append(" · " + wording.shortAge(newest, on: scene.day), .muted)
      }
      lines.append(coverage)
    }
    return lines.prefix(max(1, rect.height - 2)) + [lastTruth(of: tile, room: rect.width - 1)]
  }

  /// "† 30/06/2025 ✗1 ●4": the unit's own counts on its last day, without the day where it has no
  /// room.
  private func lastTruth(of tile: UnitTile, room: Int) -> Line {
    let dagger = scene.glyphs.state(.ended).map { "\(Character($0)) " } ?? ""
    guard let last = tile.organisation.life.last else { return Line() }
    guard tile.targets.total + tile.readings > 0 else {
      return Line(dagger + wording.frozen(on: last), .ended)
    }
    let marks = StateMarks(wording, scene.glyphs)
    let readings = wording.phrase(TilePhrase.readingCount(tile.readings))
    let whole = Line(dagger + wording.day(last) + " ", .ended)
    let hasTargets = tile.targets.total > 0
    let least = hasTargets ? marks.leastWidth(of: tile.targets) : displayWidth(readings)
    let day = whole.width + least <= room ? whole : Line(dagger, .ended)
    guard hasTargets else { return day + Line(readings, .ended) }
    return day + marks.counts(tile.targets, room: room - day.width)
  }

  private func drawName(_ tile: UnitTile, isFrozen: Bool, on grid: inout Grid, in row: Rect) {
    grid.horizontalLine(row)
    let names = [wording.name(tile.organisation), wording.briefName(tile.organisation)]
    let name = names.first { displayWidth($0) < row.width } ?? names[1]
    let label = Line(name + " ", isFrozen ? .ended : .strong)
    grid.write(
      label, in: Rect(x: row.x, y: row.y, width: min(label.width, row.width), height: 1))
  }

  /// Until when its truth holds, and that others came after it.
  private func life(of tile: UnitTile, isFrozen: Bool) -> Line {
    guard isFrozen, let last = tile.organisation.life.last else {
      return Line(wording.phrase(TilePhrase.coverage(tile.coverage)), .muted)
    }
    let dagger = scene.glyphs.state(.ended).map { "\(Character($0)) " } ?? ""
    return Line(dagger + wording.frozen(on: last), .ended)
  }

  private func pillar(_ tally: Tally<TargetState>, _ pillar: Pillar, room: Int) -> Line {
    counted(tally, wording.label(pillar).short, label: 12, room: room)
  }

  private func counts(_ tally: Tally<TargetState>, _ label: TilePhrase, room: Int) -> Line {
    counted(tally, wording.withinSentence(wording.phrase(label)), room: room)
  }

  private func tasks(_ tally: Tally<TaskState>, label: Int, room: Int) -> Line {
    let name = wording.withinSentence(wording.phrase(TilePhrase.tasks))
    return counted(tally, name, label: label, room: room)
  }

  /// - Parameter room: the columns of the counts; the label has the rest of a narrow tile.
  private func counted<State: Ranked>(
    _ tally: Tally<State>, _ name: String, label width: Int = 9, room: Int
  ) -> Line {
    let label = padded(name, to: width)
    guard tally.total > 0 else { return Line(label + "–", .muted) }
    return Line(label, .muted) + StateMarks(wording, scene.glyphs).counts(tally, room: room)
  }

  private func age(of tile: UnitTile) -> Line {
    var line = Line(wording.phrase(TilePhrase.readingCount(tile.readings)), .muted)
    if let newest = tile.newestPeriodEnd {
      line.append(" · " + wording.shortAge(newest, on: scene.day), .muted)
    }
    let carriers = tile.carriers.count
    if carriers > 0 {
      let arrow = Character(scene.glyphs.arrowRight)
      line.append(" ", .muted)
      line.append("\(arrow)\(wording.count(carriers))", .link)
    }
    return line
  }
}
