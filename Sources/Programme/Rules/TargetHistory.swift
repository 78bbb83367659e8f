public import VietnameseText

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

  public var knownDays: [Day] { versionDays + readings.map(\.reportedOn) }

  fileprivate var versionDays: [Day] {
    target.days + life.days + duties.flatMap(\.days) + thresholds.knownDays
  }

  public func slice(known: Day) -> TargetSlice {
    TargetSlice(history: self, known: known)
  }

  public func feed(after known: Day) -> TargetFeed {
    TargetFeed(self, after: known)
  }

  /// The judgement of a day with what was known on another; nil while there was no such target
  /// or its unit did not exist yet.
  public func judge(on day: Day, known: Day) -> TargetJudgement? {
    slice(known: known).judge(on: day)
  }
}

/// Reads a target's history forward in knowing.
public struct TargetFeed: JudgedFeed {
  private let history: TargetHistory
  private var readings: ReadingFeed
  private var versions: DayAgenda

  init(_ history: TargetHistory, after known: Day) {
    self.history = history
    readings = ReadingFeed(history.readings, after: known)
    versions = DayAgenda(history.versionDays, after: known)
  }

  public mutating func advance(_ slice: inout TargetSlice, to known: Day) -> Reach? {
    if versions.passes(by: known) {
      slice = history.slice(known: known)
      readings = ReadingFeed(history.readings, after: known)
      return .everything
    }
    return readings.advance(&slice.series, to: known)?.frozen(by: slice.life)
  }
}
