import ConsoleCore
import ConsoleScreens
import Programme
import ScreenGrid
import Testing
import VietnameseText
import Wording

/// Moving about: selection, panes, pages, and the way back.
@Suite struct NavigationTests {
  /// The row on which a selection mark stands, without the mark.
  private func selected(_ driver: Driver) -> Substring? {
    driver.lines.last { $0.hasPrefix("▸") }?.dropFirst()
  }

  @Test(
    arguments: [
      (["j", "j"], "Huyện Mỹ Đức"), ([.down, .down, .up], "Quận Long Biên"),
      ([.end], "Báo Kinh tế và Đô thị"), ([.end, .home], "Quận Hoàn Kiếm"),
      ([.pageDown, .pageDown], "Báo Kinh tế"), ([">", "<", "k"], "Quận Hoàn Kiếm"),
    ] as [([Key], String)])
  func movesInAList(_ keys: [Key], _ expected: String) {
    var driver = Driver(Options(start: .units), width: 80, height: 24)
    for key in keys { driver.press(key) }
    #expect(selected(driver)?.contains(expected) == true)
  }

  @Test(
    arguments: [
      ([.right], "long-bien"), (["l", "j"], "me-linh"), ([.down, .down], "so-gtvt"),
      ([.down, .down, .down], "so-gtvt"), ([.right, .right, .right, .down, .down], "bao-ktdt"),
      ([.right, .up, .left, .left], "hoan-kiem"),
    ] as [([Key], String)])
  func movesOverTilesInBothDirections(_ keys: [Key], _ code: String) {
    var driver = Driver()
    for key in keys { driver.press(key) }
    driver.press(.enter)
    #expect(driver.loads.last == .unit(Code(code), Samples.asOf))
  }

  @Test func backRemembersSelectionFilterOrderAndPane() {
    var driver = Driver(Options(start: .units), width: 120, height: 40)
    driver.press("s", "/")
    driver.type("huyen")
    driver.press(.enter, "j", "j")
    let before = driver.text
    driver.press(.enter)
    #expect(driver.text != before)
    driver.press(.escape)
    #expect(driver.text == before)
  }

  @Test func backOfAPageThatWasReadIsThereAtOnce() {
    var driver = Driver()
    driver.press("j", .enter)
    driver.answer = { _ in nil }
    driver.press(.escape)
    #expect(driver.text.contains("13 đơn vị thí điểm"))
    #expect(!driver.console.isIdle, "it is read again all the same")
  }

  @Test func escapeClearsAFilterBeforeItLeaves() {
    var driver = Driver()
    driver.press("2", "/")
    driver.type("thanh oai")
    driver.press(.enter, .escape)
    #expect(driver.text.contains("Quận Long Biên"))
    #expect(driver.text.contains("Tất cả đơn vị ─"))
    driver.press(.escape)
    #expect(driver.text.contains("13 đơn vị thí điểm"))
    driver.press(.escape)
    #expect(driver.text.contains("đây là trang đầu tiên"))
  }

  @Test func goesFromUnitToUnitWithoutGoingBack() {
    var driver = Driver(Options(start: .units))
    driver.press("j", .enter, .tab, "]")
    #expect(driver.loads.last == .unit("my-duc", Samples.asOf))
    driver.press("[", "[")
    #expect(driver.loads.last == .unit("hoan-kiem", Samples.asOf))
    #expect(driver.text.contains("▸ Chỉ tiêu"), "the pane stays the same")
    driver.press("[")
    #expect(driver.text.contains("chỉ dùng ở trang của một đơn vị thí điểm"))
    driver.press(.escape)
    #expect(driver.text.contains("Tất cả đơn vị ─"))
  }

  @Test func enterOnASuccessorGoesThere() {
    var driver = Driver(Options(start: .unit("long-bien")))
    for _ in 0..<8 { driver.press("j") }
    driver.press(.enter)
    #expect(driver.loads.last == .unit("phuong-long-bien", Samples.asOf))
  }

  @Test func tabGoesThroughThePanesAndAround() {
    var driver = Driver()
    driver.press(.tab)
    #expect(driver.text.contains("▸ Cần chú ý"))
    driver.press(.tab, .tab, .tab)
    #expect(driver.text.contains("▸ 13 đơn vị"))
    driver.press(.backTab)
    #expect(driver.text.contains("▸ Thay đổi gần nhất"))
    driver.press("h")
    #expect(driver.text.contains("▸ Cần chú ý"))
    driver.press("l")
    #expect(driver.text.contains("▸ Danh mục 5-5-5"))
  }

  @Test func aRootPageIsFoundAgainAsItWasLeft() {
    var driver = Driver()
    driver.press("2", "j", "j", "1", "2", .enter)
    #expect(driver.loads.last == .unit("my-duc", Samples.asOf))
  }

  @Test func newDataDoesNotMoveTheSelection() {
    var driver = Driver(Options(start: .units), width: 80, height: 24)
    driver.press("j", "j")
    driver.answer = { _ in
      Samples.snapshot(
        .units(
          UnitsContent(
            units: Samples.names.indices.reversed().map { Samples.tile($0) }, total: 13)))
    }
    driver.send(.databaseChanged)
    #expect(selected(driver)?.contains("Huyện Mỹ Đức") == true)
  }

  @Test func theStackHasAnEnd() {
    var driver = Driver()
    for _ in 0..<100 { driver.press("1", "2", "3", "4", "5") }
    for _ in 0..<100 { driver.press(.escape) }
    #expect(driver.text.contains("đây là trang đầu tiên"))
  }

  @Test func theMouseGoesWhereItClicks() {
    var driver = Driver()
    driver.press(.click(column: 22, row: 0))
    #expect(driver.text.contains("Tất cả đơn vị ─"))
    driver.press(.click(column: 10, row: 5))
    driver.press(.click(column: 10, row: 5))
    #expect(driver.loads.last == .unit("long-bien", Samples.asOf))
    driver.press(.escape, .wheelDown(column: 10, row: 8), .enter)
    #expect(driver.loads.last == .unit("ba-vi", Samples.asOf))
  }

  @Test func clickingATileSelectsIt() {
    var driver = Driver()
    driver.press(.click(column: 60, row: 14), .enter)
    #expect(driver.loads.last == .unit("dan-phuong", Samples.asOf))
  }

  /// A unit that takes part in a task of another is not taken for its lead.
  @Test(arguments: [(60, 20), (80, 24), (120, 40), (200, 60)])
  func whoLeadsATaskOfAnotherUnitIsSaid(_ size: (Int, Int)) {
    var driver = Driver(
      Options(start: .unit("long-bien")), width: size.0, height: size.1,
      answer: { query in
        var unit = Samples.unit(1)
        unit.tasks = Samples.taskLines()
        return query == .unit("long-bien", Samples.asOf) ? Samples.snapshot(.unit(unit)) : nil
      })
    if size.0 < 112 { for _ in 0..<3 { driver.press(.tab) } }
    let line = driver.lines.first { $0.contains("Vé điện tử") } ?? ""
    let name = Wording(.vietnamese).columnName(Samples.reference(10))
    let whole = Wording(.vietnamese).name(Samples.reference(10))
    #expect(line.contains(name) || line.contains(whole), "\(line)")
    let own = driver.lines.first { $0.contains("Số hóa hồ sơ") } ?? ""
    // Where there is a column of leads "–" would say that nobody leads it.
    // Beside another pane, at 120, there is no room for one.
    #expect(!own.isEmpty && own.contains("Long Biên") == (size.0 != 120), "\(own)")
  }
}
