import GRDB
import Glibc
import Programme
import Testing
import VietnameseText

@testable import ProgrammeStore

/// A file has one name by which it is written, one lock, and the owner that it had.
@Suite struct LinkTests {
  private static let now = instant("2025-06-10")
  private static let asOf = AsOf(day("2025-06-10"))

  private func facts(_ path: String) -> stat {
    var facts = stat()
    stat(path, &facts)
    return facts
  }

  /// Written by two names, the file would have two logs, and lose what the other's holds.
  @Test func aDatabaseOfTwoNamesIsOnlyRead() throws {
    let database = try RecordedProgramme.database()
    let other = database.folder.path + "/tên khác.db"
    #expect(link(database.path, other) == 0)
    for path in [database.path, other] {
      #expect(throws: StoreFault.linkedTwice(path: path)) { try Gate(path: path) }
    }
    // A gate that was open before too.
    #expect(throws: StoreFault.linkedTwice(path: database.path)) {
      try database.commit(.report(SmallProgramme.reading(on: "2025-04-30", 40)))
    }
    _ = try Reader(path: database.path).snapshot(.overview(Self.asOf))
    let errors = Store.inspect(database.path).filter { $0.level == .error }.map(\.subject)
    #expect(errors == [.linkedTwice(path: database.path)])
    unlink(other)
    try database.commit(.report(SmallProgramme.reading(on: "2025-04-30", 40)))
  }

  /// Lock, log and drafts stand beside the file itself, by whatever name it is opened.
  @Test func aLinkedDatabaseIsOpenedWhereItIs() throws {
    let database = try RecordedProgramme.database()
    let folder = TemporaryFolder()
    #expect(symlink(database.path, folder.database) == 0)
    let gate = try Gate(path: folder.database, patience: 0)
    #expect(try Reader(path: folder.database).path == database.path)
    // One lock for both names.
    try StoreLock(besides: database.path).holding(patience: 1) { () -> Void in
      _ = #expect(throws: StoreFault.locked(path: database.path, seconds: 0)) {
        try gate.commit(
          [.report(SmallProgramme.reading(on: "2025-04-30", 40))], by: tester, at: Self.now)
      }
    }
    _ = try gate.commit(
      [.report(SmallProgramme.reading(on: "2025-04-30", 40))], by: tester, at: Self.now)
    #expect(names(in: folder.path).filter { !$0.hasPrefix(".") } == ["khue.db"])
    #expect(Store.inspect(folder.database).allSatisfy { $0.level != .error })
    // What is restored through the link stands behind it.
    let backup = folder.path + "/sao.db"
    _ = try Store.backup(from: folder.database, to: backup)
    let outcome = try Store.restore(from: backup, to: folder.database, now: Self.now)
    #expect(outcome.kept?.hasPrefix(database.path + ".before-restore-") == true)
    #expect(try Store.verifyJournal(at: database.path).digest == outcome.digest)
    var link = stat()
    #expect(lstat(folder.database, &link) == 0 && link.st_mode & S_IFMT == S_IFLNK)
  }

  @Test func nothingIsRestoredOntoItself() throws {
    let database = try RecordedProgramme.database()
    let before = try Store.verifyJournal(at: database.path)
    let (hard, soft) = (database.folder.path + "/cứng.db", database.folder.path + "/mềm.db")
    #expect(link(database.path, hard) == 0)
    #expect(symlink(database.path, soft) == 0)
    for path in [database.path, hard, soft] {
      #expect(throws: StoreFault.sameFile(path: path, database: database.path)) {
        try Store.restore(from: path, to: database.path, now: Self.now)
      }
    }
    #expect(try Store.verifyJournal(at: database.path) == before)
  }

  // MARK: Whose it is

  /// Whoever may read the database may not read its backup; what is restored is its owner's again.
  @Test func aRestoreKeepsOwnerAndMode() throws {
    let database = try RecordedProgramme.database()
    let backup = database.folder.path + "/sao.db"
    _ = try Store.backup(from: database.path, to: backup)
    #expect(facts(backup).st_mode & 0o777 == 0o600)
    chmod(database.path, 0o660)
    let isRoot = geteuid() == 0
    if isRoot { #expect(chown(database.path, 1_234, 1_235) == 0) }
    let before = facts(database.path)
    _ = try Store.restore(from: backup, to: database.path, now: Self.now)
    let after = facts(database.path)
    #expect(after.st_mode & 0o777 == 0o660)
    #expect(after.st_uid == before.st_uid && after.st_gid == before.st_gid)
    for suffix in ["-wal", "-shm"] {
      #expect(facts(database.path + suffix).st_uid == before.st_uid, "\(suffix)")
    }
    if isRoot { #expect(facts(database.folder.path + "/khue.lock").st_uid == 1_234) }
  }

  @Test func whatIsRestoredToANewPlaceIsNoBackup() throws {
    let database = try RecordedProgramme.database()
    let backup = database.folder.path + "/sao.db"
    _ = try Store.backup(from: database.path, to: backup)
    let mask = umask(0o027)
    defer { umask(mask) }
    let place = TemporaryFolder()
    _ = try Store.restore(from: backup, to: place.database, now: Self.now)
    #expect(facts(place.database).st_mode & 0o777 & ~mask == 0o664 & ~0o027 & ~mask)
  }

  // MARK: What is left

  /// An import leaves nothing, however it ends: its rows are in a file without a name.
  @Test func rowsAreStagedInAFileWithoutAName() throws {
    let database = try RecordedProgramme.database()
    let handle = try Handle.open(database.path, for: .storingStaged, patience: 1)
    try handle.queue.inDatabase { db in
      try StagingTables.create(db)
      #expect(
        try String.fetchOne(
          db, sql: "SELECT file FROM pragma_database_list WHERE name = 'staged'") == "")
      // More than the cache holds, so that there is a file.
      try db.execute(
        sql: """
          WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 200000)
          INSERT INTO staged.line SELECT i, i, NULL, hex(randomblob(40)), NULL FROM n
          """)
    }
    let open = (0..<256).compactMap { descriptor -> String? in
      var target = [CChar](repeating: 0, count: 4_096)
      let count = readlink("/proc/self/fd/\(descriptor)", &target, target.count)
      return count > 0
        ? String(decoding: target.prefix(count).map { UInt8(bitPattern: $0) }, as: UTF8.self) : nil
    }
    #expect(open.contains { $0.hasSuffix(" (deleted)") })
    #expect(!open.contains { $0.contains("khue-import-") })
  }

  /// Of an older version's imports a file may be left: found once it can be nobody's any more.
  @Test func whatAnOlderVersionLeftIsNamed() throws {
    let database = try RecordedProgramme.database()
    let folder = FullPlace.temporaryFolder
    let (old, new) = (folder + "/khue-import-cu", folder + "/khue-import-moi")
    defer { for path in [old, new] { unlink(path) } }
    for path in [old, new] { write([1], to: path) }
    var times = [timeval(tv_sec: 1_000, tv_usec: 0), timeval(tv_sec: 1_000, tv_usec: 0)]
    #expect(utimes(old, &times) == 0)
    let subjects = Store.inspect(database.path).map(\.subject)
    #expect(subjects.contains(.leftoverImport(path: old)))
    #expect(!subjects.contains(.leftoverImport(path: new)))
  }

  /// Whether a write whose last sync failed is stored nobody knows: doing it again could be wrong.
  @Test func aFailingSyncIsNoReasonToTryAgain() {
    for code in [ResultCode.SQLITE_IOERR_FSYNC, .SQLITE_IOERR_DIR_FSYNC] {
      let fault = StoreFault(
        DatabaseError(resultCode: code), path: "/d/khue.db", isOpen: true, patience: 5)
      #expect(fault == .unsynced(path: "/d/khue.db"))
    }
  }

  /// The place without room is named: that of the rows aside, or that of the database.
  @Test func aFullDiskIsNamed() {
    let temporary = FullPlace.temporaryFolder
    #expect(FullPlace.of(database: "/d/khue.db") { $0 == temporary ? 0 : 1 << 30 } == temporary)
    #expect(FullPlace.of(database: "/d/khue.db") { $0 == "/d" ? 0 : 1 << 30 } == "/d/khue.db")
    #expect(FullPlace.of(database: "/d/khue.db") { _ in 0 } == "/d/khue.db")
  }
}
