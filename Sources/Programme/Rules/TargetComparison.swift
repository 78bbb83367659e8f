import VietnameseText

extension Target {
  /// Whether a figure satisfies the target; nil where the target has no value or the figure none.
  ///
  /// What the source left open counts against: of a range its worse end, of "nearly" less than
  /// the number, of "over" more than it. "About" counts as the number that was printed.
  public func isSatisfied(by figure: Figure, kind: Indicator.Kind?) -> Bool? {
    guard let value, let said = figure.comparable(for: kind) else { return nil }
    let wanted = Rational(value)
    let low = said.compared(with: wanted)
    let high = figure.upper.map { Rational($0).compared(with: wanted) } ?? low
    switch comparison {
    case .atLeast:
      return low > 0 || (low == 0 && figure.reachesFromAbove)
    case .above:
      return low > 0 && figure.reachesFromAbove || (low == 0 && figure.qualifier == .over)
    case .atMost, .rankAtMost:
      return high < 0 || (high == 0 && figure.reachesFromBelow)
    case .below:
      return high < 0 && figure.reachesFromBelow
        || (high == 0 && (figure.qualifier == .under || figure.qualifier == .nearly))
    case .equal:
      return low == 0 && high == 0 && (figure.qualifier == .exact || figure.qualifier == .about)
    case .range:
      guard let upper else { return nil }
      let end = figure.upper.map(Rational.init) ?? said
      return low >= 0 && end.compared(with: Rational(upper)) <= 0
        && figure.reachesFromAbove && figure.reachesFromBelow
    }
  }
}

extension Figure {
  /// Whether the truth is at or above the printed number, as far as the wording tells.
  fileprivate var reachesFromAbove: Bool { qualifier != .under && qualifier != .nearly }

  /// Whether the truth is at or below the printed number, as far as the wording tells.
  fileprivate var reachesFromBelow: Bool { qualifier != .over && qualifier != .atLeast }
}
