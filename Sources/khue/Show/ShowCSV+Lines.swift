import Interchange
import Programme
import VietnameseText
import Wording

extension ShowCSV {
  mutating func add(_ line: TaskLine) {
    let (task, judgement) = (line.task, line.judgement)
    var cells = line.lead.map(unit) ?? [:]
    cells[.code] = .text(task.code.text)
    cells[.title] = .text(words.text(task.title))
    cells[.target] = .text(task.output.map { words.text($0) } ?? "")
    if let deadline = judgement.deadline { cells[.due] = .day(deadline) }
    if let percent = judgement.report?.percent {
      cells[.value] = .number(percent)
      cells[.measure] = .text("%")
    }
    if let report = judgement.report { cells[.reportedOn] = .day(report.reportedOn) }
    cells[.state] = .text(words.label(judgement).full)
    cells[.flags] = .text(flags(judgement.verdict.flags))
    cells[.source] = .text(words.name(task.basis))
    cells[.confidence] = .text(task.provenance.confidence?.rawValue ?? "")
    cells[.detail] = .text(words.gaps(judgement.gaps))
    row(.tasks, cells)
  }

  mutating func add(_ content: TaskContent) {
    add(content.line)
    addTargets(content.targets, indicators: content.indicators, unit: nil)
    for milestone in content.line.task.milestones {
      var cells: [ColumnHeading: TableWriter.Cell] = [.title: .text(words.text(milestone.title))]
      if let due = milestone.due { cells[.due] = .day(due) }
      if let done = milestone.doneOn { cells[.reportedOn] = .day(done) }
      row(.milestones, cells)
    }
    for item in content.extensions {
      row(
        .extensions,
        [
          .due: .day(item.deadline), .reportedOn: .day(item.grantedOn),
          .source: .text(item.document), .detail: .text(item.note ?? ""),
        ])
    }
    for report in content.reports { add(report) }
    for change in content.changes { add(change) }
  }

  private mutating func add(_ report: ProgressReport) {
    var cells: [ColumnHeading: TableWriter.Cell] = [
      .periodLast: .day(report.asOf), .reportedOn: .day(report.reportedOn),
      .state: .text(words.label(report.state).full),
    ]
    if let percent = report.percent {
      cells[.value] = .number(percent)
      cells[.measure] = .text("%")
    }
    let said = [report.result, report.difficulty, report.proposal, report.evidence?.text]
    cells[.detail] = .text(said.compactMap { $0 }.joined(separator: "; "))
    row(.reports, cells)
  }

  /// An indicator in a unit with its newest value, and a row for each target.
  mutating func add(_ line: IndicatorLine) {
    var cells = unit(line.unit)
    cells[.code] = .text(line.indicator.code.text)
    cells[.title] = .text(words.text(line.indicator.title))
    cells[.measure] = .text(measure(line.indicator))
    if let newest = line.newest { fill(&cells, from: newest, of: line.indicator) }
    cells[.detail] = .text(line.duty.map { words.label($0).full } ?? "")
    row(.indicators, cells)
    addTargets(line.targets, indicators: [line.indicator], unit: line.unit)
  }

  mutating func add(_ content: IndicatorContent) {
    add(content.line)
    for line in content.readings { add(line, unit: content.line.unit) }
  }

  mutating func add(_ line: ReadingLine, unit: UnitReference) {
    var cells = self.unit(unit)
    cells[.code] = .text(line.indicator.code.text)
    cells[.title] = .text(words.text(line.indicator.title))
    cells[.measure] = .text(measure(line.indicator))
    fill(&cells, from: line, of: line.indicator)
    if line.isReplaced { cells[.state] = .text(words.field(.replaced)) }
    if line.reading.figure == nil { cells[.state] = .text(words.field(.withdrawn)) }
    cells[.detail] = .text(line.reading.note ?? "")
    row(.readings, cells)
  }

  private func fill(
    _ cells: inout [ColumnHeading: TableWriter.Cell], from line: ReadingLine,
    of indicator: Indicator
  ) {
    let reading = line.reading
    if let figure = reading.figure {
      if let value = figure.value { cells[.value] = .number(value) }
      cells[.printed] = .text(words.wholeFigure(figure, of: indicator))
    }
    cells[.periodFirst] = .day(reading.period.first)
    cells[.periodLast] = .day(reading.period.last)
    cells[.reportedOn] = .day(reading.reportedOn)
    cells[.source] = .text(line.source.title)
    cells[.confidence] = .text(reading.confidence?.rawValue ?? "")
  }

  private func measure(_ indicator: Indicator) -> String {
    if indicator.kind == .percent { return "%" }
    return indicator.measure.map { words.text($0) } ?? ""
  }
}
