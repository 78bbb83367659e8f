import ConsoleCore
import Programme
import ScreenGrid
import Wording

/// Báo cáo kỳ này: what a unit owes for the period, what is missing, and what was said last; the
/// home of an officer. Enter, or the key of the report, begins to fill it in.
struct DuesPage: Page {
  let unit: Code<Organisation>

  var destination: Destination { .dues(unit) }
  var firstPane: PaneID { .dues }

  func query(_ asOf: AsOf) -> Query { .dues(unit, asOf) }

  func title(_ content: Snapshot.Content?, _ wording: Wording) -> String {
    guard case .dues(let dues)? = content else { return wording.phrase(.dues) }
    let name = wording.phrase(.dues) + ": " + wording.name(dues.unit)
    return dues.ended.map { name + " · " + wording.frozen(on: $0) } ?? name
  }

  func panes(_ scene: Scene) -> [Pane]? {
    guard case .dues(let content) = scene.content else { return nil }
    return DuesPanes(scene: scene, content: content).all
  }

  func changed(from before: Snapshot, to after: Snapshot) -> Set<String> {
    guard case .dues(let old) = before.content, case .dues(let new) = after.content else {
      return []
    }
    var changes = Changes(since: before)
    changes.add(new.dues, before: old.dues) { DuesPanes.id($0) }
    changes.add(new.tasks, entry: \.entry) { ItemID.task($0.task.code) }
    return changes.ids
  }
}

extension PaneID {
  static let dues: PaneID = "dues"
  static let requests: PaneID = "dues.requests"
  static let reminders: PaneID = "dues.reminders"
}
