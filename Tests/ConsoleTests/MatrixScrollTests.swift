import ConsoleCore
import ConsoleScreens
import Programme
import ScreenGrid
import Testing
import VietnameseText

/// A matrix wider than the screen scrolls sideways with the selection.
@Suite struct MatrixScrollTests {
  private func driver(width: Int, height: Int) -> Driver {
    let units = (0..<60).map { number in
      UnitReference(
        code: Code("u\(number)"), name: BilingualText("Phường Thứ \(number)"), kind: .ward)
    }
    return Driver(Options(start: .checklist), width: width, height: height) { query in
      guard case .checklist = query else { return nil }
      return Samples.snapshot(
        .checklist(
          ChecklistContent(principles: Samples.principles, units: units, cells: [])))
    }
  }

  @Test func theSelectedColumnIsAlwaysSeen() {
    var driver = driver(width: 80, height: 24)
    driver.press("j")
    for _ in 0..<59 { driver.press(.right) }
    #expect(driver.text.contains("Phường Thứ 59"))
    driver.press(.enter)
    #expect(driver.loads.last == .cell(unit: "u59", principle: "ĐM1", Samples.asOf))
    driver.press(.escape)
    let cursor = driver.console.frame().cursor
    #expect(cursor.map { $0.place.x > 60 } == true)
  }

  /// The names above the columns move with them.
  @Test(arguments: [(120, 40), (200, 60)])
  func aNameStandsAboveItsColumn(_ width: Int, _ height: Int) {
    var driver = driver(width: width, height: height)
    for _ in 0..<59 { driver.press("l") }
    #expect(driver.lines[3...9].contains { $0.contains("Thứ 57") }, "\(driver.text)")
    #expect(!driver.lines[3...9].contains { $0.contains("Thứ 0 ") })
    for _ in 0..<59 { driver.press("h") }
    #expect(driver.lines[3...9].contains { $0.contains("Thứ 0 ") })
    #expect(!driver.lines[3...9].contains { $0.contains("Thứ 57") })
  }

  @Test func whatIsScrolledAwayIsCounted() {
    var driver = driver(width: 80, height: 24)
    let right = driver.lines.first { $0.contains("→") }
    #expect(right?.contains("←") == false)
    for _ in 0..<59 { driver.press("l") }
    #expect(driver.lines.contains { $0.contains("←") && !$0.contains("→") })
  }

  /// On a larger screen there is nothing left to scroll away.
  @Test func aLargerScreenShowsWhatWasScrolledAway() {
    var driver = driver(width: 80, height: 24)
    for _ in 0..<59 { driver.press("l") }
    driver.send(.resized(width: 400, height: 40))
    #expect(driver.lines[3...9].contains { $0.contains("Thứ 0 ") })
  }
}
