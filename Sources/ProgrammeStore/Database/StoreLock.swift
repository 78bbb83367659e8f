import Glibc
import Programme

/// The advisory lock on `khue.lock` beside the database, held around each write.
///
/// Never on the database file itself, whose locks belong to SQLite (design, section 6).
struct StoreLock: Sendable {
  /// The lock's name, beside every database.
  static let name = "khue.lock"

  /// What follows the name of a database that is being made in that of its own lock.
  static let suffixAside = ".lock"

  let database: String
  let path: String

  init(besides database: String) {
    let database = followed(database)
    self.database = database
    path =
      NewDatabase.isAside(database)
      ? database + Self.suffixAside : directory(of: database) + "/" + Self.name
  }

  /// Runs a step while holding the lock; waits for it so many seconds at most.
  func holding<Result>(patience: Int, _ step: () throws -> Result) throws -> Result {
    let descriptor = try open()
    defer { close(descriptor) }
    try acquire(descriptor, patience: patience)
    return try step()
  }

  private func open() throws(StoreFault) -> Int32 {
    // Reading is enough to lock, so that accounts of one group need not own the file.
    let descriptor = openBeside(database, path, O_RDONLY, making: true)
    if descriptor >= 0 {
      give(descriptor)
      return descriptor
    }
    throw errno == EACCES || errno == EROFS || errno == EPERM
      ? .notWritable(path: database) : .unreadable(path: path, errno: errno)
  }

  /// What root has made is the database's owner's: others could be locked out by it.
  private func give(_ descriptor: Int32) {
    var (lock, owned) = (stat(), stat())
    guard geteuid() == 0, fstat(descriptor, &lock) == 0, stat(database, &owned) == 0,
      lock.st_uid == 0, owned.st_uid != 0
    else { return }
    _ = fchown(descriptor, owned.st_uid, owned.st_gid)
  }

  private func acquire(_ descriptor: Int32, patience: Int) throws(StoreFault) {
    let deadline = monotonicMilliseconds() + Int64(patience) * 1_000
    while flock(descriptor, LOCK_EX | LOCK_NB) != 0 {
      guard errno == EWOULDBLOCK || errno == EINTR else {
        throw .failed(path: path, code: errno, detail: "flock")
      }
      guard monotonicMilliseconds() < deadline else {
        throw .locked(path: database, seconds: patience)
      }
      usleep(1_000)
    }
  }
}
