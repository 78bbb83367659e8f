import ConsoleCore
import ConsoleScreens
import Wall
import Programme
import ScreenGrid
import Testing
import VietnameseText

/// The wall's pages as they were read by eye: each at three sizes, in both languages, with every
/// set of glyphs.
@Suite struct WallScreenTests {
  static let sizes = [(80, 24), (120, 40), (240, 67)]
  static let pages = WallOptions.Page.allCases

  @Test(arguments: pages, Language.allCases)
  func looksAsItDid(_ page: WallOptions.Page, language: Language) throws {
    for (width, height) in Self.sizes {
      for glyphs in [Glyphs.full, .half, .ascii] {
        var driver = WallDriver(
          WallOptions(language: language, glyphs: glyphs, pages: [page], units: Self.units(page)),
          width: width, height: height)
        driver.pass(seconds: 25)
        try expectGolden(
          driver.grid,
          "wall-\(page.rawValue)-\(language.rawValue)-\(width)x\(height)-\(glyphs.level.rawValue)")
      }
    }
  }

  private static func units(_ page: WallOptions.Page) -> [Code<Organisation>] {
    page == .units ? ["long-bien"] : []
  }
}
