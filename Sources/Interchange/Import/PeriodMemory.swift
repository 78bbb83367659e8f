import VietnameseText

/// Periods that were read lately, by their text: the rows of a file name the same few over and over.
struct PeriodMemory: Sendable {
  private static let limit = 1_024

  private var periods: [String: (first: Day, last: Day, granularity: Granularity)] = [:]

  /// The period that a text names; nil when it names none.
  mutating func period(_ text: String) -> DayText.Period? {
    if let period = periods[text] { return period }
    guard let period = try? DayText.period(text) else { return nil }
    if periods.count == PeriodMemory.limit { periods.removeAll(keepingCapacity: true) }
    periods[text] = period
    return period
  }

  mutating func day(_ text: String) -> Day? {
    guard let period = period(text), period.granularity == .day else { return nil }
    return period.first
  }
}
