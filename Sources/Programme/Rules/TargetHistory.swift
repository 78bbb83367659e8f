public import VietnameseText

/// Everything that the rule for one target reads.
public struct TargetHistory: JudgedHistory {
  public var target: Versions<Target>
  /// What the indicator's newest version says of its values.
  public var kind: Indicator.Kind?
  public var nature: Indicator.Nature
  public var direction: Indicator.Direction?
  public var life: Versions<Life>
  /// All readings of its indicator and unit, corrections and withdrawals included.
  public var readings: [Reading]
  public var duties: [Versions<Duty>]
  public var thresholds: ThresholdHistory

  public init(
    target: Versions<Target>, kind: Indicator.Kind?, nature: Indicator.Nature = .stock,
    direction: Indicator.Direction? = .higherIsBetter, life: Versions<Life> = .init(always: Life()),
    readings: [Reading] = [], duties: [Versions<Duty>] = [],
    thresholds: ThresholdHistory = ThresholdHistory()
  ) {
    self.target = target
    self.kind = kind
    self.nature = nature
    self.direction = direction
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
    guard let reach = readings.advance(&slice.series, to: known) else { return nil }
    // What was said of a flow, a running total or for a duty can count beyond the next figure.
    let endsWithNext = history.nature == .stock && slice.duties.isEmpty
    return (endsWithNext ? reach : Reach(first: reach.first)).frozen(by: slice.life)
  }
}
