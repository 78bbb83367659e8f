import Glibc
import Programme

/// Which file a path names right now: device and inode.
public struct FileIdentity: Hashable, Sendable {
  public let device: UInt64
  public let inode: UInt64

  /// The file at a path; nil when there is none, or none that may be looked at.
  init?(path: String) {
    var facts = stat()
    guard stat(path, &facts) == 0 else { return nil }
    device = UInt64(facts.st_dev)
    inode = UInt64(facts.st_ino)
  }

  /// Throws unless the path still names this file; for writing, unless no other path does.
  ///
  /// Only `stat`: opening and closing the file would drop SQLite's own locks on it.
  func check(at path: String, forWriting: Bool = false) throws(StoreFault) {
    var facts = stat()
    guard stat(path, &facts) == 0 else {
      throw errno == ENOENT ? .missing(path: path) : .unreadable(path: path, errno: errno)
    }
    guard UInt64(facts.st_dev) == device, UInt64(facts.st_ino) == inode else {
      throw .replaced(path: path)
    }
    // The log is found by the name: of two names one doesn't see what the other's holds.
    if forWriting, facts.st_nlink > 1 { throw .linkedTwice(path: path) }
    // What is open could go on reading; but nobody who comes now could, and that is to be said.
    guard access(path, R_OK) == 0 else { throw .unreadable(path: path, errno: errno) }
    try checkNotEmptied(path, facts)
  }
}

/// Throws where the file is empty and its log is not: SQLite, given the path, would take the log
/// for a leftover and delete it.
private func checkNotEmptied(_ path: String, _ file: stat) throws(StoreFault) {
  var log = stat()
  guard file.st_size == 0, stat(path + "-wal", &log) == 0, log.st_size > 0 else { return }
  throw .emptied(path: path)
}

/// Throws the fact that keeps a path from being opened, before SQLite is asked, which would create
/// a missing file or only say "unable to open".
func checkReachable(_ path: String) throws(StoreFault) {
  var facts = stat()
  guard stat(path, &facts) == 0 else {
    throw errno == ENOENT || errno == ENOTDIR
      ? .missing(path: path) : .unreadable(path: path, errno: errno)
  }
  guard facts.st_mode & S_IFMT == S_IFREG else { throw .foreign(path: path) }
  guard access(path, R_OK) == 0 else { throw .unreadable(path: path, errno: errno) }
  try checkNotEmptied(path, facts)
}
