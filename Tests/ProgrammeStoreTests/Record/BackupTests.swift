import GRDB
import Glibc
import Programme
import Testing
import VietnameseText

@testable import ProgrammeStore

/// A database that is backed up, restored, looked over and read.
enum KeptDatabase {
  static func filled() throws -> SmallDatabase {
    let database = try RecordedProgramme.database()
    try database.commit(.report(SmallProgramme.reading(on: "2025-04-30", 40)), by: by("can-bo"))
    return database
  }
}

/// A backup is the whole database in one file, and takes nothing's place unasked.
@Suite struct BackupTests {
  static let now = RecordedProgramme.now

  private func filled() throws -> SmallDatabase { try KeptDatabase.filled() }

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
}
