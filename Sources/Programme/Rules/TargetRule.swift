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
  let life: Life
  let duties: [Duty]
  let thresholds: ThresholdCalendar

  init(history: TargetHistory, known: Day) {
    target = history.target[known: known]
    series = ReadingSeries(history.readings, known: known)
    kind = history.kind
    life = history.life[known: known] ?? Life()
    duties = history.duties.compactMap { $0[known: known] }
    thresholds = history.thresholds.calendar(known: known)
  }

  /// The judgement of a day; nil while there was no such target or its unit did not exist yet.
  public func judge(on day: Day) -> TargetJudgement? {
    guard let target, let judged = life.judgedDay(for: day) else { return nil }
    let limits = thresholds[judged]
    let index = series.newestIndex(on: judged)
    let reading = index.map { series.readings[$0] }
    let outcome = outcome(of: target, reading: index, on: judged, limits)
    return TargetJudgement(
      state: outcome.state,
      isStale: judged == day && isStale(on: judged, reported: reading?.period.last, limits),
      frozenOn: judged < day ? judged : nil, reading: reading,
      attainment: outcome.pace?.attainment.double, elapsed: outcome.pace?.elapsed,
      thresholds: limits)
  }

  public func verdict(on day: Day) -> Verdict? {
    guard let target, let judged = life.judgedDay(for: day) else { return nil }
    let limits = thresholds[judged]
    let index = series.newestIndex(on: judged)
    let state = outcome(of: target, reading: index, on: judged, limits).state
    if judged < day { return Verdict(.target(state), flags: .frozen) }
    let isStale = isStale(on: judged, reported: index.map(series.end), limits)
    return Verdict(.target(state), flags: isStale ? .stale : [])
  }

  /// Applies the rule of design, section 4, in its order of precedence.
  private func outcome(
    of target: Target, reading index: Int?, on day: Day, _ limits: Thresholds
  ) -> (state: TargetState, pace: Pace?) {
    guard target.isMeasurable, let due = target.due else { return (.notMeasurable, nil) }
    guard let index, let figure = series.readings[index].figure,
      let isSatisfied = target.isSatisfied(by: figure, kind: kind)
    else { return (.noData, nil) }
    let pace = target.pace(of: figure, kind: kind, at: series.end(index))
    if isSatisfied { return (.achieved, pace) }
    if day > due { return (.overdue, pace) }
    return (pace?.state(limits) ?? .notYet, pace)
  }

  private func isStale(on day: Day, reported: Day?, _ limits: Thresholds) -> Bool {
    duties.contains { duty in
      DutySlice(duty: duty, life: life, thresholds: limits)
        .staleDay(after: reported).map { day >= $0 } ?? false
    }
  }

  public func changeDays(in reach: Reach) -> [Day] {
    let ends = series.ends(in: reach)
    var days = thresholds.turns + life.changeDays + ends
    if let due = target?.due { days.append(due.next) }
    for duty in duties {
      for limits in thresholds.limits {
        let slice = DutySlice(duty: duty, life: life, thresholds: limits)
        if let day = slice.staleDay(after: nil) { days.append(day) }
        days += ends.compactMap { slice.staleDay(after: $0) }
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
