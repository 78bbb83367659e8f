import Testing
import VietnameseText

/// Every function takes any text: whatever is typed, pasted or imported, nothing traps, and
/// what is promised of the result holds.
@Suite struct AwkwardTextTests {
  private static let pieces = [
    "1", "12", "2025", "0", ".", ",", "-", "–", "/", " ", "\u{A0}", "%", "+", "tháng ", "quý ",
    "năm ", "tuần ", "T", "Q", "II", "iv", "đầu", "ngày ", "đến", "w06", "Đ", "ệ",
    "e\u{302}\u{323}",
    "\u{301}", "\u{31B}", "æ", "ß", "日", "👨‍👩‍👧", "🇻🇳", "\u{1B}", "\r\n", "\t", "\u{202E}", "\u{200D}",
    "²", "٣", "½", "Ⅳ", "İ", "ǆ", "\u{0}", "\u{FFFD}", "99999999999", "\u{1100}", "\u{1161}",
  ]

  @Test(arguments: 0..<20)
  func nothingTraps(seed: UInt64) {
    var state = seed &* 2_654_435_761 &+ 1
    func next(_ bound: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int((state >> 33) % UInt64(bound))
    }
    var last = ""
    for _ in 0..<500 {
      let text = (0..<next(8)).map { _ in Self.pieces[next(Self.pieces.count)] }.joined()
      check(text, pattern: last, columns: next(12) - 1)
      last = text
    }
  }

  private func check(_ text: String, pattern: String, columns: Int) {
    if let number = try? parseNumber(text) {
      #expect(ExactDecimal(canonical: number.value.canonical) == number.value)
    }
    if let period = try? DayText.period(text) { #expect(period.first <= period.last) }
    #expect(folded(nfc(text)).utf8.elementsEqual(folded(text).utf8))
    #expect(sortKey(nfc(text)).utf8.elementsEqual(sortKey(text).utf8))
    #expect(SearchPattern(text).matches(text))
    let count = text.count
    #expect(SearchPattern(pattern).ranges(in: text).allSatisfy { $0.upperBound <= count })
    let shown = displayable(text)
    #expect(displayWidth(fitted(shown, to: columns)) == max(columns, 0))
    #expect(wrapped(text, to: columns).allSatisfy { displayWidth($0) <= max(columns, 1) })
    #expect(transliterated(text).utf8.allSatisfy { $0 >= 0x20 && $0 < 0x7F })
    for character in shown {
      #expect(asciiCell(character).utf8.count == displayWidth(character))
    }
  }
}
