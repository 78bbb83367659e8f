import Programme
import Wording

struct TaskPage: Page {
  let code: Code<BreakthroughTask>

  var destination: Destination { .task(code) }
  var firstPane: PaneID { .units }

  func query(_ asOf: AsOf) -> Query { .task(code, asOf) }

  func title(_ content: Snapshot.Content?, _ wording: Wording) -> String {
    wording.phrase(ConsolePhrase.tasks)
  }

  func panes(_ scene: Scene) -> [Pane]? { nil }

  func changed(from before: Snapshot, to after: Snapshot) -> Set<String> { [] }
}
