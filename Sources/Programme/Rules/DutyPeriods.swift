public import VietnameseText

extension Duty {
  /// The period of the duty's calendar that holds a day (design, section 3).
  ///
  /// An administrative month runs from the 15th of the month before to the 14th, an administrative
  /// quarter, half year and year likewise; days and weeks are the same in both calendars.
  public func period(holding day: Day) -> (first: Day, last: Day) {
    switch (every, calendar) {
    case (.day, _), (.unknown, _): return (day, day)
    case (.week, _): return (day.firstOfWeek, day.lastOfWeek)
    case (_, .statistical): return statistical(holding: day)
    case (_, .administrative):
      // The month whose name the administrative month bears.
      let named = day.day < 15 ? day : day.lastOfMonth.next
      let (first, last) = statistical(holding: named)
      return (
        first.adding(days: -1).firstOfMonth.adding(days: 14), last.firstOfMonth.adding(days: 13)
      )
    }
  }

  private func statistical(holding day: Day) -> (first: Day, last: Day) {
    switch every {
    case .quarter: (day.firstOfQuarter, day.lastOfQuarter)
    case .halfYear: (day.firstOfHalfYear, day.lastOfHalfYear)
    case .year: (day.firstOfYear, day.lastOfYear)
    case .day, .week, .month, .unknown: (day.firstOfMonth, day.lastOfMonth)
    }
  }
}

/// What became of one period of a duty (design, section 4, "Duty").
public enum DutyPeriodState: String, CaseIterable, Sendable {
  case reportedInTime = "reported-in-time"
  case reportedLate = "reported-late"
  /// Not reported, and its due day has not passed.
  case notReportedYet = "not-reported-yet"
  case missing
  /// Still missing when half a period more has passed.
  case stale

  public var isReported: Bool { self == .reportedInTime || self == .reportedLate }
}

/// A duty with the unit's life, as known on one day; tells what is owed and since when it is late.
public struct DutySlice: Hashable, Sendable {
  public let duty: Duty
  public let life: Life
  public let nature: Indicator.Nature
  public let stalePercent: ExactDecimal

  public init(duty: Duty, life: Life, nature: Indicator.Nature, thresholds: Thresholds) {
    self.duty = duty
    self.life = life
    self.nature = nature
    stalePercent = thresholds.stalePercent
  }

  /// The first day of which anything is owed.
  private var begin: Day { life.first.map { max($0, duty.first) } ?? duty.first }

  /// The first period owed after one that ended on a day; the first of all where none did, and nil
  /// when the duty or the unit ends before it does.
  public func nextOwed(after reported: Day?) -> (first: Day, last: Day)? {
    let (first, last) = duty.period(holding: reported.map { max($0.next, begin) } ?? begin)
    return isOwed(ending: last) ? (first, last) : nil
  }

  private func isOwed(ending last: Day) -> Bool {
    (duty.last.map { last <= $0 } ?? true) && (life.last.map { last <= $0 } ?? true)
  }

  /// The newest period owed that has ended by a day; the first where none has, and nil when the
  /// duty or the unit ends before that does.
  public func newestOwed(by day: Day) -> (first: Day, last: Day)? {
    guard let first = nextOwed(after: nil) else { return nil }
    let reach = [duty.last, life.last].compactMap { $0 }.reduce(day) { min($0, $1) }
    guard first.last <= reach else { return first }
    let running = duty.period(holding: reach)
    return running.last <= reach
      ? running : duty.period(holding: running.first.adding(days: -1))
  }

  /// The newest period owed whose due day has passed, by which coverage is told; nil while none
  /// has.
  public func newestDue(by day: Day) -> (first: Day, last: Day)? {
    guard var period = newestOwed(by: day), let oldest = nextOwed(after: nil) else { return nil }
    while dueDay(ofPeriodEnding: period.last) >= day {
      guard period.first > oldest.first else { return nil }
      period = duty.period(holding: period.first.adding(days: -1))
    }
    return period
  }

  /// The periods owed before the newest one that has ended by a day, newest first.
  public func owed(before day: Day, most: Int) -> [Period] {
    guard let oldest = nextOwed(after: nil), let newest = newestOwed(by: day) else { return [] }
    var periods: [Period] = []
    var begin = newest.first
    while periods.count < most, begin > oldest.first {
      let (first, last) = duty.period(holding: begin.adding(days: -1))
      guard let period = Period(first: first, last: last, granularity: duty.every) else { break }
      periods.append(period)
      begin = first
    }
    return periods
  }

  /// The last day on which reporting the period is in time.
  public func dueDay(ofPeriodEnding last: Day) -> Day {
    last.adding(days: duty.dueAfterDays)
  }

  /// The first day on which a period that was not reported is stale: past its due day by half a
  /// period, of whose odd half day the whole must have passed.
  public func staleDay(ofPeriod first: Day, _ last: Day) -> Day {
    let percent = Rational(last - first + 1).times(Rational(stalePercent))
    let grace = Int(Int32(clamping: percent?.divided(by: Rational(100))?.floor ?? 0))
    return dueDay(ofPeriodEnding: last).adding(days: grace + 1)
  }

  /// The first day on which the duty is stale, after the newest period that was reported.
  public func staleDay(after reported: Day?) -> Day? {
    nextOwed(after: reported).map { staleDay(ofPeriod: $0.first, $0.last) }
  }

  /// Whether a reading is the unit's own report for just this period of the duty: it ends on the
  /// period's last day and, of a flow, begins on its first.
  public func isReport(_ reading: Reading, for period: Period) -> Bool {
    isReport(reading, first: period.first, last: period.last)
  }

  private func isReport(_ reading: Reading, first: Day, last: Day) -> Bool {
    reading.isOwnReport && reading.figure != nil && reading.period.last == last
      && (nature != .flow || reading.period.first == first)
  }

  /// Whether a reading is the unit's own report for any period that is owed.
  public func isReport(_ reading: Reading) -> Bool {
    guard reading.isOwnReport, reading.period.last >= begin else { return false }
    let (first, last) = duty.period(holding: reading.period.last)
    return isReport(reading, first: first, last: last) && isOwed(ending: last)
  }

  /// The last day of the newest period that was reported, of those that had ended by a day.
  ///
  /// Complexity: O(n) in the readings after it, of which only others' can be many.
  public func reported(in series: ReadingSeries, by day: Day) -> Day? {
    var index = series.newestIndex(on: day)
    while let at = index {
      if isReport(series.readings[at]) { return series.end(at) }
      index = at > 0 ? at - 1 : nil
    }
    return nil
  }

  /// The duty's state, which is that of the first period after the newest one reported.
  public func state(on day: Day, reported: Day?) -> DutyState {
    guard let owed = nextOwed(after: reported) else {
      return reported == nil ? .notYetDue : .upToDate
    }
    if day >= staleDay(ofPeriod: owed.first, owed.last) { return .stale }
    if day > dueDay(ofPeriodEnding: owed.last) { return .missing }
    return reported == nil ? .notYetDue : .upToDate
  }

  /// The period that is owed where the duty is missing, or stale, since a day; nil where it is
  /// neither, or began to be so by what was learnt later.
  public func owed(_ state: DutyState, since day: Day) -> Period? {
    guard state == .missing || state == .stale, day > .distantPast else { return nil }
    var period = duty.period(holding: day)
    while period.last >= begin, staleDay(ofPeriod: period.first, period.last) >= day {
      let turned =
        state == .missing
        ? dueDay(ofPeriodEnding: period.last).next : staleDay(ofPeriod: period.first, period.last)
      if turned == day {
        return Period(first: period.first, last: period.last, granularity: duty.every)
      }
      period = duty.period(holding: period.first.adding(days: -1))
    }
    return nil
  }

  /// What became of one period by a day.
  ///
  /// In time is told by the day on which the unit first said what it has not withdrawn since: a
  /// later correction does not make a report late.
  /// - Parameter told: all readings of the series that are known, corrected ones included.
  public func state(of period: Period, told: [Reading], on day: Day) -> DutyPeriodState {
    let replaced = Set(told.compactMap(\.replaces))
    let standing = told.filter { isReport($0, for: period) && !replaced.contains($0.id) }
    let due = dueDay(ofPeriodEnding: period.last)
    guard !standing.isEmpty else {
      if day >= staleDay(ofPeriod: period.first, period.last) { return .stale }
      return day > due ? .missing : .notReportedYet
    }
    let readings = Dictionary(told.map { ($0.id, $0) }) { first, _ in first }
    let first = standing.map { $0.firstSaid(among: readings) }.min()
    return first.map { $0 <= due } ?? true ? .reportedInTime : .reportedLate
  }
}

extension Reading {
  /// The day on which its source first gave a figure that was corrected, but never withdrawn, up to
  /// this one.
  func firstSaid(among readings: [ID: Reading]) -> Day {
    var (day, link) = (reportedOn, replaces)
    while let old = link.flatMap({ readings[$0] }), old.figure != nil {
      day = min(day, old.reportedOn)
      link = old.replaces
    }
    return day
  }
}
