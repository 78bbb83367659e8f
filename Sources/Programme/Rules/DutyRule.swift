public import VietnameseText

/// A duty with the unit's life, as known on one day; tells what is owed and since when it is late.
public struct DutySlice: Hashable, Sendable {
  public let duty: Duty
  public let life: Life
  public let stalePercent: ExactDecimal

  public init(duty: Duty, life: Life, thresholds: Thresholds) {
    self.duty = duty
    self.life = life
    stalePercent = thresholds.stalePercent
  }

  /// The first calendar period owed after a reading whose period ended on a day; nil when the
  /// duty or the unit ends before it does.
  ///
  /// A reading of the middle of a period leaves that period owed: of its rest nothing was said.
  public func nextOwed(after reported: Day?) -> (first: Day, last: Day)? {
    let begin = life.first.map { max($0, duty.first) } ?? duty.first
    let from = reported.map { max($0.next, begin) } ?? begin
    let (first, last) = calendarPeriod(holding: from)
    if let end = duty.last, last > end { return nil }
    if let end = life.last, last > end { return nil }
    return (first, last)
  }

  /// The newest period owed that has ended by a day; the first where none has, and nil when the
  /// duty or the unit ends before that does.
  public func newestOwed(by day: Day) -> (first: Day, last: Day)? {
    guard let first = nextOwed(after: nil) else { return nil }
    let reach = [duty.last, life.last].compactMap { $0 }.reduce(day) { min($0, $1) }
    guard first.last <= reach else { return first }
    let running = calendarPeriod(holding: reach)
    return running.last <= reach
      ? running : calendarPeriod(holding: running.first.adding(days: -1))
  }

  /// The periods owed before the newest one that has ended by a day, newest first.
  public func owed(before day: Day, most: Int) -> [Period] {
    guard let oldest = nextOwed(after: nil), let newest = newestOwed(by: day) else { return [] }
    var periods: [Period] = []
    var begin = newest.first
    while periods.count < most, begin > oldest.first {
      let (first, last) = calendarPeriod(holding: begin.adding(days: -1))
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

  /// The first day on which the duty is stale: past the due day by half a period (design,
  /// section 4), of whose odd half day the whole must have passed.
  public func staleDay(after reported: Day?) -> Day? {
    guard let owed = nextOwed(after: reported) else { return nil }
    let length = Rational(owed.last - owed.first + 1)
    let percent = length.times(Rational(stalePercent))
    let grace = Int(Int32(clamping: percent?.divided(by: Rational(100))?.floor ?? 0))
    return dueDay(ofPeriodEnding: owed.last).adding(days: grace + 1)
  }

  public func state(on day: Day, reported: Day?) -> DutyState {
    guard let owed = nextOwed(after: reported) else {
      return reported == nil ? .notYetDue : .upToDate
    }
    if let stale = staleDay(after: reported), day >= stale { return .stale }
    if day > dueDay(ofPeriodEnding: owed.last) { return .missing }
    return reported == nil ? .notYetDue : .upToDate
  }

  private func calendarPeriod(holding day: Day) -> (first: Day, last: Day) {
    switch duty.every {
    case .day, .unknown: (day, day)
    case .week: (day.firstOfWeek, day.lastOfWeek)
    case .month: (day.firstOfMonth, day.lastOfMonth)
    case .quarter: (day.firstOfQuarter, day.lastOfQuarter)
    case .year: (day.firstOfYear, day.lastOfYear)
    }
  }
}

/// Everything that the rule for one duty reads.
public struct DutyHistory: JudgedHistory {
  public var duty: Versions<Duty>
  public var life: Versions<Life>
  public var readings: [Reading]
  public var thresholds: ThresholdHistory

  public init(
    duty: Versions<Duty>, life: Versions<Life>, readings: [Reading],
    thresholds: ThresholdHistory
  ) {
    self.duty = duty
    self.life = life
    self.readings = readings
    self.thresholds = thresholds
  }

  public var knownDays: [Day] { versionDays + readings.map(\.reportedOn) }

  private var versionDays: [Day] { duty.days + life.days + thresholds.knownDays }

  public func slice(known: Day) -> Slice {
    Slice(history: self, known: known)
  }

  public func feed(after known: Day) -> Feed {
    Feed(
      history: self, readings: ReadingFeed(readings, after: known),
      versions: DayAgenda(versionDays, after: known))
  }

  /// A duty's history as known on one day; judges any day.
  public struct Slice: JudgedSlice {
    var series: ReadingSeries
    let life: Life
    let duty: Duty?
    let thresholds: ThresholdCalendar

    init(history: DutyHistory, known: Day) {
      series = ReadingSeries(history.readings, known: known)
      life = history.life[known: known] ?? Life()
      duty = history.duty[known: known]
      thresholds = history.thresholds.calendar(known: known)
    }

    /// What a unit that has ended had not reported stays missing, and is never stale: nobody is
    /// left to report it.
    public func verdict(on day: Day) -> Verdict? {
      guard let duty, let judged = life.judgedDay(for: day) else { return nil }
      let index = series.newestIndex(on: judged)
      let state = DutySlice(duty: duty, life: life, thresholds: thresholds[judged])
        .state(on: judged, reported: index.map { series.readings[$0].period.last })
      guard judged < day else { return Verdict(.duty(state)) }
      return Verdict(.duty(state == .stale ? .missing : state), flags: .frozen)
    }

    public func changeDays(in reach: Reach) -> [Day] {
      let reported = series.ends(in: reach)
      var days = thresholds.turns + life.changeDays + reported
      guard let duty else { return days }
      for limits in thresholds.limits {
        let slice = DutySlice(duty: duty, life: life, thresholds: limits)
        for end in [nil] + reported {
          guard let owed = slice.nextOwed(after: end) else { continue }
          days.append(slice.dueDay(ofPeriodEnding: owed.last).next)
          if let stale = slice.staleDay(after: end) { days.append(stale) }
        }
      }
      return days
    }
  }

  /// Reads a duty's history forward in knowing.
  public struct Feed: JudgedFeed {
    let history: DutyHistory
    var readings: ReadingFeed
    var versions: DayAgenda

    public mutating func advance(_ slice: inout Slice, to known: Day) -> Reach? {
      if versions.passes(by: known) {
        slice = history.slice(known: known)
        readings = ReadingFeed(history.readings, after: known)
        return .everything
      }
      return readings.advance(&slice.series, to: known)?.frozen(by: slice.life)
    }
  }
}
