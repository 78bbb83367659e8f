import GRDB
import Programme
import VietnameseText

/// What of a series is kept at hand: how many readings stand, and how new they are.
enum SeriesNotes {
  /// Readings that stand: figures that no later one replaced.
  static let standing = """
    is_withdrawal = 0 AND NOT EXISTS (SELECT 1 FROM correction WHERE replaced_id = reading.id)
    """
}

extension Writing {
  /// Brings a series' line up to date after a reading was stored.
  ///
  /// Complexity: one walk over the series' index, as corrections can change any part of it.
  func noteSeries(_ series: Touched.Series, entry: Int64) throws {
    let statement = try db.cachedStatement(
      sql: """
        INSERT INTO series (unit_id, indicator_id, readings, newest_period_last,
          newest_reported_on, entry)
        SELECT ?1, ?2, count(*) FILTER (WHERE \(SeriesNotes.standing)),
          max(period_last) FILTER (WHERE \(SeriesNotes.standing)), max(reported_on), ?3
        FROM reading WHERE unit_id = ?1 AND indicator_id = ?2
        ON CONFLICT DO UPDATE SET readings = excluded.readings,
          newest_period_last = excluded.newest_period_last,
          newest_reported_on = excluded.newest_reported_on, entry = excluded.entry
        """)
    try statement.execute(arguments: [series.unit, series.indicator, entry])
  }
}

/// The days that readings are about, with the day on which the first of each was told.
enum PeriodEnds {
  static func note(_ db: Database, _ reading: Reading) throws {
    let statement = try db.cachedStatement(
      sql: "INSERT INTO period_end (day, first_told) VALUES (?, ?) \(keepingFirst)")
    try statement.execute(arguments: [reading.period.last.number, reading.reportedOn.number])
  }

  static let keepingFirst = """
    ON CONFLICT (day) DO UPDATE SET first_told = min(first_told, excluded.first_told)
    """
}
