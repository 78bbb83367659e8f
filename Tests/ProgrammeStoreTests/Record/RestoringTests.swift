import GRDB
import Glibc
import Programme
import Testing
import VietnameseText

@testable import ProgrammeStore

/// A restore keeps what was there, is recorded, and says what is gone.
@Suite struct RestoringTests {
  static let now = RecordedProgramme.now

  private func filled() throws -> SmallDatabase { try KeptDatabase.filled() }

  @Test func aRestoreKeepsWhatWasThere() throws {
    let database = try filled()
    let backup = database.folder.path + "/sao.db"
    let saved = try Store.backup(from: database.path, to: backup)
    try database.commit(.report(SmallProgramme.reading(on: "2025-05-31", 41)), by: by("can-bo"))
    let lost = try Store.verifyJournal(at: database.path)
    let reader = try Reader(path: database.path)
    _ = try reader.snapshot(.accounts(AsOf(Self.now.day)))
    let outcome = try Store.restore(from: backup, to: database.path, now: Self.now)
    #expect(outcome.entries == saved.entries + 1)
    #expect(outcome.schema == Migration.newest)
    let kept = try #require(outcome.kept)
    #expect(kept == database.path + ".before-restore-20250601-090000")
    #expect(try Store.verifyJournal(at: database.path).digest == outcome.digest)
    #expect(try Store.verifyJournal(at: kept) == lost)
    // Who has the old one open is told, and finds the new one.
    #expect(throws: StoreFault.replaced(path: database.path)) {
      try reader.snapshot(.accounts(AsOf(Self.now.day)))
    }
    #expect(throws: StoreFault.replaced(path: database.path)) {
      try database.commit(.report(SmallProgramme.reading(on: "2025-03-31", 4)))
    }
    _ = try Reader(path: database.path).snapshot(.accounts(AsOf(Self.now.day)))
    _ = try Gate(path: database.path).commit(
      [.report(SmallProgramme.reading(on: "2025-03-31", 4))], by: by("can-bo"), at: Self.now)
    #expect(try Store.verifyJournal(at: database.path).entries == saved.entries + 2)
    let rest = names(in: database.folder.path).filter { $0.contains(".copying-") }
    #expect(rest.isEmpty)
  }

  @Test func aRestoreIsRecordedAndSaysWhatIsGone() throws {
    let database = try filled()
    let backup = database.folder.path + "/sao.db"
    let saved = try Store.backup(from: database.path, to: backup)
    let account = try #require(RecordedProgramme.accounts.first { $0.code == "can-bo" })
    var shut = account
    shut.isDisabled = true
    try database.commit(.define(.account(shut), knownFrom: nil), by: by("dieu-hanh"))
    try database.commit(
      .report(SmallProgramme.reading(on: "2025-05-31", 41)), by: by("dieu-hanh"))
    let lost = try Store.verifyJournal(at: database.path)
    let actor = Actor(
      account: "dieu-hanh", origin: .command, authority: .account, address: "192.0.2.7")
    let told = Store.changes(ofRestoring: backup, to: database.path)
    let outcome = try Store.restore(from: backup, to: database.path, by: actor, now: Self.now)
    var report = outcome.report
    report.entry = nil
    #expect(told == report)
    report = outcome.report
    #expect(report.replaced == .init(entries: lost.entries, digest: lost.digest))
    #expect(report.restored == .init(entries: saved.entries, digest: saved.digest))
    #expect(report.lost == 2)
    #expect(report.accounts == [.init(before: shut, after: account)])
    #expect(report.entry == Int64(saved.entries) + 1)
    let proof = try Store.verifyJournal(at: database.path)
    #expect((proof.entries, proof.digest) == (outcome.entries, outcome.digest))
    let entry = try #require(report.entry)
    guard case .journalEntry(let page) = try database.ask(.journalEntry(entry, AsOf(Self.now.day)))
    else {
      Issue.record("no entry")
      return
    }
    #expect((page.line.action, page.line.kind, page.line.key) == (.restore, .database, "sao.db"))
    #expect((page.line.account, page.line.address) == ("dieu-hanh", "192.0.2.7"))
    #expect(page.before.map(\.value) == [String(lost.entries), lost.digest])
    #expect(page.after.map(\.value) == [String(saved.entries), saved.digest, "2"])
    // From a backup of the restored one the same again: the entry about the first is kept.
    let again = try Store.restore(
      from: backup, to: database.path, by: actor,
      now: Instant(milliseconds: Self.now.milliseconds + 60_000))
    #expect(again.report.lost == 1)
    #expect(again.report.accounts.isEmpty)
  }

  /// What a backup of an older program can't say in its journal is said in the answer.
  @Test func anOlderBackupIsRestoredUnrecorded() throws {
    let database = try filled()
    let older = try OlderDatabase(7)
    let head = try #require(try older.journal().last)
    let outcome = try Store.restore(from: older.path, to: database.path, now: OlderDatabase.now)
    #expect(outcome.schema == 7)
    #expect(outcome.report.entry == nil)
    #expect((Int64(outcome.entries), outcome.digest) == (head.sequence, head.digest))
    let kept = try #require(
      try Store.migrate(at: database.path, by: tester, now: OlderDatabase.now).backup)
    defer { unlink(kept) }
    #expect(try Store.verifyJournal(at: database.path).entries == outcome.entries + 1)
  }

  @Test func aRestoreToWhereNothingIs() throws {
    let database = try filled()
    let backup = database.folder.path + "/sao.db"
    _ = try Store.backup(from: database.path, to: backup)
    let path = database.folder.path + "/khác.db"
    let outcome = try Store.restore(from: backup, to: path, now: Self.now)
    #expect(outcome.kept == nil)
    let gate = try Gate(path: path)
    let settings = try gate.handle.queue.inDatabase { db in try HandleSettings(db) }
    #expect(settings.journalMode == "wal")
    #expect(access(path + "-wal", F_OK) == 0 && access(path + "-shm", F_OK) == 0)
  }

  @Test func aBrokenBackupRestoresNothing() throws {
    let database = try filled()
    let before = try Store.verifyJournal(at: database.path)
    let backup = database.folder.path + "/sao.db"
    _ = try Store.backup(from: database.path, to: backup)
    write([UInt8](repeating: 0xA5, count: 4_096), to: backup, at: 40_960)
    #expect(throws: StoreFault.self) {
      try Store.restore(from: backup, to: database.path, now: Self.now)
    }
    #expect(throws: StoreFault.missing(path: "/khong-co")) {
      try Store.restore(from: "/khong-co", to: database.path, now: Self.now)
    }
    let same = StoreFault.sameFile(path: database.path, database: database.path)
    #expect(throws: same) {
      try Store.restore(from: database.path, to: database.path, now: Self.now)
    }
    #expect(try Store.verifyJournal(at: database.path) == before)
  }

  /// A database that is damaged is just what a backup is put in the place of.
  @Test func aDamagedDatabaseIsRestored() throws {
    let database = try filled()
    let backup = database.folder.path + "/sao.db"
    let saved = try Store.backup(from: database.path, to: backup)
    write([UInt8](repeating: 0, count: 200), to: database.path)
    let outcome = try Store.restore(from: backup, to: database.path, now: Self.now)
    #expect(outcome.kept != nil)
    #expect(outcome.report.restored.digest == saved.digest)
    #expect(try Store.verifyJournal(at: database.path).digest == outcome.digest)
  }
}
