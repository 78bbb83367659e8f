import ConsoleCore
import ConsoleScreens
import Programme
import ScreenGrid
import Testing
import VietnameseText

/// Pages 3 to 5 as they were read by eye.
@Suite struct PageScreenTests {
  static let ticketPage = Destination.indicator("ve-dien-tu", unit: "so-gtvt")

  static let screens = [
    ScreenTests.Screen(name: "checklist", destination: .checklist, keys: [.down, .right]),
    ScreenTests.Screen(name: "cell", destination: .cell(unit: "so-gtvt", principle: "K3")),
    ScreenTests.Screen(name: "tasks", destination: .tasks),
    ScreenTests.Screen(name: "task", destination: .task("nv-07")),
    ScreenTests.Screen(name: "indicators", destination: .indicators, keys: [.down]),
    ScreenTests.Screen(name: "indicator", destination: ticketPage),
  ]

  @Test(arguments: screens, Language.allCases)
  func looksAsItDid(_ screen: ScreenTests.Screen, language: Language) throws {
    for (width, height) in ScreenTests.sizes {
      var driver = Driver(
        Options(language: language, start: screen.destination), width: width, height: height,
        answer: Judged.answer)
      for key in screen.keys { driver.press(key) }
      try expectGolden(
        driver.console.frame().grid, "\(screen.name)-\(language.rawValue)-\(width)x\(height)")
    }
  }

  static let situations = [
    ScreenTests.Screen(
      name: "cell-silent", destination: .cell(unit: "ba-vi", principle: "BĐ5")),
    ScreenTests.Screen(name: "tasks-by-focus", destination: .tasks, keys: ["g"]),
    ScreenTests.Screen(name: "tasks-by-unit", destination: .tasks, keys: ["g", "g", "g"]),
    ScreenTests.Screen(name: "task-from-summary", destination: .task("t-tt1")),
    ScreenTests.Screen(name: "task-claimed", destination: .task("nv-11")),
    ScreenTests.Screen(
      name: "indicator-rank", destination: .indicator("dti-hang", unit: "ha-noi")),
    ScreenTests.Screen(
      name: "indicator-empty", destination: .indicator("dvctt-thiet-yeu", unit: "ha-noi")),
    ScreenTests.Screen(name: "reading-why", destination: ticketPage, keys: [.down, .down, "w"]),
  ]

  @Test(arguments: situations)
  func saysHonestlyWhatThereIs(_ screen: ScreenTests.Screen) throws {
    for (width, height) in [(80, 24), (120, 40)] {
      var driver = Driver(
        Options(start: screen.destination), width: width, height: height, answer: Judged.answer)
      for key in screen.keys { driver.press(key) }
      try expectGolden(driver.console.frame().grid, "\(screen.name)-vi-\(width)x\(height)")
    }
  }

  @Test(arguments: [("half", Glyphs.half), ("ascii", .ascii), ("bare-ascii", .bareASCII)])
  func drawsWithLesserFonts(_ name: String, _ glyphs: Glyphs) throws {
    for screen in [PageScreenTests.screens[0], PageScreenTests.screens[5]] {
      let driver = Driver(
        Options(glyphs: glyphs, start: screen.destination), width: 100, height: 32,
        answer: Judged.answer)
      try expectGolden(driver.console.frame().grid, "\(screen.name)-\(name)-100x32")
    }
  }
}
