import GRDB
import Programme
import VietnameseText

extension WriteTransaction {
  /// Stores one change; throws a `Refusal` when it cannot be read or identified.
  func store(_ change: Change) throws {
    switch change {
    case .define(let definition, let knownFrom): try define(definition, knownFrom: knownFrom)
    case .withdraw(let reference, let knownFrom): try withdraw(reference, knownFrom: knownFrom)
    case .report(let reading): try report(reading)
    case .correct(let reading): try correct(reading)
    case .progress(let report): try progress(report)
    case .extend(let granted): try extend(granted)
    case .assess(let assessment, let knownFrom): try assess(assessment, knownFrom: knownFrom)
    case .act(let act): try self.act(act)
    case .revert(let entry, let digest): try revert(entry, digest: digest)
    }
  }

  /// Stores a progress report; the same said twice is stored once.
  private func progress(_ told: ProgressReport) throws {
    let reference = Reference.task(told.task)
    for day in [told.asOf, told.reportedOn] where day > today {
      throw Refusal.futureDay(day, today: today)
    }
    guard told.reportedOn >= told.asOf else {
      throw Refusal.daysOutOfOrder(reference, first: told.asOf, last: told.reportedOn)
    }
    let report = revertedEntry == nil ? try rights.dated(told) : told
    if let percent = report.percent,
      percent.isNegative || ExactDecimal(100).isLess(than: percent)
        || percent.scale > 4
    {
      throw Refusal.percentOutOfRange(percent)
    }
    if let doneOn = report.doneOn, doneOn > report.asOf || report.state != .done {
      throw Refusal.daysOutOfOrder(reference, first: doneOn, last: report.asOf)
    }
    try checkTexts(
      reference,
      [
        ("result", report.result), ("difficulty", report.difficulty),
        ("proposal", report.proposal), ("evidence", report.evidence?.text),
        ("evidence_address", report.evidence?.address),
      ])
    let task = try codes.required(db, .task, report.task.text)
    let source = try report.source.map { try codes.required(db, .source, $0.text) }
    let said = try ProgressTable.fetch(
      db, where: "p.task_id = ? AND p.as_of = ?", [task, report.asOf.number])
    let isOwn = try rights.isOwn(report)
    if said.contains(where: { $0.repeats(report, isOwn: isOwn) }) { return }
    let id = try ProgressTable.insert(db, report, task: task, source: source, entry: entry)
    affected.tasks.lower(task, to: report.reportedOn)
    try journal(
      .progress, .progress, key: report.task.text, subject: id, after: report.canonical)
    for finding in [report.finding, report.dayNotTaken(of: told)].compactMap({ $0 }) {
      suspicions.append((.progress(id), finding))
    }
  }

  /// Stores an extension; the same granted twice is stored once.
  private func extend(_ granted: Extension) throws {
    let reference = Reference.task(granted.task)
    guard granted.grantedOn <= today else {
      throw Refusal.futureDay(granted.grantedOn, today: today)
    }
    try checkTexts(reference, [("document", granted.document), ("note", granted.note)])
    let task = try codes.required(db, .task, granted.task.text)
    let stored = try ExtensionTable.fetch(
      db, where: "e.task_id = ? AND e.granted_on = ?", [task, granted.grantedOn.number])
    if stored.contains(granted) { return }
    let id = try ExtensionTable.insert(db, granted, task: task, entry: entry)
    affected.tasks.lower(task, to: granted.grantedOn)
    try journal(
      .extend, .deadlineExtension, key: granted.task.text, subject: id, after: granted.canonical)
  }

  /// Stores an assessment; the same attested twice is stored once.
  func assess(_ assessment: Assessment, knownFrom: Day?) throws {
    let from = knownFrom ?? today
    let reference = Reference.cell(unit: assessment.unit, principle: assessment.principle)
    for day in [from, assessment.asOf] where day > today {
      throw Refusal.futureDay(day, today: today)
    }
    try checkTexts(
      reference,
      [
        ("assessor", assessment.assessor), ("evidence", assessment.evidence?.text),
        ("evidence_address", assessment.evidence?.address), ("note", assessment.provenance.note),
      ])
    let cell = CellKey(
      unit: try codes.required(db, .organisation, assessment.unit.text),
      principle: try codes.required(db, .principle, assessment.principle.text))
    let before = try AssessmentTable.fetch(
      db, where: "a.unit_id = ? AND a.principle_id = ? ORDER BY a.as_of, a.known_from, a.id",
      [cell.unit, cell.principle]
    ).last
    if let before, before.assessment == assessment, before.knownFrom <= from { return }
    let id = try insert(assessment, cell, knownFrom: from)
    affected.cells.lower(cell, to: from)
    try journal(
      .assess, .assessment, key: reference.key, subject: id,
      before: before.map { $0.assessment.canonical(knownFrom: $0.knownFrom) },
      after: assessment.canonical(knownFrom: from))
  }

  private func insert(
    _ assessment: Assessment, _ cell: CellKey, knownFrom: Day
  ) throws -> Int64 {
    var row = StoredRow()
    row.add("unit_id", cell.unit)
    row.add("principle_id", cell.principle)
    row.add("entry", entry)
    row.add("known_from", knownFrom.number)
    row.add("as_of", assessment.asOf.number)
    row.add("attestation", assessment.attestation.rawValue)
    row.add("assessor", assessment.assessor.map(nfc))
    row.add("evidence", assessment.evidence.map { nfc($0.text) })
    row.add("evidence_address", assessment.evidence?.address.map(nfc))
    row.add("confidence", assessment.provenance.confidence?.rawValue)
    row.add("note", assessment.provenance.note.map(nfc))
    row.add("citation_id", try codes.citation(db, assessment.provenance.sources))
    return try row.insert(db, into: "assessment")
  }

  func checkTexts(_ reference: Reference, _ texts: [(field: String, text: String?)]) throws {
    for (field, text) in texts where !(text?.saysSomething ?? true) {
      throw Refusal.emptyText(reference, field: field)
    }
  }
}

extension ProgressReport {
  /// Whether both say the same; a unit's own does when it is only recorded again later.
  fileprivate func repeats(_ other: ProgressReport, isOwn: Bool) -> Bool {
    var same = self
    if isOwn, reportedOn <= other.reportedOn { same.reportedOn = other.reportedOn }
    return same == other
  }
}
