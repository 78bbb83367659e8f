import GRDB
import Programme
import VietnameseText

extension Asking {
  /// The most earlier periods of one duty that are told of, and how many are looked through.
  private static let mostMissed = 12
  private static let mostPeriods = 60

  /// The lines of earlier periods that nothing was said of, oldest first; at most the newest dozen.
  func missed(_ owed: Owed, unit: Int64) throws -> [DueLine] {
    let periods = owed.slice.owed(before: asOf.day, most: Asking.mostPeriods)
    guard let oldest = periods.last else { return [] }
    let told = try toldPeriods(unit: unit, indicator: owed.indicator, since: oldest.first)
    let missed = periods.filter { period in
      !told.contains {
        $0.last == period.last || ($0.first <= period.first && $0.last >= period.last)
      }
    }
    return try missed.prefix(Asking.mostMissed).reversed().map { period in
      let before = period.first.adding(days: -1)
      let readings = try newestReadings(unit: unit, indicator: owed.indicator, upTo: before)
      let light = try lightReadings(
        unit: unit, indicator: owed.indicator, upTo: before, limit: 24)
      return DueLine(
        duty: owed.slice.duty, indicator: owed.record, period: period,
        dueOn: owed.slice.dueDay(ofPeriodEnding: period.last), state: .missing, current: nil,
        last: try ReadingSeries(readings, of: owed.record.nature, known: asOf.known)
          .newest(on: before)
          .map { try readingLine($0, owed.record) },
        history: try points(light, IndicatorMeasure(owed.record)),
        entry: try newestEntry(unit: unit, indicator: owed.indicator, of: period),
        isEarlier: true)
    }
  }

  /// The newest entry of what was said of a period, and taken back; 0 where nothing was.
  func newestEntry(unit: Int64, indicator: Int64, of period: Period) throws -> Int64 {
    let statement = try db.cachedStatement(
      sql: """
        SELECT max(c.entry) FROM reading r JOIN recording c ON c.id = r.recording_id
        WHERE r.unit_id = ? AND r.indicator_id = ? AND r.period_last = ?
        """)
    return try Int64.fetchOne(
      statement, arguments: [unit, indicator, period.last.number]) ?? 0
  }

  /// The periods of the readings that stand and end on a day or later.
  private func toldPeriods(
    unit: Int64, indicator: Int64, since first: Day
  ) throws -> [(first: Day, last: Day)] {
    let statement = try db.cachedStatement(
      sql: """
        SELECT DISTINCT r.period_first, r.period_last FROM reading r
        WHERE \(Asking.standing) AND r.unit_id = ?3 AND r.indicator_id = ?4
          AND r.period_last >= ?5
        """)
    let rows = try Row.fetchAll(statement, arguments: [on, known, unit, indicator, first.number])
    return rows.map { (Day(number: $0[0]), Day(number: $0[1])) }
  }
}
