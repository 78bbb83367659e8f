import CSQLiteShim
import GRDB
import Glibc

/// Moving the log's pages into the database, which only the gate does, and only under its lock.
enum Checkpoint {
  /// Bytes of log above which the gate checkpoints (design, section 6).
  static let limit = 4 * 1_048_576

  /// Checkpoints when the log has grown past the limit; readers are never waited for.
  static func ifDue(_ queue: DatabaseQueue, database path: String) throws {
    guard logSize(of: path) > limit else { return }
    queue.inDatabase { db in
      guard let handle = db.sqliteConnection else { return }
      var pages: Int32 = 0
      _ = cs_checkpoint(handle, &pages)
    }
  }

  /// The size of the log file; it shrinks to the limit when the log begins anew.
  private static func logSize(of path: String) -> Int {
    var facts = stat()
    guard stat(path + "-wal", &facts) == 0 else { return 0 }
    return Int(facts.st_size)
  }
}
