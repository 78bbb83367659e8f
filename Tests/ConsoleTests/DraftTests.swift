import ConsoleCore
import ConsoleScreens
import Programme
import Testing
import VietnameseText

/// Drafts that come back when the world has gone on.
@Suite struct DraftTests {
  static let tickets = "r.nv-ve-dien-tu.2025-10-01.2025-10-31"

  /// A report with one figure typed in it, kept as the line dropped.
  private func typedReport() throws -> Draft {
    var driver = Forms.driver(.dues("so-gtvt"), account: Forms.account)
    driver.press("i")
    driver.type("461")
    return try #require(driver.console.unsavedDraft)
  }

  /// An officer who finds the draft while the unit owes something else.
  private func officer(_ draft: Draft, _ dues: DuesContent) -> Driver {
    Driver(
      Forms.options(.dues("so-gtvt"), account: Forms.account, drafts: [draft])
    ) { query in
      if case .dues = query { Samples.snapshot(.dues(dues)) } else { Forms.answer(query) }
    }
  }

  @Test func whatWasTypedForAPeriodNeverStandsInAnother() throws {
    let draft = try typedReport()
    #expect(draft.fields == [DraftTests.tickets: "461"])
    var later = Forms.dues()
    later.dues = [
      Forms.due(Judged.tickets, Forms.month(2025, 11), last: nil),
      Forms.due(Forms.cameras, Forms.month(2025, 11), last: nil),
    ]
    later.dues = later.dues.map { due in
      var due = due
      due.period = Forms.september
      return due
    }
    var driver = officer(draft, later)
    driver.press("i", .enter)
    #expect(driver.text.contains("Không còn ô nào"), "\(driver.text)")
    #expect(driver.text.contains("10/2025: 461"), "\(driver.text)")
    driver.press(.control("s"))
    #expect(driver.order == nil)
    // It stays in the draft until it is thrown away on purpose.
    #expect(driver.console.unsavedDraft?.fields == [DraftTests.tickets: "461"])
  }

  @Test func aDraftOfWhatIsGoneIsReadAndDeleted() throws {
    var nothing = Forms.dues()
    (nothing.dues, nothing.tasks, nothing.requests) = ([], [], [])
    let draft = try typedReport()
    var driver = officer(draft, nothing)
    driver.press("i")
    #expect(driver.text.contains("461") && driver.text.contains("10/2025"))
    driver.press(.control("s"), .enter)
    #expect(driver.order == nil)
    driver.press(.escape)
    #expect(!driver.text.contains("461") && driver.deletedDrafts.isEmpty)
    driver.press("B")
    #expect(driver.text.contains("461") && driver.text.contains("Bản nháp gõ lúc"))
    #expect(driver.text.contains("Báo cáo kỳ này · Sở Giao thông Vận tải"))
    driver.press(.delete, "c")
    #expect(driver.deletedDrafts == [draft.name] && !driver.text.contains("461"))
    driver.press("B")
    #expect(driver.text.contains("không có bản nháp nào"))
  }

  /// Progress that somebody else reported since the draft was typed.
  @Test func whatSomebodyElseSaidMeanwhileIsShownBesideTheDraft() throws {
    var before = Forms.driver(.task("nv-07"))
    before.press("P", .right, .right, .tab)
    before.type("60")
    let draft = try #require(before.console.unsavedDraft)
    #expect(draft.head == 100)
    var driver = Driver(Forms.options(.task("nv-07"), drafts: [draft])) { query in
      switch query {
      case .task:
        guard case .task(var content)? = Forms.answer(query)?.content else { return nil }
        content.line.entry = 105
        content.line.judgement.report?.percent = ExactDecimal(90)
        return Samples.snapshot(.task(content), head: 120)
      case .journalEntry(let entry, _):
        return Samples.snapshot(
          .journalEntry(
            JournalEntryContent(
              line: ChangeLine(
                sequence: entry, at: Samples.now, account: "le-thi-c", origin: .console,
                kind: .progress, key: "nv-07"), before: [], after: [], previous: "", digest: "")),
          head: 120)
      default: return Forms.answer(query)
      }
    }
    driver.press("P", .enter)
    #expect(driver.loads.contains { if case .journalEntry(105, _) = $0 { true } else { false } })
    #expect(driver.text.contains("le-thi-c đã sửa"), "\(driver.text)")
    #expect(driver.text.contains("bên kia: 90") && driver.text.contains("60"), "\(driver.text)")
    driver.sendKeepingMine()
    #expect(driver.order?.expecting == [.task("nv-07"): 120])
  }

  @Test func anOlderDraftSaysThatItCannotTell() throws {
    var draft = try typedReport()
    (draft.recorded, draft.head) = (nil, nil)
    var driver = officer(draft, Forms.dues())
    driver.press("i", .enter)
    #expect(driver.text.contains("không biết ai đã sửa gì từ đó"), "\(driver.text)")
    #expect(driver.console.unsavedDraft?.fields == [DraftTests.tickets: "461"])
  }

  // MARK: Left where it is

  private func request(_ drafts: [Draft] = []) -> Driver {
    Driver(Forms.options(.task("nv-07"), drafts: drafts)) { Forms.answer($0) }
  }

  /// What disk holds after what the console asked for.
  private func kept(_ driver: Driver, _ before: [Draft]) -> [String: [String: String]] {
    var kept = Dictionary(before.map { ($0.name, $0.fields) }) { _, last in last }
    for effect in driver.effects {
      switch effect {
      case .saveDraft(let draft): kept[draft.name] = draft.fields
      case .deleteDraft(let name): kept[name] = nil
      default: break
      }
    }
    return kept
  }

  private func typedPercent() throws -> Draft {
    var driver = request()
    driver.press("P", .right, .right, .tab)
    driver.type("60")
    return try #require(driver.console.unsavedDraft)
  }

  /// What is typed after a draft was left where it is lies beside it, however one goes on.
  @Test func aDraftThatIsLeftIsLostToNoKey() throws {
    let draft = try typedPercent()
    let ways: [[Key]] = [
      [], ["7"], ["7", .control("s")], [.escape], ["7", .escape, "c"], [.control("s")],
      [.delete], [.backspace], [.deleteLine],
    ]
    for way in ways {
      var driver = request([draft])
      driver.press("P", .escape)
      for key in way { driver.press(key) }
      driver.send(.tick(Samples.now.adding(milliseconds: 5_000)))
      #expect(kept(driver, [draft]).values.contains(draft.fields), "\(way)")
    }
  }

  @Test func aPasteThatIsNoTextIsSaidAndNotTaken() {
    var driver = request()
    driver.press("P", .right, .right, .tab)
    driver.send(.key(.brokenPaste))
    #expect(driver.text.contains("không phải là chữ UTF-8"))
    #expect(driver.console.unsavedDraft?.fields["percent"] == nil)
    driver.press(.escape, "c")
    driver.send(.key(.brokenPaste))
    #expect(driver.text.contains("không phải là chữ UTF-8"))
  }

  @Test func aDraftThatWasLeftIsOfferedAgainAndTakenUp() throws {
    let draft = try typedPercent()
    var driver = request([draft])
    driver.press("P", .escape, .escape, "P")
    #expect(driver.text.contains("Có bản nháp"))
    driver.press(.enter)
    #expect(driver.console.unsavedDraft?.fields == draft.fields)
    #expect(kept(driver, [draft]) == [draft.name: draft.fields])
  }

  /// Throwing a draft away asks first, wherever it is done.
  @Test func noOneKeyThrowsADraftAway() throws {
    let draft = try typedPercent()
    let ways: [[Key]] = [["P", .delete], ["P", .backspace], ["B", .delete]]
    let answers: [Key] = [.enter, .escape, .delete, "k", "d"]
    for way in ways {
      for answer in answers {
        var driver = request([draft])
        for key in way { driver.press(key) }
        #expect(driver.text.contains("Xóa hẳn bản nháp này?"), "\(way)")
        driver.press(answer)
        #expect(driver.deletedDrafts.isEmpty, "\(way) \(answer)")
      }
      var driver = request([draft])
      for key in way { driver.press(key) }
      driver.press("c")
      #expect(driver.deletedDrafts == [draft.name], "\(way)")
    }
  }

  @Test func aDraftIsNotMovedBySomebodyElsesEdit() throws {
    var before = Forms.driver(.task("nv-07"))
    before.press("e", .deleteLine)
    before.type("Vé điện tử trên mọi tuyến")
    let draft = try #require(before.console.unsavedDraft)
    var driver = Driver(Forms.options(.task("nv-07"), drafts: [draft])) { query in
      guard case .task = query, case .task(var content)? = Forms.answer(query)?.content else {
        return Forms.answer(query)
      }
      content.line.task.title.vietnamese = "Tên người khác đặt"
      return Samples.snapshot(.task(content), head: 120)
    }
    driver.press("e", .enter)
    #expect(driver.text.contains("bên kia: Tên người khác đặt"), "\(driver.text)")
    driver.sendKeepingMine()
    // The gate judges by what the draft was typed over.
    #expect(driver.order?.expecting == [.task("nv-07"): 100])
  }
}
