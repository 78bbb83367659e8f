import Programme
import Wording

struct UnitsPage: Page {

  var destination: Destination { .units }
  var firstPane: PaneID { .units }

  func query(_ asOf: AsOf) -> Query { .units(asOf, scope: .pilots, offset: 0, limit: 100) }

  func title(_ content: Snapshot.Content?, _ wording: Wording) -> String {
    wording.phrase(ConsolePhrase.units)
  }

  func panes(_ scene: Scene) -> [Pane]? { nil }

  func changed(from before: Snapshot, to after: Snapshot) -> Set<String> { [] }
}
