import GRDB
import Glibc
import Programme
import Testing
import VietnameseText

@testable import ProgrammeStore

/// Backups, restoring, looking a database over, and reading its whole journal.
@Suite struct KeepingTests {
  static let now = RecordedProgramme.now

  private func filled() throws -> SmallDatabase {
    let database = try RecordedProgramme.database()
    try database.commit(.report(SmallProgramme.reading(on: "2025-04-30", 40)), by: by("can-bo"))
    return database
  }

  private func mode(_ path: String) -> UInt32 {
    var facts = stat()
    stat(path, &facts)
    return facts.st_mode & 0o777
  }

  @Test func aBackupIsTheWholeDatabaseInOneFile() throws {
    let database = try filled()
    chmod(database.path, 0o660)
    let backup = database.folder.path + "/bản sao.db"
    let proof = try Store.verifyJournal(at: database.path)
    let outcome = try Store.backup(from: database.path, to: backup)
    #expect((outcome.entries, outcome.digest) == (proof.entries, proof.digest))
    #expect(outcome.bytes == size(of: backup))
    // It holds all that is known, and nobody but who made it may read it.
    #expect(mode(backup) == 0o600)
    #expect(
      names(in: database.folder.path).filter { $0.hasPrefix("bản sao") } == ["bản sao.db"])
    #expect(try Store.verifyJournal(at: backup) == proof)
    // What is stored later is not in it.
    try database.commit(.report(SmallProgramme.reading(on: "2025-05-31", 41)), by: by("can-bo"))
    #expect(try Store.verifyJournal(at: backup) == proof)
  }

  @Test func aBackupTakesNothingsPlaceUnasked() throws {
    let database = try filled()
    let backup = database.folder.path + "/sao.db"
    _ = try Store.backup(from: database.path, to: backup)
    let before = bytes(of: backup)
    try database.commit(.report(SmallProgramme.reading(on: "2025-05-31", 41)), by: by("can-bo"))
    #expect(throws: StoreFault.alreadyExists(path: backup)) {
      try Store.backup(from: database.path, to: backup)
    }
    #expect(bytes(of: backup) == before)
    let outcome = try Store.backup(from: database.path, to: backup, overwriting: true)
    #expect(try Store.verifyJournal(at: backup).digest == outcome.digest)
    // Never its own place, nor that of another database in use.
    #expect(
      throws: StoreFault.partOfDatabase(path: database.path, database: database.path)
    ) {
      try Store.backup(from: database.path, to: database.path, overwriting: true)
    }
    let other = try SmallDatabase()
    #expect(throws: StoreFault.notABackup(path: other.path)) {
      try Store.backup(from: database.path, to: other.path, overwriting: true)
    }
  }

  @Test func aBrokenDatabaseGivesNoBackup() throws {
    let database = try filled()
    try database.gate.handle.queue.inDatabase { db in
      try db.execute(sql: "DROP TRIGGER reading_no_update")
      try db.execute(sql: "UPDATE reading SET value_mantissa = 99")
    }
    let backup = database.folder.path + "/sao.db"
    #expect(throws: StoreFault.self) { try Store.backup(from: database.path, to: backup) }
    #expect(!names(in: database.folder.path).contains { $0.hasPrefix("sao.db") })
  }

  @Test(arguments: ["/khong-co/sao.db", "/proc/sao.db"])
  func aPlaceThatCannotBe(place: String) throws {
    let database = try filled()
    #expect(throws: StoreFault.self) { try Store.backup(from: database.path, to: place) }
  }

  @Test func backupsWhileOthersWrite() async throws {
    let database = try filled()
    let path = database.path
    try await withThrowingTaskGroup(of: Void.self) { group in
      group.addTask {
        let gate = try Gate(path: path)
        for step in 0..<40 {
          let reading = SmallProgramme.reading(
            on: day("2024-01-01").adding(days: step).iso, Int64(step))
          _ = try gate.commit([.report(reading)], by: by("can-bo"), at: Self.now)
        }
      }
      group.addTask {
        for step in 0..<4 {
          let outcome = try Store.backup(from: path, to: path + ".sao-\(step)")
          #expect(outcome.entries >= 19)
        }
      }
      try await group.waitForAll()
    }
    for step in 0..<4 { _ = try Store.verifyJournal(at: path + ".sao-\(step)") }
  }

  // MARK: Restoring

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

  // MARK: Looking it over

  private func levels(_ facts: [StoreFact], _ level: StoreFact.Level) -> [StoreFact.Subject] {
    facts.filter { $0.level == level }.map(\.subject)
  }

  @Test func aHealthyDatabaseHasNoErrors() throws {
    let database = try filled()
    let proof = try Store.verifyJournal(at: database.path)
    let facts = Store.inspect(database.path)
    #expect(levels(facts, .error).isEmpty)
    let subjects = facts.map(\.subject)
    #expect(subjects.contains(.schema(found: Migration.newest, newest: Migration.newest)))
    #expect(subjects.contains(.journalMode("wal")))
    #expect(subjects.contains(.integrity([])))
    #expect(subjects.contains(.foreignKeys(violations: 0)))
    #expect(subjects.contains(.journal(entries: proof.entries, digest: proof.digest)))
    let warnings = levels(facts, .warning).filter {
      if case .sqlite = $0 { false } else { true }
    }
    #expect(warnings.isEmpty)
  }

  @Test func whatIsWrongIsFound() throws {
    let database = try filled()
    chmod(database.path, 0o666)
    unlink(database.path + "-shm")
    let left = database.path + ".making-999999"
    write([1], to: left)
    try database.gate.handle.queue.inDatabase { db in
      for sql in [
        "PRAGMA foreign_keys = 0", "DROP TRIGGER journal_no_update",
        "UPDATE journal SET account = 'x' WHERE sequence = 2",
        "INSERT INTO recording (id, entry) VALUES (999, 999)",
      ] { try db.execute(sql: sql) }
    }
    let facts = Store.inspect(database.path)
    let errors = levels(facts, .error)
    #expect(
      errors.contains(.journalBroken(.brokenJournal(path: database.path, sequence: 2))))
    #expect(errors.contains(.foreignKeys(violations: 1)))
    #expect(errors.contains { if case .file = $0 { true } else { false } })
    #expect(levels(facts, .warning).contains(.leftover(path: left)))
  }

  @Test func nothingAndRubbish() throws {
    let folder = TemporaryFolder()
    #expect(
      levels(Store.inspect(folder.database), .error)
        == [.unopened(.missing(path: folder.database))])
    write(Array("xin chào, đây không phải cơ sở dữ liệu".utf8), to: folder.database)
    #expect(
      levels(Store.inspect(folder.database), .error)
        == [.unopened(.foreign(path: folder.database))])
  }

  @Test func anOlderSchemaIsSaid() throws {
    let database = try OlderDatabase(6)
    let facts = Store.inspect(database.path)
    #expect(levels(facts, .error) == [.schema(found: 6, newest: Migration.newest)])
  }

  // MARK: The whole journal

  @Test func theJournalIsReadOldestFirst() throws {
    let database = try filled()
    let proof = try Store.verifyJournal(at: database.path)
    let reader = try Reader(path: database.path)
    var entries: [JournalEntry] = []
    #expect(try reader.journalEntries { entries.append($0) } == proof)
    #expect(entries.map(\.sequence) == Array(1...Int64(proof.entries)))
    #expect(entries.last?.after?.contains("value=40") ?? false)
    var rest: [Int64] = []
    let later = try reader.journalEntries(after: 10) { rest.append($0.sequence) }
    #expect(rest == Array(11...Int64(proof.entries)))
    #expect(later.digest == proof.digest)
    #expect(try reader.journalEntries(after: 999) { _ in }.entries == 0)
  }

  @Test func aBrokenChainEndsTheReading() throws {
    let database = try filled()
    try database.gate.handle.queue.inDatabase { db in
      try db.execute(sql: "DROP TRIGGER journal_no_update")
      try db.execute(sql: "UPDATE journal SET account = 'x' WHERE sequence = 3")
    }
    var taken = 0
    #expect(throws: StoreFault.brokenJournal(path: database.path, sequence: 3)) {
      try Reader(path: database.path).journalEntries { _ in taken += 1 }
    }
    #expect(taken == 2)
  }
}
