import Programme
import VietnameseText

/// Understands a row of a file of tasks, such as the annex of a decision.
struct TaskRow {
  let known: KnownRecords

  func candidate(_ cells: inout RowCells) -> ImportCandidate? {
    let code = code(&cells)
    let title = cells.required(TaskColumn.title)
    let titleEnglish = cells.prose(TaskColumn.titleEnglish)
    let output = cells.prose(TaskColumn.output)
    let outputEnglish = cells.prose(TaskColumn.outputEnglish)
    var task = BreakthroughTask(
      code: code ?? "", title: BilingualText(title ?? "", english: titleEnglish),
      output: output.map { BilingualText($0, english: outputEnglish) },
      start: cells.day(TaskColumn.start),
      firstDeadline: cells.day(TaskColumn.deadline),
      basis: .operatorEntry,
      pillar: cells.word(TaskColumn.pillar, ColumnWords.pillar))
    readNames(&task, &cells)
    // Without a document there is no annex that it could be from.
    let unsaid: BreakthroughTask.Basis = task.document == nil ? .operatorEntry : .annex
    task.basis = cells.word(TaskColumn.basis, ColumnWords.basis, default: unsaid) ?? unsaid
    task.milestones = milestones(&cells)
    task.provenance.confidence = cells.word(TaskColumn.confidence, ColumnWords.confidence)
    task.provenance.note = cells.prose(TaskColumn.note)
    guard cells.faults.isEmpty else { return nil }
    return ImportCandidate(change: .define(.task(task), knownFrom: nil))
  }

  private func code(_ cells: inout RowCells) -> Code<BreakthroughTask>? {
    let column = TaskColumn.code
    guard let text = cells.required(column) else { return nil }
    let code = known.task(text) ?? Code<BreakthroughTask>(text)
    if code.isWellFormed { return code }
    cells.refuse(column, text, .refused(.malformedCode(text)))
    return nil
  }

  private func readNames(_ task: inout BreakthroughTask, _ cells: inout RowCells) {
    task.lead = name(TaskColumn.lead, &cells, .unknownUnit, known.unit)
    task.coordinating = names(
      TaskColumn.coordinating, &cells, { _ in .unknownUnit }, known.unit)
    task.document = name(TaskColumn.document, &cells, .unknownDocument, known.document)
    task.group =
      names(
        TaskColumn.group, &cells, { .refused(.unknown(.taskGroup(Code($0)))) },
        known.group
      ).first
    task.principles = names(
      TaskColumn.principles, &cells, { .refused(.unknown(.principle(Code($0)))) },
      known.principle)
    task.targets = names(
      TaskColumn.targets, &cells, { .refused(.unknown(.target(Code($0)))) },
      known.target)
    task.provenance.sources = names(
      TaskColumn.source, &cells, { _ in .unknownSource }, { known.source($0)?.code })
  }

  private func name<Subject>(
    _ column: ImportColumn, _ cells: inout RowCells, _ rule: ImportFault.Rule,
    _ find: (String) -> Code<Subject>?
  ) -> Code<Subject>? {
    guard let text = cells.prose(column) else { return nil }
    if let code = find(text) { return code }
    cells.refuse(column, text, rule)
    return nil
  }

  private func names<Subject>(
    _ column: ImportColumn, _ cells: inout RowCells, _ rule: (String) -> ImportFault.Rule,
    _ find: (String) -> Code<Subject>?
  ) -> [Code<Subject>] {
    var codes: [Code<Subject>] = []
    for text in cells.list(column) {
      if let code = find(text) {
        if !codes.contains(code) { codes.append(code) }
      } else {
        cells.refuse(column, text, rule(text))
      }
    }
    return codes
  }

  /// "Tên mốc: 30/06/2025", one to a line or between bars.
  private func milestones(_ cells: inout RowCells) -> [Milestone] {
    let column = TaskColumn.milestones
    guard let text = cells.prose(column) else { return [] }
    var milestones: [Milestone] = []
    for part in text.split(whereSeparator: { $0 == "|" || $0.isNewline }) {
      let part = String(part).trimmed
      if part.isEmpty { continue }
      guard let colon = part.lastIndex(of: ":") else {
        milestones.append(Milestone(title: BilingualText(part), due: nil))
        continue
      }
      let due = String(part[part.index(after: colon)...]).trimmed
      guard let day = cells.periods.day(due) else {
        cells.refuse(column, due, .notADay)
        continue
      }
      milestones.append(
        Milestone(title: BilingualText(String(part[..<colon]).trimmed), due: day))
    }
    return milestones
  }
}
