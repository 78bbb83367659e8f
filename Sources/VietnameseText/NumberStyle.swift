/// Whose marks a number is written with.
public enum NumberStyle: String, CaseIterable, Sendable {
  /// 1.043.724 and 57,06.
  case vietnamese
  /// 1,043,724 and 57.06.
  case english

  public var decimalMark: Character { Character(Unicode.Scalar(decimalByte)) }
  public var thousandsMark: Character { Character(Unicode.Scalar(thousandsByte)) }

  var decimalByte: UInt8 { self == .vietnamese ? 0x2C : 0x2E }
  var thousandsByte: UInt8 { self == .vietnamese ? 0x2E : 0x2C }

  /// The number with all the digits it was printed with, in groups of three.
  public func text(_ number: ExactDecimal) -> String {
    text(magnitude: number.mantissa.magnitude, scale: number.scale, isNegative: number.isNegative)
  }

  /// A count, in groups of three.
  public func text(_ count: Int) -> String {
    text(magnitude: UInt64(count.magnitude), scale: 0, isNegative: count < 0)
  }

  private func text(magnitude: UInt64, scale: Int, isNegative: Bool) -> String {
    // At most 20 digits, 6 thousands marks, a decimal mark and a sign.
    String(unsafeUninitializedCapacity: 32) { output in
      var index = 32
      var rest = magnitude
      var written = 0
      repeat {
        if written == scale, scale > 0 {
          index -= 1
          output[index] = decimalByte
        } else if written > scale, (written - scale) % 3 == 0 {
          index -= 1
          output[index] = thousandsByte
        }
        index -= 1
        output[index] = 0x30 + UInt8(rest % 10)
        rest /= 10
        written += 1
      } while rest > 0 || written <= scale
      if isNegative {
        index -= 1
        output[index] = 0x2D
      }
      for offset in index..<32 { output[offset - index] = output[offset] }
      return 32 - index
    }
  }
}

extension ExactDecimal {
  /// The nearest number with so many digits (0…12) after the mark, for showing a computed
  /// proportion; nil when it isn't finite or doesn't fit.
  public init?(rounding value: Double, scale: Int) {
    guard (0...ExactDecimal.maximumScale).contains(scale) else { return nil }
    let scaled = value * Double(ExactDecimal.power(scale))
    // By hand, because `rounded()` needs the C mathematics library, which nothing here links.
    guard scaled.magnitude < 9.2e18 else { return nil }
    let whole = Int64(scaled)
    let rest = scaled - Double(whole)
    let mantissa = rest.magnitude < 0.5 ? whole : whole + (rest < 0 ? -1 : 1)
    self.init(mantissa, scale: scale)
  }
}
