import Programme
import ScreenGrid
import VietnameseText
import Wording

/// Units as lines: the overview where it is small, and the list of units.
struct UnitTable: Sendable {
  let scene: Scene
  let units: [UnitTile]
  let columns: [Column]

  private var wording: Wording { scene.wording }
  private var marks: StateMarks { StateMarks(scene.wording, scene.glyphs) }

  init(_ scene: Scene, _ units: [UnitTile]) {
    self.scene = scene
    self.units = units
    let wording = scene.wording
    let pillars = Pillar.allCases.map { pillar in
      Column(
        wording.label(pillar).short, least: scene.room.width < 70 ? 10 : 11, share: 1, most: 22)
    }
    columns =
      [
        Column(
          wording.phrase(TilePhrase.unit), least: scene.room.width < 70 ? 19 : 22, share: 1,
          most: 32)
      ] + pillars + [
        Column(wording.phrase(TilePhrase.tasks), least: 10, share: 1, most: 20, priority: 3),
        Column(wording.phrase(TilePhrase.coverageTitle), least: 7, priority: 2, align: .trailing),
        Column(wording.phrase(TilePhrase.readings), least: 8, priority: 1, align: .trailing),
        Column(wording.phrase(TilePhrase.age), least: 5, align: .trailing),
        Column(wording.phrase(TilePhrase.life), least: 12, priority: 2),
        Column(wording.phrase(TilePhrase.successorsTitle), least: 10, share: 2, priority: 4),
      ]
  }

  /// The columns that a pillar's counts have at least at this width.
  private var countRoom: Int {
    switch scene.room.width {
    case ..<70: 10
    case ..<130: 11
    default: 20
    }
  }

  @Sendable
  func cell(_ row: Int, _ column: Int) -> Line {
    let tile = units[row]
    switch column {
    case 0: return name(of: tile)
    case 1, 2, 3: return counts(tile.pillars[Pillar.allCases[column - 1]] ?? Tally())
    case 4: return counts(tile.tasks)
    case 5: return coverage(of: tile)
    case 6: return Line(tile.readings == 0 ? "–" : wording.count(tile.readings), .muted)
    case 7:
      return Line(tile.newestPeriodEnd.map { wording.shortAge($0, on: scene.day) } ?? "–", .muted)
    case 8: return life(of: tile)
    default:
      return Line(tile.successors.map { wording.shortName($0.unit) }.joined(separator: ", "), .link)
    }
  }

  /// An ended unit has its mark before its name, so that it is seen without the column of lives.
  private func name(of tile: UnitTile) -> Line {
    let isFrozen = tile.isFrozen(on: scene.day)
    let dagger = scene.glyphs.state(.ended).map { "\(Character($0)) " } ?? ""
    return Line(
      (isFrozen ? dagger : "  ") + wording.name(tile.organisation), isFrozen ? .ended : .text)
  }

  private func counts<State: Ranked>(_ tally: Tally<State>) -> Line {
    tally.total == 0
      ? Line("–", .muted) : marks.counts(tally, room: countRoom)
  }

  private func coverage(of tile: UnitTile) -> Line {
    guard tile.coverage.owed > 0 else { return Line("–", .muted) }
    return Line("\(wording.count(tile.coverage.reported))/\(wording.count(tile.coverage.owed))")
  }

  private func life(of tile: UnitTile) -> Line {
    guard tile.isFrozen(on: scene.day), let last = tile.organisation.life.last else {
      return Line()
    }
    return Line(wording.day(last), .ended)
  }
}
