import Programme
import ScreenGrid
import Testing
import VietnameseText

@testable import ConsoleCore
@testable import ConsoleScreens

/// Whatever the size and whatever the names, nothing traps and every column stays straight.
@Suite struct ConformanceTests {
  static let destinations: [Destination] =
    [.overview, .units, .unit("long-bien")] + PageConformanceTests.destinations

  private static func answer(_ query: Query) -> Snapshot? {
    Samples.answer(query) ?? Judged.answer(query)
  }

  /// A window that was dragged shows what one of that size shows that was just opened.
  @Test(arguments: destinations)
  func everySizeIsAsIfItHadAlwaysBeen(_ destination: Destination) {
    var dragged = Driver(
      Options(start: destination), width: 1, height: 1, answer: Self.answer)
    #expect(dragged.console.visit.answer != nil)
    for width in [1, 2, 5, 30, 59, 60, 80, 111, 112, 160, 240] {
      for height in [1, 3, 19, 20, 24, 40, 100] {
        dragged.send(.resized(width: width, height: height))
        let opened = Driver(
          Options(start: destination), width: width, height: height, answer: Self.answer)
        let (grid, fresh) = (dragged.console.frame().grid, opened.console.frame().grid)
        #expect(grid.width == width && grid.height == height)
        #expect(grid == fresh, "\(width)×\(height)")
      }
    }
  }

  /// What lies above a page leaves no trace on it.
  @Test(arguments: destinations, [60, 112])
  func aBoxLeavesThePageAsItWas(_ destination: Destination, _ width: Int) {
    for height in [20, 24, 40, 100] {
      var driver = Driver(
        Options(start: destination), width: width, height: height, answer: Self.answer)
      // What the first key led to is said until the next.
      driver.press(.tab, "?", .escape)
      let before = driver.console.frame().grid
      for opening in ["?", ":"] as [Key] {
        driver.press(opening)
        #expect(driver.console.frame().grid != before)
        driver.press(.escape)
        #expect(driver.console.frame().grid == before, "\(opening) at \(width)×\(height)")
      }
    }
  }

  @Test(arguments: [(0, 0), (1, 1), (59, 20), (60, 19), (-5, 7), (8, 1)])
  func aSmallScreenSaysWhatItNeeds(_ width: Int, _ height: Int) {
    let driver = Driver(width: width, height: height)
    if width >= 40, height > 0 {
      #expect(driver.text.contains("Cần 60×20, đang có \(width)×\(height)"))
    }
    #expect(!driver.text.contains("Tổng quan"))
    #expect(driver.console.frame().grid.width == max(0, width))
  }

  @Test func keysStillAnswerOnASmallScreen() {
    var driver = Driver(width: 10, height: 3)
    _ = driver.takeEffects()
    driver.press("q")
    #expect(driver.takeEffects() == [.quit])
  }

  static let hostile = [
    "\u{1B}]0;gotcha\u{7}Quận", "Quận\rHUYỆN\n\t", "Quận \u{202E}nêiB gnoL",
    "Z" + String(repeating: "\u{301}", count: 200), "長い長い長い名前の地区", "👨‍👩‍👧‍👦🇻🇳 Quận",
    "Qu\u{1EAD}n Long Biên".decomposed, "", String(repeating: "Quận Long Biên ", count: 60),
    "a\u{200B}\u{FEFF}b\u{0}c",
  ]

  @Test(arguments: hostile, [(80, 24), (120, 40), (200, 60)])
  func hostileNamesKeepEveryColumnStraight(_ name: String, _ size: (Int, Int)) {
    let plain = Driver(width: size.0, height: size.1)
    let driver = Driver(width: size.0, height: size.1) { query in
      guard case .overview = query else { return nil }
      var content = Samples.overview()
      content.units[1].organisation.name = BilingualText(name)
      content.attention[0].title = BilingualText(name)
      content.changes[0].title = BilingualText(name)
      return Samples.snapshot(.overview(content))
    }
    let (before, after) = (plain.console.frame().grid, driver.console.frame().grid)
    expectHarmless(after)
    // The columns to the right of the name's tile are as they were.
    for y in 3..<10 where size.0 == 120 {
      for x in 48..<after.width { #expect(before[x, y] == after[x, y]) }
    }
  }

  @Test func hostileNamesInAUnitsPage() {
    for name in ConformanceTests.hostile {
      var content = Samples.unit()
      content.tile.organisation.name = BilingualText(name)
      content.activities[0].text = BilingualText(name)
      content.indicators[0].indicator.title = BilingualText(name)
      let sent = content
      var driver = Driver(Options(start: .unit("long-bien"))) { _ in
        Samples.snapshot(.unit(sent))
      }
      for _ in 0..<5 {
        expectHarmless(driver.console.frame().grid)
        driver.press(.tab, "w")
        expectHarmless(driver.console.frame().grid)
        driver.press(.escape)
      }
    }
  }
}

extension String {
  /// The same text with each letter's marks apart.
  fileprivate var decomposed: String {
    replacing("ậ", with: "a\u{323}\u{302}").replacing("ê", with: "e\u{302}")
  }
}
