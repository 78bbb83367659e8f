import Programme
import Wording

struct TasksPage: Page {

  var destination: Destination { .tasks }
  var firstPane: PaneID { .units }

  func query(_ asOf: AsOf) -> Query { .tasks(asOf) }

  func title(_ content: Snapshot.Content?, _ wording: Wording) -> String {
    wording.phrase(ConsolePhrase.tasks)
  }

  func panes(_ scene: Scene) -> [Pane]? { nil }

  func changed(from before: Snapshot, to after: Snapshot) -> Set<String> { [] }
}
