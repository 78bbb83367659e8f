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
}

/// All thresholds with their versions and validity; answers for a day as known on another.
public struct ThresholdHistory: Hashable, Sendable {
  public var records: [Versions<Threshold>]

  public init(_ records: [Versions<Threshold>] = []) {
    self.records = records
  }

  public func thresholds(on day: Day, known: Day) -> Thresholds {
    var result = Thresholds()
    for record in records {
      guard let threshold = record[known: known], threshold.validFrom <= day,
        threshold.validTo.map({ day <= $0 }) ?? true
      else { continue }
      switch threshold.kind {
      case .onTrackPoints: result.onTrackPoints = threshold.value
      case .atRiskPoints: result.atRiskPoints = threshold.value
      case .staleShare: result.stalePercent = threshold.value
      case .taskSlowPoints: result.taskSlowPoints = threshold.value
      case .taskStaleDays: result.taskStaleDays = Int(threshold.value.double)
      }
    }
    return result
  }

  /// The days on which what is known of them changes.
  public var knownDays: [Day] { records.flatMap(\.days) }

  /// The days on which one starts or stops being valid, as known on a day.
  public func changeDays(known: Day) -> [Day] {
    records.compactMap { $0[known: known] }
      .flatMap { [$0.validFrom] + ($0.validTo.map { [$0.adding(days: 1)] } ?? []) }
  }
}
