import GRDB
import Glibc
import Programme
import Testing
import VietnameseText

@testable import ProgrammeStore

/// What an earlier database left behind gets into no new one, and a backup takes the place of
/// nothing but a backup.
@Suite struct BesideTests {
  static let now = RecordedProgramme.now

  private func filled() throws -> SmallDatabase {
    let database = try RecordedProgramme.database()
    try database.commit(.report(SmallProgramme.reading(on: "2025-04-30", 40)), by: by("can-bo"))
    return database
  }

  /// The log of a database with a commit in it.
  private func log(of database: SmallDatabase) throws -> [UInt8] {
    let log = try #require(bytes(of: database.path + "-wal"))
    try #require(!log.isEmpty)
    return log
  }

  private func make(at path: String) throws {
    _ = try Store.create(
      at: path, changes: SmallProgramme.changes, demonstration: false,
      by: Actor(account: "init", origin: .initialisation), at: Self.now)
  }

  @Test(arguments: ["-wal", "-shm", "-journal"])
  func aNewDatabaseTakesInNothingThatWasLeft(suffix: String) throws {
    let database = try filled()
    let path = database.folder.path + "/mới.db"
    write(try log(of: database), to: path + suffix)
    let left = bytes(of: path + suffix)
    #expect(throws: StoreFault.leftBeside(path: path, leftover: path + suffix)) {
      try make(at: path)
    }
    #expect(throws: StoreFault.leftBeside(path: path, leftover: path + suffix)) {
      try Store.backup(from: database.path, to: path)
    }
    #expect(access(path, F_OK) != 0)
    #expect(bytes(of: path + suffix) == left)
    #expect(unlink(path + suffix) == 0)
    try make(at: path)
  }

  @Test func whatAnEarlierProcessLeftAsideGetsIntoNoCopy() throws {
    let database = try filled()
    let backup = database.folder.path + "/sao.db"
    let aside = DatabaseCopy(of: database.path, for: backup).aside
    write(try log(of: database), to: aside + "-wal")
    let proof = try Store.verifyJournal(at: database.path)
    #expect(try Store.backup(from: database.path, to: backup).digest == proof.digest)
    #expect(access(aside + "-wal", F_OK) != 0)
  }

  @Test func aLogThatIsNotTheBackupsIsNotRestored() throws {
    let database = try filled()
    let backup = database.folder.path + "/sao.db"
    _ = try Store.backup(from: database.path, to: backup)
    try database.commit(.report(SmallProgramme.reading(on: "2025-05-31", 41)), by: by("can-bo"))
    let before = try Store.verifyJournal(at: database.path)
    write(try log(of: database), to: backup + "-wal")
    #expect(throws: StoreFault.leftBeside(path: backup, leftover: backup + "-wal")) {
      try Store.restore(from: backup, to: database.path, now: Self.now)
    }
    #expect(throws: StoreFault.leftBeside(path: backup, leftover: backup + "-wal")) {
      try Store.migrate(at: backup, by: tester, now: Self.now)
    }
    #expect(try Store.verifyJournal(at: database.path) == before)
  }

  /// A database that is gone left its log: a restore lays it aside and says where.
  @Test func aRestoreKeepsTheLogOfADatabaseThatIsGone() throws {
    let database = try filled()
    let backup = database.folder.path + "/sao.db"
    _ = try Store.backup(from: database.path, to: backup)
    let path = database.folder.path + "/khác.db"
    let log = try log(of: database)
    write(log, to: path + "-wal")
    let outcome = try Store.restore(from: backup, to: path, now: Self.now)
    let kept = try #require(outcome.kept)
    #expect(bytes(of: kept + "-wal") == log)
    #expect(try Store.verifyJournal(at: path).digest == outcome.digest)
  }

  // MARK: Overwriting

  @Test func aBackupOverwritesNoFileOfTheDatabase() throws {
    let database = try filled()
    let before = try Store.verifyJournal(at: database.path)
    let hard = database.folder.path + "/cứng.db"
    #expect(link(database.path + "-wal", hard) == 0)
    let files = ["-wal", "-shm", "-journal"].map { database.path + $0 }
    for place in files + [database.folder.path + "/khue.lock", hard] {
      for overwriting in [false, true] {
        #expect(throws: StoreFault.partOfDatabase(path: place, database: database.path)) {
          try Store.backup(from: database.path, to: place, overwriting: overwriting)
        }
      }
    }
    // By another name of the database too.
    let other = database.folder.path + "/tên khác.db"
    #expect(symlink(database.path, other) == 0)
    #expect(throws: StoreFault.partOfDatabase(path: files[0], database: other)) {
      try Store.backup(from: other, to: files[0], overwriting: true)
    }
    #expect(try Store.verifyJournal(at: database.path) == before)
  }

  @Test func aBackupOverwritesBackupsAlone() throws {
    let database = try filled()
    let folder = database.folder.path
    let real = folder + "/thật.db"
    _ = try Store.backup(from: database.path, to: real)
    write(Array("Báo cáo tuần".utf8), to: folder + "/báo cáo.docx")
    write([], to: folder + "/rỗng")
    #expect(symlink(real, folder + "/liên kết.db") == 0)
    #expect(symlink(folder + "/không có", folder + "/liên kết gãy") == 0)
    #expect(mkfifo(folder + "/ống", 0o600) == 0)
    var other = try DatabaseQueue(path: folder + "/sqlite.db")
    try other.write { db in try db.execute(sql: "CREATE TABLE note (text TEXT)") }
    try other.close()
    for name in ["báo cáo.docx", "rỗng", "liên kết.db", "liên kết gãy", "ống", "sqlite.db"] {
      let place = folder + "/" + name
      #expect(throws: StoreFault.notABackup(path: place)) {
        try Store.backup(from: database.path, to: place, overwriting: true)
      }
    }
    #expect(throws: StoreFault.notABackup(path: "/dev/null")) {
      try Store.backup(from: database.path, to: "/dev/null", overwriting: true)
    }
    #expect(bytes(of: folder + "/báo cáo.docx") == Array("Báo cáo tuần".utf8))
    _ = try Store.backup(from: database.path, to: real, overwriting: true)
    other = try DatabaseQueue(path: real)
    try other.close()
  }
}
