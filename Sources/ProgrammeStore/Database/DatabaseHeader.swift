import Glibc

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
