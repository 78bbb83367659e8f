import Interchange
import Programme
import VietnameseText
import Wording

/// A snapshot as one CSV table that Excel in Việt Nam opens right.
///
/// Every screen has the same columns, so that files can be put together; the first tells which part
/// of the screen a row is of. Text is made harmless, as a CSV may be printed on a terminal.
struct ShowCSV {
  let words: Wording
  let asOf: AsOf
  var table = TableWriter()

  static func render(_ snapshot: Snapshot, _ wording: Wording) -> String {
    var csv = ShowCSV(words: wording, asOf: snapshot.freshness.asOf)
    csv.table.append(ColumnHeading.allCases.map { .text(wording.column($0)) })
    csv.add(snapshot)
    return String(decoding: csv.table.bytes, as: UTF8.self)
  }

  /// The cells of one row by column; what a row says nothing of stays empty.
  mutating func row(_ section: Heading, _ cells: [ColumnHeading: TableWriter.Cell]) {
    table.append(
      ColumnHeading.allCases.map { column in
        if column == .section { return .text(words.heading(section)) }
        if column == .asOf { return .day(asOf.day) }
        guard let cell = cells[column] else { return .empty }
        if case .text(let text) = cell { return .text(displayable(text)) }
        return cell
      })
  }

  private mutating func add(_ snapshot: Snapshot) {
    if snapshot.freshness.isDemonstration {
      row(.overview, [.detail: .text(words.freshness(snapshot.freshness).first ?? "")])
    }
    switch snapshot.content {
    case .overview(let content): add(content)
    case .units(let content): for tile in content.units { add(tile) }
    case .unit(let content): add(content)
    case .checklist(let content): add(content)
    case .cell(let content): add(content)
    case .tasks(let content): for line in content.tasks { add(line) }
    case .task(let content): add(content)
    case .indicators(let content):
      row(.indicators, covering(content.census))
      for line in content.indicators { add(line) }
    case .indicator(let content): add(content)
    case .found(let matches):
      for match in matches { row(.found, [.title: .text(words.text(match.title))]) }
    case .alerts(let content):
      row(.alerts, covering(content.census))
      for line in content.alerts { add(line) }
    case .journal(let content): for line in content.entries { add(line, in: .journal) }
    case .journalEntry(let content): add(content)
    case .dues(let content): add(content)
    case .meeting(let content):
      row(.meeting, covering(content.census))
      add(content)
    case .accounts(let accounts, let units):
      for account in accounts { add(account, of: units) }
    case .catalogue(let content): add(content)
    case .records(let content): for line in content.lines { add(line) }
    case .record(let content): add(content)
    case .absent(let reference): row(.found, [.detail: .text(words.absent(reference))])
    }
    if snapshot.content.isRecord {
      row(.journal, [.detail: .text(words.journalHead(snapshot.freshness))])
    }
  }

  private mutating func add(_ content: OverviewContent) {
    let words = words
    addTally(.city, content.city.counts, TargetState.allCases) { words.label($0).full }
    for group in content.living { add(group) }
    row(.attention, covering(content.census))
    for tile in content.units { add(tile) }
    addTally(.tasks, content.tasks.counts, TaskState.allCases) { words.label($0).full }
    for line in content.principles {
      for state in Attestation.allCases where line.cells[state] > 0 {
        row(
          .principles,
          [
            .code: .text(line.principle.code.text),
            .title: .text(words.text(line.principle.title)),
            .state: .text(words.label(state).full), .value: .whole(line.cells[state]),
            .measure: .text(words.field(.units)),
          ])
      }
    }
    for line in content.attention { add(line) }
    for change in content.changes { add(change) }
  }

  private mutating func addTally<State: Hashable>(
    _ section: Heading, _ counts: [State: Int], _ states: [State], name: (State) -> String
  ) {
    for state in states {
      guard let count = counts[state], count > 0 else { continue }
      row(
        section,
        [
          .state: .text(name(state)), .value: .whole(count), .measure: .text(counted(section)),
        ])
    }
  }

  /// What a count of a section counts, as its unit of measure.
  func counted(_ section: Heading) -> String {
    switch section {
    case .city, .targets: words.field(.targets)
    case .tasks: words.field(.tasks)
    default: words.field(.checklist)
    }
  }

  private mutating func add(_ line: AttentionLine) {
    row(.attention, cells(of: line))
  }

  func cells(of line: AttentionLine) -> [ColumnHeading: TableWriter.Cell] {
    var cells = line.unit.map(unit) ?? [:]
    cells[.code] = .text(code(of: line.subject))
    cells[.title] = .text(words.text(line.title))
    cells[.state] = .text(words.label(line.verdict.state).full)
    cells[.flags] = .text(flags(line.verdict.flags))
    if line.since > .distantPast { cells[.periodFirst] = .day(line.since) }
    return cells
  }

  private func code(of subject: AttentionLine.Subject) -> String {
    switch subject {
    case .target(let code, _): code.text
    case .task(let code): code.text
    case .cell(let code): code.text
    case .duty(let code, _): code.text
    }
  }

  mutating func add(_ change: ChangeLine, in section: Heading = .changes) {
    var cells = change.unit.map(unit) ?? [:]
    cells[.code] = .text(change.key)
    cells[.title] = .text(words.change(change))
    cells[.reportedOn] = .day(change.at.day)
    cells[.detail] = .text(words.clockWithSeconds(change.at) + ", " + words.actor(change))
    row(section, cells)
  }

  func unit(_ unit: UnitReference) -> [ColumnHeading: TableWriter.Cell] {
    [.unitCode: .text(unit.code.text), .unitName: .text(words.name(unit))]
  }

  func flags(_ flags: Verdict.Flags) -> String {
    flags.named.map { words.label($0).full }.joined(separator: ", ")
  }
}
