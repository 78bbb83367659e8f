import Testing
import VietnameseText

@Suite struct SanitisingTests {
  @Test(arguments: [
    ("", ""), ("plain", "plain"),
    ("Đường Hoàn Kiếm – “57,06 %” …", "Đường Hoàn Kiếm – “57,06 %” …"),
    ("┌─█▁⣿→●", "┌─█▁⣿→●"),
    ("\u{1B}]0;owned\u{7}", "␛]0;owned␇"), ("\u{1B}[2J", "␛[2J"), ("a\rb", "a␍b"),
    ("a\r\nb\nc", "a↵b↵c"), ("a\r", "a␍"), ("a\r\r\nb", "a␍↵b"), ("a\tb", "a⇥b"),
    ("\0\u{8}\u{7F}", "␀␈␡"), ("\u{9B}31m", "␛[31m"), ("\u{9D}0;x\u{9C}", "␛]0;x␛\\"),
    ("\u{85}\u{2028}\u{2029}", "↵↵↵"),
    ("a\u{202E}cba", "a\u{FFFD}cba"), ("\u{2066}x\u{2069}", "\u{FFFD}x\u{FFFD}"),
    ("a\u{200B}\u{200D}\u{200E}\u{200F}\u{FEFF}\u{61C}\u{AD}\u{2060}b", "ab"),
    ("\u{1B}\u{200B}]0;x", "␛]0;x"), ("⚠\u{FE0F}", "⚠"), ("x\u{E0041}\u{E007F}", "x"),
    ("\u{E000}\u{F0000}\u{10FFFD}\u{379}\u{378}", String(repeating: "\u{FFFD}", count: 5)),
    ("\u{1FAE9}", "\u{FFFD}"), ("a\u{A0}b\u{3000}c", "a b c"), ("\u{3164}\u{115F}", ""),
    ("Vie\u{302}\u{323}t", "Vi\u{1EC7}t"), ("\u{301}a", "\u{25CC}\u{301}a"),
    ("\u{200B}\u{301}a", "\u{25CC}\u{301}a"), ("a\u{200D}\u{301}", "á"), ("e\u{301}\u{1B}", "é␛"),
    ("👨‍👩‍👧", "👨👩👧"), ("👍🏽", "👍"), ("🇻🇳", "VN"), ("1\u{FE0F}\u{20E3}", "1\u{20E3}"),
    ("日本語", "日本語"), ("שלום", "שלום"), ("ﷺ", "ﷺ"), ("\u{1100}\u{1161}", "가"),
    ("a\u{1161}", "a\u{FFFD}"), ("\u{FFFD}", "\u{FFFD}"),
  ])
  func isHarmless(text: String, shown: String) {
    #expect(Array(displayable(text).utf8) == Array(shown.utf8))
    #expect(Array(displayable(shown).utf8) == Array(shown.utf8))
  }

  @Test(arguments: [
    ("\u{1B}]0;x\u{7}", "^[]0;x^G"), ("\u{9B}m", "^[[m"), ("\r", "^M"), ("\r\n", "^J"),
    ("\t", "^I"), ("\u{7F}\0", "^?^@"),
  ])
  func controlsAsCarets(text: String, shown: String) {
    #expect(displayable(text, controls: .carets) == shown)
    #expect(displayable(shown, controls: .carets) == shown)
  }

  @Test(arguments: [5, 50, 200])
  func atMostFourMarksStayOnABase(count: Int) {
    for mark in ["\u{301}", "\u{323}", "\u{20DD}", "\u{903}"] as [Character] {
      let zalgo = "z" + String(repeating: mark, count: count) + "a"
      let shown = displayable(zalgo)
      #expect(shown.unicodeScalars.count <= 1 + 4 + 1)
      #expect(shown.hasSuffix("a"))
      #expect(displayable(shown) == shown)
    }
    let lone = displayable(String(repeating: "\u{301}", count: count))
    #expect(lone == "\u{25CC}\u{301}\u{301}\u{301}\u{301}")
  }

  /// Every scalar alone and between letters: nothing obeyed or hidden is left, every grapheme has
  /// a width, and a second pass changes nothing.
  @Test func everyScalarIsHarmless() {
    var failures: [UInt32] = []
    for value in UInt32(0)...0x10FFFF {
      // Planes 3 to 13 are unassigned but for ideographs; a sample of them is enough.
      if value > 0x31400, value < 0xE0000, value % 251 != 0 { continue }
      if value > 0xE0200, value % 509 != 0 { continue }
      guard let scalar = Unicode.Scalar(value) else { continue }
      if !isHarmless(displayable("a" + String(Character(scalar)) + "b")) { failures.append(value) }
    }
    #expect(failures == [])
  }

  @Test func randomTextIsHarmless() {
    var generator = Sequence(state: 2025)
    let awkward: [UInt32] = [
      0x1B, 0x0D, 0x0A, 0x61, 0x65, 0x301, 0x323, 0x31B, 0x302, 0x200D, 0xFE0F, 0x1F468, 0x1F3FD,
      0x1F1FB, 0x1F1F3, 0x1100, 0x1161, 0x11A8, 0xAC00, 0x915, 0x94D, 0x937, 0x903, 0x202E, 0x5D0,
      0x600, 0xE01, 0xE33, 0x345, 0x3B1, 0x9C7, 0x9BE, 0xE0041, 0xE000, 0x4E00, 0x212B, 0x34F,
    ]
    for _ in 0..<20_000 {
      var text = String.UnicodeScalarView()
      for _ in 0..<Int(generator.next() % 9) {
        let value = awkward[Int(generator.next() % UInt64(awkward.count))]
        if let scalar = Unicode.Scalar(value) { text.append(scalar) }
      }
      let shown = displayable(String(text))
      #expect(isHarmless(shown), "\(text.map { String($0.value, radix: 16) })")
    }
  }

  private func isHarmless(_ shown: String) -> Bool {
    Array(displayable(shown).utf8) == Array(shown.utf8)
      && Array(nfc(shown).utf8) == Array(shown.utf8)
      && shown.allSatisfy { displayWidth($0) > 0 }
      && shown.unicodeScalars.allSatisfy { scalar in
        switch scalar.properties.generalCategory {
        case .control, .format, .unassigned, .privateUse, .surrogate, .lineSeparator,
          .paragraphSeparator:
          false
        default: !scalar.properties.isDefaultIgnorableCodePoint
        }
      }
  }
}

/// A small generator of the same numbers each run (a linear congruence).
private struct Sequence {
  var state: UInt64

  mutating func next() -> UInt64 {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return state >> 33
  }
}
