import GRDB
import Glibc
import Programme
import Testing
import VietnameseText

@testable import ProgrammeStore

/// 516 % is refused where the indicator does not allow it, and what was stored before stays.
@Suite struct PercentLimitTests {
  static let now = RecordedProgramme.now
  static let later = instant("2025-06-03")
  private static let refusal = StoreFault.refused(
    .wrongFigure(.percent, .percentAboveHundred))

  /// Lets the share be what it may not, as it was stored before there was the limit.
  private func setLimit(_ mayExceed: Bool, _ database: SmallDatabase) throws {
    var share = SmallProgramme.share
    share.mayExceedHundred = mayExceed
    try database.commit(.define(.indicator(share), knownFrom: nil), by: by("dieu-hanh"))
  }

  @Test func itIsRefusedAtEveryDoor() throws {
    let database = try RecordedProgramme.database()
    let reading = SmallProgramme.reading(on: "2025-04-30", 516)
    #expect(throws: Self.refusal) {
      try database.commit(.report(reading), by: by("can-bo"))
    }
    try database.commit(.report(SmallProgramme.reading(on: "2025-04-30", 51)), by: by("can-bo"))
    #expect(throws: Self.refusal) {
      try database.commit(.correct(reading), by: by("can-bo"))
    }
    // A file of readings goes another way in than a form.
    let rows = (0..<3).map { month in
      ImportTests.row(2 + month, SmallProgramme.reading(on: "2024-0\(month + 1)-28", 516))
    }
    let outcome = try ImportTests.run(database, rows)
    #expect(outcome.stored == 0)
    #expect(
      outcome.firstFaults.map(\.rule)
        == rows.map { _ in .refused(.wrongFigure(.percent, .percentAboveHundred)) })
  }

  @Test func anIndicatorMayAllowIt() throws {
    let database = try RecordedProgramme.database()
    try setLimit(true, database)
    let receipt = try database.commit(
      .report(SmallProgramme.reading(on: "2025-04-30", 516)), by: by("can-bo"))
    #expect(receipt.findings.isEmpty)
    let outcome = try ImportTests.run(
      database, [ImportTests.row(2, SmallProgramme.reading(on: "2024-01-31", 516))])
    #expect(outcome.stored == 1)
    _ = try Store.verifyJournal(at: database.path)
  }

  /// An undo gives back what was said, were it more than may be said today.
  @Test func whatWasStoredBeforeStaysAndComesBack() throws {
    let database = try RecordedProgramme.database()
    try setLimit(true, database)
    try database.commit(.report(SmallProgramme.reading(on: "2025-04-30", 516)), by: by("can-bo"))
    try setLimit(false, database)
    let entry = try database.commit(
      .correct(SmallProgramme.reading(on: "2025-04-30", 51)), by: by("can-bo")
    ).entry
    _ = try database.commit(.revert(entry: entry), by: by("can-bo"), at: Self.later)
    guard
      case .indicator(let page) = try database.ask(
        .indicator("dvctt", unit: "long-bien", AsOf(Self.later.day)))
    else {
      Issue.record("no page")
      return
    }
    #expect(
      page.readings.first { !$0.isReplaced }?.reading.figure?.value == ExactDecimal(516))
    _ = try Store.verifyJournal(at: database.path)
    let backup = database.folder.path + "/sao.db"
    _ = try Store.backup(from: database.path, to: backup)
    let copy = database.folder.path + "/khác.db"
    _ = try Store.restore(from: backup, to: copy, now: Self.later)
    _ = try Store.verifyJournal(at: copy)
  }

  /// The journal tells of it where it is so, and nowhere else: older entries verify as before.
  @Test func theJournalSaysItOnlyWhereItIsSo() throws {
    var share = SmallProgramme.share
    #expect(!share.canonical(knownFrom: day("2024-01-01")).contains("hundred"))
    share.mayExceedHundred = true
    #expect(share.canonical(knownFrom: day("2024-01-01")).contains("may_exceed_hundred=1\n"))
  }

  /// An older file holds 103 % of a share: it stays, and verifies.
  @Test func whatAnOlderProgramTookStays() throws {
    let database = try OlderDatabase(8)
    try database.migrate()
    let above = try database.read { db in
      try Int.fetchOne(db, sql: "SELECT count(*) FROM reading WHERE value_mantissa = 103")
    }
    #expect(above == 1)
    _ = try Store.verifyJournal(at: database.path)
  }
}
