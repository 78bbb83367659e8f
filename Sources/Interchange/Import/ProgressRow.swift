import Programme
import VietnameseText

/// Understands a row of a file of progress reports.
struct ProgressRow {
  let known: KnownRecords

  func candidate(_ cells: inout RowCells) -> ImportCandidate? {
    let task = task(&cells)
    let asOf = requiredDay(ProgressColumn.asOf, &cells)
    let state = state(&cells)
    let percent = percent(&cells)
    let source = source(&cells)
    let doneOn = cells.day(ProgressColumn.doneOn)
    let reportedOn = cells.day(ProgressColumn.reportedOn)
    let result = cells.prose(ProgressColumn.result)
    let difficulty = cells.prose(ProgressColumn.difficulty)
    let proposal = cells.prose(ProgressColumn.proposal)
    let evidence = cells.evidence(ProgressColumn.evidence)
    guard cells.faults.isEmpty, let task, let asOf, let state else { return nil }
    return ImportCandidate(
      change: .progress(
        ProgressReport(
          task: task, asOf: asOf, reportedOn: reportedOn, state: state, percent: percent,
          doneOn: doneOn, result: result, difficulty: difficulty, proposal: proposal,
          evidence: evidence, source: source)))
  }

  private func task(_ cells: inout RowCells) -> Code<BreakthroughTask>? {
    let column = ProgressColumn.task
    guard let text = cells.required(column) else { return nil }
    if let task = known.task(text) { return task }
    cells.refuse(column, text, .unknownTask)
    return nil
  }

  private func requiredDay(_ column: ImportColumn, _ cells: inout RowCells) -> Day? {
    cells.required(column) == nil ? nil : cells.day(column)
  }

  private func state(_ cells: inout RowCells) -> ProgressReport.State? {
    let column = ProgressColumn.state
    return cells.required(column) == nil ? nil : cells.word(column, ColumnWords.state)
  }

  private func percent(_ cells: inout RowCells) -> ExactDecimal? {
    let column = ProgressColumn.percent
    guard let text = cells.text(column) else { return nil }
    return cells.number(text, column, allowsPercent: true)
  }

  private func source(_ cells: inout RowCells) -> Code<Source>? {
    let column = ProgressColumn.source
    guard let text = cells.prose(column) else { return nil }
    if let source = known.source(text) { return source.code }
    cells.refuse(column, text, .unknownSource)
    return nil
  }
}
