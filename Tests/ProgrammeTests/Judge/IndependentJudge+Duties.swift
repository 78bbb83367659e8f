import Programme
import VietnameseText

extension IndependentJudge {
  typealias Span = (first: Day, last: Day)

  struct DutyAnswer: Equatable {
    var state: DutyState
    var isFrozen: Bool
    /// Nil while no due day has passed.
    var isCovered: Bool?
  }

  func duty(_ history: DutyHistory) -> DutyAnswer? {
    guard let duty = version(history.duty), let life = version(history.life),
      let (day, isFrozen) = judgedDay(life)
    else { return nil }
    var state = dutyState(
      duty, life, history.nature, history.readings, history.thresholds, on: day)
    // "Nothing of it becomes overdue or stale any more". Silent: what was stale is missing.
    if isFrozen, state == .stale { state = .missing }
    // "Coverage: of each duty, the newest period whose due day has passed."
    let due = owed(duty, life, by: day).last { dueDay(duty, $0) < day }
    let covered = due.map { period in
      standing(history.readings).contains { isReport($0, for: period, history.nature) }
    }
    return DutyAnswer(state: state, isFrozen: isFrozen, isCovered: covered)
  }

  /// The periods owed, as far as one beyond a day. Silent: the first is the one in which the duty
  /// begins, and a period that the duty or the unit does not live to the end of is not owed.
  func owed(_ duty: Duty, _ life: Life, by day: Day) -> [Span] {
    let calendar = JudgesCalendar(calendar: duty.calendar)
    var periods: [Span] = []
    var next = max(duty.first, life.first ?? duty.first)
    while true {
      let period = calendar.period(duty.every, holding: next)
      if let last = duty.last, last < period.last { return periods }
      if let last = life.last, last < period.last { return periods }
      periods.append(period)
      if period.first > day { return periods }
      next = period.last.adding(days: 1)
    }
  }

  func dueDay(_ duty: Duty, _ period: Span) -> Day {
    period.last.adding(days: duty.dueAfterDays)
  }

  /// "A report is for a period when it ends on that period's last day and, unless it is a stock or
  /// cumulative, begins on its first." "A unit's own report meets it".
  func isReport(_ reading: Reading, for period: Span, _ nature: Indicator.Nature) -> Bool {
    reading.isOwnReport && reading.period.last == period.last
      && (nature != .flow || reading.period.first == period.first)
  }

  /// "The duty's state, and stale of its target, is that of the first period after the newest one
  /// reported; older holes count in coverage alone."
  func dutyState(
    _ duty: Duty, _ life: Life, _ nature: Indicator.Nature, _ readings: [Reading],
    _ thresholds: ThresholdHistory, on day: Day
  ) -> DutyState {
    let periods = owed(duty, life, by: day)
    let reports = standing(readings).filter { $0.period.last <= day }
    let newest = periods.lastIndex { period in
      reports.contains { isReport($0, for: period, nature) }
    }
    let next = newest.map { $0 + 1 } ?? 0
    // Silent: who never reported and is not late is "not yet due", who did is "up to date".
    let quiet = newest == nil ? DutyState.notYetDue : .upToDate
    guard next < periods.count else { return quiet }
    switch lateness(duty, periods[next], thresholds, on: day) {
    case .stale: return .stale
    case .missing: return .missing
    default: return quiet
    }
  }

  /// "Not reported yet (until its due day), missing, and stale when half a period more has passed."
  private func lateness(
    _ duty: Duty, _ period: Span, _ thresholds: ThresholdHistory, on day: Day
  ) -> DutyPeriodState {
    let due = dueDay(duty, period)
    if day <= due { return .notReportedYet }
    let share = threshold(.staleShare, thresholds, on: day, else: 50)
    let days = Fraction(period.last - period.first + 1) * share / Fraction(100)
    // Silent: passed is when the day is more than half a period after the due day.
    return Fraction(day - due) > days ? .stale : .missing
  }

  /// "Per period: reported in time, reported late, not reported yet, missing, and stale."
  func state(
    of period: Span, _ duty: Duty, _ life: Life, _ nature: Indicator.Nature,
    _ readings: [Reading], _ thresholds: ThresholdHistory, on day: Day
  ) -> DutyPeriodState {
    let told = readings.filter { $0.reportedOn <= known }
    var firstSaid: [Day] = []
    for report in standing(readings) where isReport(report, for: period, nature) {
      // Silent: told by the first day on which the unit said what it has not withdrawn since.
      var day = report.reportedOn
      var earlier = told.first { $0.id == report.replaces }
      while let said = earlier, said.figure != nil {
        day = min(day, said.reportedOn)
        earlier = told.first { $0.id == said.replaces }
      }
      firstSaid.append(day)
    }
    guard let first = firstSaid.min() else {
      return lateness(duty, period, thresholds, on: day)
    }
    return first <= dueDay(duty, period) ? .reportedInTime : .reportedLate
  }
}
