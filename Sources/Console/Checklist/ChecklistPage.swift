import Programme
import Wording

struct ChecklistPage: Page {

  var destination: Destination { .checklist }
  var firstPane: PaneID { .units }

  func query(_ asOf: AsOf) -> Query { .checklist(asOf) }

  func title(_ content: Snapshot.Content?, _ wording: Wording) -> String {
    wording.phrase(ConsolePhrase.checklist)
  }

  func panes(_ scene: Scene) -> [Pane]? { nil }

  func changed(from before: Snapshot, to after: Snapshot) -> Set<String> { [] }
}
