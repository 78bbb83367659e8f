import GRDB

extension WriteTransaction {
  /// Brings a series' line up to date after a reading was stored.
  ///
  /// Complexity: one walk over the series' index, as corrections can change any part of it.
  func noteSeries(_ series: SeriesKey, entry: Int64) throws {
    let statement = try db.cachedStatement(
      sql: """
        INSERT INTO series (unit_id, indicator_id, readings, newest_period_last,
          newest_reported_on, entry)
        SELECT ?1, ?2, count(*) FILTER (WHERE \(SeriesSummary.standing)),
          max(period_last) FILTER (WHERE \(SeriesSummary.standing)), max(reported_on), ?3
        FROM reading WHERE unit_id = ?1 AND indicator_id = ?2
        ON CONFLICT DO UPDATE SET readings = excluded.readings,
          newest_period_last = excluded.newest_period_last,
          newest_reported_on = excluded.newest_reported_on, entry = excluded.entry
        """)
    try statement.execute(arguments: [series.unit, series.indicator, entry])
  }
}
