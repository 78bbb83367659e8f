import Programme
import VietnameseText

/// One thing that the rules judge, by its ids.
struct JudgedItem: Hashable, Sendable {
  var kind: SubjectKind
  /// The target, task, principle or duty.
  var subject: Int64
  /// The unit; 0 for a task.
  var unit: Int64
}

/// What a transaction changed that judgements rest on, with the first day of knowing it concerns.
struct Touched {
  var targets: [Int64: Day] = [:]
  var duties: [Int64: Day] = [:]
  var tasks: [Int64: Day] = [:]
  var cells: [Cell: Day] = [:]
  var series: [Series: Day] = [:]
  var lives: [Int64: Day] = [:]
  /// Indicators whose kind, nature or direction changed.
  var measures: Set<Int64> = []
  /// Units that have a new version.
  var units: Set<Int64> = []
  /// The first day from which a threshold changed: everything is judged again from it.
  var thresholds: Day?

  struct Cell: Hashable, Sendable {
    var unit: Int64
    var principle: Int64
  }

  /// The readings of one indicator in one unit.
  struct Series: Hashable, Sendable {
    var unit: Int64
    var indicator: Int64
  }

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
