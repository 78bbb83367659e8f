import Testing
import VietnameseText

@Suite struct TransliterationTests {
  @Test(arguments: [
    ("", ""), ("plain ~", "plain ~"), ("Đống Đa, Hoàn Kiếm", "Dong Da, Hoan Kiem"),
    ("Vie\u{302}\u{323}t", "Viet"), ("Æsir ß ÆØ", "AEsir ss AEO"), ("┌─┬┐", "+-++"), ("│═╳", "|=X"),
    ("▁▂▃▄▅▆▇█", ".:-=+*##"), ("█▉▊▋▌▍▎▏", "##*+=-:."), ("░▒▓", ".:#"),
    ("⠀⠁⠇⠟⣿", " .:*#"), ("“a”…–—", "\"a\"...--"), ("5 €", "5 EUR"), ("₫", "d"),
    ("→ ↑ ↓ ←", "-> ^ v <-"), ("≤ ≥ ≠ ±", "<= >= != +-"), ("• ● ○ ✓ ✗ ⚠ ▲", "* * o v x ! ^"),
    ("日本", "??"), ("😀", "?"), ("\u{1B}]0;x\u{7}", "^[]0;x^G"), ("a\nb\tc", "a^Jb^Ic"),
    ("a\u{202E}b\u{200B}c", "a?bc"), ("½ m² 30°", "1/2 m2 30o"), ("×÷", "x/"), ("ж", "?"),
  ])
  func toASCII(text: String, ascii: String) {
    #expect(transliterated(text) == ascii)
  }

  @Test(
    arguments: [
      ("a", "a"), ("Đ", "D"), ("ệ", "e"), ("…", "."), ("€", "E"), ("日", "??"), ("😀", "??"),
      ("─", "-"), ("→", "-"), ("\u{1B}", "^"), (" ", " "),
    ] as [(Character, String)])
  func aCellKeepsItsColumns(character: Character, ascii: String) {
    #expect(asciiCell(character) == ascii)
  }

  @Test func everythingBecomesPrintableASCII() {
    for value in UInt32(0)...0x2FFFF {
      guard let scalar = Unicode.Scalar(value) else { continue }
      let ascii = transliterated("a" + String(Character(scalar)))
      #expect(ascii.utf8.allSatisfy { $0 >= 0x20 && $0 < 0x7F })
    }
  }
}
