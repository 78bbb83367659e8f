import Testing
import VietnameseText

@Suite struct NumberWritingTests {
  @Test(arguments: [
    ("0", "0", "0"), ("999", "999", "999"), ("1000", "1.000", "1,000"),
    ("1043724", "1.043.724", "1,043,724"), ("57.06", "57,06", "57.06"),
    ("-1234567.890", "-1.234.567,890", "-1,234,567.890"), ("0.005", "0,005", "0.005"),
    ("-0.50", "-0,50", "-0.50"), ("100.0", "100,0", "100.0"),
    ("9223372036854775807", "9.223.372.036.854.775.807", "9,223,372,036,854,775,807"),
    ("-9223372036854775808", "-9.223.372.036.854.775.808", "-9,223,372,036,854,775,808"),
    ("-9223372.036854775808", "-9.223.372,036854775808", "-9,223,372.036854775808"),
  ])
  func bothStyles(canonical: String, vietnamese: String, english: String) throws {
    let number = try #require(ExactDecimal(canonical: canonical))
    #expect(NumberStyle.vietnamese.text(number) == vietnamese)
    #expect(NumberStyle.english.text(number) == english)
    for style in NumberStyle.allCases {
      #expect(try parseNumber(style.text(number), style: style).value == number)
    }
  }

  @Test func counts() {
    #expect(NumberStyle.vietnamese.text(24_321) == "24.321")
    #expect(NumberStyle.english.text(-1_000) == "-1,000")
    #expect(NumberStyle.vietnamese.text(Int.min) == "-9.223.372.036.854.775.808")
    #expect(NumberStyle.vietnamese.decimalMark == ",")
    #expect(NumberStyle.english.thousandsMark == ",")
  }

  @Test func computedProportionsAreRoundedForShowing() {
    #expect(ExactDecimal(rounding: 57.25, scale: 1)?.canonical == "57.3")
    #expect(ExactDecimal(rounding: -0.04, scale: 1)?.canonical == "0.0")
    #expect(ExactDecimal(rounding: .nan, scale: 1) == nil)
    #expect(ExactDecimal(rounding: .infinity, scale: 1) == nil)
    #expect(ExactDecimal(rounding: 1e30, scale: 1) == nil)
  }
}

@Suite struct NumberReadingTests {
  @Test(arguments: [
    ("0", "0"), ("57,06", "57.06"), ("57.06", "57.06"), ("1.043.724", "1043724"),
    ("1,043,724", "1043724"), ("1 043 724", "1043724"), ("1\u{A0}043\u{A0}724", "1043724"),
    ("1\u{202F}043,5", "1043.5"), ("1 043.5", "1043.5"), ("1.234,5", "1234.5"),
    ("1,234.567", "1234.567"), ("+12", "12"), ("-12,50", "-12.50"), ("\u{2212}3", "-3"),
    ("  7  ", "7"), ("0,123", "0.123"), ("0.123", "0.123"), ("1234,567", "1234.567"),
    ("1234.567", "1234.567"), ("10,0", "10.0"), ("007", "7"), ("1 234,567", "1234.567"),
    ("9223372036854775807", "9223372036854775807"),
    ("-9223372036854775808", "-9223372036854775808"), ("12,3456", "12.3456"),
  ])
  func theMarksDecide(text: String, canonical: String) throws {
    let number = try parseNumber(text)
    #expect(number.value.canonical == canonical)
    #expect(!number.isPercent)
  }

  @Test(arguments: [
    ("12,5%", "12.5"), ("12,5 %", "12.5"), ("100\u{A0}%", "100"), (" -3% ", "-3"),
  ])
  func aPercentSignIsReported(text: String, canonical: String) throws {
    let number = try parseNumber(text)
    #expect(number.value.canonical == canonical)
    #expect(number.isPercent)
  }

  @Test(arguments: [
    ("1.234", 1234, "1.234"), ("1,234", 1234, "1.234"), ("-12.345", -12345, "-12.345"),
    ("999,000%", 999_000, "999.000"),
  ])
  func oneMarkBeforeThreeDigitsIsAmbiguous(text: String, whole: Int64, decimal: String) throws {
    let whole = ExactDecimal(whole)
    let decimal = try #require(ExactDecimal(canonical: decimal))
    let isDot = text.contains(".")
    #expect(
      throws: NumberTextError.ambiguous(
        vietnamese: isDot ? whole : decimal, english: isDot ? decimal : whole)
    ) { try parseNumber(text) }
    #expect(try parseNumber(text, style: .vietnamese).value == (isDot ? whole : decimal))
    #expect(try parseNumber(text, style: .english).value == (isDot ? decimal : whole))
  }

  @Test(arguments: [
    ("", NumberTextError.empty), ("   ", .empty), ("%", .malformed(at: 0)),
    ("1e5", .malformed(at: 1)), ("0x1", .malformed(at: 1)), ("NaN", .malformed(at: 0)),
    ("inf", .malformed(at: 0)), ("-", .malformed(at: 0)), ("--1", .malformed(at: 1)),
    ("1-", .malformed(at: 1)), (",5", .malformed(at: 0)), ("5,", .malformed(at: 1)),
    ("1..2", .malformed(at: 2)), ("1.23.456", .malformed(at: 1)), ("1 5", .malformed(at: 1)),
    ("1.234 567", .malformed(at: 5)), ("1,2,3", .malformed(at: 1)), ("(12)", .malformed(at: 0)),
    ("１２", .malformed(at: 0)), ("12đ", .malformed(at: 2)), ("12%%", .malformed(at: 2)),
    ("1,234.567.890", .malformed(at: 1)), ("0.123.456", .malformed(at: 1)),
    ("9223372036854775808", .tooLong), ("0,1234567890123", .tooLong),
    ("1.000.000.000.000.000.000.000", .tooLong), ("1\n2", .malformed(at: 1)),
    (String(repeating: "1", count: 300), .tooLong),
  ])
  func whatIsNoNumberIsRefused(text: String, error: NumberTextError) {
    #expect(throws: error) { try parseNumber(text) }
  }

  @Test(arguments: [
    ("57.06", NumberStyle.vietnamese, 2), ("57,06", .english, 2), ("1.234,5", .english, 1),
    ("1,234.5", .vietnamese, 1), ("1.0000", .vietnamese, 1),
  ])
  func aDeclaredStyleIsKept(text: String, style: NumberStyle, offset: Int) {
    #expect(throws: NumberTextError.malformed(at: offset)) { try parseNumber(text, style: style) }
  }
}
