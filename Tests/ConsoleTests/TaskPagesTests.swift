import ConsoleCore
import ConsoleScreens
import Programme
import ScreenGrid
import Testing
import VietnameseText
import Wording

/// The list of tasks and the page of one.
@Suite struct TaskPagesTests {
  func driver(
    _ destination: Destination = .tasks, width: Int = 120, height: Int = 40,
    language: Language = .vietnamese
  ) -> Driver {
    Driver(
      Options(language: language, start: destination), width: width, height: height,
      answer: Judged.answer)
  }

  /// The codes of the listed tasks in their order, found by walking down the list.
  func order(_ driver: Driver, count: Int) -> [String] {
    var driver = driver
    return (0..<count).map { number in
      if number > 0 { driver.press(.down) }
      let rule = driver.lines.last { $0.hasPrefix("Vì sao? ─") }
      return rule.flatMap { $0.split(separator: " ").last }.map(String.init) ?? ""
    }
  }

  @Test func sortsByNeedDeadlineAndTitle() {
    var driver = driver()
    #expect(
      order(driver, count: 7)
        == ["nv-11", "nv-04", "nv-07", "nv-09", "t-cp-giao", "t-tt1", "t-tt2"])
    driver.press("s")
    #expect(order(driver, count: 4) == ["nv-04", "nv-11", "nv-07", "nv-09"])
    driver.press("s")
    #expect(driver.text.contains("tên A–Z"))
    #expect(order(driver, count: 3) == ["nv-11", "t-cp-giao", "t-tt1"])
  }

  @Test(arguments: [
    (1, "nhóm theo trọng tâm", ["TT3 2", "Không gắn trọng tâm nào"]),
    (2, "nhóm theo trụ cột", ["Chính quyền số", "Không rõ trụ cột"]),
    (3, "nhóm theo đơn vị", ["Thiếu đơn vị chủ trì", "Sở Giao thông Vận tải"]),
    (4, "nhóm theo kết luận", ["Quá hạn chưa hoàn thành", "Hoàn thành đúng hạn"]),
    (5, "không nhóm", []),
  ])
  func regroups(_ times: Int, _ name: String, _ headings: [String]) {
    var driver = driver()
    for _ in 0..<times { driver.press("g") }
    #expect(driver.text.contains(name))
    for heading in headings { #expect(driver.text.contains(heading)) }
  }

  @Test func aTaskOfTwoFocusesStandsUnderBoth() {
    var driver = driver()
    driver.press("g")
    #expect(
      driver.lines.count { $0.contains("Hóa đơn điện tử khởi tạo") && $0.contains("✓H") } == 2)
    #expect(driver.text.contains("7 nhiệm vụ"))
  }

  @Test func whatTheTextDoesNotGiveIsSaidToBeUnknown() {
    let line = driver().lines.first { $0.contains("Ưu tiên nguồn lực cho chuyển đổi số") }
    #expect(line?.contains("?R") == true)
    #expect(line?.contains("chưa rõ    chưa rõ") == true)
    #expect(line?.contains("chưa báo") == true)
  }

  @Test func theListShowsFlagsLatenessAndTheFirstDeadline() {
    let lines = driver().lines
    func line(_ title: String) -> Substring { lines.first { $0.contains(title) } ?? "" }
    #expect(line("Hóa đơn điện tử").contains("✓H ◇N"))
    #expect(
      line("Số hóa toàn bộ").contains("trễ 82ng") && line("Số hóa toàn bộ").contains("42,5 %"))
    #expect(line("Vé điện tử").contains("31/12/2025 30/06/2025  còn 40ng"))
    #expect(line("Số hóa hồ sơ địa chính").contains("⇄G †K"))
  }

  @Test func aFilterFindsWithoutAccents() {
    var driver = driver()
    driver.press("/")
    driver.type("ve dien tu")
    #expect(driver.text.contains("1 trong 7 nhiệm vụ") && driver.text.contains("Vé điện tử"))
  }

  @Test func aFilterFindsWhatIsClaimed() {
    var driver = driver()
    driver.press("/")
    driver.type("báo xong, chưa đủ căn cứ")
    #expect(driver.text.contains("1 trong 7 nhiệm vụ"))
  }

  @Test func noTasksAreSaidToBeNone() {
    let driver = Driver(Options(start: .tasks)) { _ in
      Samples.snapshot(.tasks(TasksContent(tasks: [], tally: Tally(), principles: [])))
    }
    #expect(
      driver.text.contains("Chưa có nhiệm vụ nào. Nạp phụ lục của quyết định bằng: khue import"))
  }

  @Test func aChangedTaskIsMarked() {
    var driver = driver()
    driver.answer = { _ in Samples.snapshot(.tasks(Judged.tasks(entry: 101)), head: 101) }
    driver.send(.databaseChanged)
    #expect(driver.lines.first { $0.contains("Vé điện tử") }?.hasPrefix("●") == true)
  }

  @Test func thePageTellsAllThatIsKnown() {
    let text = driver(.task("nv-07"), width: 200, height: 60).text
    for fact in [
      "31/12/2025, gia hạn từ 30/06/2025", "Hệ thống vé điện tử liên thông", "Cục Thuế Hà Nội",
      "theo phụ lục của quyết định", "Khó khăn, vướng mắc: Đầu đọc thẻ",
      "Kiến nghị: Đề nghị Sở Khoa học", "Thời hạn đầu tiên: 30/06/2025", "3120/QĐ-UBND",
      "Chạy thử 20 tuyến: hạn 30/09/2025, quá hạn, chưa xong", "≥ 700", "Biên bản nghiệm thu",
    ] { #expect(text.contains(fact), "\(fact)") }
  }

  @Test(arguments: Judged.taskLines().map(\.task.code), Language.allCases)
  func thePageSaysWhy(_ code: Code<BreakthroughTask>, _ language: Language) throws {
    let content = try #require(Judged.taskContent(code))
    let line = content.line
    let wording = Wording(language)
    let text = driver(.task(code), width: 400, height: 60, language: language).text
    let targets = Dictionary(
      uniqueKeysWithValues: content.targets.map {
        ($0.target.code, wording.goal($0, of: Judged.tickets))
      })
    let reasons = wording.why(line, on: Samples.today) { targets[$0] }
    #expect(!reasons.isEmpty)
    for reason in reasons { #expect(text.contains(reason)) }
  }

  /// On its page, in the list beside it, and in the box that "vì sao?" opens.
  @Test(arguments: [Destination.task("nv-11"), .tasks])
  func aTargetThatIsNotAchievedIsNamedInWordsWithItsValues(_ start: Destination) {
    var driver = driver(start, width: 400, height: 60)
    #expect(driver.text.contains("mục tiêu chưa đạt: Lượt đi xe buýt trả bằng vé điện tử"))
    #expect(driver.text.contains("nay 498"))
    if start == .tasks {
      driver.press("w")
      #expect(driver.text.contains("Vì sao? Hóa đơn điện tử"))
    }
    #expect(!driver.text.contains("chưa đạt: ve-2025"))
  }

  @Test func aTaskFromTheSummarySaysWhatItLacks() {
    let text = driver(.task("t-tt1"), width: 200, height: 60).text
    #expect(text.contains("theo bản tóm tắt đã công bố"))
    #expect(text.contains("Đơn vị chủ trì  văn bản không nêu"))
    for gap in [
      "Chưa có chỉ tiêu nào cho biết nhiệm vụ đã xong.", "Chưa có mốc nào.",
      "Chưa có báo cáo tiến độ nào.", "Chưa gia hạn lần nào.", "Chưa ghi thay đổi nào.",
    ] { #expect(text.contains(gap)) }
  }

  @Test func everyPaneIsReachedOnASmallScreen() {
    var driver = driver(.task("nv-07"), width: 80, height: 24)
    let wanted = [
      "Sản phẩm đầu ra", "Đang thực hiện chậm.", "≥ 700", "Chọn nhà thầu", "Kiến nghị",
      "3120/QĐ-UBND", "báo cáo tiến độ",
    ]
    for fact in wanted {
      #expect(driver.text.contains(fact), "\(fact)")
      driver.press(.tab)
    }
  }

  @Test func theLeadLeadsToItsUnit() {
    var driver = driver(.task("nv-07"))
    for _ in 0..<10 where driver.loads.last != .unit("so-gtvt", Samples.asOf) {
      driver.press(.down, .enter)
    }
    #expect(driver.loads.last == .unit("so-gtvt", Samples.asOf))
  }

  @Test func aTaskThatIsNotThereIsNamed() {
    #expect(driver(.task("khong-co")).text.contains("Không có nhiệm vụ khong-co."))
  }

  @Test(arguments: [
    (0, "hôm nay", "today"), (1, "còn 1ng", "1d left"), (-3, "trễ 3ng", "3d late"),
    (999, "còn 999ng", "999d left"), (-1_000, "trễ 32th", "32mo late"),
  ])
  func whatIsLeftIsShort(_ days: Int, _ vietnamese: String, _ english: String) {
    let day = Samples.today
    let due = day.adding(days: days)
    #expect(Wording(.vietnamese).shortRemaining(until: due, on: day, today: day) == vietnamese)
    #expect(Wording(.english).shortRemaining(until: due, on: day, today: day) == english)
    // A day in the past is not today.
    let later = day.adding(days: 9)
    #expect(
      Wording(.vietnamese).shortRemaining(until: due, on: day, today: later)
        == (days == 0 ? "ngày ấy" : vietnamese))
  }
}
