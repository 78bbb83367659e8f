import GRDB
import Glibc
import Programme
import Testing
import VietnameseText

@testable import ProgrammeStore

/// Databases that earlier programs made are brought up to date with their facts and their journal as
/// they were, and judged anew by the rules as they stand now.
@Suite struct MigrationTests {
  @Test(arguments: OlderDatabase.schemas)
  func theJournalStaysAsItWasAndSaysThatAllIsJudgedAnew(schema: Int) throws {
    let database = try OlderDatabase(schema)
    let before = try database.journal()
    let outcome = try database.migrate()
    #expect((outcome.from, outcome.to) == (schema, Migration.newest))
    let after = try database.journal()
    #expect(Array(after.prefix(before.count)) == before)
    #expect(after.count == before.count + 1)
    let entry = try #require(after.last)
    #expect((entry.action, entry.kind, entry.account) == (.judge, .rules, tester.account))
    #expect(entry.before == "edition=1\n")
    #expect(entry.after?.hasPrefix("edition=\(RulesEdition.current)\n") == true)
    let proof = try Store.verifyJournal(at: database.path)
    #expect((proof.entries, proof.digest) == (after.count, entry.digest))
  }

  @Test(arguments: OlderDatabase.schemas)
  func noFactIsTouched(schema: Int) throws {
    let database = try OlderDatabase(schema)
    let columns = try database.columns()
    let before = try database.facts()
    try database.migrate()
    let after = try database.facts(columns: columns)
    #expect(before.values.map(\.count).reduce(0, +) > 200)
    for (table, rows) in before { #expect(after[table] == rows, "\(table)") }
  }

  /// How many of today's answers changed is what the entry says, and one need not believe it.
  @Test(arguments: OlderDatabase.schemas)
  func whatIsAnsweredOtherwiseIsCounted(schema: Int) throws {
    let database = try OlderDatabase(schema)
    let before = try database.answers()
    try database.migrate()
    let after = try database.answers()
    let changed = Set(before.keys).union(after.keys).filter { before[$0] != after[$0] }
    #expect(!changed.isEmpty && after.count > 30)
    let said = try database.journal().last?.after
    #expect(said?.contains("changed=\(changed.count)\n") == true, "\(said ?? "")")
  }

  /// A migrated schema is that of a new database.
  @Test(arguments: OlderDatabase.schemas)
  func theSchemaIsThatOfANewDatabase(schema: Int) throws {
    func tables(_ db: Database) throws -> [String] {
      try String.fetchAll(
        db, sql: "SELECT type || ' ' || name || ' ' || coalesce(sql, '') FROM sqlite_schema"
      ).sorted()
    }
    let database = try OlderDatabase(schema)
    try database.migrate()
    let fresh = try SmallDatabase()
    let expected = try fresh.gate.handle.queue.inDatabase { db in try tables(db) }
    #expect(try database.read { db in try tables(db) } == expected)
  }

  @Test(arguments: OlderDatabase.schemas)
  func whatComesAfterIsChainedToIt(schema: Int) throws {
    let database = try OlderDatabase(schema)
    try database.migrate()
    let head = try #require(try database.journal().last)
    let actor = Actor(
      account: tester.account, origin: .console, authority: .owner, address: "192.0.2.7")
    _ = try Gate(path: database.path).commit(
      [
        .define(
          .source(Source(code: "bai-moi", kind: .published, title: "Bài mới")), knownFrom: nil)
      ],
      by: actor, at: OlderDatabase.now)
    let last = try #require(try database.journal().last)
    #expect((last.previous, last.address) == (head.digest, "192.0.2.7"))
    _ = try Store.verifyJournal(at: database.path)
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
        try database.read { db in try db.execute(sql: verb) }
      }
    }
  }

  @Test(arguments: OlderDatabase.schemas)
  func theBackupIsTheOlderDatabase(schema: Int) throws {
    let database = try OlderDatabase(schema)
    let before = try database.journal()
    let backup = try #require(try database.migrate(keepingBackup: true).backup)
    defer { unlink(backup) }
    let older = StoreFault.olderSchema(path: backup, found: schema, needed: Migration.newest)
    #expect(throws: older) { try Reader(path: backup) }
    let queue = try DatabaseQueue(path: backup)
    let found = try queue.inDatabase { db in try Store.chain(db, at: backup) }
    #expect((found.entries, found.digest) == (before.count, before.last?.digest))
  }

  @Test(arguments: [
    "UPDATE journal SET account = 'khac' WHERE sequence = 3",
    "DELETE FROM journal WHERE sequence = 3",
  ])
  func aBrokenJournalIsNotMigrated(statement: String) throws {
    let database = try OlderDatabase(8)
    try database.change([
      "DROP TRIGGER journal_no_update", "DROP TRIGGER journal_no_delete", statement,
    ])
    #expect(throws: StoreFault.self) { try database.migrate() }
    #expect(try database.read { db in try schemaNumber(of: db) } == 8)
  }

  /// A row that refers to nothing is found at the end, and nothing of the step stays.
  @Test func danglingRowsStopTheMigration() throws {
    let database = try OlderDatabase(8)
    try database.change(["INSERT INTO recording (id, entry) VALUES (999, 999)"])
    #expect(throws: StoreFault.damaged(path: database.path, detail: "foreign keys")) {
      try database.migrate()
    }
    let tables = try database.read { db in
      try Int.fetchOne(db, sql: "SELECT count(*) FROM sqlite_schema WHERE name = 'rules_edition'")
    }
    #expect(tables == 0)
  }

  /// The edition that is kept is the one that the journal tells.
  @Test func anotherEditionThanTheJournalTellsIsFound() throws {
    let database = try OlderDatabase(8)
    try database.migrate()
    try database.change(["UPDATE rules_edition SET edition = 7"])
    #expect(throws: StoreFault.self) { try Store.verifyJournal(at: database.path) }
  }
}
