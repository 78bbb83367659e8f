import ConsoleCore
import Programme
import ScreenGrid
import VietnameseText
import Wording

/// Page 4, nhiệm vụ đột phá: all tasks with state, owner, deadline and progress.
struct TasksPage: Page {
  var grouping = TaskGroupKey.none

  var destination: Destination { .tasks }
  var firstPane: PaneID { .taskList }
  var groupings: Int { TaskGroupKey.allCases.count }

  mutating func regroup() {
    let all = TaskGroupKey.allCases
    let place = all.firstIndex(of: grouping) ?? 0
    grouping = all[(place + 1) % all.count]
  }

  func query(_ asOf: AsOf) -> Query { .tasks(asOf) }

  func title(_ content: Snapshot.Content?, _ wording: Wording) -> String {
    wording.phrase(tasks: .title)
  }

  func panes(_ scene: Scene) -> [Pane]? {
    guard case .tasks(let content) = scene.content else { return nil }
    let layout = TasksLayout(scene.room, isEmpty: content.tasks.isEmpty)
    let (made, rows) = list(content, scene, in: layout.list)
    let summary = TaskSummary(scene: scene, tally: content.tally)
    var above = Pane(
      "tasks.summary", title: "", in: layout.summary,
      body: .drawing { grid, rect in summary.draw(on: &grid, in: rect) })
    above.hasTitle = false
    var list = made
    list.beside = { state in
      preview(rows, at: state.index, scene, in: layout.preview).map { [$0] } ?? []
    }
    return [list, above]
  }

  private func list(
    _ content: TasksContent, _ scene: Scene, in rect: Rect
  ) -> (pane: Pane, rows: TaskRows) {
    let wording = scene.wording
    let tasks = scene.rows(
      of: .taskList, content.tasks, text: { searched($0, wording) },
      by: [
        nil, { .day($0.judgement.deadline ?? .distantFuture) },
        { .name(wording.text($0.task.title)) },
      ])
    let groups = TaskGroups(wording: wording, principles: content.principles)
    let rows = TaskRows(scene, groups.rows(tasks, by: grouping))
    let orders = [
      wording.phrase(tasks: .worstFirst), wording.phrase(tasks: .byDeadline),
      wording.phrase(tasks: .byTitle),
    ]
    var pane = rows.pane(
      .taskList,
      title: wording.phrase(tasks: .tasks(shown: tasks.count, of: content.tasks.count)),
      remark: [scene.orderName(.taskList, orders), wording.phrase(tasks: .grouped(grouping))]
        .joined(separator: " · "),
      in: rect)
    pane.shorterRemarks = [pane.remark]
    let leads = Set(content.tasks.compactMap { $0.lead?.code }).count
    if leads > 0 { pane.remark += " · " + wording.leadCount(leads) }
    pane.sorts = orders
    return (pane, rows)
  }

  /// What the filter searches in a task.
  private func searched(_ line: TaskLine, _ wording: Wording) -> String {
    let flags = line.judgement.verdict.flags.named.map { wording.label($0).full }
    let words = [
      line.task.code.text, wording.text(line.task.title), line.lead.map { wording.name($0) } ?? "",
      wording.label(line.judgement).full, line.task.principles.map(\.text).joined(separator: " "),
    ]
    return (words + flags).joined(separator: " ")
  }

  private func preview(_ rows: TaskRows, at row: Int, _ scene: Scene, in rect: Rect) -> Pane? {
    guard rows.rows.indices.contains(row), case .task(let line, _) = rows.rows[row], !rect.isEmpty
    else { return nil }
    let wording = scene.wording
    var lines = [Line(wording.text(line.task.title), .strong)]
    if rect.height >= 16 { lines += TaskSummary.facts(of: line, wording) }
    lines += wording.reasons(line, on: scene.day).map { sentence in
      [Span(String(Character(scene.glyphs.bullet)) + " ", .muted), Span(sentence)]
    }
    let told = lines
    return Pane(
      "tasks.preview", title: wording.phrase(task: .why), remark: line.task.code.text, in: rect,
      body: .drawing { grid, room in
        grid.draw(Paragraph(told), in: room.inset(Insets(left: 1)))
      })
  }

  func changed(from before: Snapshot, to after: Snapshot) -> Set<String> {
    guard case .tasks(let old) = before.content, case .tasks(let new) = after.content else {
      return []
    }
    var changes = Changes(since: before)
    for copy in 0..<(grouping == .focus ? 5 : 1) {
      changes.add(new.tasks, entry: \.entry) { TaskRows.id($0.task.code, copy: copy) }
      changes.add(new.tasks, before: old.tasks) { TaskRows.id($0.task.code, copy: copy) }
    }
    return changes.ids
  }
}

extension PaneID {
  static let taskList: PaneID = "tasks.list"
}

/// Where the panes of the list of tasks stand: what is selected is told below, or beside where
/// the screen is wide.
struct TasksLayout {
  let summary: Rect
  let list: Rect
  let preview: Rect

  init(_ room: Rect, isEmpty: Bool) {
    let rows = room.rows([.cells(1), .share(1)])
    summary = rows[0]
    if isEmpty {
      list = rows[1]
      preview = Rect(width: 0, height: 0)
    } else if room.width >= 160 {
      let columns = rows[1].columns([.share(5), .share(2)], spacing: 2)
      list = columns[0]
      preview = columns[1]
    } else {
      let below = room.height >= 30 ? 11 : 5
      let parts = rows[1].rows([.share(1), .cells(below)])
      list = parts[0]
      preview = parts[1]
    }
  }
}
