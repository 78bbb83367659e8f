import Programme
import Wording

/// Báo cáo kỳ này: what a unit owes for the period, what is missing, and what was said last.
struct DuesPage: Page {
  let unit: Code<Organisation>

  var destination: Destination { .dues(unit) }
  var firstPane: PaneID { "dues" }

  func query(_ asOf: AsOf) -> Query { .dues(unit, asOf) }

  func title(_ content: Snapshot.Content?, _ wording: Wording) -> String {
    guard case .dues(let dues)? = content else { return wording.phrase(.dues) }
    return wording.phrase(.dues) + ": " + wording.text(dues.unit.name)
  }

  func panes(_ scene: Scene) -> [Pane]? { nil }

  func changed(from before: Snapshot, to after: Snapshot) -> Set<String> { [] }
}
