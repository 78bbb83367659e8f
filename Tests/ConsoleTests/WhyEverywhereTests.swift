import ConsoleCore
import ConsoleScreens
import Programme
import ScreenGrid
import Testing
import VietnameseText

/// `w` explains whatever is judged, and `[` and `]` go on to the neighbours wherever a unit is seen.
@Suite struct WhyEverywhereTests {
  @Test(arguments: [(80, 24), (120, 40), (200, 60)])
  func whatNeedsAttentionIsExplained(_ width: Int, _ height: Int) {
    var driver = Driver(width: width, height: height)
    driver.press(.tab, "w")
    #expect(driver.text.contains("Vì sao? "))
    #expect(driver.text.contains("Báo xong, chưa đủ căn cứ: báo đã hoàn thành"), "\(driver.text)")
    #expect(driver.text.contains("Đơn vị: Sở Giao thông Vận tải."))
    driver.press(.escape, .enter)
    #expect(driver.loads.contains { if case .task = $0 { true } else { false } })
  }

  @Test func aCellOfTheMatrixIsExplained() {
    var driver = Driver(Options(start: .checklist), answer: Judged.answer)
    driver.press("j", "w")
    #expect(driver.console.frame().grid.text.contains("đạt"))
    #expect(driver.lines.last?.contains("Esc") == true)
  }

  @Test func theCellOfTheNextUnitIsOneKeyAway() {
    var driver = Driver(Options(start: .cell(unit: "so-gtvt", principle: "K3"))) { query in
      guard case .cell(let unit, let principle, _) = query,
        case .cell(var content)? = Judged.answer(
          .cell(unit: "so-gtvt", principle: "K3", Samples.asOf))?.content
      else { return nil }
      content.previous = Samples.reference(9)
      content.next = Samples.reference(11)
      #expect(principle == "K3")
      if unit != "so-gtvt" { content.unit = Samples.reference(11) }
      return Samples.snapshot(.cell(content))
    }
    #expect(driver.lines.last?.contains("]") == true)
    driver.press("]")
    #expect(
      driver.loads.last == .cell(unit: "cuc-thue-ha-noi", principle: "K3", Samples.asOf))
    driver.press("[")
    #expect(driver.loads.last == .cell(unit: "phu-xuyen", principle: "K3", Samples.asOf))
  }

  @Test(arguments: [(60, 20), (80, 24), (120, 40)])
  func aListThatIsNotWholeSaysSo(_ width: Int, _ height: Int) {
    var driver = Driver(Options(start: .units), width: width, height: height) { query in
      guard case .units(_, let scope, _, _) = query else { return nil }
      let units = Samples.names.indices.map { Samples.tile($0) }
      return Samples.snapshot(
        .units(UnitsContent(units: units, total: scope == .all ? 10_000 : units.count)))
    }
    #expect(driver.text.contains("13 đầu tiên trong 10.000"), "\(driver.text)")
    driver.press("/")
    driver.type("không có")
    #expect(driver.text.contains("Không có mục nào khớp bộ lọc. (13 đầu tiên trong 10.000"))
    driver.press(.escape, "L")
    #expect(driver.text.contains("first 13 of 10,000"))
  }

  @Test func agesAreSeenOnTheSmallestScreen() {
    let driver = Driver(
      Options(start: .indicators), width: 60, height: 20, answer: Judged.answer)
    #expect(driver.lines[3].contains("Tuổi"), "\(driver.text)")
  }
}
