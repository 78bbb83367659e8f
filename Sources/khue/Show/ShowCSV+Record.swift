import Interchange
import Programme
import VietnameseText
import Wording

extension ShowCSV {
  /// An alert, and a row for each thing that was done about it.
  mutating func add(_ line: AlertLine) {
    var cells = cells(of: line.attention)
    let told = [words.status(line.status), words.reminders(line).map(reminded)]
    cells[.detail] = .text(told.compactMap { $0 }.joined(separator: "; "))
    row(.alerts, cells)
    for act in line.acts { add(act, in: .acts, unit: line.attention.unit) }
  }

  private func reminded(_ times: String) -> String { words.field(.reminders) + " " + times }

  private mutating func add(_ line: ActLine, in section: Heading, unit: UnitReference?) {
    var cells = unit.map(self.unit) ?? [:]
    cells[.code] = .text(line.act.subject.reference.key)
    cells[.title] = .text(words.name(line.act.kind))
    cells[.reportedOn] = .day(line.act.on)
    if let until = line.act.until { cells[.due] = .day(until) }
    cells[.source] = .text(line.account)
    cells[.detail] = .text(words.act(line))
    row(section, cells)
  }

  /// An entry, and a row for each of its fields before and after.
  mutating func add(_ content: JournalEntryContent) {
    add(content.line, in: .entry)
    let kind = content.line.kind
    for (name, fields) in [(FieldHeading.before, content.before), (.after, content.after)] {
      for field in fields {
        let value = field.value.map { words.value($0, of: field.name, in: kind) }
        row(
          .entry,
          [
            .code: .text(field.name), .title: .text(words.journalField(field.name, of: kind)),
            .state: .text(words.field(name)),
            .detail: .text(value ?? ""),
          ])
      }
    }
    row(.entry, [.title: .text(words.field(.digest)), .detail: .text(content.digest)])
  }

  mutating func add(_ content: DuesContent) {
    for line in content.dues {
      var cells = unit(content.unit)
      cells[.code] = .text(line.indicator.code.text)
      cells[.title] = .text(words.text(line.indicator.title))
      cells[.periodFirst] = .day(line.period.first)
      cells[.periodLast] = .day(line.period.last)
      cells[.due] = .day(line.dueOn)
      cells[.state] = .text(words.label(line.state).full)
      if let latest = line.last.flatMap({ words.latest($0) }) {
        cells[.detail] = .text(words.field(.last) + ": " + latest)
      }
      row(.dues, cells)
      for reading in [line.current, line.beside, line.last].compactMap({ $0 }) {
        add(reading, unit: content.unit)
      }
    }
    for line in content.tasks { add(line) }
    for line in content.requests { add(line) }
  }

  mutating func add(_ content: MeetingContent) {
    for item in content.items {
      add(item.alert)
      for change in item.changes { add(change) }
      for line in item.conclusions {
        add(line, in: .conclusions, unit: item.alert.attention.unit)
      }
    }
    for (section, lines) in [(Heading.others, content.others), (.standing, content.standing)] {
      for line in lines {
        add(line, in: section, unit: content.subjects[line.act.subject]?.unit)
      }
    }
  }

  mutating func add(_ account: Account, of units: [UnitReference]) {
    var cells: [ColumnHeading: TableWriter.Cell] = [
      .code: .text(account.code.text), .title: .text(account.name),
      .state: .text(words.name(account.role)),
      .detail: .text(words.account(account, of: units, on: asOf.day)),
    ]
    if let unit = account.unit {
      cells[.unitCode] = .text(unit.text)
      cells[.unitName] = units.first { $0.code == unit }.map { .text(words.name($0)) }
    }
    if let first = account.life.first { cells[.periodFirst] = .day(first) }
    if let last = account.life.last { cells[.periodLast] = .day(last) }
    row(.accounts, cells)
  }
}
