import GRDB
import Programme
import VietnameseText

/// What is kept at hand of one series, or worked out for an earlier day.
struct SeriesLine {
  var readings: Int
  var newestPeriodEnd: Day?
  var entry: Int64
}

extension QueryRun {
  /// A reading that stands on the query's days: told by then, no withdrawal, and not replaced by
  /// one that was told by then, be it by way of one that was told later.
  static let standing = """
    r.period_last <= ?1 AND r.reported_on <= ?2 AND r.is_withdrawal = 0
      AND (NOT EXISTS (SELECT 1 FROM correction WHERE replaced_id = r.id)
        OR NOT EXISTS (
          WITH RECURSIVE later (id) AS (
            SELECT reading_id FROM correction WHERE replaced_id = r.id
            UNION ALL
            SELECT c.reading_id FROM later l JOIN correction c ON c.replaced_id = l.id)
          SELECT 1 FROM later l JOIN reading n ON n.id = l.id WHERE n.reported_on <= ?2))
    """

  /// The series of a unit by indicator.
  ///
  /// For today all is at hand; for an earlier day the readings that were told later are told
  /// apart, at the cost of the series' own length.
  func series(ofUnit unit: Int64) throws -> [Int64: SeriesLine] {
    try loadSeries(ofUnits: [unit])
    return seriesCache[unit] ?? [:]
  }

  /// The series of many units in one statement.
  func loadSeries(ofUnits units: [Int64]) throws {
    let unknown = units.filter { seriesCache[$0] == nil }
    guard !unknown.isEmpty else { return }
    for unit in unknown { seriesCache[unit] = [:] }
    let statement = try db.cachedStatement(
      sql: """
        SELECT s.unit_id, s.indicator_id, s.readings, s.newest_period_last, s.newest_reported_on,
          s.entry
        FROM json_each(?1) j CROSS JOIN series s ON s.unit_id = j.value
        """)
    let rows = try Row.fetchCursor(statement, arguments: [list(of: unknown)])
    while let row = try rows.next() {
      let (unit, indicator): (Int64, Int64) = (row[0], row[1])
      let newest: Int32? = row[3]
      let told: Int32 = row[4]
      let isAllKnown = newest ?? on <= on && told <= known
      seriesCache[unit]?[indicator] =
        isAllKnown
        ? SeriesLine(
          readings: row[2], newestPeriodEnd: newest.map { Day(number: $0) }, entry: row[5])
        : try seriesThen(unit: unit, indicator: indicator, entry: row[5])
    }
  }

  private func seriesThen(unit: Int64, indicator: Int64, entry: Int64) throws -> SeriesLine {
    let statement = try db.cachedStatement(
      sql: """
        SELECT count(*), max(r.period_last) FROM reading r
        WHERE \(QueryRun.standing) AND r.unit_id = ?3 AND r.indicator_id = ?4
        """)
    let row = try Row.fetchOne(statement, arguments: [on, known, unit, indicator])
    return SeriesLine(
      readings: row.map { $0[0] } ?? 0,
      newestPeriodEnd: row.flatMap { $0[1] as Int32? }.map { Day(number: $0) }, entry: entry)
  }

  /// The newest day that any reading is about, be it withdrawn since.
  func newestPeriodEnd() throws -> Day? {
    let statement = try db.cachedStatement(
      sql: """
        SELECT day FROM period_end WHERE day <= ? AND first_told <= ? ORDER BY day DESC LIMIT 1
        """)
    return try Int32.fetchOne(statement, arguments: [on, known]).map { Day(number: $0) }
  }

  /// The readings of a series' newest period end, of those that stand: all that a judgement of
  /// the day can turn on.
  func newestReadings(unit: Int64, indicator: Int64, upTo last: Day) throws -> [Reading] {
    try ReadingTable.fetch(
      db,
      where: """
        \(QueryRun.standing) AND r.unit_id = ?3 AND r.indicator_id = ?4
          AND r.period_last = (SELECT r.period_last FROM reading r WHERE \(QueryRun.standing)
            AND r.unit_id = ?3 AND r.indicator_id = ?4 ORDER BY r.period_last DESC LIMIT 1)
        ORDER BY r.id
        """, [last.number, known, unit, indicator])
  }

  /// The newest readings of a series that stand, oldest first, with what draws them and no more.
  func lightReadings(_ around: SeriesAround, upTo last: Day, limit: Int) throws -> [LightReading] {
    try lightReadings(unit: around.unit.id, indicator: around.id, upTo: last, limit: limit)
  }

  func lightReadings(
    unit: Int64, indicator: Int64, upTo last: Day, limit: Int
  ) throws -> [LightReading] {
    let statement = try db.cachedStatement(
      sql: """
        SELECT r.id, r.period_last, r.value_mantissa, r.value_scale, r.numerator_mantissa,
          r.numerator_scale, r.denominator_mantissa, r.denominator_scale, r.upper_mantissa,
          r.upper_scale, r.qualifier, r.population, r.ranked
        FROM reading r WHERE \(QueryRun.standing) AND r.unit_id = ?3 AND r.indicator_id = ?4
        ORDER BY r.period_last DESC LIMIT ?5
        """)
    let rows = try Row.fetchCursor(
      statement, arguments: [last.number, known, unit, indicator, limit])
    var readings: [LightReading] = []
    while let row = try rows.next() {
      readings.append(
        LightReading(
          id: row[0], end: Day(number: row[1]),
          figure: Figure(
            value: decimal(row, 2), upper: decimal(row, 8),
            qualifier: Figure.Qualifier(rawValue: row[10]) ?? .exact, numerator: decimal(row, 4),
            denominator: decimal(row, 6), population: row[11], ranked: row[12])))
    }
    return readings.reversed()
  }

  private func decimal(_ row: Row, _ index: Int) -> ExactDecimal? {
    guard let mantissa: Int64 = row[index] else { return nil }
    return ExactDecimal(mantissa: mantissa, checkedScale: row[index + 1])
  }

  /// The whole readings behind light ones.
  func fullReadings(_ light: some Sequence<LightReading>) throws -> [Reading] {
    try light.flatMap { try ReadingTable.fetch(db, where: "r.id = ?", [$0.id]) }
  }

  /// One point per period end: of the reading that counts, which the rule tells where there are
  /// several.
  func points(_ light: [LightReading], _ measure: IndicatorMeasure) throws -> [HistoryPoint] {
    var points: [HistoryPoint] = []
    var rest = light[...]
    while let first = rest.first {
      let same = rest.prefix { $0.end == first.end }
      rest = rest.dropFirst(same.count)
      let figure: Figure? =
        same.count == 1
        ? first.figure
        : ReadingSeries(try fullReadings(same), of: measure.nature, known: asOf.known)
          .newest(on: first.end)?.figure
      if let value = figure?.number(for: measure.kind) {
        points.append(HistoryPoint(day: first.end, value: value, figure: figure))
      }
    }
    return points
  }
}

/// What of a reading is drawn.
struct LightReading {
  var id: Int64
  var end: Day
  var figure: Figure
}
