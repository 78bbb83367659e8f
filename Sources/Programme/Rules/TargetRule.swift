public import VietnameseText

/// What the rule says of a target on a day, and all that it rests on, for "vì sao?".
public struct TargetJudgement: Hashable, Sendable {
  public var state: TargetState
  /// Never where it is frozen: of a unit that has ended nothing more is owed.
  public var isStale: Bool
  /// The unit's last day, where the judgement is frozen at it.
  public var frozenOn: Day?
  /// The reading that counts; nil without data.
  public var reading: Reading?
  /// The share of the way from baseline to target that the reading has gone; 1 is all of it.
  public var attainment: Double?
  /// The share of the time between start and due day that had passed at the reading's period end.
  public var elapsed: Double?
  /// The thresholds that were applied.
  public var thresholds: Thresholds

  public var verdict: Verdict {
    var flags: Verdict.Flags = []
    if isStale { flags.insert(.stale) }
    if frozenOn != nil { flags.insert(.frozen) }
    return Verdict(.target(state), flags: flags)
  }
}

/// A target's history as known on one day; judges any day.
public struct TargetSlice: JudgedSlice {
  public let target: Target?
  public internal(set) var series: ReadingSeries
  let kind: Indicator.Kind?
  let nature: Indicator.Nature
  let direction: Indicator.Direction?
  let life: Life
  let duties: [Duty]
  let thresholds: ThresholdCalendar
  /// The lengths of period that count; nil where any does.
  private let lengths: Set<PeriodLength>?

  init(history: TargetHistory, known: Day) {
    target = history.target[known: known]
    series = ReadingSeries(history.readings, of: history.nature, known: known)
    kind = history.kind
    nature = history.nature
    direction = history.direction
    life = history.life[known: known] ?? Life()
    duties = history.duties.compactMap { $0[known: known] }
    thresholds = history.thresholds.calendar(known: known)
    lengths = nature == .flow ? target?.lengths(of: duties) : nil
  }

  /// The judgement of a day; nil while there was no such target or its unit did not exist yet.
  public func judge(on day: Day) -> TargetJudgement? {
    guard let target, let judged = life.judgedDay(for: day) else { return nil }
    let limits = thresholds[judged]
    let index = countingIndex(on: judged)
    let outcome = outcome(of: target, reading: index, on: judged, limits)
    return TargetJudgement(
      state: outcome.state, isStale: judged == day && isStale(on: judged, limits),
      frozenOn: judged < day ? judged : nil, reading: index.map { series.readings[$0] },
      attainment: outcome.pace?.attainment.double, elapsed: outcome.pace?.elapsed,
      thresholds: limits)
  }

  public func verdict(on day: Day) -> Verdict? {
    guard let target, let judged = life.judgedDay(for: day) else { return nil }
    let limits = thresholds[judged]
    let state = outcome(of: target, reading: countingIndex(on: judged), on: judged, limits).state
    if judged < day { return Verdict(.target(state), flags: .frozen) }
    return Verdict(.target(state), flags: isStale(on: judged, limits) ? .stale : [])
  }

  /// The reading that counts on a day: the newest, of a flow of those that are long enough.
  ///
  /// Complexity: O(log n), or O(n) where the newest are of other lengths.
  private func countingIndex(on day: Day) -> Int? {
    var index = series.newestIndex(on: day)
    guard let lengths else { return index }
    while let at = index, !lengths.contains(PeriodLength(series.readings[at].period)) {
      index = at > 0 ? at - 1 : nil
    }
    return index
  }

  /// Applies the rule of design, section 4, in its order of precedence.
  private func outcome(
    of target: Target, reading index: Int?, on day: Day, _ limits: Thresholds
  ) -> (state: TargetState, pace: Pace?) {
    guard target.isMeasurable, let due = target.due else { return (.notMeasurable, nil) }
    guard let index, let figure = series.readings[index].figure,
      let isSatisfied = isSatisfied(target, by: series.readings[index])
    else { return (.noData, nil) }
    let period = series.readings[index].period
    let pace = target.pace(of: figure, kind: kind, towards: direction, at: period.last)
    if nature == .cumulative, wasSatisfied(target, until: index) { return (.achieved, pace) }
    if day > due {
      guard period.isEvidence(of: due, duties: duties) else { return (.unproven, pace) }
      return (isSatisfied ? .achieved : .overdue, pace)
    }
    if isSatisfied { return (.achieved, pace) }
    return (pace?.state(limits) ?? .notYet, pace)
  }

  /// Nil where the figure says no number; what ended before the target's start never satisfies.
  private func isSatisfied(_ target: Target, by reading: Reading) -> Bool? {
    guard let figure = reading.figure,
      let isSatisfied = target.isSatisfied(by: figure, kind: kind, direction: direction)
    else { return nil }
    return isSatisfied && target.start.map { reading.period.last >= $0 } ?? true
  }

  /// Whether the reading at an index, or one that counted before it, satisfies the target.
  private func wasSatisfied(_ target: Target, until index: Int) -> Bool {
    var newer: Day?
    for at in stride(from: index, through: 0, by: -1) where series.end(at) != newer {
      newer = series.end(at)
      if isSatisfied(target, by: series.readings[at]) ?? false { return true }
    }
    return false
  }

  /// Whether a duty's report is long missing; what others say is no report.
  private func isStale(on day: Day, _ limits: Thresholds) -> Bool {
    duties.contains { duty in
      let slice = slice(of: duty, limits)
      return slice.staleDay(after: slice.reported(in: series, by: day)).map { day >= $0 } ?? false
    }
  }

  private func slice(of duty: Duty, _ limits: Thresholds) -> DutySlice {
    DutySlice(duty: duty, life: life, nature: nature, thresholds: limits)
  }

  public func changeDays(in reach: Reach) -> [Day] {
    let ends = series.ends(in: reach)
    var days = thresholds.turns + life.changeDays + ends
    if let due = target?.due { days.append(due.next) }
    for duty in duties {
      for limits in thresholds.limits {
        let slice = slice(of: duty, limits)
        let reported = [nil, slice.reported(in: series, by: reach.first)] + ends.map { $0 }
        days += reported.compactMap { slice.staleDay(after: $0) }
      }
    }
    return days
  }
}

extension Life {
  /// The day whose facts answer for a day: itself, or the last one of what has ended; nil before
  /// the first (design, section 3: "its judgements freeze at its last day").
  func judgedDay(for day: Day) -> Day? {
    if let first, day < first { return nil }
    return last.map { min($0, day) } ?? day
  }

  /// The days on which a judgement begins, or is frozen.
  var changeDays: [Day] {
    [first, last?.next].compactMap { $0 }
  }
}
