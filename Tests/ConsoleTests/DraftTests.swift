import Console
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
    driver.press(.delete)
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
    driver.press(.control("s"))
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
    driver.press(.control("s"))
    // The gate judges by what the draft was typed over.
    #expect(driver.order?.expecting == [.task("nv-07"): 100])
  }
}
