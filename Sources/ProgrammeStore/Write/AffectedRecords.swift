import Programme
import VietnameseText

/// What a transaction changed that judgements rest on, with the first day of knowing it concerns.
struct AffectedRecords {
  var targets: [Int64: Day] = [:]
  var duties: [Int64: Day] = [:]
  var tasks: [Int64: Day] = [:]
  var cells: [CellKey: Day] = [:]
  var series: [SeriesKey: Day] = [:]
  var lives: [Int64: Day] = [:]
  /// Indicators whose kind, nature or direction changed.
  var measures: Set<Int64> = []
  /// Units that have a new version.
  var units: Set<Int64> = []
  /// The first day from which a threshold changed: everything is judged again from it.
  var thresholds: Day?

  mutating func thresholds(from day: Day) {
    thresholds = min(thresholds ?? day, day)
  }
}

extension Dictionary where Value == Day {
  /// Remembers the earliest day for a key.
  mutating func lower(_ key: Key, to day: Day) {
    self[key] = Swift.min(self[key] ?? day, day)
  }
}
