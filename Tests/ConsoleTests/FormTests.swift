import ConsoleCore
import ConsoleScreens
import Programme
import ScreenGrid
import Testing
import VietnameseText

/// What forms do with keys, answers and drafts.
@Suite struct FormTests {
  static let receipt = Receipt(entry: 101, digest: "d")

  /// A reminder about the first alert, with words in it.
  private func reminding(_ text: String = "Đề nghị báo cáo") -> Driver {
    var driver = Forms.driver(.alerts)
    driver.press("d")
    driver.type(text)
    return driver
  }

  @Test func whatIsTypedIsSentAndStoredOnce() throws {
    var driver = reminding()
    driver.press(.enter)
    let order = try #require(driver.order)
    guard case .act(let act)? = order.changes.first else {
      Issue.record("\(order)")
      return
    }
    #expect(order.changes.count == 1)
    #expect(act.kind == .reminder && act.subject == .task("nv-07"))
    #expect(act.text == "Đề nghị báo cáo" && act.on == Samples.today)
    // Nothing is typed into it, and nothing sent again, while it is on its way.
    driver.type("x")
    driver.press(.control("s"))
    #expect(driver.effects.filter { if case .write = $0 { true } else { false } }.count == 1)
    #expect(driver.text.contains("Đang ghi"))
    driver.send(.written(order.id, FormTests.receipt))
    #expect(!driver.text.contains("Nội dung đôn đốc"))
    #expect(driver.text.contains("nhật ký số 101"))
  }

  @Test func theTextStaysUntilItIsStoredAndCanBeSentAgain() throws {
    var driver = reminding()
    driver.press(.control("s"))
    let first = try #require(driver.order)
    driver.send(.refused(first.id, .locked(path: "khue.db", seconds: 5)))
    #expect(driver.text.contains("Đề nghị báo cáo"))
    #expect(driver.text.contains("thử lại"))
    driver.press(.control("s"))
    let second = try #require(driver.order)
    #expect(second.id != first.id && second.changes == first.changes)
    // An answer to the order before says nothing of this one.
    driver.send(.written(first.id, FormTests.receipt))
    #expect(driver.text.contains("Đề nghị báo cáo"))
    driver.send(.written(second.id, FormTests.receipt))
    #expect(!driver.text.contains("Đề nghị báo cáo"))
  }

  @Test func aFullDatabaseIsToldAtTheForm() throws {
    var driver = reminding()
    driver.press(.enter)
    driver.send(.refused(try #require(driver.order).id, .full(path: "khue.db")))
    #expect(driver.text.contains("đầy"), "\(driver.text)")
    #expect(driver.text.contains("Đề nghị báo cáo"))
  }

  @Test func whatIsMissingIsSaidInsteadOfSent() {
    var driver = Forms.driver(.alerts)
    driver.press("a", .control("s"))
    #expect(driver.order == nil)
    #expect(driver.text.contains("cần điền") && driver.text.contains("Còn 2 ô"))
  }

  @Test func rulesAreSaidAsOneTypes() {
    var driver = Forms.driver(.alerts)
    driver.press("a", .tab)
    driver.type("31/02/2026")
    #expect(driver.text.contains("lịch không có ngày này"))
    driver.press(.deleteLine)
    driver.type("+7")
    #expect(!driver.text.contains("không có ngày này"))
    // Left, it is written out.
    driver.press(.backTab)
    #expect(driver.text.contains("28/11/2025"))
  }

  // MARK: Leaving

  @Test func escapeAsksBeforeTypedTextIsThrownAway() {
    var driver = reminding()
    driver.press(.escape)
    #expect(driver.text.contains("Bỏ những gì đã gõ?"))
    driver.press(.enter)
    #expect(driver.text.contains("Đề nghị báo cáo"))
    driver.press(.escape, "k")
    #expect(driver.text.contains("Đề nghị báo cáo"))
    driver.press(.escape, "c")
    #expect(!driver.text.contains("Nội dung đôn đốc"))
  }

  @Test func anUntouchedFormClosesAtOnce() {
    var driver = Forms.driver(.alerts)
    driver.press("d", .escape)
    #expect(!driver.text.contains("Nội dung đôn đốc"))
    #expect(!driver.text.contains("Bỏ những gì"))
  }

  @Test func lettersInAFormAreNoCommands() {
    var driver = reminding("q1u?:L")
    #expect(driver.text.contains("q1u?:L"))
    #expect(!driver.effects.contains(.quit))
    driver.press(.function(10))
    #expect(!driver.effects.contains(.quit))
  }

  // MARK: Drafts

  @Test func whatIsTypedIsKeptASecondLaterAllAtOnce() {
    var driver = reminding()
    #expect(driver.savedDrafts.isEmpty)
    #expect(driver.effects.contains(.wake(at: Samples.now.adding(milliseconds: 1_000))))
    driver.send(.tick(Samples.now.adding(milliseconds: 1_000)))
    #expect(driver.savedDrafts.count == 1)
    #expect(driver.savedDrafts.first?.fields == ["text": "Đề nghị báo cáo"])
    #expect(driver.savedDrafts.first?.name.allSatisfy(\.isASCII) == true)
    driver.send(.tick(Samples.now.adding(milliseconds: 5_000)))
    #expect(driver.savedDrafts.count == 1)
    #expect(driver.console.unsavedDraft?.fields == ["text": "Đề nghị báo cáo"])
  }

  @Test func aDraftGoesWithWhatWasStoredOrThrownAway() throws {
    var driver = reminding()
    driver.press(.enter)
    let name = try #require(driver.savedDrafts.first?.name)
    driver.send(.written(try #require(driver.order).id, FormTests.receipt))
    #expect(driver.deletedDrafts == [name])
    var other = reminding()
    other.send(.tick(Samples.now.adding(milliseconds: 1_000)))
    other.press(.escape, "c")
    #expect(other.deletedDrafts == [name])
    #expect(other.console.unsavedDraft == nil)
  }

  @Test func aDraftIsOfferedAtTheNextStartAndInItsForm() throws {
    var before = reminding()
    before.send(.tick(Samples.now.adding(milliseconds: 1_000)))
    let draft = try #require(before.savedDrafts.first)
    var driver = Forms.driver(.alerts, drafts: [draft])
    #expect(driver.lines.last?.contains("bản nháp") == true)
    driver.press("d")
    #expect(driver.text.contains("Có bản nháp gõ dở lúc 10:32"))
    #expect(!driver.text.contains("Đề nghị báo cáo"))
    driver.press(.enter)
    #expect(driver.text.contains("Đề nghị báo cáo"))
    var careful = Forms.driver(.alerts, drafts: [draft])
    careful.press("d", .escape, .escape, "d")
    #expect(careful.text.contains("Có bản nháp"))
    careful.press(.delete, "c")
    #expect(careful.deletedDrafts.last?.hasPrefix(draft.name + "--kept-") == true)
  }

  // MARK: Other people

  private static func assessed(_ attestation: Attestation?, head: Int64) -> Snapshot {
    var content = Judged.contradictedCell()
    if let attestation {
      content.assessments.insert(
        Judged.assessment(
          Samples.reference(10), "K3", attestation, on: Samples.day(2025, 11, 20),
          by: "Người khác"), at: 0)
    }
    return Samples.snapshot(.cell(content), head: head)
  }

  /// An assessment that somebody else made while this one was typed; its new version has come.
  static func changedSince(width: Int = 120, height: Int = 40) throws -> Driver {
    var driver = Driver(
      Forms.options(FormScreenTests.cell), width: width, height: height
    ) { query in
      if case .cell = query { FormTests.assessed(nil, head: 100) } else { nil }
    }
    driver.press("v", .right, .tab)
    driver.type("Biên bản")
    driver.press(.tab, .tab, .deleteLine)
    driver.type("Tôi")
    driver.press(.control("s"))
    let order = try #require(driver.order)
    let cell = Reference.cell(unit: "so-gtvt", principle: "K3")
    #expect(order.expecting == [cell: 100])
    driver.answer = { query in
      switch query {
      case .cell: FormTests.assessed(.notMet, head: 105)
      case .journalEntry(let entry, _):
        Samples.snapshot(
          .journalEntry(
            JournalEntryContent(
              line: ChangeLine(
                sequence: entry, at: Samples.now, account: "tran-van-b", origin: .console,
                kind: .assessment, key: "so-gtvt/K3"), before: [], after: [], previous: "",
              digest: "")))
      default: nil
      }
    }
    driver.send(.refused(order.id, .refused(.changedSince(cell, entry: 105))))
    return driver
  }

  @Test func theLaterOfTwoIsToldAndChooses() throws {
    var driver = try FormTests.changedSince()
    #expect(driver.text.contains("tran-van-b đã sửa lúc 10:32"), "\(driver.text)")
    #expect(driver.text.contains("bên kia: Người khác"))
    #expect(driver.text.contains("Tôi") && driver.text.contains("Biên bản"))
    driver.press(.control("p"))
    #expect(driver.text.contains("lấy lại của mình"))
    driver.press(.control("p"))
    driver.sendKeepingMine()
    let again = try #require(driver.order)
    #expect(again.expecting == [.cell(unit: "so-gtvt", principle: "K3"): 105])
    guard case .assess(let assessment, _)? = again.changes.first else { return }
    #expect(assessment.assessor == "Tôi")
  }

  @Test func whatWasDeletedMeanwhileLeavesTheTextToBeRead() throws {
    var driver = Driver(Forms.options(FormScreenTests.cell)) { query in
      if case .cell = query { FormTests.assessed(nil, head: 100) } else { nil }
    }
    driver.press("v", .right, .tab)
    driver.type("Biên bản số 5")
    driver.press(.control("s"))
    let cell = Reference.cell(unit: "so-gtvt", principle: "K3")
    driver.answer = { query in
      switch query {
      case .cell: Samples.snapshot(.absent(cell))
      case .journalEntry: Samples.snapshot(.absent(.entry(105)))
      default: nil
      }
    }
    driver.send(
      .refused(try #require(driver.order).id, .refused(.changedSince(cell, entry: 105))))
    #expect(driver.text.contains("không còn nữa"), "\(driver.text)")
    #expect(driver.text.contains("Biên bản số 5"))
    let count = driver.effects.count
    driver.press(.control("s"))
    #expect(driver.effects.count == count || driver.text.contains("không còn nữa"))
  }

  // MARK: Rights

  @Test func anActionThatIsNotOnesOwnSaysWhy() {
    var officer = Forms.driver(.alerts, account: Forms.account)
    officer.press("d")
    #expect(officer.text.contains("cán bộ đơn vị không có quyền đôn đốc"))
    var other = Forms.driver(
      .alerts,
      account: Account(code: "lb", name: "Lê Văn C", role: .officer, unit: "long-bien"))
    other.press("E")
    #expect(other.lines.last?.contains("không phải đơn vị của mình") == true, "\(other.text)")
    var viewer = Driver(Options(start: .alerts), answer: Forms.answer)
    viewer.press("d")
    #expect(viewer.text.contains("phiên này chỉ đọc"))
    var past = Driver(
      Options(asOf: Samples.day(2025, 10, 1), mayWrite: true, start: .alerts),
      answer: Forms.answer)
    past.press("d")
    #expect(past.text.contains("không phải hôm nay"))
  }

  // MARK: Text

  @Test(arguments: [
    String(repeating: "dài ", count: 1_000), "dòng một\ndòng hai\r\n\tdòng ba",
    "\u{1B}]0;x\u{7} \u{202E}ngược", String(repeating: "x", count: 1 << 20), "👨‍👩‍👧‍👦 Viê\u{323}t",
  ])
  func anythingCanBePasted(_ text: String) {
    for (width, height) in [(60, 20), (120, 40)] {
      var driver = Forms.driver(.alerts, width: width, height: height)
      driver.press("d", .paste(text))
      #expect(driver.order == nil, "a line break sends nothing")
      _ = driver.console.frame()
      driver.press(.home, .right, .end, .deleteWord, .up, .down)
      _ = driver.console.frame()
      #expect((driver.console.unsavedDraft?.fields["text"]?.count ?? 0) <= 4_000)
    }
  }

  @Test func aVietnameseWordIsTypedAsAnInputMethodSendsIt() {
    var driver = Forms.driver(.alerts)
    driver.press("d")
    for key in ["V", "i", "e", "t", .backspace, .backspace, "ê", "\u{323}", "t"] as [Key] {
      driver.press(key)
    }
    #expect(driver.console.unsavedDraft?.fields["text"] == "Việt")
  }

  // MARK: Taking back

  @Test func ownChangesAreUndoneAndRedone() throws {
    var driver = reminding()
    driver.press("u", .escape, "c", "u")
    #expect(driver.text.contains("chưa thay đổi gì trong phiên này"))
    driver.press("d")
    driver.type("Lần nữa")
    driver.press(.enter)
    let order = try #require(driver.order)
    driver.send(.written(order.id, Receipt(entry: 103, first: 102, digest: "")))
    driver.press("u")
    let undo = try #require(driver.order)
    #expect(undo.changes == [.revert(entry: 103, digest: ""), .revert(entry: 102)])
    driver.send(.written(undo.id, Receipt(entry: 105, first: 104, digest: "")))
    #expect(driver.text.contains("Đã hoàn tác: Đôn đốc"))
    driver.press("U")
    let redo = try #require(driver.order)
    #expect(redo.changes == [.revert(entry: 105, digest: ""), .revert(entry: 104)])
    driver.send(.written(redo.id, Receipt(entry: 107, first: 106, digest: "")))
    driver.press("u")
    #expect(driver.order?.changes == [.revert(entry: 107, digest: ""), .revert(entry: 106)])
    let refused = try #require(driver.order)
    driver.send(
      .refused(refused.id, .refused(.notRevertible(entry: 107, .changedSince(entry: 110)))))
    #expect(driver.text.contains("110"))
  }

  @Test func withdrawingAsksAndNoIsTheAnswer() throws {
    var driver = Forms.driver(PageScreenTests.ticketPage)
    while !driver.text.contains("Số liệu") { driver.press(.tab) }
    for _ in 0..<6 {
      driver.press("X")
      if driver.text.contains("Rút lại?") { break }
      driver.press(.tab)
    }
    #expect(driver.text.contains("Sẽ rút lại: Lượt đi xe buýt"), "\(driver.text)")
    driver.press(.enter)
    #expect(driver.order == nil && !driver.text.contains("Rút lại?"))
    driver.press("X", .right, .enter)
    guard case .withdraw(.reading, _)? = driver.order?.changes.first else {
      Issue.record("\(String(describing: driver.order))")
      return
    }
  }
}

extension FormTests {
  @Test func aLeaderIsNotOfferedWhatTheGateWouldRefuse() {
    let leader = Account(code: "ct", name: "Trần Sỹ Thanh", role: .leader)
    var driver = Forms.driver(.task("nv-07"), account: leader)
    driver.press("c", .tab, .tab, .tab, .tab, .right)
    #expect(driver.text.contains("gia hạn nhiệm vụ"), "\(driver.text)")
    driver.press(.right)
    #expect(!driver.text.contains("lập nhiệm vụ mới"))
    var owner = Forms.driver(.task("nv-07"))
    owner.press("c", .tab, .tab, .tab, .tab, .left)
    #expect(owner.text.contains("lập nhiệm vụ mới"))
  }

  /// However much is typed, the place at which one types is seen.
  @Test(arguments: [(60, 20), (80, 24), (120, 40)])
  func theCursorIsSeenInLongWords(_ width: Int, _ height: Int) {
    var driver = Forms.driver(.task("nv-07"), width: width, height: height)
    driver.press("P", .right, .tab, .tab)
    driver.press(.paste((1...500).map { "chữ\($0)" }.joined(separator: " ")))
    #expect(driver.console.frame().cursor?.isVisible == true)
    #expect(driver.text.contains("chữ500") && !driver.text.contains("chữ1 "))
    driver.press(.home)
    #expect(driver.text.contains("chữ1 chữ2") && !driver.text.contains("chữ500"))
    #expect(driver.console.frame().cursor?.isVisible == true)
    driver.press(.tab)
    #expect(driver.text.contains("Khó khăn, vướng mắc"))
  }

  @Test func theKeysOfFormsAreToldInTheHelp() {
    var driver = Driver()
    driver.press(.control("s"))
    #expect(driver.text.contains("chỉ dùng trong biểu mẫu"))
  }
}
