import GRDB
import Programme
import VietnameseText

extension QueryRun {
  /// The most earlier periods of one duty that are told of, and how many are looked through.
  private static let mostMissed = 12
  private static let mostPeriods = 60

  /// The lines of one duty: of the newest period that has ended, or of the first that will, and of
  /// earlier ones that the unit did not report, the newest dozen at most.
  ///
  /// Each says what is true of its own period. Of a unit that has ended they are those of its last
  /// day (design, section 3).
  func dueLines(
    _ duty: Duty, of unit: RecordVersion<Organisation>, indicator: Int64, _ record: Indicator
  ) throws -> [DueLine] {
    let life = unit.record.life
    if let first = life.first, asOf.day < first { return [] }
    let day = life.last.map { min($0, asOf.day) } ?? asOf.day
    let limits = try thresholds().thresholds(on: day, known: asOf.known)
    let measure = try measure(of: indicator)
    let slice = DutySlice(duty: duty, life: life, nature: measure.nature, thresholds: limits)
    guard let (first, last) = slice.newestOwed(by: day),
      let newest = Period(first: first, last: last, granularity: duty.every)
    else { return [] }
    let earlier = slice.owed(before: day, most: QueryRun.mostPeriods)
    let all = try readings(
      unit: unit.id, indicator: indicator, since: (earlier.last ?? newest).first)
    let owed = OwedPeriods(
      slice: slice, unit: unit.id, indicator: indicator, record: record, all: all,
      known: asOf.known, day: day, frozenOn: day < asOf.day ? day : nil)
    let missed = earlier.filter { !owed.state(of: $0).isReported }.prefix(QueryRun.mostMissed)
    var lines = try missed.reversed().map { try line(of: $0, owed, isEarlier: true) }
    // A duty that has ended and was met is told of no more.
    let isOver = duty.last.map { $0 < asOf.day } ?? false
    if !isOver || !owed.state(of: newest).isReported {
      lines.append(try line(of: newest, owed))
    }
    return lines
  }

  /// One duty with what was told for it.
  private struct OwedPeriods {
    let slice: DutySlice
    let unit: Int64
    let indicator: Int64
    let record: Indicator
    /// What stands of the periods looked at, the one that counts last.
    let standing: [Reading]
    /// The same with what it corrected.
    let told: [Reading]
    /// The day that it is judged on.
    let day: Day
    let frozenOn: Day?

    init(
      slice: DutySlice, unit: Int64, indicator: Int64, record: Indicator, all: [Reading],
      known: Day, day: Day, frozenOn: Day?
    ) {
      (self.slice, self.unit, self.indicator, self.record) = (slice, unit, indicator, record)
      (self.day, self.frozenOn) = (day, frozenOn)
      standing = ReadingSeries(all, of: slice.nature, known: known).readings
      let heard = all.filter { $0.reportedOn <= known }
      let replaced = Set(heard.compactMap(\.replaces))
      let ids = Set(standing.map(\.id))
      // What was replaced by way of a correction that nobody knows yet stands no more either.
      told = heard.filter { $0.figure == nil || ids.contains($0.id) || replaced.contains($0.id) }
    }

    /// What a unit that has ended had not reported stays missing, and is never stale.
    func state(of period: Period) -> DutyPeriodState {
      let state = slice.state(of: period, told: told, on: day)
      return state == .stale && frozenOn != nil ? .missing : state
    }

    /// The unit's own report for a period, and what else stands about days within it.
    func reports(of period: Period) -> (report: Reading?, beside: Reading?) {
      let report = standing.last { slice.isReport($0, for: period) }
      let beside = standing.last {
        $0.id != report?.id && $0.period.last >= period.first && $0.period.last <= period.last
      }
      return (report, beside)
    }
  }

  private func line(
    of period: Period, _ owed: OwedPeriods, isEarlier: Bool = false
  ) throws -> DueLine {
    let (unit, indicator, record) = (owed.unit, owed.indicator, owed.record)
    let before = period.first.adding(days: -1)
    let readings = try newestReadings(unit: unit, indicator: indicator, upTo: before)
    let light = try lightReadings(unit: unit, indicator: indicator, upTo: before, limit: 24)
    let said = owed.reports(of: period)
    return DueLine(
      duty: owed.slice.duty, indicator: record, period: period,
      dueOn: owed.slice.dueDay(ofPeriodEnding: period.last), state: owed.state(of: period),
      current: try said.report.map { try readingLine($0, record) },
      last: try ReadingSeries(readings, of: owed.slice.nature, known: asOf.known)
        .newest(on: before)
        .map { try readingLine($0, record) },
      beside: try said.beside.map { try readingLine($0, record) },
      history: try points(light, try measure(of: indicator)),
      entry: try newestEntry(unit: unit, indicator: indicator, of: period), isEarlier: isEarlier,
      frozenOn: owed.frozenOn)
  }

  /// The newest entry of what was said of a period, and taken back; 0 where nothing was.
  private func newestEntry(unit: Int64, indicator: Int64, of period: Period) throws -> Int64 {
    let statement = try db.cachedStatement(
      sql: """
        SELECT max(c.entry) FROM reading r JOIN recording c ON c.id = r.recording_id
        WHERE r.unit_id = ? AND r.indicator_id = ? AND r.period_last = ?
        """)
    return try Int64.fetchOne(
      statement, arguments: [unit, indicator, period.last.number]) ?? 0
  }
}
