import ConsoleCore
import ConsoleScreens
import Programme
import ScreenGrid
import Testing
import VietnameseText

/// Báo cáo kỳ này: an officer's form from top to bottom.
@Suite struct ReportTests {
  private func officer(width: Int = 120, height: Int = 40) -> Driver {
    Forms.driver(.dues("so-gtvt"), account: Forms.account, width: width, height: height)
  }

  private func readings(_ order: WriteOrder?) -> [Reading] {
    (order?.changes ?? []).compactMap { if case .report(let reading) = $0 { reading } else { nil } }
  }

  @Test func onlyWhatWasFilledInIsSentInOneCommit() throws {
    var driver = officer()
    driver.press(.enter)
    driver.type("461")
    driver.press(.enter, .enter, .enter)
    // Past the cameras, which are left empty.
    driver.press(.enter)
    driver.type("83,25")
    driver.press(.control("s"))
    let sent = readings(driver.order)
    #expect(driver.order?.changes.count == 2)
    #expect(sent.map(\.indicator) == ["ve-dien-tu", "ho-so-truc-tuyen"])
    #expect(sent.last?.figure?.value == ExactDecimal(8325, scale: 2))
    #expect(sent.allSatisfy { $0.isOwnReport && $0.source == "bao-cao-don-vi" })
    #expect(sent.allSatisfy { $0.period == Forms.october && $0.reportedOn == Samples.today })
  }

  @Test func theWholeReportIsTypedWithAFewKeys() throws {
    var driver = officer(width: 80, height: 24)
    driver.press("i")
    for (value, evidence) in [("461", "BC 12"), ("1.850", ""), ("83", "")] {
      driver.type(value)
      driver.press(.enter)
      driver.type(evidence)
      driver.press(.enter, .enter)
    }
    driver.type("Thiếu đầu đọc thẻ")
    driver.press(.enter, .right, .right, .enter)
    driver.type("70")
    driver.press(.enter, .enter)
    driver.type("Chưa có chuẩn chung")
    driver.press(.control("s"))
    let order = try #require(driver.order)
    #expect(order.changes.count == 5, "\(order.changes)")
    #expect(readings(order).first?.evidence?.text == "BC 12")
    guard case .act(let answer) = order.changes[3], case .progress(let progress) = order.changes[4]
    else {
      Issue.record("\(order.changes)")
      return
    }
    #expect(answer.kind == .explanation && answer.answers == 9)
    #expect(progress.percent == ExactDecimal(70) && progress.state == .inProgress)
    #expect(progress.difficulty == "Chưa có chuẩn chung")
    driver.send(.written(order.id, Receipt(entry: 120, first: 116, digest: "")))
    #expect(driver.text.contains("Đã ghi 5 thay đổi"))
  }

  @Test func lastTimesValueIsCopiedOnPurposeAndShownAsCopied() {
    var driver = officer()
    driver.press("i")
    #expect(driver.text.contains("kỳ trước: 452 nghìn lượt"))
    driver.press(.control("p"))
    #expect(driver.console.unsavedDraft?.fields["r.nv-ve-dien-tu.2025-10-01.2025-10-31"] == "452")
    #expect(driver.text.contains("như kỳ trước"))
    driver.press(.backspace)
    driver.type("9")
    #expect(driver.console.unsavedDraft?.fields["r.nv-ve-dien-tu.2025-10-01.2025-10-31"] == "459")
  }

  /// The newest figure before may be older than the period before: it says of when it is.
  @Test func anOlderFigureSaysItsPeriod() {
    var dues = Forms.dues()
    dues.dues[0].last = Forms.line(Judged.tickets, Judged.number(452), Forms.month(2025, 8))
    var driver = Driver(
      Forms.options(.dues(dues.unit.code), account: Forms.account), width: 120, height: 40
    ) { query in
      if case .dues = query { Samples.snapshot(.dues(dues)) } else { Forms.answer(query) }
    }
    driver.press("i")
    #expect(driver.text.contains("kỳ 08/2025: 452 nghìn lượt"), "\(driver.text)")
    #expect(!driver.text.contains("kỳ trước: 452"))
  }

  /// Of a unit that has ended the page says so, also where nothing was ever due.
  @Test(arguments: [(80, 24), (120, 40)])
  func anEndedUnitIsSaidToHaveEnded(size: (Int, Int)) {
    let dues = DuesContent(
      unit: Forms.unit, dues: [], tasks: [], requests: [], ended: Samples.day(2025, 6, 30))
    let driver = Driver(
      Forms.options(.dues(dues.unit.code), account: nil), width: size.0, height: size.1
    ) { query in
      if case .dues = query { Samples.snapshot(.dues(dues)) } else { Forms.answer(query) }
    }
    // In a narrow window the title has no room for it; the list below says it in any.
    if size.0 > 80 { #expect(driver.lines.prefix(2).joined().contains("tính đến 30/06/2025")) }
    #expect(driver.text.contains("từ đó không còn phải báo cáo"))
  }

  @Test func anOutlierAsksForANote() {
    var driver = officer()
    driver.press("i")
    driver.type("4.610")
    #expect(driver.text.contains("khác hẳn các kỳ trước"))
    driver.press(.control("s"))
    #expect(driver.order == nil)
    // The note is where the cursor went.
    driver.type("Thêm 40 tuyến từ tháng 10")
    driver.press(.control("s"))
    #expect(readings(driver.order).first?.note == "Thêm 40 tuyến từ tháng 10")
  }

  @Test func aRunningTotalThatFellAsksForACorrection() throws {
    var driver = officer()
    driver.press("i", .enter)
    driver.type("1.700")
    driver.press(.control("s"))
    #expect(driver.order == nil)
    #expect(driver.text.contains("lũy kế không thể giảm (số trước: 1.840"), "\(driver.text)")
    driver.type("1.690")
    driver.press(.control("s"))
    #expect(driver.order == nil)
    driver.type("Kỳ trước đếm trùng 150 camera")
    driver.press(.control("s"))
    let sent = readings(driver.order)
    try #require(sent.count == 2, "\(driver.text)")
    #expect(sent[0].replaces == 7 && sent[0].figure?.value == ExactDecimal(1690))
    #expect(sent[1].figure?.value == ExactDecimal(1700) && sent[1].period == Forms.october)
  }

  @Test(arguments: [
    ("abc", "không phải số"), ("1,2,3", "không phải số"), ("-4", "không thể âm"),
    ("12 %", "không tính bằng %"), (String(repeating: "9", count: 40), "quá nhiều chữ số"),
  ])
  func wrongFiguresAreToldAsTyped(_ typed: String, _ rule: String) {
    var driver = officer()
    driver.press("i")
    driver.type(typed)
    #expect(driver.text.contains(rule), "\(driver.text)")
    driver.press(.control("s"))
    #expect(driver.order == nil)
  }

  @Test func anEmptyReportIsNotSent() {
    var driver = officer()
    driver.press("i", .control("s"))
    #expect(driver.order == nil && driver.text.contains("Chưa điền gì"))
  }

  @Test func whatIsDoneNeedsItsDayAndEvidence() {
    var driver = Forms.driver(.task("nv-07"))
    driver.press("P", .end, .control("s"))
    #expect(driver.order == nil)
    #expect(driver.text.contains("xong ngày nào?"))
    #expect(driver.text.contains("báo xong thì phải có minh chứng"))
  }

  @Test func othersSeeTheReportButCannotFillItIn() {
    var driver = Forms.driver(
      .dues("so-gtvt"),
      account: Account(code: "v", name: "V", role: .viewer))
    #expect(driver.text.contains("còn thiếu 3/4"))
    driver.press("i")
    #expect(driver.text.contains("người xem không có quyền báo cáo"))
  }

  @Test func theKeyOfThePageLeadsAnOfficerToTheOwnUnit() {
    var driver = Forms.driver(.overview, account: Forms.account)
    driver.press("8")
    #expect(driver.text.contains("Báo cáo kỳ này: Sở Giao thông Vận tải"))
  }

  /// Between the newest figure and the period owed others may be missing.
  @Test(arguments: [80, 120])
  func theNewestFigureTellsItsPeriod(_ width: Int) {
    let driver = officer(width: width, height: width / 3)
    #expect(driver.text.contains("Số gần nhất"))
    #expect(!driver.text.contains("Kỳ trước"))
    #expect(driver.text.contains("82,5 % (09/2025)"), "\(driver.text)")
  }

  @Test func whyAReadingIsOwedIsTold() {
    var driver = officer()
    driver.press("w")
    #expect(!driver.text.contains("mục này không có kết luận"))
    #expect(driver.text.contains("Quá hạn chưa báo cáo."), "\(driver.text)")
    #expect(driver.text.contains("Kỳ còn nợ: 10/2025, hạn báo cáo 10/11/2025"))
  }

  /// "–" says that nobody leads a task.
  @Test func anOwnTaskNamesItsLead() throws {
    let driver = officer()
    let row = try #require(driver.lines.first { $0.contains("Vé điện tử liên thông trên") })
    #expect(row.contains("Sở Giao thông Vận tải") || row.contains("Sở GTVT"), "\(row)")
  }

  /// Of a level the report says what it was on the last day.
  @Test func aLevelIsReportedOfItsLastDay() {
    var driver = Driver(Forms.options(.dues("so-gtvt"), account: Forms.account)) { query in
      guard case .dues = query else { return nil }
      var content = Forms.dues()
      content.dues = [Forms.due(Judged.satisfaction, Forms.october, last: nil)]
      return Samples.snapshot(.dues(content))
    }
    driver.press("i")
    driver.type("95,2")
    driver.press(.control("s"))
    #expect(readings(driver.order).map(\.period) == [Period(day: Samples.day(2025, 10, 31))])
  }
}
