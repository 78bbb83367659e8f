import CSQLiteShim
import GRDB
import GRDBSQLite
import Glibc

/// Moving the log's pages into the database, which only the gate does, and only under its lock.
enum Checkpoint {
  /// Bytes of log above which the gate checkpoints (design, section 6).
  static let limit = 4 * 1_048_576

  /// Checkpoints when the log has grown past the limit.
  static func ifDue(_ queue: DatabaseQueue, database path: String, patience: Int) {
    guard logSize(of: path) > limit else { return }
    now(queue, patience: patience)
  }

  /// Moves the log's pages and empties it, so that the next to open first need not read it all;
  /// readers are never waited for.
  static func now(_ queue: DatabaseQueue, patience: Int) {
    queue.inDatabase { db in
      guard let handle = db.sqliteConnection else { return }
      var pages: Int32 = 0
      _ = cs_checkpoint(handle, &pages)
      sqlite3_busy_timeout(handle, Int32(clamping: patience * 1_000))
    }
  }

  /// The size of the log file; it shrinks to the limit when the log begins anew.
  private static func logSize(of path: String) -> Int {
    var facts = stat()
    guard stat(path + "-wal", &facts) == 0 else { return 0 }
    return Int(facts.st_size)
  }
}
