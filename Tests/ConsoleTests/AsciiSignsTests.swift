import ConsoleCore
import ConsoleScreens
import Programme
import ScreenGrid
import Testing

/// A terminal without UTF-8 shows one cell of each sign's likeness: half of "≥" would be ">".
@Suite struct AsciiSignsTests {
  @Test func aComparisonIsTheSameWithoutUTF8() {
    let page = PageScreenTests.screens[5].destination
    let usual = Driver(Options(start: page), answer: Judged.answer).text
    let bare = Driver(Options(glyphs: .bareASCII, start: page), answer: Judged.answer).text
    #expect(usual.contains("≥ 700"))
    #expect(bare.contains(">= 700"))
  }
}
