import GRDB
import Programme
import Testing
import VietnameseText

@testable import ProgrammeStore

@Suite struct JournalPageTests {
  static let asOf = AsOf(day("2025-06-10"))

  /// Entries 1 and 2 to 21 define the programme; then one of each kind.
  private func filled() throws -> (SmallDatabase, first: Int64) {
    let database = try RecordedProgramme.database()
    let first = Int64(try Store.verifyJournal(at: database.path).entries) + 1
    let officer = by("can-bo")
    try database.commit(
      .report(SmallProgramme.reading(on: "2025-04-30", 40)),
      .report(SmallProgramme.reading("tram-y-te", on: "2025-04-30", 41)), by: officer)
    try database.commit(
      .report(SmallProgramme.reading("cong-an", on: "2025-04-30", 42)), by: by("can-bo-ca"))
    try database.commit(
      .progress(
        ProgressReport(task: "viec-long-bien", asOf: day("2025-05-31"), state: .inProgress)),
      by: officer, at: instant("2025-06-02"))
    try database.commit(
      .act(ActTests.act(.request, until: 7)), by: by("lanh-dao"), at: instant("2025-06-02"))
    try database.commit(
      .assess(
        Assessment(
          unit: "long-bien", principle: "K1", asOf: day("2025-05-31"), attestation: .met),
        knownFrom: nil), by: by("dieu-hanh"), at: instant("2025-06-03"))
    return (database, first)
  }

  private func page(
    _ database: SmallDatabase, _ filter: JournalFilter = JournalFilter(), before: Int64? = nil,
    limit: Int = 100
  ) throws -> JournalContent {
    guard
      case .journal(let content) = try database.ask(
        .journal(filter, before: before, limit: limit, Self.asOf))
    else {
      Issue.record("no journal")
      return JournalContent(entries: [], hasMore: false)
    }
    return content
  }

  @Test func pagesJoinWithoutAGap() throws {
    let (database, first) = try filled()
    var found: [Int64] = []
    var before: Int64?
    while true {
      let content = try page(database, before: before, limit: 4)
      found += content.entries.map(\.sequence)
      before = content.entries.last?.sequence
      guard content.hasMore else { break }
      #expect(content.entries.count == 4)
    }
    #expect(found == Array((1...(first + 5)).reversed()))
  }

  @Test func filtersNarrow() throws {
    let (database, first) = try filled()
    func places(_ filter: JournalFilter) throws -> [Int64] {
      try page(database, filter).entries.map { $0.sequence - first }.filter { $0 >= 0 }
    }
    #expect(try places(JournalFilter(account: "can-bo")) == [3, 1, 0])
    #expect(try places(JournalFilter(kind: .reading)) == [2, 1, 0])
    #expect(try places(JournalFilter(kind: .act)) == [4])
    #expect(try places(JournalFilter(day: day("2025-06-02"))) == [4, 3])
    #expect(try places(JournalFilter(unit: "cong-an")) == [2])
    #expect(try places(JournalFilter(unit: "tram-y-te")) == [1])
    #expect(try places(JournalFilter(unit: "long-bien")) == [5, 4, 3, 0])
    #expect(try places(JournalFilter(unit: "khong-co")) == [])
    #expect(try places(JournalFilter(unit: "long-bien", account: "can-bo")) == [3, 0])
    #expect(
      try places(JournalFilter(account: "can-bo", kind: .reading, day: day("2025-06-01")))
        == [1, 0])
    // The unit's own definition and the accounts bound to it are of it too.
    let whole = try page(database, JournalFilter(unit: "long-bien")).entries
    #expect(whole.last?.sequence == 1)
    #expect(whole.contains { $0.kind == .account && $0.key == "can-bo" })
    #expect(!whole.contains { $0.key == "can-bo-ca" })
  }

  @Test func whatCameLaterIsNotKnownYet() throws {
    let (database, first) = try filled()
    guard
      case .journal(let content) = try database.ask(
        .journal(JournalFilter(), before: nil, limit: 3, AsOf(day("2025-06-01"))))
    else {
      Issue.record("no journal")
      return
    }
    #expect(content.entries.map { $0.sequence - first } == [2, 1, 0])
  }

  @Test func anEntryOpensToBeforeAndAfter() throws {
    let (database, _) = try filled()
    var record = RecordedProgramme.task("viec-long-bien", lead: "long-bien")
    record.title = BilingualText("Tên mới\\ hai\ndòng")
    let receipt = try database.commit(
      .define(.task(record), knownFrom: nil), by: by("dieu-hanh", address: "192.0.2.1"))
    guard
      case .journalEntry(let entry) = try database.ask(.journalEntry(receipt.entry, Self.asOf))
    else {
      Issue.record("no entry")
      return
    }
    func value(_ fields: [JournalField], _ name: String) -> String? {
      fields.first { $0.name == name }?.value
    }
    #expect(value(entry.before, "title") == "Nhiệm vụ viec-long-bien")
    #expect(value(entry.after, "title") == "Tên mới\\ hai\ndòng")
    #expect(entry.before.map(\.name) == entry.after.map(\.name))
    #expect(value(entry.after, "output_en") == nil)
    #expect(entry.digest == receipt.digest)
    #expect(entry.line.address == "192.0.2.1")
    let undo = try database.commit(.revert(entry: receipt.entry), by: by("dieu-hanh"))
    guard
      case .journalEntry(let undone) = try database.ask(
        .journalEntry(receipt.entry, Self.asOf)),
      case .journalEntry(let undoing) = try database.ask(.journalEntry(undo.entry, Self.asOf))
    else { return }
    #expect((undone.revertedBy, undoing.reverts) == (undo.entry, receipt.entry))
    #expect(try database.ask(.journalEntry(999, Self.asOf)) == .absent(.entry(999)))
  }

  /// A page costs what it shows: no filter walks the whole journal, nor sorts it.
  @Test(arguments: [
    JournalFilter(), JournalFilter(account: "a-7"), JournalFilter(kind: .assessment),
    JournalFilter(account: "a-7", kind: .reading), JournalFilter(day: day("2024-03-01")),
    JournalFilter(unit: "long-bien"),
  ])
  func aPageCostsWhatItShows(filter: JournalFilter) throws {
    let database = try RecordedProgramme.database()
    let plan = try database.gate.handle.queue.inDatabase { db in
      let (sql, arguments) = try QueryRun(db, asOf: Self.asOf).journalPage(
        filter, before: nil, limit: 50)
      return try Row.fetchAll(db, sql: "EXPLAIN QUERY PLAN " + sql, arguments: arguments)
        .map { $0[3] as String }
    }
    #expect(!plan.contains { $0.hasPrefix("SCAN journal") }, "\(plan)")
    if filter.day == nil {
      #expect(!plan.contains { $0.contains("TEMP B-TREE FOR ORDER BY") }, "\(plan)")
    }
  }

  /// The same with a journal of 100,000 rows.
  @Test func aLongJournalHasPages() throws {
    let database = try RecordedProgramme.database()
    try database.gate.handle.queue.inDatabase { db in
      try db.execute(
        sql: """
          WITH RECURSIVE n(i) AS (SELECT 100 UNION ALL SELECT i + 1 FROM n WHERE i < 100000)
          INSERT INTO journal (sequence, at, account, origin, action, kind, key, encoding,
            previous, digest)
          SELECT i, 1704070800000 + i * 86400, 'a-' || (i % 50), 'command', 'refuse', 'session',
            'x', 2, substr(hex(zeroblob(32)), 1), substr(hex(zeroblob(32)), 1) FROM n
          """)
    }
    let newest = try page(database, JournalFilter(account: "a-7"), limit: 3)
    #expect(newest.entries.map(\.sequence) == [99_957, 99_907, 99_857])
    #expect(newest.hasMore)
    #expect(try page(database, before: 50_001, limit: 1).entries.map(\.sequence) == [50_000])
    #expect(try page(database, JournalFilter(kind: .assessment)).entries.isEmpty)
  }
}
