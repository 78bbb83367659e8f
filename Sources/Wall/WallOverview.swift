import ConsoleCore
import Programme
import ScreenGrid
import VietnameseText
import Wording

/// The programme at a glance: what is late, what is reached, and every unit with its worst.
struct WallOverview {
  let scene: WallScene
  let content: OverviewContent
  /// The tiles of this wall's units.
  let units: [UnitTile]
  /// How many alerts nobody has taken up; nil where it is not known yet.
  let alerts: Int?
  /// How many tasks are late; nil where it is not known yet.
  let lateTasks: Int?

  private var wording: Wording { scene.wording }

  func draw(on grid: inout Grid, in rect: Rect) {
    let rows = rect.rows([.cells(WallHeadlines.height(in: rect)), .cells(1), .share(1)])
    grid.draw(WallHeadlines(headlines: headlines), in: rows[0])
    if !scene.options.isNarrowed {
      grid.write(whom, in: rows[1].inset(Insets(left: 1)), style: Style(.muted))
    }
    if drawUnits(on: &grid, in: rows[2]) == 7 {
      // What the figures beside the names are.
      grid.write(
        wording.phrase(WallPhrase.figureOfUnits), in: rows[1], style: Style(.muted),
        align: .trailing)
    }
  }

  /// Whom the page covers; where nobody has given those who report today anything, that.
  private var whom: String {
    let idle = content.living.filter(\.standing.isEmpty).compactMap(wording.unassignedSentence)
    if !idle.isEmpty { return idle.joined(separator: " · ") }
    return content.census.total > 0 ? wording.census(content.census) : ""
  }

  private var headlines: [WallHeadlines.Headline] {
    let targets = counted
    var ended = 0
    for tile in units where tile.heirs == nil && tile.isFrozen(on: scene.day) {
      ended += scene.targets(of: tile).late
    }
    let note =
      ended == 0 ? Line() : Line([Span(wording.phrase(WallPhrase.ofEndedUnits(ended)), .ended)])
    return [
      scene.headline(targets.late, .lateTargets, .overdue, note: note),
      scene.headline(targets[.achieved], .achieved(of: targets.total), .achieved),
      lateTasks.map { scene.headline($0, .lateTasks, .overdue) },
      alerts.map { scene.headline($0, .openAlerts, .atRisk) },
    ].compactMap { $0 }
  }

  /// The targets of this wall's units, each unit once however many it carries on; of all that live
  /// and of the city where the wall is for all.
  private var counted: Tally<TargetState> {
    var targets = Tally<TargetState>()
    var seen: Set<Code<Organisation>> = []
    for tile in units where tile.heirs == nil && seen.insert(tile.organisation.code).inserted {
      if scene.options.units.isEmpty, isAmongLiving(tile) { continue }
      targets.add(scene.targets(of: tile))
    }
    guard scene.options.units.isEmpty else {
      for heir in units.flatMap({ $0.heirs?.members ?? [] })
      where seen.insert(heir.unit.code).inserted {
        targets.add(scene.targets(of: heir.standing))
      }
      return targets
    }
    for group in content.living { targets.add(scene.targets(of: group.standing)) }
    let city = scene.options.pillar.map { content.cityPillars[$0] ?? Tally() } ?? content.city
    targets.add(city)
    return targets
  }

  /// Whether a pilot lives, and so is counted with its group.
  private func isAmongLiving(_ tile: UnitTile) -> Bool {
    !content.living.isEmpty && !tile.isFrozen(on: scene.day)
  }

  // MARK: Units

  /// Returns the rows that each unit has.
  private func drawUnits(on grid: inout Grid, in rect: Rect) -> Int {
    guard !units.isEmpty, !rect.isEmpty else { return 0 }
    let heights = glyphsAllowLarge(rect) ? [7, 3, 2, 1] : [3, 2, 1]
    let height = heights.first { height in
      let across = across(height, rect)
      return (units.count + across - 1) / across * height <= rect.height
    }
    let tile = height ?? 1
    let places = rect.tiles(
      count: units.count, leastWidth: leastWidth(tile), tileHeight: tile, spacing: 2)
    for (unit, place) in zip(units, places) { draw(unit, on: &grid, in: place) }
    return tile
  }

  private func glyphsAllowLarge(_ rect: Rect) -> Bool {
    scene.glyphs.level == .full && rect.width >= 200
  }

  private func leastWidth(_ height: Int) -> Int { height == 7 ? 76 : height > 1 ? 30 : 36 }

  private func across(_ height: Int, _ rect: Rect) -> Int {
    max(1, (rect.width + 2) / (leastWidth(height) + 2))
  }

  private func draw(_ tile: UnitTile, on grid: inout Grid, in rect: Rect) {
    let worst = TargetState.worstFirst.first { scene.targets(of: tile)[$0] > 0 }
    let role: Role = isEnded(tile) ? .ended : worst?.role ?? .noData
    let name = wording.shortName(tile.organisation)
    if rect.height >= 7 {
      drawLarge(tile, role, on: &grid, in: rect)
      return
    }
    if rect.height >= 2 {
      grid.write(Line(name, role), in: rect.row(0))
      grid.write(counts(of: tile, room: rect.width), in: rect.row(1))
      return
    }
    let parts = rect.columns([.cells(16), .share(1)], spacing: 1)
    let fits = displayWidth(name) <= parts[0].width
    grid.write(Line(fits ? name : wording.columnName(tile.reference), role), in: parts[0])
    grid.write(counts(of: tile, room: parts[1].width), in: parts[1])
  }

  /// The name, and how many of its targets are late.
  private func drawLarge(_ unit: UnitTile, _ role: Role, on grid: inout Grid, in rect: Rect) {
    // Apart from the name of the next.
    let tile = rect.inset(Insets(right: 4))
    let targets = scene.targets(of: unit)
    let isEnded = isEnded(unit)
    let figure = LargeLine(
      targets.total == 0 ? "–" : wording.count(targets.late),
      targets.late == 0 ? .muted : isEnded ? .ended : .overdue, align: .trailing)
    let room = tile.inset(Insets(right: figure.width(grid.glyphs) + 3))
    let names = [wording.shortName(unit.organisation), wording.columnName(unit.reference)]
    let texts = names.map { LargeLine($0, role) }
    if let name = texts.first(where: { $0.fits(room, grid.glyphs) }) {
      name.draw(on: &grid, in: room)
    }
    figure.draw(on: &grid, in: tile)
  }

  /// Whether nobody stands where a unit stood.
  private func isEnded(_ tile: UnitTile) -> Bool {
    tile.heirs == nil && tile.isFrozen(on: scene.day)
  }

  private func counts(of tile: UnitTile, room: Int) -> Line {
    let tally = scene.targets(of: tile)
    guard tally.total > 0 else { return Line(wording.phrase(TilePhrase.noTargets), .muted) }
    return scene.marks.counts(tally, room: room)
  }
}

extension UnitTile {
  fileprivate var reference: UnitReference { organisation.reference }
}

extension Tally where State == TargetState {
  /// How many are behind or overdue.
  var late: Int { self[.overdue] + self[.behind] }
}
