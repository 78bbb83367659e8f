import GRDB
import Programme
import VietnameseText

extension WriteTransaction {
  /// Takes back one's own change: stores what was there before as a new change, whose entry names
  /// the one taken back. Taking that back again is redoing.
  ///
  /// - Parameter digest: the entry's; another entry of the same number, of a database that was
  ///   restored since, is refused as absent.
  func revert(_ sequence: Int64, digest: String?) throws {
    let entry = try revertible(sequence, digest: digest)
    guard batch == nil else { throw fault(entry, .ofItsKind) }
    revertedEntry = sequence
    defer { revertedEntry = nil }
    guard let subject = entry.subject else { throw fault(entry, .ofItsKind) }
    switch entry.action {
    case .define, .withdraw: try revertDefinition(entry, subject)
    case .report: try revertReading(entry, subject)
    case .progress, .extend: try retract(entry, subject)
    case .retract: try sayAgain(entry, subject)
    case .assess: try revertAssessment(entry, subject)
    case .act: try revertAct(entry, subject)
    case .refuse, .begin, .restore, .judge, .batch: throw fault(entry, .ofItsKind)
    }
  }

  private func revertible(_ sequence: Int64, digest: String?) throws -> JournalEntry {
    guard let entry = try JournalEntry.fetch(db, sequence), entry.digest == digest ?? entry.digest
    else {
      throw Refusal.notRevertible(entry: sequence, .absent)
    }
    guard entry.account == actor.account else {
      throw fault(entry, .notOwn(account: entry.account))
    }
    let later = try Int64.fetchOne(
      db, sql: "SELECT sequence FROM journal WHERE reverts = ?", arguments: [sequence])
    if let later { throw fault(entry, .changedSince(entry: later)) }
    return entry
  }

  private func fault(_ entry: JournalEntry, _ fault: RevertFault) -> Refusal {
    .notRevertible(entry: entry.sequence, fault)
  }

  // MARK: Records with versions

  private func revertDefinition(_ entry: JournalEntry, _ id: Int64) throws {
    guard let type = entry.kind.versioned else { throw fault(entry, .ofItsKind) }
    try revert(type, entry, id)
  }

  private func revert<Record: VersionedRecord>(
    _ type: Record.Type, _ entry: JournalEntry, _ id: Int64
  ) throws {
    let table = Record.layout.table
    guard let newest = try newest(type, id: id) else { throw fault(entry, .absent) }
    let closedHere = try Record.fetch(
      db, where: "v.\(table)_id = ? AND v.closed_by = ? ORDER BY v.id DESC LIMIT 1",
      [id, entry.sequence]
    ).first
    if entry.action == .withdraw {
      guard !newest.isOpen, let closedHere, closedHere.versionID == newest.version.versionID
      else { throw fault(entry, .changedSince(entry: newest.version.entry)) }
      return try define(closedHere.record.definition, knownFrom: nil)
    }
    guard newest.isOpen, newest.version.entry == entry.sequence else {
      throw fault(entry, .changedSince(entry: newest.version.entry))
    }
    guard let closedHere else {
      return try withdraw(newest.version.record.reference, knownFrom: nil)
    }
    try define(closedHere.record.definition, knownFrom: nil)
  }

  // MARK: What is said

  private func revertReading(_ entry: JournalEntry, _ id: Int64) throws {
    guard let reading = try stored(id) else { throw fault(entry, .absent) }
    if let later = try correction(of: id) {
      throw fault(entry, .changedSince(entry: try self.entry(ofReading: later) ?? later))
    }
    guard let before = try reading.replaces.flatMap({ try stored($0) }) else {
      return try withdrawReading(id, reportedOn: today)
    }
    var again = before
    again.id = 0
    again.replaces = id
    again.reportedOn = max(today, reading.reportedOn)
    try report(again)
  }

  private func entry(ofReading id: Int64) throws -> Int64? {
    try Int64.fetchOne(
      db,
      sql: """
        SELECT c.entry FROM reading r JOIN recording c ON c.id = r.recording_id WHERE r.id = ?
        """, arguments: [id])
  }

  private func retract(_ entry: JournalEntry, _ id: Int64) throws {
    let word = entry.action == .progress ? "progress" : "extension"
    try db.execute(
      sql: "INSERT INTO retraction (kind, subject_id, entry, known_from) VALUES (?, ?, ?, ?)",
      arguments: [word, id, self.entry, today.number])
    affected.tasks.lower(try codes.required(db, .task, entry.key), to: today)
    try journal(
      .retract, entry.kind, key: entry.key, subject: id, before: entry.after)
  }

  /// What was taken back is said anew.
  private func sayAgain(_ entry: JournalEntry, _ id: Int64) throws {
    switch entry.kind {
    case .progress:
      guard var report = try ProgressTable.fetch(db, where: "p.id = ?", [id]).first else {
        throw fault(entry, .absent)
      }
      report.retractedOn = nil
      try store(.progress(report))
    case .deadlineExtension:
      guard var granted = try ExtensionTable.fetch(db, where: "e.id = ?", [id]).first else {
        throw fault(entry, .absent)
      }
      granted.retractedOn = nil
      try store(.extend(granted))
    default: throw fault(entry, .ofItsKind)
    }
  }

  private func revertAssessment(_ entry: JournalEntry, _ id: Int64) throws {
    let all = try AssessmentTable.fetch(
      db,
      where: """
        (a.unit_id, a.principle_id) = (SELECT unit_id, principle_id FROM assessment WHERE id = ?)
        ORDER BY a.as_of, a.known_from, a.id
        """, [id])
    let newest = try Row.fetchOne(
      db,
      sql: """
        SELECT id, entry FROM assessment
        WHERE (unit_id, principle_id) = (SELECT unit_id, principle_id FROM assessment WHERE id = ?)
        ORDER BY as_of DESC, known_from DESC, id DESC LIMIT 1
        """, arguments: [id])
    guard let newest, let last = all.last else { throw fault(entry, .absent) }
    guard newest[0] == id else { throw fault(entry, .changedSince(entry: newest[1])) }
    var before =
      all.dropLast().last?.assessment
      ?? Assessment(
        unit: last.assessment.unit, principle: last.assessment.principle,
        asOf: last.assessment.asOf, attestation: .notAssessed)
    before.asOf = max(before.asOf, last.assessment.asOf)
    try assess(before, knownFrom: nil)
  }

  private func revertAct(_ entry: JournalEntry, _ id: Int64) throws {
    guard let line = try ActTable.fetch(db, where: "a.id = ?", [id]).first else {
      throw fault(entry, .absent)
    }
    guard line.act.kind == .withdrawal, let taken = line.act.answers else {
      return try act(
        Act(
          kind: .withdrawal, subject: line.act.subject, on: today, text: line.act.text,
          answers: id))
    }
    guard var again = try ActTable.fetch(db, where: "a.id = ?", [taken]).first?.act else {
      throw fault(entry, .absent)
    }
    again.id = 0
    try act(again)
  }
}
