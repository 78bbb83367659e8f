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
    let copy = DatabaseCopy(of: path, for: backup)
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
