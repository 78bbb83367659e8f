import ConsoleCore
import Programme
import ScreenGrid
import VietnameseText
import Wording

/// The breakthrough tasks with the days that are left or lost, worst first.
struct WallTasks {
  let scene: WallScene
  let tasks: [TaskLine]

  private var wording: Wording { scene.wording }

  /// Days ahead in which a deadline counts as near.
  private static let near = 30

  func draw(on grid: inout Grid, in rect: Rect) {
    let rows = rect.rows([.cells(WallHeadlines.height(in: rect)), .cells(1), .share(1)])
    grid.draw(WallHeadlines(headlines: headlines), in: rows[0])
    let isWide = rect.width >= 150
    grid.draw(
      WallList(rows: tasks.map { row($0, isWide) }, wording: wording), in: rows[2])
  }

  private var headlines: [WallHeadlines.Headline] {
    let late = tasks.count(where: \.isLate)
    let near = tasks.count { line in
      guard !line.judgement.state.isDone, line.judgement.frozenOn == nil,
        let deadline = line.judgement.deadline
      else { return false }
      return deadline >= scene.day && deadline - scene.day <= Self.near
    }
    let unclear = tasks.count { $0.judgement.verdict.flags.contains(.notAssignable) }
    let claimed = tasks.count { $0.judgement.verdict.flags.contains(.claimed) }
    let done = tasks.count {
      $0.judgement.state.isDone && !$0.judgement.verdict.flags.contains(.claimed)
    }
    let note =
      claimed == 0
      ? Line() : Line([Span(wording.phrase(WallPhrase.claimedTasks(claimed)), .claimed)])
    return [
      scene.headline(late, .lateTasks, .overdue),
      scene.headline(near, .nearTasks(Self.near), .atRisk),
      scene.headline(unclear, .unclearTasks, .notAssignable),
      scene.headline(done, .doneTasks, .doneOnTime, note: note),
    ]
  }

  private func row(_ line: TaskLine, _ isWide: Bool) -> WallList.Row {
    let judgement = line.judgement
    let left = left(judgement)
    return WallList.Row(
      mark: scene.marks.marks(judgement.verdict, most: 1), title: wording.text(line.task.title),
      who: line.lead.map { Line(isWide ? wording.name($0) : wording.columnName($0)) }
        ?? Line([Span(wording.phrase(tasks: .unknown), .notAssignable)]),
      remark: isWide ? frozen(judgement) : Line(), value: left.text, role: left.role)
  }

  private func frozen(_ judgement: TaskJudgement) -> Line {
    judgement.frozenOn.map { Line([Span(wording.frozen(on: $0), .ended)]) } ?? Line()
  }

  private func left(_ judgement: TaskJudgement) -> (text: String, role: Role) {
    if judgement.verdict.flags.contains(.claimed) {
      return (wording.label(Flag.claimed).short, .claimed)
    }
    guard !judgement.state.isDone else { return (wording.label(judgement).short, .doneOnTime) }
    // Days left on a day long past say nothing.
    if judgement.frozenOn != nil { return (wording.label(judgement).short, .ended) }
    guard let deadline = judgement.deadline else {
      return (wording.phrase(tasks: .unknown), .notAssignable)
    }
    let days = deadline - scene.day
    let role: Role = days < 0 ? .overdue : days <= Self.near ? .atRisk : .text
    return (wording.shortRemaining(until: deadline, on: scene.day, today: scene.today), role)
  }
}

extension TaskLine {
  /// Whether a wall counts it as late.
  var isLate: Bool { judgement.state == .overdue || judgement.state == .slow }
}
