import Glibc
import Programme

/// One of the places that the sessions of an account may take at once: a file that is held by a lock
/// as long as the session lives, however it ends.
///
/// The files stand in a folder of their own beside the database, where no watch on the database is
/// woken by them; there are never more of them than places.
struct SessionPlace {
  /// - Parameter count: how many places the account has.
  /// - Returns: nil where all are taken. Where none can be kept (a disk that is full or cannot be
  ///   written), nobody is kept out for that.
  static func take(of account: String, among count: Int, beside database: String) -> SessionPlace? {
    let folder = database + ".sessions"
    guard mkdir(folder, 0o700) == 0 || errno == EEXIST else { return SessionPlace() }
    for number in 1...max(1, count) {
      let path = folder + "/" + DraftFolder.fileName(account) + ".\(number)"
      // Never closed: the lock goes with the process.
      let file = open(path, O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0o600)
      guard file >= 0 else { return SessionPlace() }
      if flock(file, LOCK_EX | LOCK_NB) == 0 { return SessionPlace() }
      let reason = errno
      close(file)
      if reason != EWOULDBLOCK { return SessionPlace() }
    }
    return nil
  }
}
