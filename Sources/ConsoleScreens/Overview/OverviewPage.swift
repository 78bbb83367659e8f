import ConsoleCore
import Programme
import ScreenGrid
import VietnameseText
import Wording

/// Page 1, tổng quan: what every day starts with.
struct OverviewPage: Page {
  var destination: Destination { .overview }
  var firstPane: PaneID { .units }

  func query(_ asOf: AsOf) -> Query { .overview(asOf) }

  func title(_ content: Snapshot.Content?, _ wording: Wording) -> String {
    wording.phrase(ConsolePhrase.overview)
  }

  func panes(_ scene: Scene) -> [Pane]? {
    guard case .overview(let content) = scene.content else { return nil }
    let layout = OverviewLayout(
      scene, units: content.units.count, living: content.living.count)
    let panes = OverviewPanes(scene: scene, content: content, layout: layout)
    return [
      panes.units, panes.attention, panes.principles, panes.changes, panes.tasks, panes.city,
      panes.living,
    ]
  }

  func changed(from before: Snapshot, to after: Snapshot) -> Set<String> {
    guard case .overview(let old) = before.content, case .overview(let new) = after.content else {
      return []
    }
    var changes = Changes(since: before)
    changes.add(new.units, entry: \.entry) { ItemID.unit($0.organisation.code) }
    changes.add(new.changes, entry: \.sequence) { ItemID.change($0.sequence) }
    changes.add(new.attention, before: old.attention, id: ItemID.attention)
    changes.add(new.principles, before: old.principles) { ItemID.principle($0.principle.code) }
    return changes.ids
  }
}

extension PaneID {
  static let attention: PaneID = "attention"
  static let changes: PaneID = "changes"
  static let city: PaneID = "city"
  static let living: PaneID = "living"
}

/// Where the overview's panes stand, by the room there is.
struct OverviewLayout {
  enum Scale {
    /// A table of units, and one or two more panes: 80×24.
    case compact
    /// Everything at once: 120×40.
    case standard
    /// The same with names and numbers written out: 200×60.
    case spacious
  }

  let scale: Scale
  let across: Int
  let tileHeight: Int
  private(set) var rects: [PaneID: Rect] = [:]

  init(_ scene: Scene, units: Int, living: Int) {
    let room = scene.room
    if room.width >= 160, room.height >= 48 {
      scale = .spacious
      across = 7
      tileHeight = 8
    } else {
      scale = room.width >= 112 && room.height >= 34 ? .standard : .compact
      across = 5
      tileHeight = 6
    }
    switch scale {
    case .compact: placeCompact(scene, units: units, living: living)
    case .standard: placeStandard(belowLiving(room, living), units: units)
    case .spacious: placeSpacious(belowLiving(room, living), units: units)
    }
  }

  subscript(id: PaneID) -> Rect { rects[id] ?? Rect(width: 0, height: 0) }

  private func tileRows(_ units: Int) -> Int { (max(1, units) + across - 1) / across }

  /// Those who report today come first: a line for each group, at the top.
  private mutating func belowLiving(_ room: Rect, _ living: Int) -> Rect {
    guard living > 0 else { return room }
    let parts = room.rows([.cells(living + 1), .share(1)])
    rects[.living] = parts[0]
    return parts[1]
  }

  /// The tiles at the top; the city has the room that the last row of tiles leaves.
  private mutating func placeTiles(_ area: Rect, units: Int) {
    rects[.units] = area
    let columns = area.columns(Array(repeating: .share(1), count: across), spacing: 1)
    let used = units % across
    guard units > 0, used > 0, columns.indices.contains(used) else { return }
    let top = area.y + 1 + (tileRows(units) - 1) * tileHeight
    guard top < area.maxY else { return }
    rects[.city] = Rect(
      x: columns[used].x, y: top, width: area.maxX - columns[used].x, height: tileHeight)
  }

  private mutating func placeStandard(_ room: Rect, units: Int) {
    let tiles = min(1 + tileRows(units) * tileHeight, room.height * 2 / 3)
    let parts = room.rows([.cells(tiles), .share(1)])
    placeTiles(parts[0], units: units)
    let columns = parts[1].columns([.share(1), .cells(59)], spacing: 2)
    rects[.attention] = columns[0]
    let right = columns[1].rows([.cells(5), .cells(3), .share(1)])
    rects[.principles] = right[0]
    rects[.tasks] = right[1]
    rects[.changes] = right[2]
  }

  private mutating func placeSpacious(_ room: Rect, units: Int) {
    let tiles = min(1 + tileRows(units) * tileHeight, room.height / 2)
    let parts = room.rows([.cells(tiles), .share(1)])
    placeTiles(parts[0], units: units)
    let columns = parts[1].columns([.share(5), .share(4), .share(4)], spacing: 2)
    rects[.attention] = columns[0]
    let middle = columns[1].rows([.cells(21), .share(1)])
    rects[.principles] = middle[0]
    rects[.tasks] = middle[1]
    rects[.changes] = columns[2]
  }

  /// The focused list has the room; while that is the units, the worst items show below them.
  private mutating func placeCompact(_ scene: Scene, units: Int, living: Int) {
    let room = scene.roomBelowStrip
    guard scene.isFocused(.units) else {
      rects[scene.focus] = room
      return
    }
    // The checklist as a strip gives way to those who report today.
    let counts = living == 0 || room.height > 22 ? living + 2 : living + 1
    let lines = min(units + 1, room.height - counts - 1)
    let parts = room.rows([.cells(lines), .cells(counts), .share(1)])
    rects[.units] = parts[0]
    rects[.tasks] = parts[1]
    if parts[2].height > 1 { rects[.attention] = parts[2] }
  }
}
