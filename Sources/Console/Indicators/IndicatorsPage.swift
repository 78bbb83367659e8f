import Programme
import Wording

struct IndicatorsPage: Page {

  var destination: Destination { .indicators }
  var firstPane: PaneID { .units }

  func query(_ asOf: AsOf) -> Query { .indicators(asOf) }

  func title(_ content: Snapshot.Content?, _ wording: Wording) -> String {
    wording.phrase(ConsolePhrase.indicators)
  }

  func panes(_ scene: Scene) -> [Pane]? { nil }

  func changed(from before: Snapshot, to after: Snapshot) -> Set<String> { [] }
}
