import Programme
import ScreenGrid
import Testing
import VietnameseText
import Wording

@testable import ConsoleCore
@testable import ConsoleScreens

/// The list of indicators and the page of one in one unit.
@Suite struct IndicatorPagesTests {
  func driver(
    _ destination: Destination = .indicators, width: Int = 120, height: Int = 40,
    glyphs: Glyphs = .full
  ) -> Driver {
    Driver(
      Options(glyphs: glyphs, start: destination), width: width, height: height,
      answer: Judged.answer)
  }

  /// The codes of the listed indicators in their order, found by walking down the list.
  func order(_ driver: Driver, count: Int) -> [String] {
    var driver = driver
    return (0..<count).map { number in
      if number > 0 { driver.press(.down) }
      driver.press(.enter)
      defer { driver.press(.escape) }
      guard case .indicator(let code, _, _) = driver.loads.last else { return "" }
      return code.text
    }
  }

  @Test func sortsByNeedNameAgeAndUnit() {
    var driver = driver()
    let worst = [
      "bcs-hai-long", "ve-dien-tu", "dvctt-thiet-yeu", "kts-grdp", "dti-hang", "ba-tai-nha-tien",
    ]
    #expect(order(driver, count: 6) == worst)
    driver.press("s", .home)
    #expect(order(driver, count: 2) == ["ba-tai-nha-tien", "dvctt-thiet-yeu"])
    driver.press("s", .home)
    #expect(driver.text.contains("cũ nhất trước"))
    #expect(order(driver, count: 3) == ["kts-grdp", "dti-hang", "ba-tai-nha-tien"])
    driver.press("s", .home)
    #expect(order(driver, count: 3) == ["dvctt-thiet-yeu", "kts-grdp", "dti-hang"])
  }

  @Test func whatHasNoReadingComesLastByAge() {
    var driver = driver()
    driver.press("s", "s", .end, .enter)
    #expect(driver.loads.last == .indicator("dvctt-thiet-yeu", unit: "ha-noi", Samples.asOf))
  }

  @Test func figuresStandAsPrinted() {
    let text = driver(width: 200, height: 60).text
    for fact in [
      "khoảng 22,84 %", "hơn 108 triệu đồng", "hạng 1/34", "498 nghìn lượt", "chưa có số",
      "≥ 30 % +1", "không có", "10th B",
    ] { #expect(text.contains(fact), "\(fact)") }
  }

  @Test func theSelectedOneIsToldBelow() {
    var driver = driver()
    driver.press(.down)
    #expect(driver.text.contains("≥ 450 nghìn lượt, hạn 30/09/2025: đạt · 18-NQ/TU"))
    #expect(driver.text.contains("Báo cáo của Sở Giao thông Vận tải, độ tin"))
  }

  @Test func noIndicatorsAreSaidToBeNone() {
    let driver = Driver(Options(start: .indicators)) { _ in
      Samples.snapshot(.indicators(IndicatorsContent(indicators: [])))
    }
    #expect(driver.text.contains("Chưa có chỉ tiêu nào."))
  }

  @Test func replacedAndOtherReadingsStayVisible() {
    let lines = driver(PageScreenTests.ticketPage).lines
    func line(_ value: String) -> Substring { lines.last { $0.contains(value) } ?? "" }
    #expect(line("4.980 nghìn lượt").contains("đính chính"))
    #expect(line("khoảng 500 nghìn lượt").contains("C VOV Giao thông"))
    #expect(line("498 nghìn lượt đang dùng").contains("A Báo cáo"))
    #expect(lines.contains { $0.contains("các nguồn nêu số khác nhau cho kỳ 09/2025") })
  }

  @Test func aReadingTellsWhatItRestsOn() {
    var driver = driver(PageScreenTests.ticketPage)
    driver.press(.down, .down, "w")
    for fact in [
      "4.980 nghìn lượt", "Đã được đính chính, không còn dùng.", "Thừa một chữ số.", "Độ tin cậy A",
    ] { #expect(driver.text.contains(fact), "\(fact)") }
  }

  @Test func aWithdrawnReadingIsSaidToBeWithdrawn() {
    let driver = Driver(Options(start: PageScreenTests.ticketPage)) { _ in
      var content = Judged.indicator()
      content.readings[0].reading.statement = .withdrawal
      return Samples.snapshot(.indicator(content))
    }
    #expect(driver.text.contains("– đã rút"))
  }

  @Test(arguments: [
    (Glyphs.full, "╌", "●"), (.half, "┄", "●"), (.ascii, "----", "o"),
  ])
  func theChartHasATargetLineInEveryFont(_ glyphs: Glyphs, _ dash: String, _ mark: String) {
    let lines = driver(PageScreenTests.ticketPage, glyphs: glyphs).lines.dropFirst(3).prefix(10)
    #expect(lines.contains { $0.prefix(60).contains(dash) })
    #expect(lines.contains { $0.prefix(60).contains(mark) })
    if glyphs.level == .ascii {
      #expect(
        lines.allSatisfy { !$0.unicodeScalars.contains { (0x2500...0x28FF).contains($0.value) } })
    }
  }

  @Test func withoutReadingsThereIsNoLine() {
    let text = driver(.indicator("dvctt-thiet-yeu", unit: "ha-noi")).text
    #expect(text.contains("Chưa có số liệu nào. Chưa biết không phải là bằng 0."))
    #expect(text.contains("chưa có thời hạn") && text.contains("∅K"))
  }

  @Test func lowerIsBetterIsSaid() {
    let text = driver(.indicator("dti-hang", unit: "ha-noi")).text
    #expect(text.contains("càng thấp càng tốt") && text.contains("hạng 6/63"))
  }
}

/// The axes of the chart, and the room that panes get.
@Suite struct ChartAndPaneTests {
  let scale = ChartScale(wording: Wording(.vietnamese))

  @Test(arguments: [
    (0.9, 1.0), (1.0, 1.0), (1.1, 2.0), (2.1, 2.5), (3.0, 5.0), (7.0, 10.0), (0.03, 0.05),
    (1_200_000, 2_000_000), (0, 1), (-5, 1), (.infinity, 1),
  ])
  func stepsAreRound(_ width: Double, _ step: Double) {
    #expect(abs(scale.roundStep(width) - step) < step * 1e-9)
  }

  @Test(arguments: [
    ([33.3, 90], ["0 %", "25 %", "50 %", "75 %", "100 %"]),
    ([92, 95, 98], ["90,0 %", "92,5 %", "95,0 %", "97,5 %", "100,0 %"]),
    ([5], ["0,0 %", "2,5 %", "5,0 %", "7,5 %", "10,0 %"]), ([0], ["0 %"]), ([], []),
  ])
  func marksAreRoundNumbers(_ values: [Double], _ wanted: [String]) {
    let (range, labels) = scale.vertical(values, kind: .percent, rows: 13)
    for value in values { #expect(range.contains(value)) }
    #expect(labels.allSatisfy { range.contains($0.value) })
    if values.count != 1 || values[0] != 0 { #expect(labels.map(\.text) == wanted) }
  }

  /// Values between 44 and 72 fill the room also where there are rows for two marks only.
  @Test(arguments: [4, 6, 13])
  func theBoundsAreCloseToTheValues(_ rows: Int) {
    let (range, labels) = scale.vertical([44, 61, 69, 72], kind: .percent, rows: rows)
    #expect(range == 40...80)
    #expect(labels.first?.value == 40 && labels.last?.value == 80)
    #expect(labels.count - 1 <= max(1, rows / 3))
  }

  @Test func aSmallMoveLooksSmall() {
    let rank = scale.vertical([41, 40], kind: .rank, rows: 13)
    #expect(rank.range.upperBound - rank.range.lowerBound >= 4)
    #expect(rank.labels.allSatisfy { $0.value == $0.value.rounded() })
    let percent = scale.vertical([59.71, 60], kind: .percent, rows: 13)
    #expect(percent.range.upperBound - percent.range.lowerBound >= 10)
    #expect(scale.vertical([99.5, 100], kind: .percent, rows: 13).range.upperBound == 100)
    #expect(scale.vertical([0], kind: .percent, rows: 13).range.lowerBound == 0)
  }

  @Test(arguments: [1e300, -1e300, .nan, .infinity, 1e-300])
  func numbersBeyondReasonDoNotTrap(_ value: Double) {
    let (range, labels) = scale.vertical([value, 1], kind: .amount, rows: 10)
    #expect(range.lowerBound <= range.upperBound && labels.count < 200)
  }

  @Test(arguments: [
    (Samples.day(2015, 1, 1), 4_000, 60), (Samples.day(2025, 1, 1), 364, 40),
    (Samples.day(2025, 3, 5), 15, 60), (Samples.day(2025, 12, 31), 1, 20),
    (Samples.day(2025, 1, 1), 0, 5), (Samples.day(1990, 5, 5), 20_000, 30),
  ])
  func marksOfTimeAreInRangeAndFew(_ from: Day, _ days: Int, _ columns: Int) {
    let to = from.adding(days: days)
    let labels = scale.horizontal(from: from, to: to, columns: columns)
    #expect(labels.allSatisfy { (Double(from.number)...Double(to.number)).contains($0.value) })
    #expect(labels.count <= max(2, columns / 6))
  }

  @Test(arguments: [
    ([3, 4, 5], 20, [3, 4, 5]), ([10, 2, 10], 12, [5, 2, 5]), ([1, 1], 0, [0, 0]),
    ([5, 5, 5], 7, [2, 2, 3]), ([], 9, []),
  ])
  func roomIsSharedFairly(_ wanted: [Int], _ total: Int, _ heights: [Int]) {
    #expect(fairHeights(wanted, of: total) == heights)
  }
}
