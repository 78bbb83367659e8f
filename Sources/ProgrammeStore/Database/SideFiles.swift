import Glibc
import Programme

/// What SQLite keeps beside a database: its log, the log's index, and a rollback journal.
///
/// Whatever lies under these names is taken for the database's own, even where the database is new:
/// a log left behind brings back what was deleted, and its checksums hold.
struct SideFiles {
  static let suffixes = ["-wal", "-shm", "-journal"]

  let path: String

  init(_ path: String) {
    self.path = path
  }

  /// The first file that lies there; a broken link counts, as SQLite would write through it.
  private var first: String? {
    SideFiles.suffixes.map { path + $0 }.first { name in
      var facts = stat()
      return lstat(name, &facts) == 0
    }
  }

  /// Throws where a new file's place is not free of what another left.
  func checkFree() throws(StoreFault) {
    if let first { throw .leftBeside(path: path, leftover: first) }
  }

  /// Throws where what lies beside an existing database cannot be its own: a database without a
  /// log, such as a backup, has no log's file beside it.
  ///
  /// What holds nothing is no harm: an index, or a log that is empty.
  func checkOwn() throws(StoreFault) {
    // SQLite follows a link before it looks beside the file.
    let path = resolved(path)
    guard let header = DatabaseHeader(of: path), !header.hasLog else { return }
    for suffix in ["-wal", "-journal"] where size(of: path + suffix) > 0 {
      throw .leftBeside(path: path, leftover: path + suffix)
    }
  }
}
