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

  /// Whether the two disagree (design, section 4, "Principle of a unit"): attested, at least in
  /// part, while a target is overdue or behind, or denied while all are achieved. A target on its
  /// way contradicts nothing.
  public var isContradicted: Bool {
    switch (attested, measured) {
    case (.met, .notMet), (.partly, .notMet), (.notMet, .met): true
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

/// A cell's history as known on one day; judges any day.
public struct CellSlice: JudgedSlice {
  /// By the day on which they hold; of one day the later known is last.
  let assessments: [Assessment]
  var targets: [TargetSlice]
  let principle: Code<Principle>
  let life: Life

  init(history: CellHistory, known: Day) {
    assessments = history.assessments.filter { $0.knownFrom <= known }
      .enumerated().sorted {
        ($0.element.assessment.asOf, $0.element.knownFrom, $0.offset)
          < ($1.element.assessment.asOf, $1.element.knownFrom, $1.offset)
      }.map(\.element.assessment)
    targets = history.targets.map { $0.slice(known: known) }
    principle = history.principle
    life = history.life[known: known] ?? Life()
  }

  public func verdict(on day: Day) -> Verdict? {
    judge(on: day)?.verdict
  }

  public func judge(on day: Day) -> CellJudgement? {
    guard let judged = life.judgedDay(for: day) else { return nil }
    let assessment = assessments.last { $0.asOf <= judged }
    return CellJudgement(
      attested: assessment?.attestation ?? .notAssessed, assessment: assessment,
      measured: measured(on: judged), frozenOn: judged < day ? judged : nil)
  }

  /// Met when every target with data is achieved; not met when one is overdue or behind.
  private func measured(on day: Day) -> CellJudgement.Measured {
    var (hasData, isMet) = (false, true)
    for target in targets where target.gives(principle) {
      guard case .target(let state) = target.verdict(on: day)?.state else { continue }
      switch state {
      case .noData, .unproven, .notMeasurable: continue
      case .overdue, .behind: return .notMet
      case .achieved: hasData = true
      case .onTrack, .atRisk, .notYet: (hasData, isMet) = (true, false)
      }
    }
    return hasData ? isMet ? .met : .partly : .silent
  }

  public func changeDays(in reach: Reach) -> [Day] {
    assessments.map(\.asOf) + life.changeDays
      + targets.filter { $0.gives(principle) }.flatMap { $0.changeDays(in: reach) }
  }
}

extension TargetSlice {
  /// Whether the target, as known, gives a number to a principle.
  fileprivate func gives(_ principle: Code<Principle>) -> Bool {
    target?.principles.contains(principle) ?? false
  }
}
