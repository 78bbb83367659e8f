import GRDB
import Glibc
import Programme
import Testing
import VietnameseText

@testable import ProgrammeStore

@Suite struct MigrationTests {
  static let now = instant("2025-01-10")

  private func journal(_ database: SmallDatabase) throws -> [JournalEntry] {
    try database.gate.handle.queue.inDatabase { db in
      let columns = JournalEntry.columns(schema: try schemaNumber(of: db))
      return try Row.fetchAll(db, sql: "SELECT \(columns) FROM journal ORDER BY sequence")
        .compactMap { JournalEntry($0) }
    }
  }

  /// Rows of every kind that there was, in a journal of the first form.
  private func older() throws -> SmallDatabase {
    let database = try SchemaTests.filled()
    _ = try ImportTests.run(
      database, [ImportTests.row(2, SmallProgramme.reading("cong-an", on: "2024-09-30", 30))])
    try OlderSchema.take(database, to: 6)
    return database
  }

  @Test func theJournalStaysAsItWas() throws {
    let database = try older()
    let before = try journal(database)
    #expect(before.count == 6)
    #expect(before.allSatisfy { $0.encoding == 1 })
    let outcome = try Store.migrate(at: database.path, by: tester, now: Self.now)
    #expect((outcome.from, outcome.to) == (6, Migration.newest))
    #expect(try journal(database) == before)
    let proof = try Store.verifyJournal(at: database.path)
    #expect((proof.entries, proof.digest) == (6, before.last?.digest))
    if let backup = outcome.backup { unlink(backup) }
  }

  @Test func whatComesAfterIsChainedToIt() throws {
    let database = try older()
    let head = try #require(try journal(database).last)
    let outcome = try Store.migrate(at: database.path, by: tester, now: Self.now)
    let actor = Actor(account: "thu-ky", origin: .console, address: "192.0.2.7")
    _ = try Gate(path: database.path).commit(
      [.report(SmallProgramme.reading(on: "2024-12-31", 60))], by: actor, at: Self.now)
    let last = try #require(try journal(database).last)
    #expect((last.encoding, last.previous, last.address) == (2, head.digest, "192.0.2.7"))
    #expect(try Store.verifyJournal(at: database.path).entries == 7)
    // Still refused: the rows may not be changed, old or new.
    let columns = "sequence, at, account, origin, action, kind, key, encoding, previous, digest"
    for verb in [
      "UPDATE journal SET account = 'x'", "DELETE FROM journal",
      """
      INSERT OR REPLACE INTO journal (\(columns))
      SELECT sequence, at, 'x', origin, 'define', 'task', key, encoding, previous, digest
      FROM journal WHERE sequence = 3
      """,
    ] {
      #expect(throws: DatabaseError.self) {
        try database.gate.handle.queue.inDatabase { db in try db.execute(sql: verb) }
      }
    }
    if let backup = outcome.backup { unlink(backup) }
  }

  @Test func theBackupIsTheOlderDatabase() throws {
    let database = try older()
    let before = try journal(database)
    let backup = try #require(try Store.migrate(at: database.path, by: tester, now: Self.now).backup)
    defer { unlink(backup) }
    #expect(throws: StoreFault.olderSchema(path: backup, found: 6, needed: Migration.newest)) {
      try Reader(path: backup)
    }
    let queue = try DatabaseQueue(path: backup)
    let found = try queue.inDatabase { db in try Store.chain(db, at: backup) }
    #expect((found.entries, found.digest) == (before.count, before.last?.digest))
  }

  @Test(arguments: [
    "UPDATE journal SET account = 'khac' WHERE sequence = 3",
    "DELETE FROM journal WHERE sequence = 3",
  ])
  func aBrokenJournalIsNotMigrated(statement: String) throws {
    let database = try older()
    try database.gate.handle.queue.inDatabase { db in
      for sql in [
        "PRAGMA foreign_keys = 0", "DROP TRIGGER journal_no_update",
        "DROP TRIGGER journal_no_delete", statement,
      ] { try db.execute(sql: sql) }
    }
    #expect(throws: StoreFault.self) { try Store.migrate(at: database.path, by: tester, now: Self.now) }
    let found = try database.gate.handle.queue.inDatabase { db in try schemaNumber(of: db) }
    #expect(found == 6)
  }

  /// A row that refers to nothing is found at the end, and nothing of the step stays.
  @Test func danglingRowsStopTheMigration() throws {
    let database = try older()
    try database.gate.handle.queue.inDatabase { db in
      try db.execute(sql: "PRAGMA foreign_keys = 0")
      try db.execute(sql: "INSERT INTO recording (id, entry) VALUES (999, 999)")
    }
    #expect(throws: StoreFault.damaged(path: database.path, detail: "foreign keys")) {
      try Store.migrate(at: database.path, by: tester, now: Self.now)
    }
    let tables = try database.gate.handle.queue.inDatabase { db in
      try Int.fetchOne(db, sql: "SELECT count(*) FROM sqlite_schema WHERE name = 'account'")
    }
    #expect(tables == 0)
  }
}
