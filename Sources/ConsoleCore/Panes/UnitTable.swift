package import Programme
package import ScreenGrid
package import VietnameseText
import Wording

/// Units as lines: the overview where it is small, and the list of units.
///
/// Of a unit that has ended it is those who carry on that are counted, and its own last truth stands
/// in a column of its own.
package struct UnitTable: Sendable {
  package enum Row: Sendable {
    case heading(UnitGroup, count: Int)
    case unit(UnitTile)
  }

  private enum Field: Sendable {
    case unit, heirs, targets, pillar(Pillar), tasks, coverage, age, lastTruth, readings, life
  }

  let scene: Scene
  let rows: [Row]
  package let columns: [Column]
  private let fields: [Field]

  private var wording: Wording { scene.wording }
  private var marks: StateMarks { StateMarks(scene.wording, scene.glyphs) }

  package init(_ scene: Scene, _ units: [UnitTile]) {
    self.init(scene, rows: units.map { .unit($0) })
  }

  package init(_ scene: Scene, rows: [Row]) {
    self.scene = scene
    self.rows = rows
    // What nobody has assigned anything to has no counts: columns of dashes would say less.
    let isAssigned = rows.contains { row in
      if case .unit(let tile) = row { tile.isAssigned } else { false }
    }
    let hasEnded = rows.contains { row in
      if case .unit(let tile) = row { tile.isFrozen(on: scene.day) } else { false }
    }
    let ended: [Field] = hasEnded ? [.heirs] : []
    let truth: [Field] = hasEnded ? [.lastTruth, .life] : []
    fields =
      isAssigned
      ? [.unit] + ended + [.targets, .tasks, .coverage, .age] + Pillar.allCases.map { .pillar($0) }
        + truth + [.readings]
      : [.unit] + ended + truth + [.readings, .age]
    columns = fields.map { UnitTable.column($0, scene) }
  }

  private static func column(_ field: Field, _ scene: Scene) -> Column {
    let wording = scene.wording
    let isNarrow = scene.room.width < 70
    return switch field {
    case .unit:
      Column(wording.phrase(TilePhrase.unit), least: isNarrow ? 19 : 24, share: 1, most: 32)
    case .heirs:
      Column(wording.phrase(TilePhrase.heirs), least: 11, share: 1, most: 18, priority: 1)
    case .targets:
      Column(wording.phrase(TilePhrase.targets), least: isNarrow ? 12 : 14, share: 2, most: 26)
    case .pillar(let pillar):
      Column(wording.label(pillar).short, least: 11, share: 1, most: 22, priority: 5)
    case .tasks:
      Column(wording.phrase(TilePhrase.tasks), least: 10, share: 1, most: 20, priority: 2)
    case .coverage:
      Column(
        wording.phrase(TilePhrase.coverageTitle), least: 8, priority: isNarrow ? 1 : 0,
        align: .trailing)
    case .age: Column(wording.phrase(TilePhrase.age), least: 5, align: .trailing)
    case .lastTruth:
      Column(wording.phrase(TilePhrase.lastTruth), least: 15, share: 1, most: 24, priority: 3)
    case .readings:
      Column(wording.phrase(TilePhrase.readings), least: 8, priority: 6, align: .trailing)
    case .life: Column(wording.phrase(TilePhrase.life), least: 12, priority: 4)
    }
  }

  package var items: [Item] {
    rows.map { row in
      switch row {
      case .heading(let group, _): .heading("group " + group.rawValue)
      case .unit(let tile):
        Item(ItemID.unit(tile.organisation.code), opens: .unit(tile.organisation.code))
      }
    }
  }

  @Sendable
  package func cell(_ row: Int, _ column: Int) -> Line {
    switch rows[row] {
    case .heading(let group, let count):
      column == 0 ? Line("\(wording.name(group)) \(wording.count(count))", .heading) : Line()
    case .unit(let tile): cell(of: tile, fields[column])
    }
  }

  private func cell(of tile: UnitTile, _ field: Field) -> Line {
    switch field {
    case .unit: name(of: tile)
    case .heirs: Line(tile.heirs.map { wording.heirNames($0.units) } ?? "", .link)
    case .targets: counts(tile.standingTargets, room: targetRoom)
    case .pillar(let pillar): counts(tile.standingPillars[pillar] ?? Tally(), room: countRoom)
    case .tasks: counts(tile.standingTasks, room: countRoom)
    case .coverage: coverage(tile.standingCoverage)
    case .age:
      Line(age(of: tile).map { wording.shortAge($0, on: scene.day) } ?? "–", .muted)
    case .lastTruth: lastTruth(of: tile)
    case .readings: Line(tile.readings == 0 ? "–" : wording.count(tile.readings), .muted)
    case .life: life(of: tile)
    }
  }

  /// The columns that counts have at least at this width.
  private var countRoom: Int { scene.room.width < 130 ? 11 : 20 }

  /// The same of the column of all targets.
  private var targetRoom: Int { scene.room.width < 70 ? 12 : countRoom + 3 }

  /// Of whoever stands there; its own where nobody was given anything yet.
  private func age(of tile: UnitTile) -> Day? {
    tile.isAssigned ? tile.standingPeriodEnd : tile.standingPeriodEnd ?? tile.newestPeriodEnd
  }

  /// An ended unit has its mark before its name, so that it is seen without the column of lives.
  private func name(of tile: UnitTile) -> Line {
    let isFrozen = tile.isFrozen(on: scene.day)
    let dagger = scene.glyphs.state(.ended).map { "\(Character($0)) " } ?? ""
    return Line(
      (isFrozen ? dagger : "  ") + wording.name(tile.organisation), isFrozen ? .ended : .text)
  }

  private func counts<State: Ranked>(_ tally: Tally<State>, room: Int) -> Line {
    tally.total == 0 ? Line("–", .muted) : marks.counts(tally, room: room)
  }

  private func coverage(_ coverage: Coverage) -> Line {
    guard coverage.owed > 0 else { return Line("–", .muted) }
    return Line(
      "\(wording.count(coverage.reported))/\(wording.count(coverage.owed))",
      coverage.reported < coverage.owed ? .atRisk : .text)
  }

  private func lastTruth(of tile: UnitTile) -> Line {
    guard tile.isFrozen(on: scene.day) else { return Line() }
    guard tile.targets.total == 0 else { return marks.counts(tile.targets, room: 14) }
    return Line(wording.phrase(TilePhrase.readingCount(tile.readings)), .muted)
  }

  private func life(of tile: UnitTile) -> Line {
    guard tile.isFrozen(on: scene.day), let last = tile.organisation.life.last else {
      return Line()
    }
    return Line(wording.day(last), .ended)
  }
}

extension UnitTile {
  /// Whether whoever stands there today has anything to reach, to report or to do.
  package var isAssigned: Bool {
    if let heirs { return !heirs.standing.isEmpty }
    return targets.total + tasks.total + coverage.owed > 0
  }
}

extension UnitTile {
  /// Whether the unit had ended before the day; its judgements are then those of its last day.
  package func isFrozen(on day: Day) -> Bool { organisation.life.hasEnded(by: day) }
}
