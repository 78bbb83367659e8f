public import VietnameseText

/// What is said of one principle in one unit: attested by people, measured by linked targets.
public struct CellJudgement: Hashable, Sendable {
  /// What the linked targets say; silent where there is none with data.
  public enum Measured: String, CaseIterable, Sendable {
    case silent
    case met
    case partly
    case notMet = "not-met"
  }

  public var attested: Attestation
  public var assessment: Assessment?
  public var measured: Measured
  /// The unit's last day, where the judgement is frozen at it.
  public var frozenOn: Day?

  /// Whether the two disagree (design, section 4): a fully attested principle that the numbers
  /// do not bear out, or one denied that they do.
  public var isContradicted: Bool {
    switch (attested, measured) {
    case (.met, .partly), (.met, .notMet), (.partly, .notMet), (.notMet, .met): true
    default: false
    }
  }

  public var verdict: Verdict {
    var flags: Verdict.Flags = []
    if frozenOn != nil { flags.insert(.frozen) }
    if isContradicted { flags.insert(.contradicted) }
    switch measured {
    case .silent: break
    case .met: flags.insert(.measuredMet)
    case .partly: flags.insert(.measuredPartly)
    case .notMet: flags.insert(.measuredNotMet)
    }
    return Verdict(.cell(attested), flags: flags)
  }
}

/// Everything that the rule for one principle in one unit reads.
public struct CellHistory: JudgedHistory {
  /// One assessment with the day from which it was known.
  public struct Attested: Hashable, Sendable {
    public var knownFrom: Day
    public var assessment: Assessment

    public init(knownFrom: Day, assessment: Assessment) {
      self.knownFrom = knownFrom
      self.assessment = assessment
    }
  }

  /// In the order in which they were recorded.
  public var assessments: [Attested]
  /// The histories of all targets of the unit that ever named the principle.
  public var targets: [TargetHistory]
  public var principle: Code<Principle>
  public var life: Versions<Life>

  public init(
    principle: Code<Principle>, assessments: [Attested] = [], targets: [TargetHistory] = [],
    life: Versions<Life> = .init(always: Life())
  ) {
    self.principle = principle
    self.assessments = assessments
    self.targets = targets
    self.life = life
  }

  public var knownDays: [Day] {
    assessments.map(\.knownFrom) + targets.flatMap(\.knownDays) + life.days
  }

  public func slice(known: Day) -> CellSlice {
    CellSlice(history: self, known: known)
  }

  public func judge(on day: Day, known: Day) -> CellJudgement? {
    slice(known: known).judge(on: day)
  }
}

/// A cell's history as known on one day; judges any day.
public struct CellSlice: JudgedSlice {
  let assessments: [Assessment]
  let targets: [TargetSlice]
  let life: Life

  init(history: CellHistory, known: Day) {
    assessments = history.assessments.filter { $0.knownFrom <= known }
      .enumerated().sorted {
        ($0.element.assessment.asOf, $0.element.knownFrom, $0.offset)
          < ($1.element.assessment.asOf, $1.element.knownFrom, $1.offset)
      }.map(\.element.assessment)
    targets = history.targets.map { $0.slice(known: known) }
      .filter { $0.target?.principles.contains(history.principle) ?? false }
    life = history.life[known: known] ?? Life()
  }

  public func verdict(on day: Day) -> Verdict? {
    judge(on: day)?.verdict
  }

  public func judge(on day: Day) -> CellJudgement? {
    guard life.first.map({ $0 <= day }) ?? true else { return nil }
    let judged = life.last.map { min($0, day) } ?? day
    let assessment = assessments.last { $0.asOf <= judged }
    return CellJudgement(
      attested: assessment?.attestation ?? .notAssessed, assessment: assessment,
      measured: measured(on: judged), frozenOn: judged < day ? judged : nil)
  }

  private func measured(on day: Day) -> CellJudgement.Measured {
    let states = targets.compactMap { $0.judge(on: day)?.state }
      .filter { $0 != .noData && $0 != .notMeasurable }
    guard !states.isEmpty else { return .silent }
    if states.allSatisfy({ $0 == .achieved }) { return .met }
    return states.contains { $0 == .overdue || $0 == .behind } ? .notMet : .partly
  }

  public var changeDays: [Day] {
    var days = assessments.map(\.asOf) + targets.flatMap(\.changeDays)
    if let first = life.first { days.append(first) }
    if let last = life.last { days.append(last.adding(days: 1)) }
    return days
  }
}
