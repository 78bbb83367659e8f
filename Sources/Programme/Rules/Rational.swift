import VietnameseText

/// An exact fraction, so that a judgement at its very border does not turn on rounding.
///
/// Not reduced; operations answer nil where 128 bits do not hold the result, which takes values
/// of some twenty digits beside others of twelve decimals.
struct Rational: Hashable, Sendable {
  let numerator: Int128
  /// Always above 0.
  let denominator: Int128

  init?(_ numerator: Int128, over denominator: Int128) {
    guard denominator < 0 else {
      guard denominator != 0 else { return nil }
      self.numerator = numerator
      self.denominator = denominator
      return
    }
    let (above, first) = Int128(0).subtractingReportingOverflow(numerator)
    let (below, second) = Int128(0).subtractingReportingOverflow(denominator)
    guard !first, !second else { return nil }
    self.numerator = above
    self.denominator = below
  }

  init(_ decimal: ExactDecimal) {
    numerator = Int128(decimal.mantissa)
    denominator = Rational.power(decimal.scale)
  }

  init(_ whole: Int) {
    numerator = Int128(whole)
    denominator = 1
  }

  /// One decimal over another; nil when that is zero.
  init?(_ above: ExactDecimal, over below: ExactDecimal) {
    self.init(
      Int128(above.mantissa) * Rational.power(below.scale),
      over: Int128(below.mantissa) * Rational.power(above.scale))
  }

  var double: Double { Double(numerator) / Double(denominator) }

  /// The greatest whole number that is not above it.
  var floor: Int128 {
    let (quotient, rest) = numerator.quotientAndRemainder(dividingBy: denominator)
    return rest < 0 ? quotient - 1 : quotient
  }

  func plus(_ other: Rational) -> Rational? {
    combined(with: other) { $0.addingReportingOverflow($1) }
  }

  func minus(_ other: Rational) -> Rational? {
    combined(with: other) { $0.subtractingReportingOverflow($1) }
  }

  func times(_ other: Rational) -> Rational? {
    guard let above = Rational.product(numerator, other.numerator),
      let below = Rational.product(denominator, other.denominator)
    else { return nil }
    return Rational(above, over: below)
  }

  func divided(by other: Rational) -> Rational? {
    guard let above = Rational.product(numerator, other.denominator),
      let below = Rational.product(denominator, other.numerator)
    else { return nil }
    return Rational(above, over: below)
  }

  /// -1, 0 or 1 as this is below, equal to or above the other; always exact.
  func compared(with other: Rational) -> Int {
    if denominator == other.denominator {
      return numerator < other.numerator ? -1 : numerator > other.numerator ? 1 : 0
    }
    let left = numerator.multipliedFullWidth(by: other.denominator)
    let right = other.numerator.multipliedFullWidth(by: denominator)
    if left.high != right.high { return left.high < right.high ? -1 : 1 }
    return left.low < right.low ? -1 : left.low > right.low ? 1 : 0
  }

  private func combined(
    with other: Rational, _ combine: (Int128, Int128) -> (Int128, Bool)
  ) -> Rational? {
    if denominator == other.denominator {
      let (above, overflow) = combine(numerator, other.numerator)
      return overflow ? nil : Rational(above, over: denominator)
    }
    guard let left = Rational.product(numerator, other.denominator),
      let right = Rational.product(other.numerator, denominator),
      let below = Rational.product(denominator, other.denominator)
    else { return nil }
    let (above, overflow) = combine(left, right)
    return overflow ? nil : Rational(above, over: below)
  }

  private static func product(_ left: Int128, _ right: Int128) -> Int128? {
    let (product, overflow) = left.multipliedReportingOverflow(by: right)
    return overflow ? nil : product
  }

  private static func power(_ exponent: Int) -> Int128 {
    var power: Int128 = 1
    for _ in 0..<exponent { power *= 10 }
    return power
  }
}

extension ExactDecimal {
  /// The greatest whole number that is not above it, held within 32 bits so that no sum of days
  /// with it can trap.
  var wholeDays: Int { Int(Int32(clamping: Rational(self).floor)) }
}
