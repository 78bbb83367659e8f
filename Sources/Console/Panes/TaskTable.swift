import Programme
import ScreenGrid
import VietnameseText
import Wording

/// Tasks as lines: state, what it is, who leads it, until when, and how far it is.
struct TaskTable: Sendable {
  let scene: Scene
  let lines: [TaskLine]
  let columns: [Column]
  let showsLead: Bool

  private var wording: Wording { scene.wording }

  init(_ scene: Scene, _ lines: [TaskLine], showsLead: Bool) {
    self.scene = scene
    self.lines = lines
    self.showsLead = showsLead
    let wording = scene.wording
    columns = [
      Column(wording.phrase(ListPhrase.conclusion), least: 8),
      Column(wording.phrase(ListPhrase.task), least: 20, share: 4),
      Column(
        wording.phrase(ListPhrase.lead), least: showsLead ? 15 : 0, share: showsLead ? 1 : 0,
        most: 24,
        priority: showsLead ? 1 : 99),
      Column(wording.phrase(ListPhrase.deadline), least: 10, priority: 2),
      Column(wording.phrase(ListPhrase.left), least: 11, align: .trailing),
      Column(wording.phrase(ListPhrase.progress), least: 13, priority: 3),
    ].filter { showsLead || $0.priority != 99 }
  }

  /// What a filter searches.
  static func text(of line: TaskLine, _ wording: Wording) -> String {
    let lead = line.lead.map(wording.name) ?? wording.phrase(ListPhrase.noLead)
    let state = wording.label(line.judgement).full
    return "\(wording.text(line.task.title)) \(lead) \(line.task.code) \(state)"
  }

  static func item(_ line: TaskLine) -> Item {
    Item(ItemID.task(line.task.code), opens: .task(line.task.code))
  }

  @Sendable
  func cell(_ row: Int, _ column: Int) -> Line {
    cell(lines[row], column)
  }

  func cell(_ line: TaskLine, _ column: Int) -> Line {
    switch showsLead || column < 2 ? column : column + 1 {
    case 0: return StateMarks(wording, scene.glyphs).marks(line.judgement.verdict, most: 2)
    case 1: return Line(wording.text(line.task.title))
    case 2: return lead(of: line)
    case 3: return deadline(of: line)
    case 4: return left(of: line)
    default: return progress(of: line)
    }
  }

  private func lead(of line: TaskLine) -> Line {
    line.lead.map { Line(wording.name($0)) }
      ?? Line(wording.phrase(ListPhrase.noLead), .notAssignable)
  }

  private func deadline(of line: TaskLine) -> Line {
    guard let deadline = line.judgement.deadline else { return Line("–", .notAssignable) }
    let isExtended = line.judgement.deadline != line.judgement.firstDeadline
    return Line(wording.day(deadline), isExtended ? .atRisk : .text)
  }

  private func left(of line: TaskLine) -> Line {
    guard let deadline = line.judgement.deadline else {
      return Line(wording.phrase(ListPhrase.noDeadline), .notAssignable)
    }
    if line.judgement.state.isDone { return Line("–", .muted) }
    let day = line.judgement.frozenOn ?? scene.day
    return Line(
      wording.shortRemaining(until: deadline, on: day), deadline < day ? .overdue : .text)
  }

  private func progress(of line: TaskLine) -> Line {
    guard let percent = line.judgement.report?.percent else { return Line("–", .muted) }
    let share = percent.double / 100
    return InlineGraph(glyphs: scene.glyphs)
      .bar(share, width: 6, role: line.judgement.state.role)
      + Line(" " + wording.percent(percent), .muted)
  }

  @Sendable
  func why(_ row: Int) -> Explanation? {
    lines[row].explanation(wording, on: scene.day)
  }
}

extension TaskLine {
  func explanation(
    _ wording: Wording, on day: Day, target title: (Code<Target>) -> String? = { _ in nil }
  ) -> Explanation {
    Explanation(
      title: wording.phrase(BoxPhrase.whyTitle) + " " + wording.text(task.title),
      sentences: wording.why(judgement, of: task, on: day, target: title))
  }
}
