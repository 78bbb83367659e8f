import Programme
import ScreenGrid
import VietnameseText
import Wording

/// A unit as a tile: its name, its life, its pillars with their counts, and how old its data is.
struct UnitTileDrawing: Sendable {
  let scene: Scene
  let units: [UnitTile]

  private var wording: Wording { scene.wording }

  @Sendable
  func draw(_ index: Int, on grid: inout Grid, in rect: Rect) {
    let tile = units[index]
    let isFrozen = tile.isFrozen(on: scene.day)
    drawName(tile, isFrozen: isFrozen, on: &grid, in: rect.row(0))
    var lines = [life(of: tile, isFrozen: isFrozen)]
    lines += Pillar.allCases.map { pillar(tile.pillars[$0] ?? Tally(), $0, room: rect.width - 13) }
    lines.append(age(of: tile))
    if rect.height > 7 { lines += [coverage(of: tile)] }
    for (row, line) in lines.enumerated() {
      grid.write(line, in: rect.row(row + 1).inset(Insets(left: 1)))
    }
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
    let label = padded(wording.label(pillar).short, to: 12)
    guard tally.total > 0 else { return Line(label + "–", .muted) }
    return Line(label, .muted) + StateMarks(wording, scene.glyphs).counts(tally, room: room)
  }

  private func age(of tile: UnitTile) -> Line {
    var line = Line(wording.phrase(TilePhrase.readingCount(tile.readings)), .muted)
    if let newest = tile.newestPeriodEnd {
      line.append(" · " + wording.shortAge(newest, on: scene.day), .muted)
    }
    if !tile.successors.isEmpty {
      let arrow = Character(scene.glyphs.arrowRight)
      line.append(" ", .muted)
      line.append("\(arrow)\(wording.count(tile.successors.count))", .link)
    }
    return line
  }

  private func coverage(of tile: UnitTile) -> Line {
    var line = Line(wording.phrase(TilePhrase.tasks) + " ", .muted)
    line +=
      tile.tasks.total == 0
      ? Line("–", .muted) : StateMarks(wording, scene.glyphs).counts(tile.tasks)
    return line
  }
}

extension UnitTile {
  /// Whether the unit had ended before the day; its judgements are then those of its last day.
  func isFrozen(on day: Day) -> Bool { organisation.life.hasEnded(by: day) }
}
