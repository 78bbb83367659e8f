import VietnameseText

extension Target {
  /// Whether the document says enough to judge by: a value (both ends of a range) and a due day.
  public var isMeasurable: Bool {
    value != nil && due != nil && (comparison != .range || upper != nil)
  }

  /// Whether a figure satisfies the target; nil where the target has no value or the figure none.
  ///
  /// What the source left open counts against: of a range its worse end; "over" and "nearly" lie
  /// just beside their number, "under" and "at least" anywhere on their side of it. "About"
  /// counts as the number that was printed. A range binds at the end that the direction does not
  /// reward, without a direction at both (design, section 4, "Target", 2).
  public func isSatisfied(
    by figure: Figure, kind: Indicator.Kind?, direction: Indicator.Direction? = nil
  ) -> Bool? {
    guard let value, let said = figure.extent(for: kind) else { return nil }
    let wanted = Rational(value)
    switch comparison {
    case .atLeast: return said.isAtLeast(wanted)
    case .above: return said.isAbove(wanted)
    case .atMost, .rankAtMost: return said.isAtMost(wanted)
    case .below: return said.isBelow(wanted)
    case .equal: return said.equals(wanted)
    case .range:
      guard let upper else { return nil }
      switch direction {
      case .higherIsBetter: return said.isAtLeast(wanted)
      case .lowerIsBetter: return said.isAtMost(Rational(upper))
      case nil: return said.isAtLeast(wanted) && said.isAtMost(Rational(upper))
      }
    }
  }
}

/// What a figure says of a number: between which ends it lies, and how they are meant.
struct Extent {
  let low: Rational
  let high: Rational
  let qualifier: Figure.Qualifier

  func isAtLeast(_ wanted: Rational) -> Bool {
    switch low.compared(with: wanted) {
    case 1: qualifier != .under
    case 0: qualifier != .under && qualifier != .nearly
    default: false
    }
  }

  func isAbove(_ wanted: Rational) -> Bool {
    switch low.compared(with: wanted) {
    case 1: qualifier != .under
    case 0: qualifier == .over
    default: false
    }
  }

  func isAtMost(_ wanted: Rational) -> Bool {
    switch high.compared(with: wanted) {
    case -1: qualifier != .atLeast
    case 0: qualifier != .atLeast && qualifier != .over
    default: false
    }
  }

  func isBelow(_ wanted: Rational) -> Bool {
    switch high.compared(with: wanted) {
    case -1: qualifier != .atLeast
    case 0: qualifier == .under || qualifier == .nearly
    default: false
    }
  }

  func equals(_ wanted: Rational) -> Bool {
    (qualifier == .exact || qualifier == .about) && low.compared(with: wanted) == 0
      && high.compared(with: wanted) == 0
  }
}

extension Figure {
  /// The number to compare and draw: the printed value, else what the parts give (of "19 of 27"
  /// 19 where things are counted, the share in percent where a percentage is asked).
  public func number(for kind: Indicator.Kind?) -> Double? {
    comparable(for: kind)?.double
  }

  func comparable(for kind: Indicator.Kind?) -> Rational? {
    if let value { return Rational(value) }
    guard let numerator, let denominator else { return nil }
    let share = Rational(numerator, over: denominator)
    switch kind {
    case .percent: return share?.times(Rational(100))
    case .count, .amount, .score: return Rational(numerator)
    case .rank, .yesNo, nil: return share
    }
  }

  func extent(for kind: Indicator.Kind?) -> Extent? {
    guard let said = comparable(for: kind) else { return nil }
    let other = upper.map { Rational($0) } ?? said
    let isOrdered = said.compared(with: other) <= 0
    return Extent(
      low: isOrdered ? said : other, high: isOrdered ? other : said, qualifier: qualifier)
  }
}
