import Programme
import VietnameseText

extension IndependentJudge {
  struct TargetAnswer: Equatable {
    var state: TargetState
    var isStale: Bool
    var isFrozen: Bool
    var reading: Reading?
  }

  func target(_ history: TargetHistory) -> TargetAnswer? {
    guard let target = version(history.target), let life = version(history.life),
      let (day, isFrozen) = judgedDay(life)
    else { return nil }
    let duties = history.duties.compactMap { version($0) }
    let reading = counting(history, target, duties, on: day)
    return TargetAnswer(
      state: state(history, target, duties, reading, on: day),
      isStale: duties.contains {
        !isFrozen
          && dutyState(
            $0, life, history.nature, history.readings, history.thresholds, on: day) == .stale
      },
      isFrozen: isFrozen, reading: reading)
  }

  /// "Of the readings of its indicator and unit that are known and whose period ends by that day,
  /// the newest. For a flow only readings as long as the target's own period (start to due), or,
  /// where there is none, as its duty's cycle, are compared; no other length stands for it."
  func counting(
    _ history: TargetHistory, _ target: Target, _ duties: [Duty], on day: Day
  ) -> Reading? {
    let lengths = lengths(target, duties)
    return standing(history.readings)
      .filter { $0.period.last <= day }
      .filter { reading in
        guard history.nature == .flow, let lengths else { return true }
        return Length(reading.period.first, reading.period.last).map(lengths.contains) ?? false
      }
      .reduce(nil) { (best: Reading?, reading: Reading) in
        best.map { isNewer(reading, $0, history.nature) ? reading : $0 } ?? reading
      }
  }

  /// Silent: the start's own day may or may not be of the period (31/12 and 01/01 are both said of
  /// a year); where neither start nor duty tells a length, any counts; several duties, several.
  private func lengths(_ target: Target, _ duties: [Duty]) -> Set<Length>? {
    if let start = target.start, let due = target.due, start <= due {
      return Set([Length(start, due), Length(start.adding(days: 1), due)].compactMap { $0 })
    }
    return duties.isEmpty ? nil : Set(duties.compactMap { Length(cycle: $0.every) })
  }

  private func state(
    _ history: TargetHistory, _ target: Target, _ duties: [Duty], _ reading: Reading?, on day: Day
  ) -> TargetState {
    // 1. "notMeasurable without a value or a due day; noData without a reading that counts."
    guard let due = target.due, isMeasurable(target, history.direction) else {
      return .notMeasurable
    }
    guard let reading, let value = reading.figure.flatMap(number) else { return .noData }
    // 2. "A cumulative figure that once satisfied stays achieved."
    var satisfied = satisfies(reading, value, target, history.direction)
    if history.nature == .cumulative {
      for earlier in standing(history.readings) where earlier.period.last <= day {
        guard let then = counting(history, target, duties, on: earlier.period.last),
          let value = then.figure.flatMap(number)
        else { continue }
        if satisfies(then, value, target, history.direction) { return .achieved }
      }
      satisfied = false
    }
    // 3. "After the due day the reading must be evidence."
    if day > due {
      guard isEvidence(reading, due, duties) else { return .unproven }
      return satisfied ? .achieved : .overdue
    }
    // 4. "Until the due day: achieved when satisfied; else the pace."
    if satisfied { return .achieved }
    return pace(history, target, reading, value, due, on: day)
  }

  /// Silent: a range needs the end that binds; the other may be open.
  private func isMeasurable(_ target: Target, _ direction: Indicator.Direction?) -> Bool {
    guard target.comparison == .range else { return target.value != nil }
    return target.value != nil && target.upper != nil
  }

  /// "A reading whose period ends before the target's start never satisfies."
  private func satisfies(
    _ reading: Reading, _ value: Fraction, _ target: Target, _ direction: Indicator.Direction?
  ) -> Bool {
    if let start = target.start, reading.period.last < start { return false }
    return reaches(value, target, direction)
  }

  /// "≥, ≤ and = as they say; a range binds at the end that the direction does not reward (higher
  /// is better: value ≥ lower end; lower is better: ≤ upper end; neither: within)."
  func reaches(_ value: Fraction, _ target: Target, _ direction: Indicator.Direction?) -> Bool {
    guard let wanted = target.value.map({ Fraction($0) }) else { return false }
    switch target.comparison {
    case .atLeast: return value >= wanted
    case .above: return value > wanted
    case .atMost, .rankAtMost: return value <= wanted
    case .below: return value < wanted
    case .equal: return value == wanted
    case .range:
      let upper = target.upper.map { Fraction($0) } ?? wanted
      switch direction {
      case .higherIsBetter: return value >= wanted
      case .lowerIsBetter: return value <= upper
      case nil: return wanted <= value && value <= upper
      }
    }
  }

  /// "Its period ends on or after the due day, or the next period after it (of the duty's cycle;
  /// without a duty, of the reading's own granularity, a single day counting as a month) had not
  /// ended by the due day."
  private func isEvidence(_ reading: Reading, _ due: Day, _ duties: [Duty]) -> Bool {
    let end = reading.period.last
    if end >= due { return true }
    let next = end.adding(days: 1)
    // Silent: of several duties the one whose next period ends first decides.
    if !duties.isEmpty {
      return duties.allSatisfy { duty in
        JudgesCalendar(calendar: duty.calendar).period(duty.every, holding: next).last > due
      }
    }
    switch reading.period.granularity {
    case .day, .month: return end.months(later: 1) > due
    case .week: return end.adding(days: 7) > due
    case .quarter: return end.months(later: 3) > due
    case .halfYear: return end.months(later: 6) > due
    case .year: return end.months(later: 12) > due
    case .unknown: return end.adding(days: next - reading.period.first) > due
    }
  }

  /// "Where baseline and start are known and the due day is after the start: attainment = (value −
  /// baseline) / (target − baseline), for a range towards the binding end, against the elapsed
  /// share at the reading's own period end: onTrack to −5 percentage points, atRisk to −20, else
  /// behind; without baseline or start notYet. A target equal to its baseline means keep: no pace."
  private func pace(
    _ history: TargetHistory, _ target: Target, _ reading: Reading, _ value: Fraction, _ due: Day,
    on day: Day
  ) -> TargetState {
    guard let start = target.start, let baseline = target.baseline.map({ Fraction($0) }),
      start < due, let goal = goal(target, from: baseline, history.direction), goal != baseline
    else { return .notYet }
    // Silent: a level to keep, and a figure beyond the goal that does not satisfy (too far, or from
    // before the start), have no pace.
    if reaches(baseline, target, history.direction) { return .notYet }
    let attainment = (value - baseline) / (goal - baseline)
    if attainment > Fraction(1) { return .notYet }
    let passed = max(0, reading.period.last - start)
    let ahead = (attainment - Fraction(passed, due - start)) * Fraction(100)
    let onTrack = threshold(.onTrackPoints, history.thresholds, on: day, else: 5)
    let atRisk = threshold(.atRiskPoints, history.thresholds, on: day, else: 20)
    if ahead >= Fraction(0) - onTrack { return .onTrack }
    return ahead >= Fraction(0) - atRisk ? .atRisk : .behind
  }

  private func goal(
    _ target: Target, from baseline: Fraction, _ direction: Indicator.Direction?
  ) -> Fraction? {
    guard let value = target.value.map({ Fraction($0) }) else { return nil }
    guard target.comparison == .range, let upper = target.upper.map({ Fraction($0) }) else {
      return value
    }
    switch direction {
    case .higherIsBetter: return value
    case .lowerIsBetter: return upper
    // Within binds at the end that the way from the baseline meets first.
    case nil: return baseline > upper ? upper : value
    }
  }
}
