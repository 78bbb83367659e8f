import ConsoleCore
import Programme
import ScreenGrid
import Wording

/// The tasks by state, and how many need a sharp eye, in one row.
struct TaskSummary: Sendable {
  let scene: Scene
  let tally: Tally<TaskState>

  private var wording: Wording { scene.wording }

  func draw(on grid: inout Grid, in rect: Rect) {
    let row = rect.row(0).inset(Insets(left: 1))
    guard tally.total > 0 else { return }
    let forms = [(true, true), (false, true), (false, false)].map { states, flags in
      self.states(named: states) + self.flags(named: flags)
    }
    guard let line = forms.first(where: { $0.width <= row.width }) ?? forms.last else { return }
    let bar = row.width - line.width - 3
    grid.write(line, in: row)
    guard bar >= 12 else { return }
    grid.draw(
      StateMarks(wording, scene.glyphs).bar(tally, counted: true),
      in: Rect(x: row.maxX - bar - 1, y: row.y, width: bar, height: row.height))
  }

  private func states(named: Bool) -> Line {
    let marks = StateMarks(wording, scene.glyphs)
    guard named else { return marks.letteredCounts(tally) }
    var line = Line()
    for state in TaskState.worstFirst where tally[state] > 0 {
      if !line.isEmpty { line += Line("  ") }
      line += marks.mark(state)
      line.append(" \(wording.count(tally[state])) \(wording.label(state).short)", state.role)
    }
    return line
  }

  private func flags(named: Bool) -> Line {
    var line = Line()
    for flag in [Flag.claimed, .notAssignable, .stale, .extended] {
      let count = tally.count(of: flag.bits)
      guard count > 0 else { continue }
      line += Line(line.isEmpty ? "  \(Character(scene.glyphs.separator))  " : "  ", .muted)
      if flag != .extended { line += StateMarks(wording, scene.glyphs).mark(flag) }
      let name = named || flag == .extended ? " " + wording.label(flag).short : ""
      let gap = named && flag != .extended ? " " : ""
      line.append(gap + wording.count(count) + name, flag.role)
    }
    return line
  }

  /// What is given of a task, as lines of text for a wide screen.
  static func facts(of line: TaskLine, _ wording: Wording) -> [Line] {
    let task = line.task
    let missing = wording.phrase(tasks: .unknown)
    func row(_ label: TaskPhrase, _ value: String?) -> Line {
      [
        Span(wording.phrase(task: label) + ": ", .muted),
        Span(value ?? missing, value == nil ? .notAssignable : .text),
      ]
    }
    let report = line.judgement.report
    let said = [
      report?.difficulty.map { row(.difficulty, $0) }, report?.proposal.map { row(.proposal, $0) },
    ].compactMap { $0 }
    return [
      Line(),
      row(.output, task.output.map(wording.text)),
      row(.lead, line.lead.map { wording.name($0) }),
      row(.deadline, line.judgement.deadline.map(wording.day)),
      row(.basis, wording.name(task.basis)),
    ] + said + [Line()]
  }
}
