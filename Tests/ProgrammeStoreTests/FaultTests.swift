import GRDB
import Glibc
import Programme
import Testing
import VietnameseText

@testable import ProgrammeStore

/// What is wrong with a database is told as the fact it is (design, section 8).
@Suite struct FaultTests {
  static let asOf = AsOf(day("2024-02-01"))

  @Test func whatIsNotThereIsMissing() {
    let folder = TemporaryFolder()
    for path in [folder.database, folder.path + "/no/khue.db"] {
      #expect(throws: StoreFault.missing(path: path)) { try Reader(path: path) }
      #expect(throws: StoreFault.missing(path: path)) { try Gate(path: path) }
      #expect(access(path, F_OK) != 0, "opening creates nothing")
    }
  }

  @Test func whatIsNotOursIsForeign() throws {
    let folder = TemporaryFolder()
    let path = folder.database
    write(Array("không phải cơ sở dữ liệu, chỉ là văn bản dài hơn một trăm byte. ".utf8), to: path)
    #expect(throws: StoreFault.foreign(path: path)) { try Reader(path: path) }
    unlink(path)
    write([], to: path)
    #expect(throws: StoreFault.foreign(path: path)) { try Gate(path: path) }
    #expect(bytes(of: path) == [])
    unlink(path)
    try DatabaseQueue(path: path).write { try $0.execute(sql: "CREATE TABLE other (id)") }
    #expect(throws: StoreFault.foreign(path: path)) { try Reader(path: path) }
    #expect(throws: StoreFault.foreign(path: folder.path)) { try Reader(path: folder.path) }
  }

  @Test func anotherSchemaIsOlderOrNewer() throws {
    let database = try SmallDatabase()
    let reader = try Reader(path: database.path)
    func setSchema(_ number: Int) throws {
      let queue = try DatabaseQueue(path: database.path)
      try queue.inDatabase { try $0.execute(sql: "PRAGMA user_version = \(number)") }
    }
    try setSchema(99)
    let newer = StoreFault.newerSchema(path: database.path, found: 99, known: Migration.newest)
    #expect(throws: newer) { try Reader(path: database.path) }
    #expect(throws: newer) { try reader.snapshot(.overview(Self.asOf)) }
    #expect(throws: newer) {
      try database.gate.commit([], by: tester, at: instant("2024-02-01"))
    }
    try setSchema(1)
    let older = StoreFault.olderSchema(path: database.path, found: 1, needed: Migration.newest)
    #expect(throws: older) { try Reader(path: database.path) }
  }

  @Test func aLockThatStaysIsLocked() throws {
    let database = try SmallDatabase()
    let gate = try Gate(path: database.path, patience: 0)
    let locked = StoreFault.locked(path: database.path, seconds: 0)
    let other = try DatabaseQueue(path: database.path)
    try other.inDatabase { db in
      try db.execute(sql: "BEGIN IMMEDIATE")
      #expect(throws: locked) { try gate.commit([], by: tester, at: instant("2024-02-01")) }
      _ = try database.ask(.overview(Self.asOf))
      try db.execute(sql: "ROLLBACK")
    }
    _ = try StoreLock(besides: database.path).holding(patience: 0) {
      #expect(throws: locked) { try gate.commit([], by: tester, at: instant("2024-02-01")) }
    }
    _ = try gate.commit([], by: tester, at: instant("2024-02-01"))
  }

  @Test func anotherFileInItsPlaceIsReplaced() throws {
    let (database, other) = (try SmallDatabase(), try SmallDatabase())
    let reader = try Reader(path: database.path)
    _ = try reader.dataVersion()
    #expect(Reader.identity(of: database.path) == reader.identity)
    rename(other.path, database.path)
    let replaced = StoreFault.replaced(path: database.path)
    let before = bytes(of: database.path)
    #expect(throws: replaced) { try reader.snapshot(.overview(Self.asOf)) }
    #expect(throws: replaced) { try reader.dataVersion() }
    #expect(throws: replaced) {
      try database.gate.commit(
        [.define(.source(Source(code: "x", kind: .published, title: "x")), knownFrom: nil)],
        by: tester, at: instant("2024-02-01"))
    }
    #expect(bytes(of: database.path) == before)
    unlink(database.path)
    #expect(throws: StoreFault.missing(path: database.path)) {
      try reader.snapshot(.overview(Self.asOf))
    }
  }

  /// What is open could be read on; root may read all.
  @Test(.enabled(if: geteuid() != 0)) func whatMayNoLongerBeReadIsUnreadable() throws {
    let database = try SmallDatabase()
    let reader = try Reader(path: database.path)
    _ = try reader.dataVersion()
    chmod(database.path, 0)
    #expect(throws: StoreFault.unreadable(path: database.path, errno: EACCES)) {
      try reader.dataVersion()
    }
    chmod(database.path, 0o600)
    _ = try reader.dataVersion()
  }

  @Test func rubbishInItIsDamage() throws {
    let database = try SmallDatabase()
    try database.gate.handle.queue.inDatabase { db in
      try db.execute(sql: "PRAGMA wal_checkpoint(TRUNCATE)")
    }
    let size = bytes(of: database.path)?.count ?? 0
    let reader = try Reader(path: database.path)
    write([UInt8](repeating: 0xA5, count: size - 4_096), to: database.path, at: 4_096)
    let fault = #expect(throws: StoreFault.self) {
      try reader.snapshot(.overview(Self.asOf))
    }
    guard case .damaged = fault else {
      Issue.record("not damage: \(String(describing: fault))")
      return
    }
  }

  @Test func whatExistsIsNotMadeAgain() throws {
    let database = try SmallDatabase()
    let before = bytes(of: database.path)
    #expect(throws: StoreFault.alreadyExists(path: database.path)) {
      try Store.create(
        at: database.path, changes: [], demonstration: false, by: tester,
        at: instant("2024-01-01"))
    }
    #expect(bytes(of: database.path) == before)
  }

  @Test func whatCannotBeMadeLeavesNothing() throws {
    let folder = TemporaryFolder()
    let target = Change.define(.target(SmallProgramme.target("mt", "khong-co")), knownFrom: nil)
    #expect(
      throws: StoreFault.refused(.unknown(.indicator("dvctt")))
    ) {
      try Store.create(
        at: folder.database, changes: [target], demonstration: false, by: tester,
        at: instant("2024-01-01"))
    }
    for suffix in ["", "-wal", "-shm"] {
      #expect(access(folder.database + suffix, F_OK) != 0)
    }
    let nowhere = folder.path + "/no/khue.db"
    #expect(throws: StoreFault.notCreatable(path: nowhere, errno: ENOENT)) {
      try Store.create(
        at: nowhere, changes: [], demonstration: false, by: tester, at: instant("2024-01-01"))
    }
  }

  /// Whoever is killed while making a database leaves nothing that could be taken for one.
  @Test func aDatabaseStandsInItsPlaceOnlyWhenItIsWhole() throws {
    let folder = TemporaryFolder()
    let abandoned = folder.database + ".making-\(Int32.max)"
    write([1, 2, 3], to: abandoned)
    let own = folder.database + ".making-\(getpid())"
    _ = try Store.create(
      at: folder.database, changes: [], demonstration: false, by: tester,
      at: instant("2024-01-01")
    ) { gate in
      #expect(access(folder.database, F_OK) != 0)
      #expect(access(own, F_OK) == 0)
      #expect(access(abandoned, F_OK) != 0)
      _ = try gate.commit(SmallProgramme.changes, by: tester, at: instant("2024-01-02"))
    }
    for suffix in ["", "-wal", "-shm"] {
      #expect(access(own + suffix, F_OK) != 0)
      #expect(access(folder.database + suffix, F_OK) == 0)
    }
    #expect(bytes(of: folder.database + "-wal") == [])
    let reader = try Reader(path: folder.database)
    #expect(try reader.definitions().count == SmallProgramme.changes.count)
  }

  @Test func ofTwoThatMakeOneDatabaseTheFirstWins() throws {
    let folder = TemporaryFolder()
    let begun = instant("2024-01-01")
    #expect(throws: StoreFault.alreadyExists(path: folder.database)) {
      try Store.create(
        at: folder.database, changes: [], demonstration: false, by: tester, at: begun
      ) { _ in write([7], to: folder.database) }
    }
    #expect(bytes(of: folder.database) == [7])
  }

  @Test(arguments: ["/dev/null", "/dev/null/khue.db", "/dev/full", "/tmp"])
  func whatIsNoPlaceForADatabaseStaysAsItIs(path: String) {
    var (before, after) = (stat(), stat())
    let found = stat(path, &before)
    #expect(throws: StoreFault.self) {
      try Store.create(
        at: path, changes: [], demonstration: false, by: tester, at: instant("2024-01-01"))
    }
    #expect(stat(path, &after) == found)
    #expect(before.st_ino == after.st_ino)
    #expect(before.st_mode == after.st_mode)
  }

  @Test func aFolderOrTooLongANameIsNotCreatable() {
    let folder = TemporaryFolder()
    let long = folder.path + "/" + String(repeating: "x", count: 300)
    for (path, code) in [(folder.path + "/new/", ENOENT), (long, ENAMETOOLONG)] {
      #expect(throws: StoreFault.notCreatable(path: path, errno: code)) {
        try Store.create(
          at: path, changes: [], demonstration: false, by: tester, at: instant("2024-01-01"))
      }
    }
  }

  /// SQLite deletes the log of an empty file that it opens.
  @Test func theLogOfAnEmptiedFileIsLeftAlone() throws {
    let database = try SmallDatabase()
    try database.report(SmallProgramme.reading(on: "2024-01-31", 41), at: instant("2024-02-05"))
    let reader = try Reader(path: database.path)
    let log = bytes(of: database.path + "-wal")
    #expect(log?.isEmpty == false)
    truncate(database.path, 0)
    let emptied = StoreFault.emptied(path: database.path)
    #expect(throws: emptied) { try Reader(path: database.path) }
    #expect(throws: emptied) { try Gate(path: database.path) }
    #expect(throws: emptied) { try reader.snapshot(.overview(Self.asOf)) }
    #expect(throws: emptied) { try reader.dataVersion() }
    #expect(throws: emptied) {
      try database.gate.commit([], by: tester, at: instant("2024-02-06"))
    }
    #expect(bytes(of: database.path + "-wal") == log)
  }

  @Test func migratingWhatIsNewDoesNothing() throws {
    let database = try SmallDatabase()
    let outcome = try Store.migrate(at: database.path, by: tester, now: instant("2024-02-01"))
    #expect(outcome.from == Migration.newest)
    #expect(outcome.to == Migration.newest)
    #expect(outcome.backup == nil)
  }
}
