import ConsoleCore
import ConsoleScreens
import Programme
import ScreenGrid
import Testing
import VietnameseText

/// The pages as they were read by eye: each at three sizes in both languages.
@Suite struct ScreenTests {
  static let sizes = [(80, 24), (120, 40), (200, 60)]

  struct Screen: CustomTestStringConvertible, Sendable {
    let name: String
    let destination: Destination
    var keys: [Key] = []

    var testDescription: String { name }
  }

  static let screens = [
    Screen(name: "overview", destination: .overview),
    Screen(name: "units", destination: .units),
    Screen(name: "unit", destination: .unit("long-bien")),
    Screen(name: "unit-empty", destination: .unit("ba-vi")),
  ]

  @Test(arguments: screens, Language.allCases)
  func looksAsItDid(_ screen: Screen, language: Language) throws {
    for (width, height) in ScreenTests.sizes {
      var driver = Driver(
        Options(language: language, start: screen.destination), width: width, height: height)
      for key in screen.keys { driver.press(key) }
      try expectGolden(
        driver.console.frame().grid, "\(screen.name)-\(language.rawValue)-\(width)x\(height)")
    }
  }
}
