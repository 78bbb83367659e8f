import ConsoleCore
import ConsoleScreens
import Programme
import Testing
import VietnameseText

/// The catalogue's records, edited by an operator.
@Suite struct EditingTests {
  @Test func aTaskIsEditedFromItsVersionAndOnlyWhatChangedDiffers() throws {
    var driver = Forms.driver(.task("nv-07"))
    driver.press("e")
    #expect(driver.text.contains("Sửa: nhiệm vụ nv-07"))
    driver.press(.control("s"))
    #expect(driver.order == nil && driver.text.contains("Chưa điền gì"))
    driver.press(.deleteLine)
    driver.type("Vé điện tử trên mọi tuyến")
    driver.press(.control("s"))
    let order = try #require(driver.order)
    #expect(order.expecting == [.task("nv-07"): 100])
    guard case .define(.task(let task), nil)? = order.changes.first else {
      Issue.record("\(order)")
      return
    }
    var expected = Judged.ticketTask
    expected.title.vietnamese = "Vé điện tử trên mọi tuyến"
    #expect(task == expected)
  }

  @Test(
    arguments: [
      (Destination.tasks, "nhiệm vụ"), (.units, "đơn vị"), (.indicators, "chỉ tiêu"),
      (PageScreenTests.ticketPage, "mục tiêu"),
    ])
  func somethingNewNeedsACode(_ start: Destination, _ kind: String) {
    var driver = Forms.driver(start)
    driver.press("A")
    #expect(driver.text.contains("Thêm mới: \(kind)"), "\(driver.text)")
    driver.type("mã có dấu cách")
    driver.press(.control("s"))
    #expect(driver.order == nil)
    #expect(driver.text.contains("mã chỉ gồm"))
  }

  @Test func aNewUnitIsDefined() throws {
    var driver = Forms.driver(.units)
    driver.press("A")
    driver.type("phuong-bo-de")
    driver.press(.enter)
    driver.type("Phường Bồ Đề")
    driver.press(.enter, .enter, .right, .right, .right, .control("s"))
    guard case .define(.organisation(let unit), nil)? = driver.order?.changes.first else {
      Issue.record("\(driver.text)")
      return
    }
    #expect(unit.code == "phuong-bo-de" && unit.kind == .ward)
  }
}

extension EditingTests {
  /// What somebody else added meanwhile is not thrown away unseen.
  @Test func aMilestoneThatSomebodyElseAddedStays() throws {
    var theirs = Judged.ticketTask
    var driver = Forms.driver(.task("nv-07"))
    driver.press("e", .deleteLine)
    driver.type("Vé điện tử trên mọi tuyến")
    driver.press(.control("s"))
    theirs.milestones.append(Milestone(title: BilingualText("Bàn giao"), due: nil))
    theirs.lead = "so-xd"
    let changed = theirs
    driver.answer = { query in
      if case .journalEntry = query { return Samples.snapshot(.absent(.entry(106))) }
      guard case .task = query else { return Forms.answer(query) }
      guard case .task(var content)? = Forms.answer(query)?.content else { return nil }
      content.line.task = changed
      return Samples.snapshot(.task(content), head: 107)
    }
    driver.send(
      .refused(
        try #require(driver.order).id, .refused(.changedSince(.task("nv-07"), entry: 106))))
    driver.press(.control("s"))
    let order = try #require(driver.order)
    #expect(order.expecting == [.task("nv-07"): 107])
    guard case .define(.task(let task), nil)? = order.changes.first else {
      Issue.record("\(order)")
      return
    }
    theirs.title.vietnamese = "Vé điện tử trên mọi tuyến"
    #expect(task == theirs)
  }
}
