import GRDB
import Glibc
public import Programme
public import VietnameseText

/// What `migrate` did.
public struct MigrationOutcome: Hashable, Sendable {
  /// The schema's number before and after.
  public var from: Int
  public var to: Int
  /// The backup that was made first; nil where there was nothing to do.
  public var backup: String?
}

extension Store {
  /// Brings an older database's schema up to date: proves its journal, makes a backup beside it,
  /// and migrates in one transaction.
  ///
  /// Where the rules have come to another edition, all judgements are made anew, and the journal
  /// has one entry more.
  public static func migrate(
    at path: String, by actor: Actor, now: Instant
  ) throws(StoreFault) -> MigrationOutcome {
    try SideFiles(path).checkOwn()
    // With keys unchecked until the end: a step may make a table anew that others refer to.
    let handle = try Handle.open(path, for: .storingStaged, patience: 5, schema: nil)
    return try guarding(path, patience: 5) {
      try StoreLock(besides: path).holding(patience: 5) {
        let found = try handle.queue.unsafeRead { db in try schemaNumber(of: db) }
        guard found < Migration.newest else {
          return MigrationOutcome(from: found, to: found, backup: nil)
        }
        let proof = try handle.queue.read { db in try chain(db, at: path) }
        let backup = "\(path).\(now.day.iso)-\(now.milliseconds).backup"
        try back(up: handle.queue, to: backup)
        try migrate(handle.queue, at: path, after: found, proved: proof, by: actor, now: now)
        return MigrationOutcome(from: found, to: Migration.newest, backup: backup)
      }
    }
  }

  private static func back(up queue: DatabaseQueue, to backup: String) throws {
    try SideFiles(backup).checkFree()
    try queue.inDatabase { db in
      try db.execute(sql: "VACUUM INTO ?", arguments: [address(ofDatabase: backup)])
    }
    let descriptor = open(backup, O_RDONLY | O_CLOEXEC)
    defer { close(descriptor) }
    guard descriptor >= 0, fsync(descriptor) == 0 else {
      throw StoreFault.notWritable(path: backup)
    }
  }

  private static func migrate(
    _ queue: DatabaseQueue, at path: String, after found: Int, proved: JournalProof,
    by actor: Actor, now: Instant
  ) throws {
    try queue.inTransaction(.immediate) { db in
      try Migration.apply(after: found, in: db)
      // The journal says what it said before.
      let proof = try chain(db, at: path)
      guard proof == proved else {
        throw StoreFault.brokenJournal(path: path, sequence: Int64(proof.entries))
      }
      let rebuild = JudgementRebuild(db: db, actor: actor, at: now)
      if try rebuild.isDue() { _ = try rebuild.run() }
      guard try Row.fetchOne(db, sql: "PRAGMA foreign_key_check") == nil else {
        throw DatabaseError(resultCode: .SQLITE_CORRUPT, message: "foreign keys")
      }
      return .commit
    }
  }
}
