import GRDB
import Glibc
public import Programme
public import VietnameseText

/// What stands in a database's place now.
public struct RestoreOutcome: Hashable, Sendable {
  /// The journal's entries, and the digest at its head; the entry about the restore included.
  public var entries: Int
  public var digest: String
  /// The schema's number: an older one is to be migrated.
  public var schema: Int
  /// Where the database that stood there before lies now; nil where there was none.
  public var kept: String?
  /// What is gone, and who may do something else now.
  public var report: RestoreReport
  /// What could not be done after the backup stood in its place; the next to write does it.
  public var unfinished: StoreFault?
}

extension Store {
  /// Puts a backup in a database's place.
  ///
  /// The backup is proved first and copied beside the place; then, while no gate writes, the old
  /// database with its log moves to NAME.before-restore-STAMP and the copy to its name. Consoles
  /// that have the old one open find that it was replaced, and open the new one. The copy's journal
  /// says by whom, and of which heads; a backup of an older schema can't.
  public static func restore(
    from backup: String, to path: String,
    by actor: Actor = Actor(account: "khue", origin: .command), now: Instant
  ) throws(StoreFault) -> RestoreOutcome {
    let path = followed(path)
    let copy = DatabaseCopy(of: backup, for: path)
    return try guarding(path, patience: 5) {
      try checkReachable(backup)
      guard FileIdentity(path: backup) != FileIdentity(path: path) else {
        throw StoreFault.sameFile(path: backup, database: path)
      }
      try SideFiles(backup).checkOwn()
      defer { copy.remove() }
      _ = try prove(backup)
      try copy.write()
      _ = try prove(copy.aside)
      copy.takeRights()
      return try StoreLock(besides: path).holding(patience: 5) {
        let restoration = Restoration(from: backup, aside: copy.aside, to: path)
        let (report, head) = try copy.naming(path) { try restoration.record(by: actor, at: now) }
        let schema = try copy.naming(path) { try beginLog(of: copy.aside) }
        var outcome = RestoreOutcome(
          entries: Int(head.sequence), digest: head.digest, schema: schema,
          kept: try swap(copy, stamp: stamp(now)), report: report)
        do throws(StoreFault) {
          // Read-only sessions need the log's files, which the first to open makes (design, section 6).
          let handle = try Handle.open(path, for: .storingStaged, patience: 5, schema: nil)
          try guarding(path) { try handle.queue.close() }
        } catch {
          outcome.unfinished = error
        }
        syncFolder(of: path)
        return outcome
      }
    }
  }

  /// The copy becomes a database with a log, which is empty and is not taken along.
  private static func beginLog(of path: String) throws -> Int {
    let handle = try Handle.open(path, for: .storingStaged, patience: 5, schema: nil)
    defer {
      try? handle.queue.close()
      for suffix in SideFiles.suffixes { unlink(path + suffix) }
    }
    return try handle.queue.inDatabase { db in
      let mode = try String.fetchOne(db, sql: "PRAGMA journal_mode = WAL")
      guard mode == "wal" else {
        throw StoreFault.failed(path: path, code: -1, detail: "journal_mode")
      }
      return try schemaNumber(of: db)
    }
  }

  /// Under the lock: the old one goes with its log, the new one comes; on a failure the old one
  /// comes back.
  private static func swap(_ copy: DatabaseCopy, stamp: String) throws -> String? {
    let (path, kept) = (copy.place, "\(copy.place).before-restore-\(stamp)")
    guard access(kept, F_OK) != 0 else { throw StoreFault.alreadyExists(path: kept) }
    // Without the old one too: what it left would get into the new one.
    var hasMoved = false
    for suffix in [""] + SideFiles.suffixes {
      if rename(path + suffix, kept + suffix) == 0 {
        hasMoved = true
        continue
      }
      guard errno == ENOENT else {
        let reason = errno
        bringBack(kept, to: path)
        throw StoreFault.notCreatable(path: kept, errno: reason)
      }
    }
    guard rename(copy.aside, path) == 0 else {
      let reason = errno
      bringBack(kept, to: path)
      throw StoreFault.notCreatable(path: path, errno: reason)
    }
    return hasMoved ? kept : nil
  }

  private static func bringBack(_ kept: String, to path: String) {
    for suffix in SideFiles.suffixes.reversed() + [""] { rename(kept + suffix, path + suffix) }
  }

  /// "20250110-093000": the local day and time.
  private static func stamp(_ now: Instant) -> String {
    let day = now.day.iso.filter { $0 != "-" }
    let second = (now.milliseconds - Instant(now.day).milliseconds) / 1_000
    let parts = [second / 3_600, second / 60 % 60, second % 60]
    return day + "-" + parts.map { $0 < 10 ? "0\($0)" : "\($0)" }.joined()
  }
}
