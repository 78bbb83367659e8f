import Programme

extension Reading {
  /// Whether it is about a day on which its unit did not exist, so that no judgement rests on it.
  func isOutside(_ life: Life) -> Bool {
    life.first.map { period.last < $0 } ?? false || life.last.map { period.last > $0 } ?? false
  }
}

extension Finding {
  var isOutsideLife: Bool {
    if case .outsideLife = self { return true }
    return false
  }
}
