import Programme
import ScreenGrid
import VietnameseText
import Wording

/// The programme at a glance: what is late, what is reached, and every unit with its worst.
struct WallOverview {
  let scene: WallScene
  let content: OverviewContent
  /// How many alerts nobody has taken up; nil where it is not known yet.
  let alerts: Int?
  /// How many tasks are late; nil where it is not known yet.
  let lateTasks: Int?

  private var wording: Wording { scene.wording }

  private var units: [UnitTile] {
    let wanted = scene.options.units
    return wanted.isEmpty
      ? content.units : content.units.filter { wanted.contains($0.organisation.code) }
  }

  func draw(on grid: inout Grid, in rect: Rect) {
    let rows = rect.rows([.cells(WallHeadlines.height(in: rect)), .cells(1), .share(1)])
    grid.draw(WallHeadlines(headlines: headlines), in: rows[0])
    drawUnits(on: &grid, in: rows[2])
  }

  private var headlines: [WallHeadlines.Headline] {
    var targets = Tally<TargetState>()
    for tile in units {
      for (state, count) in scene.targets(of: tile).counts {
        targets.add(state, flags: [], times: count)
      }
    }
    if !scene.options.isNarrowed {
      for (state, count) in content.city.counts { targets.add(state, flags: [], times: count) }
    }
    let late = targets[.overdue] + targets[.behind]
    return [
      scene.headline(late, .lateTargets, .overdue),
      scene.headline(targets[.achieved], .achieved(of: targets.total), .achieved),
      lateTasks.map { scene.headline($0, .lateTasks, .overdue) },
      alerts.map { scene.headline($0, .openAlerts, .atRisk) },
    ].compactMap { $0 }
  }

  // MARK: Units

  private func drawUnits(on grid: inout Grid, in rect: Rect) {
    let units = units
    guard !units.isEmpty, !rect.isEmpty else { return }
    let heights = glyphsAllowLarge(rect) ? [7, 3, 2, 1] : [3, 2, 1]
    let height = heights.first { height in
      let across = across(height, rect)
      return (units.count + across - 1) / across * height <= rect.height
    }
    let tile = height ?? 1
    let places = rect.tiles(
      count: units.count, leastWidth: leastWidth(tile), tileHeight: tile, spacing: 2)
    for (unit, place) in zip(units, places) { draw(unit, on: &grid, in: place) }
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
    let role: Role = tile.isFrozen(on: scene.day) ? .ended : worst?.role ?? .noData
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
    let late = targets[.overdue] + targets[.behind]
    let figure = BigText(
      targets.total == 0 ? "–" : wording.count(late), style: Style(late > 0 ? .overdue : .muted),
      align: .trailing, scale: .least)
    let width = figure.size(in: tile.size, glyphs: grid.glyphs)?.width ?? 2
    let room = tile.inset(Insets(right: width + 3))
    let names = [wording.shortName(unit.organisation), wording.columnName(unit.reference)]
    let texts = names.map { BigText($0, style: Style(role), scale: .least) }
    let name = texts.first { $0.size(in: room.size, glyphs: grid.glyphs) != nil }
    // Letters stand on one line, whatever marks they bear.
    func place(_ text: BigText, in rect: Rect) -> Rect {
      rect.inset(Insets(top: max(0, 6 - text.ascent(glyphs: grid.glyphs))))
    }
    if let name { grid.draw(name, in: place(name, in: room)) }
    grid.draw(figure, in: place(figure, in: tile))
  }

  private func counts(of tile: UnitTile, room: Int) -> Line {
    let tally = scene.targets(of: tile)
    guard tally.total > 0 else { return Line(wording.phrase(TilePhrase.noTargets), .muted) }
    return scene.marks.counts(tally, room: room)
  }
}

extension UnitTile {
  fileprivate var reference: UnitReference {
    UnitReference(code: organisation.code, name: organisation.name, kind: organisation.kind)
  }
}
