public import VietnameseText

/// The readings of one indicator and one unit as known on a day, ready to be asked by day.
///
/// Corrected and withdrawn readings are left out. Within one period end the unit's own report
/// goes before other sources, then confidence, then the later reportedOn (design, section 3).
public struct ReadingSeries: Hashable, Sendable {
  /// By period end; of one end the one that counts is last.
  public let readings: [Reading]

  /// Complexity: O(n log n) in the number of readings.
  public init(_ all: [Reading], known: Day) {
    let told = all.filter { $0.reportedOn <= known }
    let replaced = Set(told.compactMap(\.replaces))
    readings =
      told
      .filter { $0.figure != nil && !replaced.contains($0.id) }
      .sorted(by: ReadingSeries.counted)
  }

  /// The reading that counts on a day: of those whose period has ended by it, the newest.
  ///
  /// Complexity: O(log n).
  public func newest(on day: Day) -> Reading? {
    var (low, high) = (0, readings.count)
    while low < high {
      let middle = (low + high) / 2
      if readings[middle].period.last <= day { low = middle + 1 } else { high = middle }
    }
    return low > 0 ? readings[low - 1] : nil
  }

  /// Other sources' readings for the same period end as the one that counts.
  public func beside(_ reading: Reading) -> [Reading] {
    readings.filter { $0.period.last == reading.period.last && $0.id != reading.id }
  }

  /// One reading per period end: the one that counts, oldest first.
  public var counted: [Reading] {
    readings.indices.filter { index in
      index + 1 == readings.count
        || readings[index + 1].period.last != readings[index].period.last
    }.map { readings[$0] }
  }

  private static func counted(_ left: Reading, before right: Reading) -> Bool {
    if left.period.last != right.period.last { return left.period.last < right.period.last }
    if left.isOwnReport != right.isOwnReport { return right.isOwnReport }
    if left.confidence != right.confidence {
      guard let ours = left.confidence else { return true }
      guard let theirs = right.confidence else { return false }
      return theirs < ours
    }
    if left.reportedOn != right.reportedOn { return left.reportedOn < right.reportedOn }
    return left.id < right.id
  }
}
