public import VietnameseText

/// Everything that the rule for one duty reads.
public struct DutyHistory: JudgedHistory {
  public var duty: Versions<Duty>
  public var life: Versions<Life>
  /// How the indicator's values relate; that of its newest version.
  public var nature: Indicator.Nature
  public var readings: [Reading]
  public var thresholds: ThresholdHistory

  public init(
    duty: Versions<Duty>, life: Versions<Life>, nature: Indicator.Nature = .stock,
    readings: [Reading], thresholds: ThresholdHistory
  ) {
    self.duty = duty
    self.life = life
    self.nature = nature
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
    let nature: Indicator.Nature
    let thresholds: ThresholdCalendar

    init(history: DutyHistory, known: Day) {
      series = ReadingSeries(history.readings, of: history.nature, known: known)
      life = history.life[known: known] ?? Life()
      duty = history.duty[known: known]
      nature = history.nature
      thresholds = history.thresholds.calendar(known: known)
    }

    /// What a unit that has ended had not reported stays missing, and is never stale: nobody is
    /// left to report it.
    public func verdict(on day: Day) -> Verdict? {
      guard let duty, let judged = life.judgedDay(for: day) else { return nil }
      let slice = slice(of: duty, thresholds[judged])
      var state = slice.state(on: judged, reported: slice.reported(in: series, by: judged))
      var flags = coverage(of: slice, on: judged)
      if judged < day {
        if state == .stale { state = .missing }
        flags.insert(.frozen)
      }
      return Verdict(.duty(state), flags: flags)
    }

    private func slice(of duty: Duty, _ limits: Thresholds) -> DutySlice {
      DutySlice(duty: duty, life: life, nature: nature, thresholds: limits)
    }

    /// Whether the newest period whose due day has passed was reported.
    private func coverage(of slice: DutySlice, on day: Day) -> Verdict.Flags {
      guard let due = slice.newestDue(by: day) else { return [] }
      let reports = series.readings(endingOn: due.last)
      let period = Period(first: due.first, last: due.last, granularity: slice.duty.every)
      let isCovered = period.map { period in
        reports.contains { slice.isReport($0, for: period) }
      }
      return isCovered ?? false ? .covered : .uncovered
    }

    public func changeDays(in reach: Reach) -> [Day] {
      let ends = series.ends(in: reach)
      var days = thresholds.turns + life.changeDays + ends
      guard let duty else { return days }
      days += dueDays(of: slice(of: duty, thresholds.limits[0]), after: ends)
      for limits in thresholds.limits {
        let slice = slice(of: duty, limits)
        for end in [nil, slice.reported(in: series, by: reach.first)] + ends.map({ $0 }) {
          guard let owed = slice.nextOwed(after: end) else { continue }
          days.append(slice.dueDay(ofPeriodEnding: owed.last).next)
          days.append(slice.staleDay(ofPeriod: owed.first, owed.last))
        }
      }
      return days
    }

    /// The days on which coverage passes on to another period: where periods are shorter than the
    /// time in which they are due, several are open at once.
    private func dueDays(of slice: DutySlice, after ends: [Day]) -> [Day] {
      var days: [Day] = []
      for end in ends {
        var period = slice.duty.period(holding: end)
        while true {
          let due = slice.dueDay(ofPeriodEnding: period.last).next
          guard due > end else { break }
          days.append(due)
          period = slice.duty.period(holding: period.first.adding(days: -1))
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
      guard let reach = readings.advance(&slice.series, to: known) else { return nil }
      return Reach(first: reach.first).frozen(by: slice.life)
    }
  }
}
