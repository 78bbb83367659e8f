import Programme

/// One thing that the rules judge, by its ids.
struct JudgedItem: Hashable, Sendable {
  var kind: SubjectKind
  /// The target, task, principle or duty.
  var subject: Int64
  /// The unit; 0 for a task.
  var unit: Int64
}

/// The readings of one indicator in one unit.
struct SeriesKey: Hashable, Sendable {
  var unit: Int64
  var indicator: Int64
}

/// One principle in one unit.
struct CellKey: Hashable, Sendable {
  var unit: Int64
  var principle: Int64
}
