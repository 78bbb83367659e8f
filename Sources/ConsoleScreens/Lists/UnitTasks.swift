import ConsoleCore
import Programme
import ScreenGrid
import VietnameseText
import Wording

/// The tasks that a unit leads or takes part in: state, what it is, who leads it where that is
/// somebody else, until when, how far it is.
struct UnitTasks: Sendable {
  let scene: Scene
  let lines: [TaskLine]
  let columns: [Column]
  private let unit: Code<Organisation>
  /// Whether there is room for a column of leads; else a lead stands before the title.
  private let hasLeads: Bool
  private let isWide: Bool

  private var wording: Wording { scene.wording }

  init(_ scene: Scene, _ all: [TaskLine], of unit: Code<Organisation>, width: Int) {
    self.scene = scene
    self.unit = unit
    hasLeads = width >= 60
    isWide = width >= 100
    let wording = scene.wording
    lines = scene.rows(of: .tasks, all) { line in
      let state = wording.label(line.judgement).full
      let lead = line.lead.map { wording.name($0) } ?? ""
      return "\(wording.text(line.task.title)) \(line.task.code) \(state) \(lead)"
    }
    let lead = Column(wording.phrase(tasks: .leadColumn), least: isWide ? 23 : 10)
    columns =
      [
        Column("", least: 5),
        Column(wording.phrase(ListPhrase.task), least: 20, share: 4),
      ] + (hasLeads ? [lead] : []) + [
        Column(wording.phrase(ListPhrase.deadline), least: 10, priority: 2),
        Column(wording.phrase(ListPhrase.left), least: 10, align: .trailing),
        Column(wording.phrase(ListPhrase.progress), least: 13, priority: 3),
      ]
  }

  var items: [Item] {
    lines.map {
      Item(
        ItemID.task($0.task.code), opens: .task($0.task.code),
        about: .task($0.task.code, lead: $0.task.lead))
    }
  }

  @Sendable
  func cell(_ row: Int, _ column: Int) -> Line {
    let line = lines[row]
    switch hasLeads || column < 2 ? column : column + 1 {
    case 0: return StateMarks(wording, scene.glyphs).marks(line.judgement.verdict, most: 1)
    case 1: return title(of: line)
    case 2: return lead(of: line)
    case 3: return deadline(of: line)
    case 4: return left(of: line)
    default: return progress(of: line)
    }
  }

  private func title(of line: TaskLine) -> Line {
    let title = Span(wording.text(line.task.title))
    guard !hasLeads, let lead = line.lead, lead.code != unit else { return [title] }
    return [Span(wording.columnName(lead) + ": ", .muted), title]
  }

  /// "–" means that there is nothing, so that the unit whose page it is is named too, set back.
  private func lead(of line: TaskLine) -> Line {
    guard let lead = line.lead else {
      return Line(wording.phrase(tasks: .unknown), .notAssignable)
    }
    return Line(isWide ? wording.name(lead) : wording.columnName(lead), .muted)
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
    // Of what is frozen no days are counted any more: its page tells those of its last day.
    if line.judgement.state.isDone || line.judgement.frozenOn != nil { return Line("–", .muted) }
    return Line(
      wording.shortRemaining(until: deadline, on: scene.day, today: scene.today),
      deadline < scene.day ? .overdue : .text)
  }

  private func progress(of line: TaskLine) -> Line {
    guard let percent = line.judgement.report?.percent else { return Line("–", .muted) }
    let share = percent.double / 100
    return InlineGraph(glyphs: scene.glyphs)
      .bar(share, width: 6, role: line.judgement.role)
      + Line(" " + wording.percent(percent), .muted)
  }

  @Sendable
  func why(_ row: Int) -> Explanation? {
    lines[row].explanation(wording, on: scene.day)
  }
}
