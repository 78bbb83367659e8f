import GRDB
import Glibc
import Programme

/// A database while it is being made: beside its final place, where it moves in one step when it
/// is whole. However the making ends before, nothing stands at the final place.
struct NewDatabase {
  /// The final place.
  let path: String
  /// Where it is made meanwhile, by this process alone.
  let aside: String

  init(_ path: String) {
    self.path = path
    aside = path + NewDatabase.ending + String(getpid())
  }

  private static let ending = ".making-"

  /// Whether a database is one that is being made: nobody else writes there, so it has a lock of
  /// its own, and what fails leaves none beside the final place.
  static func isAside(_ database: String) -> Bool { database.hasSuffix(ending + String(getpid())) }

  /// Checks that nothing stands at the final place and that something may, and begins with an
  /// empty file aside.
  func begin() throws(StoreFault) {
    var facts = stat()
    guard stat(path, &facts) != 0 else { throw .alreadyExists(path: path) }
    guard errno == ENOENT else { throw .notCreatable(path: path, errno: errno) }
    guard access(directory(of: path), W_OK) == 0 else {
      throw errno == ENOENT
        ? .notCreatable(path: path, errno: ENOENT) : .notWritable(path: directory(of: path))
    }
    try SideFiles(path).checkFree()
    removeAbandoned()
    removeAside()
    let descriptor = open(aside, O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC, 0o664)
    guard descriptor >= 0 else {
      throw errno == EACCES || errno == EPERM
        ? .notWritable(path: path) : .notCreatable(path: path, errno: errno)
    }
    close(descriptor)
  }

  /// Moves what was made to its place, its log emptied; of two that make one database the first
  /// wins.
  func end() throws {
    let handle = try Handle.open(aside, for: .writing, patience: 5)
    Checkpoint.now(handle.queue, patience: 5)
    try handle.queue.close()
    var log = stat()
    if stat(aside + "-wal", &log) == 0, log.st_size > 0 {
      throw StoreFault.locked(path: aside, seconds: 5)
    }
    try SideFiles(path).checkFree()
    guard link(aside, path) == 0 else {
      throw errno == EEXIST
        ? StoreFault.alreadyExists(path: path) : .notCreatable(path: path, errno: errno)
    }
    removeAside()
    // Whoever may only read looks for the lock too, and may not make it.
    try StoreLock(besides: path).holding(patience: 5) {}
    // Read-only sessions need the log's files, which the first to open makes (design, section 6).
    let placed = try Handle.open(path, for: .writing, patience: 5)
    try placed.queue.close()
    syncFolder(of: path)
  }

  func removeAside() { NewDatabase.removeFiles(of: aside) }

  /// What processes that are no more were making of this database.
  private func removeAbandoned() {
    let folder = directory(of: path)
    for name in names(in: folder) {
      guard let maker = maker(of: folder + "/" + name), kill(maker, 0) != 0, errno == ESRCH
      else { continue }
      NewDatabase.removeFiles(of: path + NewDatabase.ending + String(maker))
    }
  }

  /// The process that was making a file of this database aside.
  private func maker(of file: String) -> pid_t? {
    let start = path.contains("/") ? path : "./" + path
    let whole = start + NewDatabase.ending
    guard file.utf8.starts(with: whole.utf8) else { return nil }
    return pid_t(String(decoding: file.utf8.dropFirst(whole.utf8.count), as: UTF8.self))
  }

  private static func removeFiles(of path: String) {
    for suffix in [""] + SideFiles.suffixes + [StoreLock.suffixAside] { unlink(path + suffix) }
  }
}
