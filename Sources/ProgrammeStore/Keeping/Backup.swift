import GRDB
import Glibc
public import Programme

/// What a backup holds, which was opened and proved after it was written.
public struct BackupOutcome: Hashable, Sendable {
  public var path: String
  /// The journal's entries, and the digest at its head.
  public var entries: Int
  public var digest: String
  public var bytes: Int64
}

extension Store {
  /// Writes a copy of a database while others go on reading and writing it.
  ///
  /// Made beside the backup's place, proved (pages, references, journal, records), and moved
  /// there in one step: what stands at the place is always a whole backup. It is one file, with
  /// nothing beside it. Never takes the place of anything but another backup.
  public static func backup(
    from path: String, to backup: String, overwriting: Bool = false
  ) throws(StoreFault) -> BackupOutcome {
    let copy = Copy(of: path, for: backup)
    return try guarding(backup) {
      try copy.checkPlace(overwriting: overwriting)
      defer { copy.remove() }
      try copy.write()
      let proof = try prove(copy.aside)
      try copy.place(overwriting: overwriting)
      return BackupOutcome(
        path: backup, entries: proof.entries, digest: proof.digest, bytes: size(of: backup))
    }
  }

  /// Throws unless a database is whole: its pages, its references, and all that the journal says.
  /// Judgements, which follow from the rest, are not worked out anew.
  /// Of an older schema the journal's chain is proved.
  static func prove(_ path: String) throws -> JournalProof {
    let handle = try Handle.open(path, for: .reading, patience: 5, schema: nil)
    defer { try? handle.queue.close() }
    return try handle.queue.read { db in
      if let problem = try Integrity.problems(db, most: 1).first {
        throw StoreFault.damaged(path: path, detail: problem)
      }
      guard try Integrity.violations(db) == 0 else {
        throw StoreFault.damaged(path: path, detail: "foreign keys")
      }
      return try schemaNumber(of: db) < Migration.newest
        ? chain(db, at: path) : proof(db, at: path, judging: false)
    }
  }
}

/// What SQLite itself finds wrong.
enum Integrity {
  static func problems(_ db: Database, most: Int) throws -> [String] {
    let lines = try String.fetchAll(db, sql: "PRAGMA integrity_check(\(most))")
    return lines == ["ok"] ? [] : Array(lines.prefix(most))
  }

  static func violations(_ db: Database) throws -> Int {
    let rows = try Row.fetchCursor(db, sql: "PRAGMA foreign_key_check")
    var count = 0
    while try rows.next() != nil { count += 1 }
    return count
  }
}

/// A database's copy in one file while it is being made, beside its final place.
struct Copy {
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
    for suffix in [""] + Beside.suffixes { unlink(aside + suffix) }
  }
}

/// So that new names in a file's folder survive a power cut.
func syncFolder(of path: String) {
  let descriptor = open(directory(of: path), O_RDONLY | O_DIRECTORY | O_CLOEXEC)
  guard descriptor >= 0 else { return }
  fsync(descriptor)
  close(descriptor)
}

/// The bytes of a file; 0 where there is none.
func size(of path: String) -> Int64 {
  var facts = stat()
  return stat(path, &facts) == 0 ? Int64(facts.st_size) : 0
}
