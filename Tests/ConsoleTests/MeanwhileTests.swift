import ConsoleCore
import ConsoleScreens
import Programme
import Testing
import VietnameseText

/// What forms say that they rest on, and what they do when it has changed.
@Suite struct MeanwhileTests {
  @Test func everyFormSaysWhatItRestsOn() throws {
    var progress = Forms.driver(.task("nv-07"))
    progress.press("P", .right, .control("s"))
    #expect(progress.order?.expecting == [.task("nv-07"): 100])
    var reminder = Forms.driver(.alerts)
    reminder.press("d")
    reminder.type("Đề nghị báo cáo")
    reminder.press(.enter)
    #expect(reminder.order?.expecting == [.alert(.task("nv-07")): 100])
    var report = Forms.driver(.dues("so-gtvt"), account: Forms.account)
    report.press("i")
    report.type("461")
    report.press(.control("s"))
    let slot = Reference.slot(
      "ve-dien-tu", unit: "so-gtvt", period: Forms.october, source: "bao-cao-don-vi")
    #expect(report.order?.expecting == [slot: 100])
  }

  @Test func somethingNewMustNotBeThere() throws {
    var driver = Forms.driver(.tasks)
    driver.press("A")
    driver.type("nv-07")
    driver.press(.enter)
    driver.type("Nhiệm vụ mới")
    driver.press(.control("s"))
    let order = try #require(driver.order)
    #expect(order.expecting == [.task("nv-07"): 0])
    driver.send(.refused(order.id, .refused(.exists(.task("nv-07"), entry: 12))))
    #expect(driver.text.contains("Nhiệm vụ mới") && driver.text.contains("nv-07"))
  }

  /// The field, theirs and what was typed are told, and the rest can still be sent.
  @Test func aPeriodThatSomebodyReportedMeanwhileIsTold() throws {
    var driver = Forms.driver(.dues("so-gtvt"), account: Forms.account)
    driver.press("i")
    driver.type("461")
    driver.press(.enter, .enter, .enter, .enter)
    driver.type("83,25")
    driver.press(.control("s"))
    let order = try #require(driver.order)
    driver.answer = { query in
      switch query {
      case .dues:
        var dues = Forms.dues()
        dues.dues[0].current = Forms.line(Judged.tickets, Judged.number(470), Forms.october)
        return Samples.snapshot(.dues(dues), head: 130)
      case .journalEntry(let entry, _):
        return Samples.snapshot(
          .journalEntry(
            JournalEntryContent(
              line: ChangeLine(
                sequence: entry, at: Samples.now, account: "le-thi-c", origin: .console,
                kind: .reading, key: "ve-dien-tu"), before: [], after: [], previous: "",
              digest: "")))
      default: return Forms.answer(query)
      }
    }
    let slot = Reference.slot(
      "ve-dien-tu", unit: "so-gtvt", period: Forms.october, source: "bao-cao-don-vi")
    driver.send(.refused(order.id, .refused(.changedSince(slot, entry: 128))))
    #expect(driver.text.contains("le-thi-c đã sửa"), "\(driver.text)")
    #expect(driver.text.contains("10/2025: 461") && driver.text.contains("bên kia: 470"))
    driver.sendKeepingMine()
    let again = try #require(driver.order)
    #expect(again.id != order.id && again.changes.count == 1)
  }

  // MARK: Nothing that was not touched is written

  @Test func aLongTextOfManyLinesStaysWhole() throws {
    let output = String(repeating: "Báo cáo kết quả.\n", count: 400) + "cuối\u{7}"
    var driver = Driver(Forms.options(.task("nv-07"))) { query in
      guard case .task = query, case .task(var content)? = Forms.answer(query)?.content else {
        return Forms.answer(query)
      }
      content.line.task.output = BilingualText(output)
      return Samples.snapshot(.task(content), head: 100)
    }
    func task(_ order: WriteOrder?) -> BreakthroughTask? {
      guard case .define(.task(let task), _)? = order?.changes.first else { return nil }
      return task
    }
    driver.press("e", .end)
    driver.type("!")
    driver.press(.control("s"))
    #expect(task(driver.order)?.output?.vietnamese == output)
    #expect(task(driver.order)?.milestones == Judged.ticketTask.milestones)
    driver.send(
      .refused(try #require(driver.order).id, .locked(path: "khue.db", seconds: 5)))
    driver.press(.tab, .tab, .end, .backspace)
    driver.press(.control("s"))
    let edited = try #require(task(driver.order)?.output?.vietnamese)
    #expect(edited == nfc(String(repeating: "Báo cáo kết quả.\n", count: 400) + "cuố"))
  }

  @Test func whatFindsNoRoomIsSaid() {
    var driver = Forms.driver(.alerts)
    driver.press("d", .paste(String(repeating: "a", count: 5_000)))
    #expect(driver.text.contains("dài nhất 4.000 chữ"), "\(driver.text)")
    driver.press(.backspace)
    #expect(!driver.text.contains("dài nhất 4.000 chữ"))
  }

  @Test func lineBreaksThatArePastedIntoANoteStay() throws {
    var driver = Forms.driver(.alerts)
    driver.press("d", .paste("dòng một\r\ndòng hai"), .enter)
    guard case .act(let act)? = driver.order?.changes.first else {
      Issue.record("\(driver.text)")
      return
    }
    #expect(act.text == "dòng một\ndòng hai")
    #expect(driver.lines.contains { $0.contains("dòng một") && !$0.contains("dòng hai") })
  }

  // MARK: Taking back

  /// A reminder stored by this entry, with this digest.
  private func remind(_ driver: inout Driver, entry: Int64) throws {
    driver.press("d")
    driver.type("Lần \(entry)")
    driver.press(.enter)
    let order = try #require(driver.order)
    driver.send(.written(order.id, Receipt(entry: entry, digest: "d\(entry)")))
  }

  @Test func whatCannotBeTakenBackIsNotTriedAgain() throws {
    var driver = Forms.driver(.alerts, width: 80, height: 24)
    try remind(&driver, entry: 101)
    try remind(&driver, entry: 102)
    driver.press("u")
    let first = try #require(driver.order)
    #expect(first.changes == [.revert(entry: 102, digest: "d102")])
    driver.send(.refused(first.id, .refused(.notRevertible(entry: 102, .changedSince(entry: 110)))))
    #expect(driver.text.contains("110") && driver.text.contains("thay đổi mới"), "\(driver.text)")
    driver.press(.escape, "u")
    #expect(driver.order?.changes == [.revert(entry: 101, digest: "d101")])
  }

  @Test func nothingOfAReplacedDatabaseIsTakenBack() throws {
    var driver = Forms.driver(.alerts)
    try remind(&driver, entry: 101)
    try remind(&driver, entry: 102)
    driver.press("u")
    let order = try #require(driver.order)
    driver.send(.refused(order.id, .refused(.notRevertible(entry: 102, .absent))))
    driver.press(.escape, "u")
    #expect(driver.order?.id == order.id)
    #expect(driver.text.contains("chưa thay đổi gì trong phiên này"))
  }

  /// Nobody is told of oneself, however fast one is.
  @Test func whatOneStoredOneselfIsNoSurprise() throws {
    var driver = Forms.driver(.alerts)
    try remind(&driver, entry: 101)
    driver.press("d")
    driver.type("Lần nữa")
    driver.press(.enter)
    #expect(driver.order?.expecting == [.alert(.task("nv-07")): 101])
    // Between 101 and 103 somebody else wrote, which was not read.
    driver.send(
      .written(try #require(driver.order).id, Receipt(entry: 103, digest: "d103")))
    driver.press("d")
    driver.type("Lần ba")
    driver.press(.enter)
    #expect(driver.order?.expecting == [.alert(.task("nv-07")): 101])
  }

  @Test func whoeverWritesJustNowIsWaitedFor() throws {
    var driver = Forms.driver(.alerts)
    try remind(&driver, entry: 101)
    driver.press("u")
    driver.send(.refused(try #require(driver.order).id, .locked(path: "khue.db", seconds: 5)))
    driver.press("u")
    #expect(driver.order?.changes == [.revert(entry: 101, digest: "d101")])
  }
}
