/// A decimal number exactly as its source printed it: 10.0 stays 10.0.
///
/// Two equalities are kept apart. `==` and `hash` are about what was printed (10.0 ≠ 10), so that
/// a stored value never changes its face; `numericallyEquals` and `isLess(than:)` are about
/// size. `<` orders by size and then by scale (10 < 10.0), which keeps it consistent with `==`;
/// rules that compare a reading with a target must use the numeric two.
public struct ExactDecimal: Hashable, Comparable, Sendable {
  /// All digits as one integer: 12.50 is 1250.
  public let mantissa: Int64
  /// How many of those digits stand after the decimal mark, 0…12.
  public let scale: Int

  /// The most digits after the decimal mark.
  public static let maximumScale = 12

  /// `mantissa` × 10^−`scale`. Precondition: the scale is in 0…12.
  public init(_ mantissa: Int64, scale: Int = 0) {
    precondition((0...ExactDecimal.maximumScale).contains(scale), "scale outside 0…12")
    self.mantissa = mantissa
    self.scale = scale
  }

  /// The same for a scale that comes from outside; nil unless it is in 0…12.
  public init?(mantissa: Int64, checkedScale scale: Int) {
    guard (0...ExactDecimal.maximumScale).contains(scale) else { return nil }
    self.init(mantissa, scale: scale)
  }

  public static let zero = ExactDecimal(0)

  public var isZero: Bool { mantissa == 0 }
  public var isNegative: Bool { mantissa < 0 }
}

// MARK: - Size

extension ExactDecimal {
  /// By size, then by scale: 9.9 < 10 < 10.0.
  public static func < (left: ExactDecimal, right: ExactDecimal) -> Bool {
    let (a, b) = left.aligned(with: right)
    return a == b ? left.scale < right.scale : a < b
  }

  /// Smaller in size; 10 is not less than 10.0.
  public func isLess(than other: ExactDecimal) -> Bool {
    let (a, b) = aligned(with: other)
    return a < b
  }

  /// Equal in size: 10 and 10.0 are.
  public func numericallyEquals(_ other: ExactDecimal) -> Bool {
    let (a, b) = aligned(with: other)
    return a == b
  }

  /// The nearest binary number; for proportions and pictures, never for storing.
  public var double: Double { Double(mantissa) / Double(ExactDecimal.power(scale)) }

  /// This divided by the other; nil when the other is zero.
  public func ratio(to other: ExactDecimal) -> Double? {
    guard !other.isZero else { return nil }
    let (a, b) = aligned(with: other)
    return Double(a) / Double(b)
  }

  /// Both mantissas at the larger scale. An Int64 × 10^12 always fits an Int128.
  private func aligned(with other: ExactDecimal) -> (Int128, Int128) {
    if scale == other.scale { return (Int128(mantissa), Int128(other.mantissa)) }
    let common = max(scale, other.scale)
    return (
      Int128(mantissa) * Int128(ExactDecimal.power(common - scale)),
      Int128(other.mantissa) * Int128(ExactDecimal.power(common - other.scale))
    )
  }

  /// 10^exponent for 0…12.
  static func power(_ exponent: Int) -> Int64 { powers[exponent] }

  private static let powers: [Int64] = [
    1, 10, 100, 1_000, 10_000, 100_000, 1_000_000, 10_000_000, 100_000_000, 1_000_000_000,
    10_000_000_000, 100_000_000_000, 1_000_000_000_000,
  ]
}

// MARK: - Sums

extension ExactDecimal {
  /// The exact sum at the larger scale; nil when it doesn't fit.
  public static func + (left: ExactDecimal, right: ExactDecimal) -> ExactDecimal? {
    let (a, b) = left.aligned(with: right)
    return ExactDecimal(exactly: a + b, scale: max(left.scale, right.scale))
  }

  /// The exact difference at the larger scale; nil when it doesn't fit.
  public static func - (left: ExactDecimal, right: ExactDecimal) -> ExactDecimal? {
    let (a, b) = left.aligned(with: right)
    return ExactDecimal(exactly: a - b, scale: max(left.scale, right.scale))
  }

  private init?(exactly wide: Int128, scale: Int) {
    guard let mantissa = Int64(exactly: wide) else { return nil }
    self.init(mantissa, scale: scale)
  }

  /// The nearest number with so many digits (0…12) after the mark, halves away from zero; only
  /// for showing. Unchanged when it has no more digits than that.
  public func rounded(scale wanted: Int) -> ExactDecimal {
    let wanted = max(wanted, 0)
    guard wanted < scale else { return self }
    let divisor = ExactDecimal.power(scale - wanted)
    let (quotient, rest) = mantissa.quotientAndRemainder(dividingBy: divisor)
    let away: Int64 = mantissa < 0 ? -1 : 1
    let isHalfOrMore = rest.magnitude >= divisor.magnitude - rest.magnitude
    return ExactDecimal(isHalfOrMore ? quotient + away : quotient, scale: wanted)
  }
}

// MARK: - Canonical text

extension ExactDecimal {
  /// Plain text for the journal and the database: "-12.50", with a point and nothing else.
  public var canonical: String {
    let (whole, fraction) = digitText
    let sign = mantissa < 0 ? "-" : ""
    return fraction.isEmpty ? sign + whole : "\(sign)\(whole).\(fraction)"
  }

  /// The number whose `canonical` is exactly this text; nil for anything else.
  public init?(canonical text: String) {
    var rest = Substring(text)
    let negative = rest.first == "-"
    if negative { rest.removeFirst() }
    let halves = rest.split(separator: ".", maxSplits: 1, omittingEmptySubsequences: false)
    let fraction = halves.count == 2 ? halves[1] : ""
    guard let whole = halves.first, fraction.utf8.count <= ExactDecimal.maximumScale,
      whole.utf8.allSatisfy({ (0x30...0x39).contains($0) }),
      fraction.utf8.allSatisfy({ (0x30...0x39).contains($0) }),
      let mantissa = Int64((negative ? "-" : "") + whole + fraction)
    else { return nil }
    self.init(mantissa, scale: fraction.utf8.count)
    guard canonical == text else { return nil }
  }

  /// The digits before and after the decimal mark, without a sign; at least one before.
  var digitText: (whole: String, fraction: String) {
    let all = padded(magnitude: mantissa.magnitude, width: scale + 1)
    let mark = all.index(all.endIndex, offsetBy: -scale)
    return (String(all[..<mark]), String(all[mark...]))
  }

  private func padded(magnitude: UInt64, width: Int) -> String {
    let text = String(magnitude)
    let missing = width - text.utf8.count
    return missing > 0 ? String(repeating: "0", count: missing) + text : text
  }
}
