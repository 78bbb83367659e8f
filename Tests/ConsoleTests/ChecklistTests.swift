import ConsoleCore
import ConsoleScreens
import Programme
import ScreenGrid
import Testing
import VietnameseText
import Wording

/// The matrix of principles by units, and the page of one cell.
@Suite struct ChecklistTests {
  func driver(
    _ destination: Destination = .checklist, width: Int = 120, height: Int = 40
  ) -> Driver {
    Driver(
      Options(start: destination), width: width, height: height, answer: Judged.answer)
  }

  @Test(arguments: [
    ([Key.down], "hoan-kiem", "ĐM1"), ([.down, .right], "long-bien", "ĐM1"),
    ([.down, .down, "l", "l"], "my-duc", "ĐM2"), ([.down, .down, .up], "hoan-kiem", "ĐM1"),
    ([.end], "bao-ktdt", "TT5"), ([.end, .left, "k"], "cuc-thue-ha-noi", "TT4"),
  ])
  func arrowsGoFromCellToCell(_ keys: [Key], _ unit: String, _ principle: String) {
    var driver = driver()
    for key in keys { driver.press(key) }
    driver.press(.enter)
    let wanted = Query.cell(unit: Code(unit), principle: Code(principle), Samples.asOf)
    #expect(driver.loads.last == wanted)
  }

  @Test func backReturnsToTheSameCell() {
    var driver = driver()
    driver.press(.down, .down, .right)
    let before = driver.text
    driver.press(.enter, .escape)
    #expect(driver.text == before)
  }

  @Test func theHeadingOfAListCountsAndOpensTheUnit() {
    var driver = driver()
    #expect(driver.lines.contains { $0.hasPrefix(" 5 đẩy mạnh") && $0.contains("1/5  2/5   –") })
    driver.press(.enter)
    #expect(driver.loads.last == .unit("hoan-kiem", Samples.asOf))
  }

  @Test(arguments: [(80, 24), (120, 40), (200, 60)])
  func aContradictionIsMarked(_ size: (Int, Int)) {
    let driver = driver(width: size.0, height: size.1)
    #expect(driver.text.contains("✓Đ≠"))
    #expect(driver.text.contains("1 chỗ đánh giá và số liệu trái nhau"))
  }

  /// A change is told from the rest by a mark, not by its ground alone, and the mark hides nothing.
  @Test(arguments: [(80, 24), (120, 40), (200, 60)])
  func aChangedCellHasAMark(_ size: (Int, Int)) {
    var driver = driver(width: size.0, height: size.1)
    let before = driver.lines
    driver.answer = { query in
      guard var snapshot = Judged.answer(query), case .checklist(var content) = snapshot.content
      else { return nil }
      content.cells.removeAll { $0.unit == "ba-vi" }
      content.cells.append(
        CellLine(unit: "ba-vi", principle: "ĐM2", verdict: Verdict(.cell(.met))))
      snapshot.content = .checklist(content)
      snapshot.freshness.journalHead += 1
      return snapshot
    }
    driver.send(.databaseChanged)
    let row = driver.lines.first { $0.contains("ĐM2") } ?? ""
    #expect(row.contains("●✓Đ"), "\(row)")
    #expect(!before.contains { $0.contains("●✓Đ") })
  }

  @Test(arguments: [(120, 40), (200, 60)])
  func noNameIsCutWhereThereIsRoom(_ size: (Int, Int)) {
    let text = driver(width: size.0, height: size.1).text
    for title in Samples.principleTitles { #expect(text.contains(title)) }
    for index in Samples.names.indices {
      #expect(text.contains(Wording(.vietnamese).columnName(Samples.reference(index))))
    }
  }

  @Test func aNarrowScreenSpellsOutTheSelectedCell() {
    var driver = driver(width: 80, height: 24)
    driver.press(.end)
    #expect(driver.text.contains("Báo Kinh tế và Đô thị"))
    #expect(driver.text.contains("TT5 Cơ chế, chính sách; phân cấp, ủy quyền"))
  }

  @Test func rowsOutOfSightAreCounted() {
    var driver = driver(width: 80, height: 24)
    #expect(driver.text.contains("↓ 8"))
    driver.press(.end)
    #expect(driver.text.contains("↑ 8") && !driver.text.contains("↓"))
  }

  @Test func aFilterKeepsWhatMatchesUnderItsHeading() {
    var driver = driver()
    driver.press("/")
    driver.type("khong tien")
    #expect(driver.text.contains("K3  Không tiền mặt") && driver.text.contains(" 5 không"))
    #expect(!driver.text.contains("ĐM1 ") && !driver.text.contains("5 đẩy mạnh"))
    #expect(driver.text.contains("1 trong 20 nội dung"))
    driver.type("zzz")
    #expect(driver.text.contains("Không có mục nào khớp bộ lọc."))
  }

  @Test func anEmptyChecklistSaysSo() {
    let driver = Driver(Options(start: .checklist)) { _ in
      Samples.snapshot(.checklist(ChecklistContent(principles: [], units: [], cells: [])))
    }
    #expect(driver.text.contains("Chưa có nội dung 5-5-5 hoặc đơn vị thí điểm nào"))
  }

  @Test func aCellThatChangedIsMarked() {
    var driver = driver()
    driver.answer = { _ in
      var content = Judged.checklist()
      content.cells[0].verdict = Verdict(.cell(.notMet))
      return Samples.snapshot(.checklist(content), head: 101)
    }
    driver.send(.databaseChanged)
    let grid = driver.console.frame().grid
    let marked = (0..<grid.width).filter { grid[$0, 7]?.style.ground == .changed }
    #expect(!marked.isEmpty)
  }

  @Test func theCellSaysPlainlyWhereTheTwoDisagree() {
    let text = driver(.cell(unit: "so-gtvt", principle: "K3"), width: 160).text
    #expect(text.contains("TRÁI NHAU: đánh giá là đạt, còn số liệu cho thấy chưa đạt."))
    for fact in ["Văn phòng Ban Chỉ đạo", "15/10/2025", "Báo cáo 45/BC-SGTVT", "chậm tiến độ"] {
      #expect(text.contains(fact))
    }
    #expect(text.contains("10/04/2025 đạt một phần · không rõ ai đánh giá"))
  }

  @Test func whatNobodyAssessedSaysWhatWouldBeNeeded() {
    let text = driver(.cell(unit: "ba-vi", principle: "BĐ5"), width: 200).text
    #expect(text.contains("chưa đánh giá, tính đến 30/06/2025"))
    #expect(text.contains("Cần: mức đạt, người đánh giá, ngày và minh chứng."))
    #expect(text.contains("chưa có mục tiêu nào của đơn vị gắn với nội dung này"))
    #expect(!text.contains("TRÁI NHAU"))
  }

  @Test func aTargetOfACellLeadsToItsIndicator() {
    var driver = driver(.cell(unit: "so-gtvt", principle: "K3"))
    driver.press(.tab, .enter)
    #expect(
      driver.loads.last == .indicator("ve-dien-tu", unit: "so-gtvt", Samples.asOf))
  }

  @Test(arguments: [
    (0, "Hoàn Kiếm", "HK"), (7, "Đ. Phượng", "ĐP"), (10, "Sở GTVT", "GTVT"),
    (11, "Cục Thuế", "Thuế"), (12, "Báo KTĐT", "KTĐT"),
  ])
  func columnsHaveShortNames(_ index: Int, _ name: String, _ head: String) {
    let unit = Samples.reference(index)
    #expect(Wording(.vietnamese).columnName(unit) == name)
    #expect(Wording(.vietnamese).columnHead(unit) == head)
    #expect(displayWidth(Wording(.english).columnName(unit)) <= 9)
    #expect((1...4).contains(Wording(.english).columnHead(unit).count))
  }
}
