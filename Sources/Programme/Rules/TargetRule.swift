public import VietnameseText

/// What the rule says of a target on a day, and all that it rests on, for "vì sao?".
public struct TargetJudgement: Hashable, Sendable {
  public var state: TargetState
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

/// Everything that the rule for one target reads.
public struct TargetHistory: JudgedHistory {
  public var target: Versions<Target>
  public var kind: Indicator.Kind?
  public var life: Versions<Life>
  /// All readings of its indicator and unit, corrections and withdrawals included.
  public var readings: [Reading]
  public var duties: [Versions<Duty>]
  public var thresholds: ThresholdHistory

  public init(
    target: Versions<Target>, kind: Indicator.Kind?, life: Versions<Life> = .init(always: Life()),
    readings: [Reading] = [], duties: [Versions<Duty>] = [],
    thresholds: ThresholdHistory = ThresholdHistory()
  ) {
    self.target = target
    self.kind = kind
    self.life = life
    self.readings = readings
    self.duties = duties
    self.thresholds = thresholds
  }

  public var knownDays: [Day] {
    target.days + life.days + readings.map(\.reportedOn) + duties.flatMap(\.days)
      + thresholds.knownDays
  }

  public func slice(known: Day) -> TargetSlice {
    TargetSlice(history: self, known: known)
  }

  /// The judgement of a day with what was known on another; nil while there was no such target
  /// or its unit did not exist yet.
  public func judge(on day: Day, known: Day) -> TargetJudgement? {
    slice(known: known).judge(on: day)
  }
}

/// A target's history as known on one day; judges any day.
public struct TargetSlice: JudgedSlice {
  public let target: Target?
  public let series: ReadingSeries
  let kind: Indicator.Kind?
  let life: Life
  let duties: [Duty]
  let thresholds: ThresholdHistory
  let known: Day

  init(history: TargetHistory, known: Day) {
    target = history.target[known: known]
    series = ReadingSeries(history.readings, known: known)
    kind = history.kind
    life = history.life[known: known] ?? Life()
    duties = history.duties.compactMap { $0[known: known] }
    thresholds = history.thresholds
    self.known = known
  }

  public func verdict(on day: Day) -> Verdict? {
    judge(on: day)?.verdict
  }

  public func judge(on day: Day) -> TargetJudgement? {
    guard let target, life.first.map({ $0 <= day }) ?? true else { return nil }
    let judged = life.last.map { min($0, day) } ?? day
    let limits = thresholds.thresholds(on: judged, known: known)
    let reading = series.newest(on: judged)
    var judgement = TargetJudgement(
      state: .noData, isStale: isStale(on: judged, reported: reading?.period.last, limits),
      frozenOn: judged < day ? judged : nil, reading: reading, thresholds: limits)
    judgement.decide(target: target, kind: kind, on: judged)
    return judgement
  }

  private func isStale(on day: Day, reported: Day?, _ limits: Thresholds) -> Bool {
    duties.contains { duty in
      DutySlice(duty: duty, life: life, thresholds: limits)
        .staleDay(after: reported).map { day >= $0 } ?? false
    }
  }

  public var changeDays: [Day] {
    let turns = thresholds.changeDays(known: known)
    var days = turns
    if let first = life.first { days.append(first) }
    if let last = life.last { days.append(last.adding(days: 1)) }
    if let due = target?.due { days.append(due.adding(days: 1)) }
    let ends: [Day?] = [nil] + series.counted.map(\.period.last)
    days += ends.compactMap { $0 }
    for duty in duties {
      for turn in turns + [.distantPast] {
        let limits = thresholds.thresholds(on: turn, known: known)
        let slice = DutySlice(duty: duty, life: life, thresholds: limits)
        days += ends.compactMap { slice.staleDay(after: $0) }
      }
    }
    return days
  }
}

extension TargetJudgement {
  /// Applies the rule of design, section 4, in its order of precedence.
  fileprivate mutating func decide(target: Target, kind: Indicator.Kind?, on day: Day) {
    guard let due = target.due, target.value != nil else {
      state = .notMeasurable
      return
    }
    guard let reading, let figure = reading.figure,
      let satisfied = target.isSatisfied(by: figure, kind: kind)
    else {
      state = .noData
      return
    }
    let pace = target.pace(of: figure, kind: kind, at: reading.period.last, due: due)
    attainment = pace?.attainment.double
    elapsed = pace?.elapsed.double
    if satisfied {
      state = .achieved
    } else if day > due {
      state = .overdue
    } else if let pace, let lead = pace.lead {
      state = lead.state(thresholds)
    } else {
      state = .notYet
    }
  }
}

/// How far a value has come, beside how much of the time has passed.
struct Pace {
  let attainment: Rational
  let elapsed: Rational

  /// Attainment minus elapsed share.
  var lead: Rational? { attainment.minus(elapsed) }
}

extension Target {
  /// The pace; nil without baseline or start, or when target and baseline are equal ("keep").
  func pace(of figure: Figure, kind: Indicator.Kind?, at day: Day, due: Day) -> Pace? {
    guard let baseline, let start, start < due, let said = figure.comparable(for: kind),
      let goal = goal(from: baseline)
    else { return nil }
    let from = Rational(baseline)
    guard let way = Rational(goal).minus(from), way.numerator != 0,
      let gone = said.minus(from), let attainment = gone.divided(by: way)
    else { return nil }
    let passed = min(max(day - start, 0), due - start)
    guard let elapsed = Rational(Int128(passed), over: Int128(due - start)) else { return nil }
    return Pace(attainment: attainment, elapsed: elapsed)
  }

  /// The value that pace counts towards: of a range the end that the baseline has before it.
  private func goal(from baseline: ExactDecimal) -> ExactDecimal? {
    guard comparison == .range, let value, let upper else { return value }
    if baseline.isLess(than: value) { return value }
    return upper.isLess(than: baseline) ? upper : baseline
  }
}

extension Rational {
  /// The state by how far attainment leads or lags; the border belongs to the better state.
  fileprivate func state(_ thresholds: Thresholds) -> TargetState {
    func reaches(_ points: ExactDecimal) -> Bool {
      let share = Rational(points).divided(by: Rational(ExactDecimal(-100)))
      return share.map { compared(with: $0) >= 0 } ?? false
    }
    if reaches(thresholds.onTrackPoints) { return .onTrack }
    return reaches(thresholds.atRiskPoints) ? .atRisk : .behind
  }
}
