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
  public func nextOwed(after reported: Day?) -> (first: Day, last: Day)? {
    let from = reported.map { max($0.adding(days: 1), duty.first) } ?? duty.first
    let (first, last) = calendarPeriod(holding: from)
    if let end = duty.last, last > end { return nil }
    if let end = life.last, last > end { return nil }
    return (first, last)
  }

  /// The last day on which reporting the period is in time.
  public func dueDay(ofPeriodEnding last: Day) -> Day {
    last.adding(days: duty.dueAfterDays)
  }

  /// The first day on which the duty is stale: past the due day by half a period.
  public func staleDay(after reported: Day?) -> Day? {
    guard let owed = nextOwed(after: reported) else { return nil }
    let length = owed.last - owed.first + 1
    let grace = Int((Double(length) * stalePercent.double / 100).rounded(.down))
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

  public var knownDays: [Day] {
    duty.days + life.days + readings.map(\.reportedOn) + thresholds.knownDays
  }

  public func slice(known: Day) -> Slice {
    Slice(history: self, known: known)
  }

  public struct Slice: JudgedSlice {
    let series: ReadingSeries
    let life: Life
    let duty: Duty?
    let thresholds: ThresholdHistory
    let known: Day

    init(history: DutyHistory, known: Day) {
      series = ReadingSeries(history.readings, known: known)
      life = history.life[known: known] ?? Life()
      duty = history.duty[known: known]
      thresholds = history.thresholds
      self.known = known
    }

    private func slice(on day: Day) -> DutySlice? {
      duty.map {
        DutySlice(
          duty: $0, life: life, thresholds: thresholds.thresholds(on: day, known: known))
      }
    }

    public func verdict(on day: Day) -> Verdict? {
      guard life.first.map({ $0 <= day }) ?? true else { return nil }
      let judged = life.last.map { min($0, day) } ?? day
      guard let slice = slice(on: judged) else { return nil }
      let state = slice.state(on: judged, reported: series.newest(on: judged)?.period.last)
      return Verdict(.duty(state), flags: judged < day ? .frozen : [])
    }

    public var changeDays: [Day] {
      var days = thresholds.changeDays(known: known)
      if let first = life.first { days.append(first) }
      if let last = life.last { days.append(last.adding(days: 1)) }
      let ends: [Day?] = [nil] + series.counted.map(\.period.last)
      for end in ends {
        if let end { days.append(end) }
        for day in thresholds.changeDays(known: known) + [.distantPast] {
          guard let slice = slice(on: day) else { continue }
          if let owed = slice.nextOwed(after: end) {
            days.append(slice.dueDay(ofPeriodEnding: owed.last).adding(days: 1))
          }
          if let stale = slice.staleDay(after: end) { days.append(stale) }
        }
      }
      return days
    }
  }
}
