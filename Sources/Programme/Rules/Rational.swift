import VietnameseText

/// An exact fraction, so that a judgement at its very border does not turn on rounding.
///
/// Operations answer nil where 128 bits do not hold the result; callers then compare doubles.
struct Rational {
  let numerator: Int128
  /// Always above 0.
  let denominator: Int128

  init?(_ numerator: Int128, over denominator: Int128) {
    guard denominator != 0 else { return nil }
    let sign: Int128 = denominator < 0 ? -1 : 1
    let divisor = Rational.greatestCommonDivisor(numerator.magnitude, denominator.magnitude)
    self.numerator = sign * numerator / Int128(divisor)
    self.denominator = sign * denominator / Int128(divisor)
  }

  init(_ decimal: ExactDecimal) {
    var power: Int128 = 1
    for _ in 0..<decimal.scale { power *= 10 }
    let divisor = Rational.greatestCommonDivisor(
      Int128(decimal.mantissa).magnitude, power.magnitude)
    numerator = Int128(decimal.mantissa) / Int128(divisor)
    denominator = power / Int128(divisor)
  }

  var double: Double { Double(numerator) / Double(denominator) }

  func minus(_ other: Rational) -> Rational? {
    guard let left = Rational.product(numerator, other.denominator),
      let right = Rational.product(other.numerator, denominator),
      let below = Rational.product(denominator, other.denominator)
    else { return nil }
    let (difference, overflow) = left.subtractingReportingOverflow(right)
    return overflow ? nil : Rational(difference, over: below)
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

  /// -1, 0 or 1 as this is below, equal to or above the other.
  func compared(with other: Rational) -> Int {
    if let difference = minus(other) { return Int(difference.numerator.signum()) }
    return double < other.double ? -1 : double > other.double ? 1 : 0
  }

  private static func product(_ left: Int128, _ right: Int128) -> Int128? {
    let (product, overflow) = left.multipliedReportingOverflow(by: right)
    return overflow ? nil : product
  }

  private static func greatestCommonDivisor(_ left: UInt128, _ right: UInt128) -> UInt128 {
    var (left, right) = (left, right)
    while right != 0 { (left, right) = (right, left % right) }
    return max(left, 1)
  }
}

extension Figure {
  /// The value to compare and count pace with: the printed one, else what the parts give.
  func comparable(for kind: Indicator.Kind?) -> Rational? {
    if let value { return Rational(value) }
    guard let numerator, let denominator, !denominator.isZero else { return nil }
    guard let share = Rational(numerator).divided(by: Rational(denominator)) else { return nil }
    return kind == .percent ? share.times(Rational(ExactDecimal(100))) : share
  }
}
