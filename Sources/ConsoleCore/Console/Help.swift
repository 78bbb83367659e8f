import Programme
import ScreenGrid
import Wording

extension Console {
  /// The keys, read from the table of actions, and after them the signs of the states.
  func helpPane(in rect: Rect) -> Pane {
    let here = circumstances
    var rows: [(keys: Line, text: Line, id: String)] = []
    for section in ActionSection.allCases {
      rows.append(([], Line(wording.title(section), .heading), "section.\(section)"))
      for action in Action.table where action.section == section {
        rows.append((keys(of: action), help(for: action, in: here), action.name.rawValue))
      }
    }
    rows.append(([], Line(wording.phrase(.signsTitle), .heading), "section.signs"))
    for (number, sign) in signs.enumerated() { rows.append((sign.0, sign.1, "sign.\(number)")) }
    let lines = rows
    var pane = Pane(
      "help", title: "", in: rect, items: rows.map { Item($0.id) },
      body: .table(
        columns: [Column("", least: 14), Column("", least: 10, share: 1)], showsHeader: false,
        cell: { row, column in column == 0 ? lines[row].keys : lines[row].text }))
    pane.hasTitle = false
    return pane
  }

  private func keys(of action: Action) -> Line {
    Line(KeyNames(wording: wording, glyphs: options.glyphs).text(action.keys), .key)
  }

  private func help(for action: Action, in here: ConsoleCircumstances) -> Line {
    var line = Line(wording.help(action.name))
    if let reason = action.unavailable(here) {
      line = Line(wording.help(action.name), .disabled)
      line.append(" (\(wording.reason(reason)))", .disabled)
    }
    return line
  }

  func keyName(_ key: Key) -> String {
    KeyNames(wording: wording, glyphs: options.glyphs).text(key)
  }

  /// Every state and flag with its glyph, its letter and its name.
  private var signs: [(Line, Line)] {
    let marks = StateMarks(wording, options.glyphs)
    func row(_ mark: Line, _ kind: String, _ name: String) -> (Line, Line) {
      (mark, Line([Span(kind + ": ", .muted), Span(name)]))
    }
    let targets = TargetState.allCases.map {
      row(marks.mark($0), wording.name(SubjectKind.target), wording.label($0).full)
    }
    let tasks = TaskState.allCases.map {
      row(marks.mark($0), wording.name(SubjectKind.task), wording.label($0).full)
    }
    let cells = Attestation.allCases.map {
      row(marks.mark($0), wording.name(SubjectKind.cell), wording.label($0).full)
    }
    let flags = Flag.allCases.map {
      row(marks.mark($0), wording.phrase(.beside), wording.label($0).full)
    }
    let changed: (Line, Line) = (
      Line("\(Character(options.glyphs.changedMark))", .changed),
      Line(wording.phrase(.changedJustNow))
    )
    return targets + tasks + cells + flags + [changed]
  }
}
