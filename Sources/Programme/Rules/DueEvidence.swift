import VietnameseText

extension Period {
  /// Whether a figure of this period is evidence of how things stood on a due day: it ends on or
  /// after it, or the next period had not ended by then, so that nothing newer could be told
  /// (design, section 4, "Target", 3).
  ///
  /// The next period is that of each duty's cycle: one that had ended is enough to ask for more.
  /// Without a duty it is one of the figure's own length, a single day counting as a month.
  func isEvidence(of due: Day, duties: [Duty]) -> Bool {
    if last >= due { return true }
    guard !duties.isEmpty else { return nextEnd > due }
    return duties.allSatisfy { $0.period(holding: last.next).last > due }
  }

  /// The last day of the next period of the same length.
  private var nextEnd: Day {
    switch granularity {
    case .week: last.adding(days: 7)
    case .day, .month: end(after: 1)
    case .quarter: end(after: 3)
    case .halfYear: end(after: 6)
    case .year: end(after: 12)
    case .unknown: first == last ? end(after: 1) : last.adding(days: last - first + 1)
    }
  }

  /// The end so many months later; of a period that ends with its month, the end of that month.
  private func end(after months: Int) -> Day {
    let day = last.adding(months: months)
    return last == last.lastOfMonth ? day.lastOfMonth : day
  }
}
