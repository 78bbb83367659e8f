import GRDB
import Glibc
import Programme

/// A database's copy in one file while it is being made, beside its final place.
struct DatabaseCopy {
  let source: String
  let place: String
  let aside: String

  init(of source: String, for place: String) {
    self.source = source
    self.place = place
    aside = place + ".copying-" + String(getpid())
  }

  func checkPlace(overwriting: Bool) throws(StoreFault) {
    try checkReachable(source)
    try BackupPlace(place, of: source).check(overwriting: overwriting)
  }

  /// Writes the copy as one read sees the source, and sees it to the disk.
  func write() throws {
    try create()
    let handle = try Handle.open(source, for: .reading, patience: 5, schema: nil)
    defer { try? handle.queue.close() }
    try naming(place) {
      try handle.queue.inDatabase { db in
        // The handle itself can only read; this lets its statement write the other file.
        try db.execute(sql: "PRAGMA query_only = 0")
        try db.execute(sql: "VACUUM INTO ?", arguments: [address(ofDatabase: aside)])
        try db.execute(sql: "PRAGMA query_only = 1")
      }
    }
    let descriptor = open(aside, O_RDONLY | O_CLOEXEC)
    defer { close(descriptor) }
    guard descriptor >= 0, fsync(descriptor) == 0 else {
      throw StoreFault.notCreatable(path: place, errno: errno)
    }
  }

  /// Does what makes the copy; what the disk refuses is about the place, where nothing has changed.
  func naming<Result>(_ place: String, _ step: () throws -> Result) throws -> Result {
    do {
      return try guarding(source, patience: 5, step)
    } catch StoreFault.unsynced {
      throw StoreFault.notCreatable(path: place, errno: EIO)
    } catch StoreFault.full(source) {
      throw StoreFault.full(path: place)
    }
  }

  /// An empty file that nobody else may read; a backup stays so, for it holds all that is known.
  private func create() throws(StoreFault) {
    remove()
    let descriptor = open(aside, O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else {
      throw errno == EACCES || errno == EPERM || errno == EROFS
        ? .notWritable(path: directory(of: place)) : .notCreatable(path: place, errno: errno)
    }
    close(descriptor)
  }

  /// Moves the copy to its place in one step.
  func place(overwriting: Bool) throws(StoreFault) {
    try BackupPlace(place, of: source).check(overwriting: overwriting)
    if overwriting {
      guard rename(aside, place) == 0 else { throw .notCreatable(path: place, errno: errno) }
    } else {
      guard link(aside, place) == 0 else {
        throw errno == EEXIST
          ? .alreadyExists(path: place) : .notCreatable(path: place, errno: errno)
      }
      unlink(aside)
    }
    syncFolder(of: place)
  }

  /// Gives the copy the mode, the group and, where root does it, the owner of the database in whose
  /// place it is put; where there is none, those of a new file in the folder.
  func takeRights() {
    var facts = stat()
    if stat(place, &facts) != 0 {
      guard stat(directory(of: place), &facts) == 0 else { return }
      let mask = umask(0)
      umask(mask)
      facts.st_mode = 0o664 & ~mask
    }
    _ = chown(aside, geteuid() == 0 ? facts.st_uid : uid_t.max, facts.st_gid)
    chmod(aside, facts.st_mode & 0o666)
  }

  func remove() {
    for suffix in [""] + SideFiles.suffixes { unlink(aside + suffix) }
  }
}
