import GRDB
import Programme

/// Compares the stored readings with what the journal says was stored.
///
/// A row's digest covers what it says of a reading; here the reading itself is asked. A batch
/// that holds other records too (the genesis) has a digest over all of them and is left out.
struct ReadingProof {
  let db: Database

  /// The sequence number of the first entry whose readings are not what it says; nil when all are.
  ///
  /// Complexity: one pass over all readings, in constant memory.
  func firstBroken() throws -> Int64? {
    let rows = try Row.fetchCursor(
      db,
      sql: """
        SELECT c.id, lead(c.id) OVER (ORDER BY c.id), j.sequence, j.row_count, j.after
        FROM recording c JOIN journal j ON j.sequence = c.entry ORDER BY c.id
        """)
    while let row = try rows.next() {
      let (first, next): (Int64, Int64?) = (row[0], row[1])
      let count: Int? = row[3]
      let holds =
        try count.map { try batchHolds(from: first, before: next, count: $0, after: row[4]) }
        ?? entryHolds(first, after: row[4])
      if !holds { return row[2] }
    }
    return nil
  }

  private func entryHolds(_ id: Int64, after: String?) throws -> Bool {
    try ReadingRows.fetch(db, where: "r.id = ?", [id]).first?.canonical == after
  }

  private func batchHolds(
    from first: Int64, before next: Int64?, count: Int, after: String?
  ) throws -> Bool {
    let statement = try db.cachedStatement(
      sql: """
        \(ReadingRows.selection) WHERE r.id >= ? AND r.id < ? AND r.recording_id = ? ORDER BY r.id
        """)
    let rows = try Row.fetchCursor(statement, arguments: [first, next ?? .max, first])
    var digest = RunningDigest()
    while let row = try rows.next() {
      let reading = try ReadingRows.reading(db, row)
      digest.add(
        BatchRow.text(digest.rows + 1, .report, .reading, key: "", after: reading.toldText))
    }
    if digest.rows < count, try hasOtherRecords(first) { return true }
    return digest.rows == count
      && after?.contains("\nrows_digest=\(digest.hexadecimal)\n") ?? false
  }

  /// Whether the entry defined records beside its readings.
  private func hasOtherRecords(_ recording: Int64) throws -> Bool {
    let tables =
      [
        Source.layout, Organisation.layout, Indicator.layout, Target.layout,
        BreakthroughTask.layout,
      ].map(\.versions) + ["progress_report", "deadline_extension", "assessment"]
    let parts = tables.map { table in
      "EXISTS (SELECT 1 FROM \(table) WHERE entry = (SELECT entry FROM recording WHERE id = ?1))"
    }
    return try Bool.fetchOne(
      db, sql: "SELECT \(parts.joined(separator: " OR "))", arguments: [recording]) ?? false
  }
}
