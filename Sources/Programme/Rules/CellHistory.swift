public import VietnameseText

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

  public var knownDays: [Day] { ownDays + targets.flatMap(\.knownDays) }

  fileprivate var ownDays: [Day] { assessments.map(\.knownFrom) + life.days }

  public func slice(known: Day) -> CellSlice {
    CellSlice(history: self, known: known)
  }

  public func feed(after known: Day) -> CellFeed {
    CellFeed(self, after: known)
  }

  public func judge(on day: Day, known: Day) -> CellJudgement? {
    slice(known: known).judge(on: day)
  }
}

/// Reads a cell's history forward in knowing.
public struct CellFeed: JudgedFeed {
  private let history: CellHistory
  private var targets: [TargetFeed]
  private var own: DayAgenda

  init(_ history: CellHistory, after known: Day) {
    self.history = history
    targets = history.targets.map { $0.feed(after: known) }
    own = DayAgenda(history.ownDays, after: known)
  }

  public mutating func advance(_ slice: inout CellSlice, to known: Day) -> Reach? {
    if own.passes(by: known) {
      slice = history.slice(known: known)
      targets = history.targets.map { $0.feed(after: known) }
      return .everything
    }
    var reach: Reach?
    for index in targets.indices {
      let fresh = targets[index].advance(&slice.targets[index], to: known)
      reach = fresh?.joined(with: reach) ?? reach
    }
    return reach?.frozen(by: slice.life)
  }
}
