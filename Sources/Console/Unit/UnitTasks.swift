import Programme
import ScreenGrid
import VietnameseText
import Wording

/// The tasks that a unit leads or takes part in: state, what it is, until when, how far it is.
struct UnitTasks: Sendable {
  let scene: Scene
  let lines: [TaskLine]
  let columns: [Column]

  private var wording: Wording { scene.wording }

  init(_ scene: Scene, _ all: [TaskLine]) {
    self.scene = scene
    let wording = scene.wording
    lines = scene.rows(of: .tasks, all) { line in
      let state = wording.label(line.judgement).full
      return "\(wording.text(line.task.title)) \(line.task.code) \(state)"
    }
    columns = [
      Column("", least: 5),
      Column(wording.phrase(ListPhrase.task), least: 20, share: 4),
      Column(wording.phrase(ListPhrase.deadline), least: 10, priority: 2),
      Column(wording.phrase(ListPhrase.left), least: 10, align: .trailing),
      Column(wording.phrase(ListPhrase.progress), least: 13, priority: 3),
    ]
  }

  var items: [Item] {
    lines.map { Item(ItemID.task($0.task.code), opens: .task($0.task.code)) }
  }

  @Sendable
  func cell(_ row: Int, _ column: Int) -> Line {
    let line = lines[row]
    switch column {
    case 0: return StateMarks(wording, scene.glyphs).marks(line.judgement.verdict, most: 1)
    case 1: return Line(wording.text(line.task.title))
    case 2: return deadline(of: line)
    case 3: return left(of: line)
    default: return progress(of: line)
    }
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
