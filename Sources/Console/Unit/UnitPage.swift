import Programme
import Wording

struct UnitPage: Page {
  let code: Code<Organisation>

  var destination: Destination { .unit(code) }
  var firstPane: PaneID { .units }

  func query(_ asOf: AsOf) -> Query { .unit(code, asOf) }

  func title(_ content: Snapshot.Content?, _ wording: Wording) -> String {
    wording.phrase(ConsolePhrase.units)
  }

  func panes(_ scene: Scene) -> [Pane]? { nil }

  func changed(from before: Snapshot, to after: Snapshot) -> Set<String> { [] }
}
