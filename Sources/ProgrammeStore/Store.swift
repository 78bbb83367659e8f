import GRDB
import Glibc
public import Programme
public import VietnameseText

/// What is done to a database as a whole: make it, bring its schema up to date, prove its journal.
public enum Store {
  /// Makes a database with its first records, which are the journal's genesis.
  ///
  /// Works beside the final place and moves there in one step, so that a failure leaves nothing;
  /// the log's files are left in place for read-only sessions (design, section 6).
  public static func create(
    at path: String, changes: [Change], demonstration: Bool, by actor: Actor, at now: Instant
  ) throws(StoreFault) -> Receipt {
    var facts = stat()
    guard stat(path, &facts) != 0 else { throw .alreadyExists(path: path) }
    guard errno == ENOENT else { throw .notCreatable(path: path, errno: errno) }
    guard access(directory(of: path), W_OK) == 0 else {
      throw errno == ENOENT
        ? .notCreatable(path: path, errno: ENOENT) : .notWritable(path: directory(of: path))
    }
    return try guarding(path, isOpen: false) {
      try build(path, changes, isDemonstration: demonstration, by: actor, at: now)
    }
  }

  private static func build(
    _ path: String, _ changes: [Change], isDemonstration: Bool, by actor: Actor, at now: Instant
  ) throws -> Receipt {
    try claim(path)
    do {
      return try fill(path, changes, isDemonstration: isDemonstration, by: actor, at: now)
    } catch {
      // Only what was made here, just now.
      removeFiles(of: path)
      throw error
    }
  }

  private static func fill(
    _ path: String, _ changes: [Change], isDemonstration: Bool, by actor: Actor, at now: Instant
  ) throws -> Receipt {
    let queue = try DatabaseQueue(
      path: address(ofDatabase: path),
      configuration: Handle.configuration(for: .writing, patience: 5))
    defer { try? queue.close() }
    try queue.inDatabase { db in
      try db.execute(sql: "PRAGMA journal_mode = WAL")
    }
    return try StoreLock(besides: path).holding(patience: 5) {
      var receipt: Receipt?
      try queue.inTransaction(.immediate) { db in
        try db.execute(sql: "PRAGMA application_id = \(Migration.applicationID)")
        try Migration.apply(after: 0, in: db)
        try db.execute(
          sql: "INSERT INTO database_facts (id, created_at, is_demonstration) VALUES (1, ?, ?)",
          arguments: [now.milliseconds, isDemonstration])
        let batch = Writing.Batch(key: "init", fileDigest: nil)
        let writing = try Writing(db, by: actor, at: now, batch: batch)
        receipt = try writing.run(changes, strict: false, expecting: [:])
        return .commit
      }
      Checkpoint.now(queue, patience: 5)
      syncFolder(of: path)
      return try receipt ?? { throw StoreFault.missing(path: path) }()
    }
  }

  /// Takes the path with an empty file, so that of two that create only one goes on.
  private static func claim(_ path: String) throws(StoreFault) {
    let descriptor = open(path, O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC, 0o664)
    guard descriptor >= 0 else {
      switch errno {
      case EEXIST: throw .alreadyExists(path: path)
      case EACCES, EPERM: throw .notWritable(path: path)
      default: throw .notCreatable(path: path, errno: errno)
      }
    }
    close(descriptor)
  }

  /// So that the new names themselves survive a power cut.
  private static func syncFolder(of path: String) {
    let descriptor = open(directory(of: path), O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard descriptor >= 0 else { return }
    fsync(descriptor)
    close(descriptor)
  }

  private static func removeFiles(of path: String) {
    for suffix in ["", "-wal", "-shm"] { unlink(path + suffix) }
  }
}
