import GRDB
import Glibc
import Programme
import Testing
import VietnameseText

@testable import ProgrammeStore

/// Looking a database over.
@Suite struct InspectionTests {
  private func filled() throws -> SmallDatabase { try KeptDatabase.filled() }

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
}
