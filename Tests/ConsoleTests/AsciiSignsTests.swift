import Console
import Programme
import ScreenGrid
import Testing

/// A terminal without UTF-8 shows one cell of each sign's likeness: half of "≥" would be ">".
@Suite struct AsciiSignsTests {
  @Test func aComparisonIsTheSameWithoutUTF8() {
    var usual = Driver(Options(glyphs: .full))
    var bare = Driver(Options(glyphs: .bareASCII))
    usual.press("5")
    bare.press("5")
    #expect(usual.text.contains("≥"))
    #expect(!bare.text.contains("≥"))
    #expect(bare.text.contains(">= "))
  }
}
