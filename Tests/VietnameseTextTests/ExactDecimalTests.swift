import Testing
import VietnameseText

@Suite struct ExactDecimalTests {
  @Test(arguments: [
    (1250, 2, "12.50"), (-1250, 2, "-12.50"), (0, 0, "0"), (0, 2, "0.00"), (5, 3, "0.005"),
    (-5, 3, "-0.005"), (100, 1, "10.0"), (Int64.max, 0, "9223372036854775807"),
    (Int64.min, 0, "-9223372036854775808"), (Int64.min, 12, "-9223372.036854775808"),
  ])
  func canonicalTextRoundTrips(mantissa: Int64, scale: Int, text: String) {
    let number = ExactDecimal(mantissa, scale: scale)
    #expect(number.canonical == text)
    #expect(ExactDecimal(canonical: text) == number)
  }

  @Test(arguments: [
    "", "-", ".", "1.", ".5", "+1", "01", "-0", "-0.00", "1e5", "1,5", " 1", "1.2.3", "--1",
    "9223372036854775808", "0.1234567890123", "1_000", "NaN", "١",
  ])
  func onlyCanonicalTextIsRead(text: String) {
    #expect(ExactDecimal(canonical: text) == nil)
  }

  @Test func equalAsPrintedIsNotEqualInSize() {
    let ten = ExactDecimal(10)
    let tenPointZero = ExactDecimal(100, scale: 1)
    #expect(ten != tenPointZero)
    #expect(ten.numericallyEquals(tenPointZero))
    #expect(!ten.isLess(than: tenPointZero))
    #expect(ten < tenPointZero)
    #expect(!(tenPointZero < ten))
    #expect(ExactDecimal(999, scale: 2) < ten)
    #expect(ExactDecimal(.max).isLess(than: ExactDecimal(.min, scale: 12)) == false)
    #expect(ExactDecimal(.min).isLess(than: ExactDecimal(.max, scale: 12)))
  }

  @Test func sumsAreExactOrNil() {
    #expect(ExactDecimal(1, scale: 1) + ExactDecimal(2, scale: 2) == ExactDecimal(12, scale: 2))
    #expect(ExactDecimal(1, scale: 1) - ExactDecimal(1, scale: 1) == ExactDecimal(0, scale: 1))
    #expect(ExactDecimal(.max) + ExactDecimal(1) == nil)
    #expect(ExactDecimal(.min) - ExactDecimal(1) == nil)
    #expect(ExactDecimal(.max) + ExactDecimal(1, scale: 12) == nil)
  }

  @Test func ratios() {
    #expect(ExactDecimal(1).ratio(to: ExactDecimal(0, scale: 3)) == nil)
    #expect(ExactDecimal(5, scale: 1).ratio(to: ExactDecimal(2)) == 0.25)
    #expect(ExactDecimal(5706, scale: 2).double == 57.06)
  }

  @Test(arguments: [
    ("1.25", 1, "1.3"), ("-1.25", 1, "-1.3"), ("1.24", 1, "1.2"), ("1.5", 0, "2"),
    ("0.4", 0, "0"), ("-0.4", 0, "0"), ("12", 2, "12"), ("9.99", 1, "10.0"),
  ])
  func roundsHalvesAwayFromZero(from: String, scale: Int, to: String) {
    #expect(ExactDecimal(canonical: from)?.rounded(scale: scale).canonical == to)
  }

  @Test func aScaleFromOutsideIsChecked() {
    #expect(ExactDecimal(mantissa: 1, checkedScale: 13) == nil)
    #expect(ExactDecimal(mantissa: 1, checkedScale: -1) == nil)
    #expect(ExactDecimal(mantissa: 1, checkedScale: 12)?.canonical == "0.000000000001")
  }
}
