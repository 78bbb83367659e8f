import ConsoleCore
import Programme
import ScreenGrid
import VietnameseText
import Wording

/// One item of a meeting, as it is read out: what it is, what changed since the last meeting, what
/// was done, and what is concluded.
struct MeetingDetail: Sendable {
  let scene: Scene
  let content: MeetingContent

  private var wording: Wording { scene.wording }

  /// What people read from afar stands apart.
  private var isSpacious: Bool { scene.room.height >= 30 }

  func lines(_ line: MeetingLine, width: Int) -> [Line] {
    // What this meeting concluded is told by itself.
    var alert = line.alert
    alert.acts.removeAll { $0.act.kind == .conclusion && $0.act.meeting == content.day }
    let detail = AlertDetail(scene: scene, line: alert)
    let sections = [
      detail.head(width: width, isSpacious: scene.room.height >= 50),
      conclusions(line.conclusions, width: width),
      changes(line.changes, width: width), detail.history(width: width),
      why(line.alert, width: width),
    ]
    return joined(sections)
  }

  func lines(_ act: ActLine, width: Int) -> [Line] {
    let title = wrapped(content.title(of: act.act.subject, wording), to: width)
      .map { Line($0, .strong) }
    return joined([title, lines(act, number: nil, width: width)])
  }

  func minutes(width: Int) -> [Line] {
    let conclusions = content.conclusions
    guard !conclusions.isEmpty else { return [Line(wording.phrase(meeting: .noMinutes), .muted)] }
    return joined(
      conclusions.enumerated().map { number, act in
        let title = wrapped(content.title(of: act.act.subject, wording), to: width - 4)
          .enumerated().map { part, text in
            Line(part == 0 ? padded("\(number + 1).", to: 4) : "    ", .muted)
              + Line(text, .strong)
          }
        return title + lines(act, number: number, width: width)
      })
  }

  private func joined(_ sections: [[Line]]) -> [Line] {
    let shown = sections.filter { !$0.isEmpty }
    return shown.enumerated().flatMap { number, lines in
      number == 0 || (!isSpacious && number > 1) ? lines : [Line()] + lines
    }
  }

  private func conclusions(_ acts: [ActLine], width: Int) -> [Line] {
    let heading = Line(wording.phrase(meeting: .conclusions), .heading)
    guard !acts.isEmpty else { return none(heading, .noConclusions, width: width) }
    return [heading] + acts.flatMap { lines($0, number: nil, width: width) }
  }

  /// That there is nothing to tell, beside the heading where there is room.
  private func none(_ heading: Line, _ phrase: MeetingPhrase, width: Int) -> [Line] {
    let text = Line("  " + wording.phrase(meeting: phrase), .muted)
    return heading.width + text.width <= width ? [heading + text] : [heading, text]
  }

  /// The text of a conclusion, and who does it by when.
  private func lines(_ act: ActLine, number: Int?, width: Int) -> [Line] {
    let indent = number == nil ? "  " : "    "
    let text = wrapped(act.act.text, to: max(1, width - indent.count)).map { Line(indent + $0) }
    let isLate = act.act.until.map { $0 < scene.day } ?? false
    let responsible = wording.phrase(
      meeting: .responsible(
        content.owner(act.act, wording), until: act.act.until, by: act.account))
    let who = wrapped(responsible, to: max(1, width - indent.count)).map {
      Line(indent + $0, isLate ? .overdue : .muted)
    }
    return text + who
  }

  private func changes(_ changes: [ChangeLine], width: Int) -> [Line] {
    let heading = Line(wording.phrase(meeting: .since(content.previous)), .heading)
    guard !changes.isEmpty else { return none(heading, .noChanges, width: width) }
    return [heading]
      + changes.map { change in
        let when =
          change.at.day == scene.today
          ? wording.clock(change.at) : wording.dayAndMonth(change.at.day)
        var line = Line("  " + padded(when, to: 6), .muted)
        line += Line("\(change.account): \(wording.deed(change))")
        if let figure = change.figure {
          line.append(" " + wording.figure(figure, of: change), .strong)
        }
        return line
      }
  }

  private func why(_ alert: AlertLine, width: Int) -> [Line] {
    let bullet = "\(Character(scene.glyphs.bullet)) "
    let sentences = wording.reasons(alert, on: scene.day).dropFirst()
    return [Line(wording.phrase(meeting: .why), .heading)]
      + sentences.flatMap { sentence in
        wrapped(sentence, to: max(1, width - 4)).enumerated().map { part, text in
          Line(part == 0 ? "  " + bullet : "    ", .muted) + Line(text)
        }
      }
  }
}
