import GRDB
import Programme
import VietnameseText

/// Compares what is kept at hand of readings and citations, and the edition of the rules, with what
/// it is made of.
struct SummaryProof {
  let db: Database

  /// Complexity: one walk over the index of readings.
  func firstBroken() throws -> BrokenRecord? {
    if let edition = try brokenEdition() { return edition }
    if let series = try brokenSeries() { return series }
    let period = try String.fetchOne(
      db,
      sql: """
        SELECT day FROM (
          SELECT period_last AS day, min(reported_on) AS told FROM reading
            WHERE is_withdrawal = 0 GROUP BY period_last
          EXCEPT SELECT day, first_told FROM period_end)
        UNION ALL
        SELECT day FROM (
          SELECT day, first_told FROM period_end
          EXCEPT SELECT period_last, min(reported_on) FROM reading
            WHERE is_withdrawal = 0 GROUP BY period_last)
        LIMIT 1
        """)
    if let day = period.flatMap({ Int32($0) }) {
      return BrokenRecord(kind: .reading, key: Day(number: day).iso)
    }
    let citation = try String.fetchOne(
      db,
      sql: """
        SELECT codes FROM citation c WHERE codes IS NOT (
          SELECT group_concat(code, ' ') FROM (
            SELECT s.code FROM citation_source l JOIN source s ON s.id = l.source_id
            WHERE l.citation_id = c.id ORDER BY l.position)) LIMIT 1
        """)
    return citation.map { BrokenRecord(kind: .source, key: $0) }
  }

  /// The edition is the one that the newest entry about it names.
  private func brokenEdition() throws -> BrokenRecord? {
    let row = try Row.fetchOne(db, sql: "SELECT edition, entry FROM rules_edition")
    let newest = try JournalEntry.fetch(
      db.makeStatement(
        sql: """
          SELECT \(JournalEntry.columns) FROM journal WHERE kind = 'rules'
          ORDER BY sequence DESC LIMIT 1
          """), []
    ).first
    let holds =
      row?[0] as Int? == RulesEdition.current && row?[1] as Int64? == newest?.sequence
      && newest?.after?.hasPrefix("edition=\(RulesEdition.current)\n") ?? true
    return holds ? nil : BrokenRecord(sequence: newest?.sequence, kind: .rules, key: "rules")
  }

  private func brokenSeries() throws -> BrokenRecord? {
    let kept = try db.cachedStatement(
      sql: """
        SELECT readings, newest_period_last, newest_reported_on FROM series
        WHERE unit_id = ? AND indicator_id = ?
        """)
    let rows = try Row.fetchCursor(
      db,
      sql: """
        SELECT unit_id, indicator_id, count(*) FILTER (WHERE \(SeriesSummary.standing)),
          max(period_last) FILTER (WHERE \(SeriesSummary.standing)), max(reported_on)
        FROM reading GROUP BY unit_id, indicator_id
        """)
    var count = 0
    while let row = try rows.next() {
      count += 1
      let (unit, indicator): (Int64, Int64) = (row[0], row[1])
      let line = try Row.fetchOne(kept, arguments: [unit, indicator])
      guard let line, line[0] as Int64 == row[2], line[1] as Int64? == row[3],
        line[2] as Int64 == row[4]
      else { return BrokenRecord(kind: .reading, key: try name(unit, indicator)) }
    }
    guard try Int.fetchOne(db, sql: "SELECT count(*) FROM series") == count else {
      return BrokenRecord(kind: .reading, key: "series")
    }
    return nil
  }

  private func name(_ unit: Int64, _ indicator: Int64) throws -> String {
    let codes = try Row.fetchOne(
      db,
      sql: """
        SELECT (SELECT code FROM organisation WHERE id = ?), (SELECT code FROM indicator WHERE id = ?)
        """, arguments: [unit, indicator])
    let (left, right): (String?, String?) = (codes?[0], codes?[1])
    return "\(left ?? String(unit)), \(right ?? String(indicator))"
  }
}
