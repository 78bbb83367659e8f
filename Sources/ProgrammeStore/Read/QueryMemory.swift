import GRDB
import Programme

/// What a reader has learned for one answer and can use for the next: most commits report
/// something, and define nothing. Four fifths of a refresh of the overview are definitions.
// @unchecked: touched only on the database's own queue, one query at a time.
final class QueryMemory: @unchecked Sendable {
  private var run: QueryRun?
  /// `PRAGMA data_version` and the journal's newest entry when it was learned.
  private var version: Int64 = 0
  private var head = JournalHead(sequence: 0, digest: "", at: nil)

  func snapshot(_ query: Query, _ db: Database) throws -> Snapshot {
    let now = try Int64.fetchOne(db.cachedStatement(sql: "PRAGMA data_version")) ?? 0
    let run = try recall(query.asOf, now, db) ?? QueryRun(db, asOf: query.asOf)
    // An answer that fails may have been remembered by half.
    self.run = nil
    let snapshot = try run.snapshot(query)
    guard !run.isLarge else { return snapshot }
    self.run = run
    version = now
    head = JournalHead(
      sequence: snapshot.freshness.journalHead, digest: snapshot.freshness.journalDigest, at: nil)
    return snapshot
  }

  private func recall(_ asOf: AsOf, _ now: Int64, _ db: Database) throws -> QueryRun? {
    guard let run, run.asOf == asOf else { return nil }
    if now == version { return run }
    guard try hasOnlyGrownByReports(db) else { return nil }
    run.forgetReports()
    return run
  }

  /// Whether the journal has grown, and by entries only that define nothing. An import of one kind
  /// does not name it, but only readings are recorded.
  private func hasOnlyGrownByReports(_ db: Database) throws -> Bool {
    let statement = try db.cachedStatement(
      sql: """
        SELECT EXISTS (SELECT 1 FROM journal WHERE sequence = ?1 AND digest = ?2)
          AND (SELECT max(sequence) FROM journal) BETWEEN ?1 + 1 AND ?1 + 500
          AND NOT EXISTS (
            SELECT 1 FROM journal j WHERE j.sequence > ?1
              AND j.kind NOT IN ('reading', 'progress', 'assessment')
              AND NOT (j.kind = 'import' AND instr(coalesce(j.after, 'rows.'), 'rows.') = 0
                AND EXISTS (SELECT 1 FROM recording WHERE entry = j.sequence)))
        """)
    return try Bool.fetchOne(statement, arguments: [head.sequence, head.digest]) ?? false
  }
}
