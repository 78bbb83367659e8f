import ConsoleCore
import Programme
import Wording

/// Page 4, one task: what is to be done by whom and when, what was said of it, and why it is
/// judged so.
struct TaskPage: Page {
  let code: Code<BreakthroughTask>

  var destination: Destination { .task(code) }
  var firstPane: PaneID { .taskFacts }

  func query(_ asOf: AsOf) -> Query { .task(code, asOf) }

  func title(_ content: Snapshot.Content?, _ wording: Wording) -> String {
    guard case .task(let task) = content else { return wording.phrase(tasks: .title) }
    return wording.text(task.line.task.title)
  }

  func panes(_ scene: Scene) -> [Pane]? {
    guard case .task(let content) = scene.content else { return nil }
    return TaskPanes(scene: scene, content: content).all
  }

  func changed(from before: Snapshot, to after: Snapshot) -> Set<String> {
    guard case .task(let old) = before.content, case .task(let new) = after.content else {
      return []
    }
    var changes = Changes(since: before)
    changes.add(new.targets, before: old.targets) { TargetRows.id($0) }
    changes.add(new.changes, entry: \.sequence) { ItemID.change($0.sequence) }
    return changes.ids
  }
}
