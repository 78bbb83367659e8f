import ConsoleCore
import Programme
import ScreenGrid
import Wording

/// Page 2, one unit's panel: its life, what it shall reach, what it said, and by which sources.
struct UnitPage: Page {
  let code: Code<Organisation>

  var destination: Destination { .unit(code) }
  var firstPane: PaneID { .profile }

  func query(_ asOf: AsOf) -> Query { .unit(code, asOf) }

  func title(_ content: Snapshot.Content?, _ wording: Wording) -> String {
    guard case .unit(let unit) = content else { return wording.phrase(ConsolePhrase.units) }
    let name = wording.name(unit.tile.organisation)
    // The life is told with the name, because every judgement on the page turns on it.
    guard let last = unit.tile.organisation.life.last else { return name }
    return name + " · " + wording.frozen(on: last)
  }

  func panes(_ scene: Scene) -> [Pane]? {
    guard case .unit(let content) = scene.content else { return nil }
    let panes = UnitPanes(scene: scene, content: content)
    return panes.all
  }

  func neighbours(_ content: Snapshot.Content) -> (previous: Destination?, next: Destination?)? {
    guard case .unit(let unit) = content else { return nil }
    return (unit.previous.map { .unit($0.code) }, unit.next.map { .unit($0.code) })
  }

  func changed(from before: Snapshot, to after: Snapshot) -> Set<String> {
    guard case .unit(let old) = before.content, case .unit(let new) = after.content else {
      return []
    }
    var changes = Changes(since: before)
    changes.add(new.tasks, entry: \.entry) { ItemID.task($0.task.code) }
    changes.add(new.indicators, entry: \.entry) {
      ItemID.indicator($0.indicator.code, $0.unit.code)
    }
    changes.add(new.cells, before: old.cells) { ItemID.cell($0.unit, $0.principle) }
    changes.add(new.readings, before: old.readings) { ItemID.reading($0.reading.id) }
    return changes.ids
  }
}

extension PaneID {
  static let profile: PaneID = "profile"
  static let indicators: PaneID = "indicators"
  static let readings: PaneID = "readings"
}
