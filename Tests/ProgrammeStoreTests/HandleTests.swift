import GRDB
import Glibc
import Programme
import Testing
import VietnameseText

@testable import ProgrammeStore

/// The settings that the promises of design, section 6 rest on, asked of the live handles.
@Suite struct HandleTests {
  @Test(arguments: [Handle.Purpose.writing, .storingStaged])
  func writingHandlesSyncFullyAndKeepTheLog(purpose: Handle.Purpose) throws {
    let database = try SmallDatabase()
    let handle = try Handle.open(database.path, for: purpose, patience: 1)
    let settings = try handle.queue.inDatabase { try HandleSettings($0) }
    #expect(settings.synchronous == 2)
    #expect(settings.journalMode == "wal")
    #expect(settings.automaticCheckpoint == 0)
    #expect(settings.memoryMap == 0)
    #expect(settings.keepsLog)
    #expect(!settings.checkpointsOnClose)
    #expect(settings.isDefensive)
    #expect(!settings.trustsSchema)
    #expect(settings.foreignKeys == (purpose == .writing))
  }

  /// The setting can be lost, and the question would tell.
  @Test func aLowerSynchronousIsTold() throws {
    let database = try SmallDatabase()
    let handle = try Handle.open(database.path, for: .writing, patience: 1)
    try handle.queue.inDatabase { try $0.execute(sql: "PRAGMA synchronous = NORMAL") }
    #expect(try handle.queue.inDatabase { try HandleSettings($0) }.synchronous == 1)
  }

  @Test func theReaderCannotWrite() throws {
    let database = try SmallDatabase()
    let handle = try Handle.open(database.path, for: .reading, patience: 1)
    try handle.queue.inDatabase { db in
      let settings = try HandleSettings(db)
      #expect(settings.queryOnly)
      #expect(settings.automaticCheckpoint == 0)
      #expect(!settings.checkpointsOnClose)
      #expect(throws: DatabaseError.self) { try db.execute(sql: "DELETE FROM series") }
      try db.execute(sql: "PRAGMA query_only = 0")
      #expect(throws: DatabaseError.self) { try db.execute(sql: "DELETE FROM series") }
    }
  }

  @Test func openingAndClosingChangesNoByte() throws {
    let database = try SmallDatabase()
    try database.report(SmallProgramme.reading(on: "2024-11-30", 41), at: instant("2025-01-01"))
    let folder = database.folder
    func content() -> [[UInt8]?] { ["", "-wal"].map { bytes(of: folder.database + $0) } }
    let before = content()
    #expect(before[1]?.isEmpty == false)
    for _ in 0..<2 {
      do {
        let reader = try Reader(path: folder.database)
        _ = try reader.snapshot(.overview(AsOf(day("2024-01-01"))))
        _ = try reader.dataVersion()
      }
      do { _ = try Gate(path: folder.database) }
      _ = try Store.verifyJournal(at: folder.database)
    }
    #expect(content() == before)
    #expect(access(folder.database + "-shm", F_OK) == 0)
  }

  @Test func theVersionMovesWhenAnotherCommits() throws {
    let database = try SmallDatabase()
    let reader = try Reader(path: database.path)
    let before = try reader.dataVersion()
    #expect(try reader.dataVersion() == before)
    try database.report(SmallProgramme.reading(on: "2024-11-30", 41), at: instant("2025-01-01"))
    #expect(try reader.dataVersion() != before)
  }

  @Test func theLogIsMovedOnceItPassesItsLimit() throws {
    let database = try SmallDatabase()
    let made = bytes(of: database.path)?.count ?? 0
    var largest = 0
    for step in 0..<60 {
      let changes = (0..<2).map { number in
        Change.define(
          .document(
            Document(
              code: Code("vb-\(step)-\(number)"), number: "\(number)",
              title: BilingualText(String(repeating: "Văn bản rất dài ", count: 3_000)))),
          knownFrom: nil)
      }
      _ = try database.gate.commit(changes, by: tester, at: instant("2024-02-01"))
      largest = max(largest, bytes(of: database.path + "-wal")?.count ?? 0)
    }
    #expect(largest > Checkpoint.limit / 2)
    #expect(largest <= Checkpoint.limit)
    #expect((bytes(of: database.path)?.count ?? 0) > made + Checkpoint.limit)
  }
}
