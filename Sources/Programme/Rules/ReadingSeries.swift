public import VietnameseText

/// The readings of one indicator and one unit as known on a day, ready to be asked by day.
///
/// Corrected and withdrawn readings are left out. Within one period end the unit's own report
/// goes before other sources, then, of a flow or a running total, the longer period, then
/// confidence, then the later reportedOn (design, section 3).
public struct ReadingSeries: Hashable, Sendable {
  /// By period end; of one end the one that counts is last.
  public private(set) var readings: [Reading]
  private let nature: Indicator.Nature

  /// Complexity: O(n log n) in the number of readings.
  public init(_ all: [Reading], of nature: Indicator.Nature, known: Day) {
    self.nature = nature
    var corrections = Corrections(all)
    for reading in all where reading.reportedOn <= known { _ = corrections.insert(reading) }
    readings = all.filter {
      $0.reportedOn <= known && $0.figure != nil && !corrections.replaced.contains($0.id)
    }
    // Histories mostly come in their order already.
    let isOrdered = zip(readings, readings.dropFirst()).allSatisfy {
      ReadingSeries.counts($0, before: $1, of: nature)
    }
    if !isOrdered { readings.sort { ReadingSeries.counts($0, before: $1, of: nature) } }
  }

  /// The reading that counts on a day: of those whose period has ended by it, the newest.
  ///
  /// Complexity: O(log n).
  public func newest(on day: Day) -> Reading? {
    newestIndex(on: day).map { readings[$0] }
  }

  func newestIndex(on day: Day) -> Int? {
    let count = countOfEnds(by: day)
    return count > 0 ? count - 1 : nil
  }

  /// The readings whose period ends on a day, the one that counts last.
  ///
  /// Complexity: O(log n).
  func readings(endingOn day: Day) -> ArraySlice<Reading> {
    readings[countOfEnds(by: day.adding(days: -1))..<countOfEnds(by: day)]
  }

  /// The period's end of the reading at an index.
  func end(_ index: Int) -> Day { readings[index].period.last }

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

  /// The period ends within a reach and the last one before it, oldest first.
  func ends(in reach: Reach) -> [Day] {
    let first = newestIndex(on: reach.first) ?? 0
    let last = countOfEnds(by: reach.last)
    guard first < last else { return [] }
    return readings[first..<last].map(\.period.last)
  }

  /// The judged days for which the readings of a stretch of period ends count: until the next
  /// end after it.
  func reach(from first: Day, through last: Day) -> Reach {
    let after = countOfEnds(by: last)
    let next = after < readings.count ? readings[after].period.last : nil
    return Reach(first: first, last: next?.adding(days: -1) ?? .distantFuture)
  }

  /// Takes in one more reading that is known now.
  ///
  /// Complexity: O(log n) for the newest, O(n) for another.
  mutating func insert(_ reading: Reading) {
    var (low, high) = (0, readings.count)
    while low < high {
      let middle = (low + high) / 2
      if ReadingSeries.counts(readings[middle], before: reading, of: nature) {
        low = middle + 1
      } else {
        high = middle
      }
    }
    readings.insert(reading, at: low)
  }

  /// Takes out a reading that is no longer said; answers its period's end, nil where there is none.
  mutating func remove(_ id: Reading.ID) -> Day? {
    guard let index = readings.lastIndex(where: { $0.id == id }) else { return nil }
    return readings.remove(at: index).period.last
  }

  /// How many readings have a period that ended by a day.
  private func countOfEnds(by day: Day) -> Int {
    var (low, high) = (0, readings.count)
    while low < high {
      let middle = (low + high) / 2
      if readings[middle].period.last <= day { low = middle + 1 } else { high = middle }
    }
    return low
  }

  private static func counts(
    _ left: Reading, before right: Reading, of nature: Indicator.Nature
  ) -> Bool {
    if left.period.last != right.period.last { return left.period.last < right.period.last }
    if left.isOwnReport != right.isOwnReport { return right.isOwnReport }
    if nature != .stock, left.period.first != right.period.first {
      return left.period.first > right.period.first
    }
    if left.confidence != right.confidence {
      guard let ours = left.confidence else { return true }
      guard let theirs = right.confidence else { return false }
      return theirs < ours
    }
    if left.reportedOn != right.reportedOn { return left.reportedOn < right.reportedOn }
    return left.id < right.id
  }
}

/// Which readings are replaced by those told so far.
///
/// A correction replaces the whole chain before it, also a link that was reported later.
struct Corrections: Hashable, Sendable {
  private let links: [Reading.ID: Reading.ID]
  private(set) var replaced: Set<Reading.ID> = []

  init(_ all: [Reading]) {
    var links: [Reading.ID: Reading.ID] = [:]
    for reading in all {
      if let old = reading.replaces { links[reading.id] = old }
    }
    self.links = links
  }

  /// Takes in a reading that is told now; answers the readings that it is the first to replace.
  mutating func insert(_ reading: Reading) -> [Reading.ID] {
    var fresh: [Reading.ID] = []
    var link = reading.replaces
    while let old = link, replaced.insert(old).inserted {
      fresh.append(old)
      link = links[old]
    }
    return fresh
  }
}
