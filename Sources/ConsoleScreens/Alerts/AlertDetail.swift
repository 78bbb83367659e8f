import ConsoleCore
import Programme
import ScreenGrid
import VietnameseText
import Wording

/// All that is known of one alert: what it is, since when, and what people did about it.
struct AlertDetail: Sendable {
  let scene: Scene
  let line: AlertLine

  private var wording: Wording { scene.wording }

  /// The lines of the pane, each as wide as the room.
  ///
  /// What it is comes first, then the newest acts, so that what is cut off is the oldest.
  func lines(width: Int) -> [Line] {
    head(width: width) + [Line()] + history(width: width)
  }

  /// What it is: its name, its verdict, whose it is, since when, and how far people have got.
  ///
  /// - Parameter isSpacious: whether the name stands apart, to be read from afar.
  func head(width: Int, isSpacious: Bool = false) -> [Line] {
    wrapped(wording.text(line.attention.title), to: width).map {
      Line($0, isSpacious ? .title : .strong)
    } + (isSpacious ? [Line()] : []) + facts(width: width)
  }

  /// The same in few rows: the verdict and what was done last.
  func shortLines(width: Int) -> [Line] {
    let handled = Line(
      wording.sentenceCase(wording.status(line.status, on: scene.day)), line.status.role)
    let reminded =
      line.reminders > 0
      ? Line(
        " · " + wording.phrase(alerts: .reminders) + ": " + wording.reminded(line),
        line.isEscalated ? .claimed : .muted) : Line()
    return verdict(width: width) + [handled + reminded] + history(width: width)
  }

  /// The state and the flags beside it, each in its own colour, as many in a row as fit.
  private func verdict(width: Int) -> [Line] {
    let verdict = line.attention.verdict
    let marks = StateMarks(wording, scene.glyphs)
    let state = Line(" " + wording.label(verdict.state).full, verdict.state.role)
    let flags = verdict.flags.named.map { flag in
      marks.mark(flag) + Line(" " + wording.label(flag).full, flag.role)
    }
    return ([marks.mark(verdict.state) + state] + flags).reduce(into: [Line]()) { rows, part in
      if let last = rows.last, last.width + 2 + part.width <= width {
        rows[rows.count - 1] = last + Line("  ") + part
      } else {
        rows.append(part)
      }
    }
  }

  private func facts(width: Int) -> [Line] {
    let attention = line.attention
    var facts: [(AlertPhrase, String, Role)] = [
      (
        .unit, attention.unit.map { wording.name($0) } ?? wording.phrase(alerts: .noUnit),
        attention.unit == nil ? .notAssignable : .text
      )
    ]
    if attention.since > .distantPast {
      let since = wording.day(attention.since)
      let ago = wording.ago(attention.since, on: scene.day, today: scene.today)
      facts.append((.since, "\(since) (\(ago))", .text))
    }
    facts.append((.status, wording.status(line.status, on: scene.day), line.status.role))
    facts.append((.reminders, wording.reminded(line), line.isEscalated ? .claimed : .text))
    let label = facts.map { displayWidth(wording.phrase(alerts: $0.0)) }.max() ?? 0
    return verdict(width: width)
      + facts.flatMap { name, value, role in
        hanging(
          Line(padded(wording.phrase(alerts: name), to: label + 1), .muted), label + 1, value, role,
          width)
      }
  }

  /// What was done, newest first: when, who and what, and below it what was said.
  func history(width: Int) -> [Line] {
    let heading = Line(wording.phrase(alerts: .acts), .heading)
    guard !line.acts.isEmpty else {
      return [heading, Line(wording.phrase(alerts: .noActs), .muted)]
    }
    return [heading] + line.acts.reversed().flatMap { lines($0, width: width) }
  }

  private func lines(_ act: ActLine, width: Int) -> [Line] {
    let when =
      act.at.day == scene.today
      ? wording.clock(act.at) : wording.day(act.at.day)
    let name = wording.act(act.act, owner: line.ownerName(act, wording))
    let head = hanging(
      Line("\(when) ", .muted), displayWidth(when) + 1, "\(act.account): \(name)",
      act.isWithdrawn ? .disabled : .strong, width)
    let answered = act.act.answers.flatMap { id in line.acts.first { $0.act.id == id } }
    let texts: [(String, Role)?] = [
      answered.map { (wording.answering($0), .muted) },
      act.act.text.isEmpty ? nil : (act.act.text, .text),
      act.act.evidence.map {
        (wording.phrase(task: .evidence) + ": " + $0.whole, .muted)
      },
    ]
    return head + texts.compactMap { $0 }.flatMap { hanging(Line("  "), 2, $0.0, $0.1, width) }
  }

  /// Text that is wrapped beside what stands before its first line.
  private func hanging(
    _ first: Line, _ indent: Int, _ text: String, _ role: Role, _ width: Int
  ) -> [Line] {
    wrapped(text, to: max(1, width - indent)).enumerated().map { number, part in
      (number == 0 ? first : Line(String(repeating: " ", count: indent))) + Line(part, role)
    }
  }
}

extension Scene {
  /// A pane of lines that nobody can select; what does not fit is counted in its last row.
  func lines(_ id: PaneID, title: String, remark: String = "", _ lines: [Line], in rect: Rect)
    -> Pane
  {
    let (wording, glyphs) = (wording, glyphs)
    return Pane(
      id, title: title, remark: remark, in: rect,
      body: .drawing { grid, rect in
        let room = rect.inset(Insets(left: 1))
        let fits = lines.count <= room.height
        let shown = fits ? lines.count : max(0, room.height - 1)
        for (row, line) in lines.prefix(shown).enumerated() { grid.write(line, in: room.row(row)) }
        guard !fits, room.height > 0 else { return }
        let more = wording.phrase(alerts: .more(lines.count - shown))
        grid.write(
          "\(Character(glyphs.arrowDown)) \(more)", in: room.row(shown), style: Style(.muted))
      })
  }
}
