import GRDB
import Programme
import VietnameseText

extension QueryRun {
  /// A reading with what names its source and who stored it.
  func readingLine(
    _ reading: Reading, _ indicator: Indicator, isReplaced: Bool = false
  ) throws -> ReadingLine {
    let recorded = try recorded([reading.id])[reading.id]
    return try line(reading, indicator, recorded, isReplaced: isReplaced)
  }

  /// The same of many in one statement.
  func readingLines(
    _ readings: some Sequence<Reading>, _ indicator: Indicator,
    isReplaced: (Reading) -> Bool = { _ in false }
  ) throws -> [ReadingLine] {
    let readings = Array(readings)
    let recorded = try recorded(readings.map(\.id))
    return try readings.map {
      try line($0, indicator, recorded[$0.id], isReplaced: isReplaced($0))
    }
  }

  func line(
    _ reading: Reading, _ indicator: Indicator, _ recorded: Recording?, isReplaced: Bool = false
  ) throws -> ReadingLine {
    var line = ReadingLine(
      reading: reading, source: try source(named: reading.source), indicator: indicator,
      recordedAt: recorded?.at ?? Instant(milliseconds: 0), isReplaced: isReplaced)
    line.recorder = recorded?.by
    if recorded?.isUndoing ?? false, reading.figure != nil {
      line.saidOn = try saidOn(givenBackBy: reading.id)
    }
    return line
  }

  /// When and by whom a reading was stored.
  struct Recording {
    let at: Instant
    let by: Recorder
    /// Whether its entry takes another back.
    let isUndoing: Bool
  }

  /// When and by whom readings were stored, in one statement; of an account what it was then.
  func recorded(_ ids: [Reading.ID]) throws -> [Reading.ID: Recording] {
    let statement = try db.cachedStatement(
      sql: """
        SELECT r.id, j.at, j.account, j.sequence, j.reverts IS NOT NULL, v.name, o.code
        FROM json_each(?) x CROSS JOIN reading r ON r.id = x.value
          JOIN recording c ON c.id = r.recording_id JOIN journal j ON j.sequence = c.entry
          LEFT JOIN account a ON a.code = j.account
          LEFT JOIN account_version v ON v.id = (SELECT max(w.id) FROM account_version w
            WHERE w.account_id = a.id AND w.entry <= j.sequence)
          LEFT JOIN organisation o ON o.id = v.unit_id
        """)
    let rows = try Row.fetchCursor(statement, arguments: [list(of: ids)])
    var found: [Reading.ID: Recording] = [:]
    while let row = try rows.next() {
      let unit: String? = row[6]
      let by = Recorder(
        account: row[2], name: row[5], unit: try unit.map { try self.unit(named: Code($0)) },
        entry: row[3])
      found[row[0]] = Recording(at: Instant(milliseconds: row[1]), by: by, isUndoing: row[4])
    }
    return found
  }

  /// The day on which a figure was said that an undoing gave back: of what the reading taken back
  /// had replaced, itself maybe given back before.
  private func saidOn(givenBackBy id: Reading.ID) throws -> Day? {
    let statement = try db.cachedStatement(
      sql: """
        SELECT b.id, b.reported_on, j.reverts IS NOT NULL FROM correction undone
          JOIN correction before ON before.reading_id = undone.replaced_id
          JOIN reading b ON b.id = before.replaced_id
          JOIN recording c ON c.id = b.recording_id JOIN journal j ON j.sequence = c.entry
        WHERE undone.reading_id = ?
        """)
    var (day, next): (Day?, Reading.ID?) = (nil, id)
    while let id = next {
      guard let row = try Row.fetchOne(statement, arguments: [id]) else { break }
      day = Day(number: row[1])
      next = (row[2] as Bool) ? row[0] : nil
    }
    return day
  }

  /// What was withdrawn of a series and stays so, of periods that end on a day or later.
  func withdrawn(
    unit: Int64, indicator: Int64, since first: Day, _ record: Indicator
  ) throws -> [ReadingLine] {
    let readings = try ReadingTable.fetch(
      db,
      where: """
        r.unit_id = ?3 AND r.indicator_id = ?4 AND r.period_last >= ?5 AND r.period_last <= ?1
          AND r.is_withdrawal = 1 AND r.reported_on <= ?2 AND NOT EXISTS (
            SELECT 1 FROM correction c JOIN reading n ON n.id = c.reading_id
            WHERE c.replaced_id = r.id AND n.reported_on <= ?2)
        ORDER BY r.period_last DESC, r.id DESC LIMIT 3
        """, [on, known, unit, indicator, first.number])
    return try readingLines(readings, record)
  }
}
