public import VietnameseText

/// The thresholds in force on a day, as the rules read them.
///
/// Where the catalogue holds none for a kind, the design's own figure stands (design, section 4).
public struct Thresholds: Hashable, Sendable {
  public var onTrackPoints = ExactDecimal(5)
  public var atRiskPoints = ExactDecimal(20)
  public var stalePercent = ExactDecimal(50)
  public var taskSlowPoints = ExactDecimal(20)
  public var taskStaleDays = 45

  public init() {}

  fileprivate mutating func apply(_ threshold: Threshold) {
    switch threshold.kind {
    case .onTrackPoints: onTrackPoints = threshold.value
    case .atRiskPoints: atRiskPoints = threshold.value
    case .staleShare: stalePercent = threshold.value
    case .taskSlowPoints: taskSlowPoints = threshold.value
    case .taskStaleDays: taskStaleDays = threshold.value.wholeDays
    }
  }
}

/// All thresholds with their versions and validity; answers for a day as known on another.
public struct ThresholdHistory: Hashable, Sendable {
  public var records: [Versions<Threshold>]

  public init(_ records: [Versions<Threshold>] = []) {
    self.records = records
  }

  /// Of several that are valid on the day, the one valid from the latest day counts.
  public func thresholds(on day: Day, known: Day) -> Thresholds {
    calendar(known: known)[day]
  }

  /// The days on which what is known of them changes.
  public var knownDays: [Day] { records.flatMap(\.days) }

  /// The days on which one starts or stops being valid, as known on a day.
  public func changeDays(known: Day) -> [Day] {
    calendar(known: known).turns
  }

  func calendar(known: Day) -> ThresholdCalendar {
    ThresholdCalendar(records.compactMap { $0[known: known] })
  }
}

/// The thresholds of every day, as known on one.
struct ThresholdCalendar: Hashable, Sendable {
  /// The days on which they change.
  let turns: [Day]
  /// What holds before the first turn and from each on, one more than there are turns.
  let limits: [Thresholds]

  init(_ thresholds: [Threshold]) {
    let ordered = thresholds.enumerated().sorted {
      ($0.element.validFrom, $0.offset) < ($1.element.validFrom, $1.offset)
    }.map(\.element)
    let days = Set(ordered.flatMap { [$0.validFrom] + ($0.validTo.map { [$0.next] } ?? []) })
    turns = days.filter { $0 > .distantPast }.sorted()
    limits = ([.distantPast] + turns).map { day in
      var limits = Thresholds()
      for threshold in ordered where threshold.isValid(on: day) { limits.apply(threshold) }
      return limits
    }
  }

  /// Complexity: O(n) in the turns, of which there are few.
  subscript(day: Day) -> Thresholds {
    limits[turns.isEmpty ? 0 : turns.count { $0 <= day }]
  }
}

extension Threshold {
  fileprivate func isValid(on day: Day) -> Bool {
    validFrom <= day && validTo.map { day <= $0 } ?? true
  }
}

extension Day {
  /// The day after.
  var next: Day { adding(days: 1) }
}
