import VietnameseText

/// Readings in the order in which they become known.
struct ReadingFeed {
  private let told: [Reading]
  private var next = 0
  private var corrections: Corrections

  init(_ readings: [Reading], after known: Day) {
    told = readings.filter { $0.reportedOn > known }.sorted { $0.reportedOn < $1.reportedOn }
    corrections = Corrections(readings)
    for reading in readings where reading.reportedOn <= known { _ = corrections.insert(reading) }
  }

  /// Tells a series what is known by a day; answers the judged days on which it may count.
  mutating func advance(_ series: inout ReadingSeries, to known: Day) -> Reach? {
    var ends: (first: Day, last: Day)?
    func touch(_ end: Day) {
      ends = (min(ends?.first ?? end, end), max(ends?.last ?? end, end))
    }
    while next < told.count, told[next].reportedOn <= known {
      let reading = told[next]
      next += 1
      for old in corrections.insert(reading) {
        if let end = series.remove(old) { touch(end) }
      }
      guard reading.figure != nil, !corrections.replaced.contains(reading.id) else { continue }
      series.insert(reading)
      touch(reading.period.last)
    }
    return ends.map { series.reach(from: $0.first, through: $0.last) }
  }
}

/// Days in their order, to ask whether one was passed while going forward.
struct DayAgenda {
  private let days: [Day]
  private var next = 0

  init(_ days: [Day], after known: Day) {
    self.days = days.filter { $0 > known }.sorted()
  }

  /// Whether a day of the agenda lies after the last one asked for and by this one.
  mutating func passes(by day: Day) -> Bool {
    let before = next
    while next < days.count, days[next] <= day { next += 1 }
    return next > before
  }
}
