import Glibc
import Programme

/// What SQLite keeps beside a database: its log, the log's index, and a rollback journal.
///
/// Whatever lies under these names is taken for the database's own, even where the database is new:
/// a log left behind brings back what was deleted, and its checksums hold.
struct Beside {
  static let suffixes = ["-wal", "-shm", "-journal"]

  let path: String

  init(_ path: String) {
    self.path = path
  }

  /// The first file that lies there; a broken link counts, as SQLite would write through it.
  private var first: String? {
    Beside.suffixes.map { path + $0 }.first { name in
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

/// Where a path leads when its links are followed; itself where there is nothing.
func resolved(_ path: String) -> String {
  guard let real = realpath(path, nil) else { return path }
  defer { free(real) }
  return String(validatingCString: real) ?? path
}

/// The file that a database's path names: where it is a link, the file behind it, beside which
/// SQLite keeps its log; the lock belongs there too.
func followed(_ path: String) -> String {
  var facts = stat()
  guard lstat(path, &facts) == 0, facts.st_mode & S_IFMT == S_IFLNK else { return path }
  return resolved(path)
}

/// The first bytes of a database's file, read without SQLite, which would look beside it too.
struct DatabaseHeader {
  /// Whose it is: `Migration.applicationID` where it is Khuê's.
  let application: Int32
  /// Whether it is written through a log, as every database in use is and no backup.
  let hasLog: Bool

  /// Nil where the path names no file of SQLite's that may be read.
  ///
  /// Never of a database that this process has open: closing it would drop SQLite's locks.
  init?(of path: String) {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
    guard descriptor >= 0 else { return nil }
    defer { close(descriptor) }
    var bytes = [UInt8](repeating: 0, count: 100)
    guard read(descriptor, &bytes, bytes.count) == bytes.count,
      bytes.starts(with: Array("SQLite format 3\0".utf8))
    else { return nil }
    application = bytes[68..<72].reduce(0) { $0 << 8 | Int32($1) }
    hasLog = bytes[18] > 1 || bytes[19] > 1
  }
}
