import GRDB
import Programme
import VietnameseText

// A row's digest covers what it says of a reading; here the readings themselves are asked.
extension RecordProof {
  /// Complexity: one pass over all readings, in constant memory.
  func checkReadings() throws {
    let recordings = try Row.fetchCursor(
      db,
      sql: """
        SELECT id, lead(id) OVER (ORDER BY id), entry FROM recording ORDER BY id
        """)
    var isFirst = true
    while let row = try recordings.next() {
      let (first, next, sequence): (Int64, Int64?, Int64) = (row[0], row[1], row[2])
      try check(from: isFirst ? .min : first, recording: first, before: next ?? .max, sequence)
      isFirst = false
    }
    if isFirst, let stray = try Int64.fetchOne(db, sql: "SELECT min(id) FROM reading") {
      note(0, .reading, String(stray))
    }
    try checkChains()
  }

  /// Compares the readings of one recording, whose ids lie together, with its entry.
  private func check(
    from first: Int64, recording: Int64, before next: Int64, _ sequence: Int64
  ) throws {
    let statement = try db.cachedStatement(
      sql: "\(ReadingTable.selection) WHERE r.id >= ? AND r.id < ? ORDER BY r.id")
    let rows = try Row.fetchCursor(statement, arguments: [first, next])
    let isBatch = batches[sequence] != nil
    var count = 0
    while let row = try rows.next() {
      let reading = try ReadingTable.reading(db, row)
      count += 1
      guard row[28] as Int64 == recording else {
        note(sequence, .reading, reading.place)
        continue
      }
      if isBatch {
        add(
          reading.toldText, .reading, to: sequence, .report, key: "",
          name: count == 1 ? reading.place : "")
      } else if try count > 1
        || entry(sequence).map({
          $0.action != .report || $0.subject != reading.id || $0.after != reading.canonical
        }) ?? true
      {
        note(sequence, .reading, reading.place)
      }
    }
    if count == 0 { note(sequence, .reading, String(recording)) }
  }

  /// What a batch's readings replace is not among what their file said; it follows from them: the
  /// one before of the same indicator, unit, period and source.
  private func checkChains() throws {
    let statement = try db.cachedStatement(
      sql: """
        SELECT r.id, c.entry FROM reading r JOIN recording c ON c.id = r.recording_id
          JOIN journal j ON j.sequence = c.entry
          LEFT JOIN correction k ON k.reading_id = r.id
        WHERE j.row_count IS NOT NULL AND CASE
          WHEN k.replaced_id IS NULL THEN EXISTS (SELECT 1 FROM reading o
            WHERE o.unit_id = r.unit_id AND o.indicator_id = r.indicator_id
              AND o.period_last = r.period_last AND o.id < r.id
              AND o.period_first = r.period_first AND o.source_id = r.source_id
              AND NOT EXISTS (SELECT 1 FROM correction e
                WHERE e.replaced_id = o.id AND e.reading_id < r.id))
          ELSE NOT EXISTS (SELECT 1 FROM reading o WHERE o.id = k.replaced_id
            AND o.unit_id = r.unit_id AND o.indicator_id = r.indicator_id
            AND o.period_last = r.period_last AND o.period_first = r.period_first
            AND o.source_id = r.source_id)
        END
        """)
    let rows = try Row.fetchCursor(statement)
    while let row = try rows.next() {
      let reading = try ReadingTable.fetch(db, where: "r.id = ?", [row[0] as Int64]).first
      note(row[1], .reading, reading?.place ?? String(row[0] as Int64))
    }
  }
}

extension Reading {
  /// Which reading it is, for people: unit, indicator, last day of the period, source.
  fileprivate var place: String { "\(unit), \(indicator), \(period.last.iso), \(source)" }
}
