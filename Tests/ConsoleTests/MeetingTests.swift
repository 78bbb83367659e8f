import ConsoleCore
import ConsoleScreens
import Programme
import ScreenGrid
import Testing
import VietnameseText

/// A meeting goes from item to item and ends with its minutes.
@Suite struct MeetingTests {
  private func driver(_ width: Int = 120, _ height: Int = 40) -> Driver {
    Driver(
      Options(start: .meeting(Samples.today)), width: width, height: height, answer: Record.answer)
  }

  @Test(arguments: [(60, 20), (80, 24), (120, 40), (200, 60)])
  func everyItemIsSeenWithWhatIsConcluded(_ width: Int, _ height: Int) {
    var driver = driver(width, height)
    #expect(driver.text.contains("Việc 1 trong 4"))
    #expect(driver.text.contains("Chưa kết luận."), "\(driver.text)")
    driver.press("j")
    #expect(driver.text.contains("Việc 2 trong 4"))
    #expect(driver.text.contains("Văn phòng UBND Thành phố rà soát"), "\(driver.text)")
    driver.press("j", "j")
    #expect(driver.text.contains("Việc 4 trong 4"))
  }

  @Test func enterLeadsToTheCause() {
    var driver = driver()
    driver.press(.enter)
    #expect(driver.loads.last == .task("nv-07", Samples.asOf))
  }

  @Test func theEndIsTheMinutes() {
    var driver = driver()
    driver.press(.end, .enter)
    #expect(driver.text.contains("2 kết luận"))
    #expect(driver.text.contains("khue show meeting 2025-11-21 --format md"))
    #expect(driver.text.contains("Biểu dương Cục Thuế"))
    driver.press("j", .enter)
    #expect(driver.loads.last == .task("nv-11", Samples.asOf))
  }

  @Test func aConclusionThatIsDueComesUpAgain() {
    var driver = driver()
    driver.press(.end, .up)
    #expect(driver.text.contains("Công khai danh sách hồ sơ còn nộp giấy"))
    #expect(!driver.text.contains("Mở thầu giai đoạn hai"))
    driver.press(.enter)
    #expect(
      driver.loads.last == .cell(unit: "so-gtvt", principle: "K3", Samples.asOf))
  }

  @Test func theNumberKeyOpensTheMeetingOfTheDay() {
    var driver = Driver(answer: Record.answer)
    driver.press("9")
    #expect(driver.loads.last == .meeting(Samples.today, Samples.asOf))
    driver.press("6")
    #expect(driver.loads.last == .alerts(Samples.asOf))
    driver.press("7")
    #expect(
      driver.loads.last == .journal(JournalFilter(), before: nil, limit: 200, Samples.asOf))
  }

  @Test func aNewAlertIsMarked() {
    var all = Record.alerts()
    let newest = all.alerts.remove(at: 2)
    let fewer = all
    var driver = Driver(Options(start: .alerts)) { _ in Samples.snapshot(.alerts(fewer)) }
    driver.press("j")
    all.alerts.insert(newest, at: 2)
    let more = all
    driver.answer = { _ in Samples.snapshot(.alerts(more), head: 101) }
    driver.send(.databaseChanged)
    let row = driver.lines.first { $0.contains("Số vé điện tử bán ra") } ?? ""
    #expect(row.hasPrefix("●"), "\(driver.text)")
  }
}
