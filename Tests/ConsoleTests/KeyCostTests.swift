import Programme
import ScreenGrid
import Testing
import VietnameseText

@testable import ConsoleCore
@testable import ConsoleScreens

/// What a key costs does not depend on how long the list is: panes are made once per answer.
@Suite struct KeyCostTests {
  /// More than any database has pilot units, so that making the list anew is plain to see.
  private static let units = UnitsContent(
    units: (0..<4_000).map { number in
      UnitTile(
        organisation: Organisation(
          code: Code("u\(number)"), name: BilingualText("Phường Thứ \(4_000 - number)"),
          kind: .ward))
    }, total: 4_000)

  @Test func movingMakesNoListAnew() {
    var driver = Driver(Options(start: .units)) { _ in Samples.snapshot(.units(Self.units)) }
    let before = driver.console.makings
    driver.press("s")
    #expect(driver.console.makings == before + 1)
    #expect(driver.text.contains("Phường Thứ 1 "))
    for _ in 0..<100 { driver.press("j") }
    #expect(driver.console.makings == before + 1)
  }

  @Test func whatIsMadeAnewIsNeverOld() {
    var driver = Driver(Options(start: .units)) { _ in Samples.snapshot(.units(Self.units)) }
    driver.press("j", "j", "L")
    #expect(driver.text.contains("4,000"))
    driver.press("L", "/", "9", "9", "9", .enter)
    #expect(driver.text.contains("8/4.000"))
    driver.press(.escape)
    driver.send(.resized(width: 80, height: 24))
    #expect(driver.console.frame().grid.width == 80)
    driver.answer = { _ in
      Samples.content(.units(Samples.asOf, scope: .pilots, offset: 0, limit: 5)).map {
        Samples.snapshot($0)
      }
    }
    driver.send(.databaseChanged)
    #expect(driver.text.contains("Quận Hoàn Kiếm"))
  }
}

/// What a key repaints is what it changed: a slow line carries every cell.
@Suite struct KeyPaintTests {
  @Test(arguments: [(Destination.overview, 2 * (23 + 5)), (.units, 2 * 120 + 4)])
  func aMoveRepaintsTwoRows(_ start: Destination, _ most: Int) {
    var driver = Driver(Options(start: start))
    driver.press(.right, .down)
    let before = driver.console.frame().grid
    driver.press(.up)
    let after = driver.console.frame().grid
    let changed = (0..<after.height).reduce(0) { count, y in
      count + (0..<after.width).count { before[$0, y] != after[$0, y] }
    }
    #expect(changed > 0 && changed <= most, "\(changed) cells")
  }

  @Test func aKeyThatDoesNothingChangesNoCell() {
    var driver = Driver()
    let before = driver.console.frame()
    driver.press(.up, .delete, "Z")
    driver.send(.tick(Samples.now))
    #expect(driver.console.frame() == before)
  }
}
