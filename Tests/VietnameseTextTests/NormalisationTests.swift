import Testing
import VietnameseText

@Suite struct NormalisationTests {
  @Test(arguments: [
    ("", ""), ("Long Bien", "Long Bien"), ("Hoàn Kiếm", "Hoàn Kiếm"),
    ("Vie\u{302}\u{323}t", "Vi\u{1EC7}t"), ("Vie\u{323}\u{302}t", "Vi\u{1EC7}t"),
    ("\u{EA}\u{323}", "\u{1EC7}"), ("\u{1EB9}\u{302}", "\u{1EC7}"), ("o\u{31B}\u{300}", "ờ"),
    ("D\u{31B}", "D\u{31B}"), ("\u{212A}m", "Km"), ("\u{1100}\u{1161}", "\u{AC00}"),
    ("a\u{323}\n\u{2014}", "\u{1EA1}\n\u{2014}"), ("\u{2000}", "\u{2002}"), ("🇻🇳", "🇻🇳"),
  ])
  func composes(text: String, composed: String) {
    #expect(Array(nfc(text).utf8) == Array(composed.utf8))
  }

  /// The quick path must never let pass what the slow one would change.
  @Test func theQuickPathAgreesWithTheSlowOne() {
    for value in UInt32(1)...0x2FFF {
      guard let scalar = Unicode.Scalar(value) else { continue }
      let text = String(Character(scalar))
      // The ideograph takes the text off the quick path, and joins with nothing.
      let slow = nfc(text + "\u{4E00}")
      #expect(nfc(text) + "\u{4E00}" == slow)
      #expect(Array((nfc(text) + "\u{4E00}").utf8) == Array(slow.utf8))
    }
  }
}
