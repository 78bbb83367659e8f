import GRDB
import Programme
import VietnameseText

extension WriteTransaction {
  /// Refuses a change of records that somebody else changed since they were read.
  ///
  /// What is expected with 0 must not be there yet: a record whose code is free or was withdrawn, an
  /// alert without an act, a period of which the source said nothing.
  func checkExpected(_ expected: [Reference: Int64]) throws {
    for (reference, seen) in expected.sorted(by: { $0.key.key < $1.key.key }) {
      guard let changed = try newestEntry(of: reference) else {
        if seen == 0 { continue }
        throw Refusal.unknown(reference)
      }
      // A number beyond the journal was read from another database, before this one was restored.
      guard changed > seen || seen > head.sequence else { continue }
      guard seen == 0, reference.hasVersions else {
        throw Refusal.changedSince(reference, entry: changed)
      }
      if try isOpen(reference) { throw Refusal.exists(reference, entry: changed) }
    }
  }

  /// The newest entry that touched what a reference names; nil where there is no such thing.
  private func newestEntry(of reference: Reference) throws -> Int64? {
    switch reference {
    case .slot(let indicator, let unit, let period, let source):
      return try newestEntry(of: indicator, unit: unit, period: period, source: source)
    case .alert(let subject):
      let item = try item(of: subject)
      return try newest(
        "SELECT max(entry) FROM act WHERE subject_kind = ? AND subject_id = ? AND unit_id = ?",
        [item.kind.rawValue, item.subject, item.unit])
    default:
      guard let id = try identity(of: reference) else { return nil }
      return try newestEntry(of: reference, id)
    }
  }

  private func newestEntry(of reference: Reference, _ id: Int64) throws -> Int64 {
    switch reference {
    case .reading:
      return try newest(
        """
        SELECT max(entry) FROM recording WHERE id IN (SELECT recording_id FROM reading
          WHERE id IN (?1, (SELECT reading_id FROM correction WHERE replaced_id = ?1)))
        """, [id])
    case .cell(let unit, _):
      return try newest(
        "SELECT max(entry) FROM assessment WHERE unit_id = ? AND principle_id = ?",
        [try codes.required(db, .organisation, unit.text), id])
    case .task: return try newest(Self.entriesOfTask, [id])
    case .act:
      return try newest(
        "SELECT max(entry) FROM act WHERE id = ?1 OR (kind = 'withdrawal' AND answers_id = ?1)",
        [id])
    case .entry: return id
    default:
      let table = reference.kind.table
      return try newest(
        """
        SELECT max(max(entry, coalesce(closed_by, 0))) FROM \(table)_version
        WHERE \(table)_id = ?
        """, [id])
    }
  }

  /// Of what was said and taken back of one period by one source.
  private func newestEntry(
    of indicator: Code<Indicator>, unit: Code<Organisation>, period: Period, source: Code<Source>
  ) throws -> Int64 {
    try newest(
      """
      SELECT max(c.entry) FROM reading r JOIN recording c ON c.id = r.recording_id
      WHERE r.unit_id = ? AND r.indicator_id = ? AND r.period_last = ? AND r.period_first = ?
        AND r.source_id = ?
      """,
      [
        try codes.required(db, .organisation, unit.text),
        try codes.required(db, .indicator, indicator.text), period.last.number,
        period.first.number, try codes.required(db, .source, source.text),
      ])
  }

  private static let entriesOfTask = """
    SELECT max(entry) FROM (
      SELECT max(entry, coalesce(closed_by, 0)) AS entry FROM task_version
        WHERE task_id = ?1
      UNION ALL SELECT max(entry) FROM progress_report WHERE task_id = ?1
      UNION ALL SELECT max(entry) FROM deadline_extension WHERE task_id = ?1
      UNION ALL SELECT max(r.entry) FROM progress_report p JOIN retraction r
        ON r.kind = 'progress' AND r.subject_id = p.id WHERE p.task_id = ?1
      UNION ALL SELECT max(r.entry) FROM deadline_extension e JOIN retraction r
        ON r.kind = 'extension' AND r.subject_id = e.id WHERE e.task_id = ?1)
    """

  private func newest(_ sql: String, _ arguments: StatementArguments) throws -> Int64 {
    try Int64.fetchOne(db.cachedStatement(sql: sql), arguments: arguments) ?? 0
  }

  private func isOpen(_ reference: Reference) throws -> Bool {
    guard let id = try identity(of: reference) else { return false }
    let table = reference.kind.table
    return try Bool.fetchOne(
      db.cachedStatement(
        sql: """
          SELECT EXISTS (SELECT 1 FROM \(table)_version WHERE \(table)_id = ? AND closed_by IS NULL)
          """), arguments: [id]) ?? false
  }
}

extension Reference {
  /// Whether it names a record that is defined and withdrawn, in versions.
  fileprivate var hasVersions: Bool {
    switch self {
    case .reading, .cell, .act, .entry, .alert, .slot: false
    default: true
    }
  }
}
