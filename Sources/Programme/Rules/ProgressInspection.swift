import VietnameseText

extension ProgressReport {
  /// What is suspicious about the report by itself: its state and its percentage contradict each
  /// other. Both stay as they were said; nobody can know which of them is wrong.
  public var finding: Finding? {
    guard let percent else { return nil }
    let hundred = ExactDecimal(100)
    let agrees =
      switch state {
      case .notStarted: percent.isZero
      case .inProgress: percent.isLess(than: hundred)
      case .done: !percent.isLess(than: hundred)
      }
    if agrees { return nil }
    return .progressContradicts(task: task, state: state, percent: percent, asOf: asOf)
  }
}
