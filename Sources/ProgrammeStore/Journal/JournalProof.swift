import GRDB
public import Programme
import VietnameseText

/// What a walk over the whole journal proved.
public struct JournalProof: Hashable, Sendable {
  /// How many entries the chain has.
  public var entries: Int
  /// Hexadecimal SHA-256 at its head: whoever wrote it down earlier can tell that nothing before
  /// it was changed since.
  public var digest: String
}

extension Store {
  /// Walks the journal from its first entry; throws `brokenJournal` naming the first row whose
  /// digest, or whose link to the row before it, doesn't hold, or whose readings are no longer
  /// what it says of them.
  ///
  /// Complexity: one hash per entry and per imported reading, in constant memory.
  public static func verifyJournal(at path: String) throws(StoreFault) -> JournalProof {
    try Reader(path: path).read { db in try proof(db, at: path) }
  }

  static func proof(_ db: Database, at path: String) throws -> JournalProof {
    var proof = JournalProof(entries: 0, digest: digestOfNothing)
    var sequence: Int64 = 0
    let rows = try Row.fetchCursor(
      db, sql: "SELECT \(JournalEntry.columns) FROM journal ORDER BY sequence")
    while let row = try rows.next() {
      guard let entry = JournalEntry(row), entry.sequence == sequence + 1,
        entry.previous == proof.digest, entry.computedDigest == entry.digest
      else { throw StoreFault.brokenJournal(path: path, sequence: row[0]) }
      sequence = entry.sequence
      proof = JournalProof(entries: proof.entries + 1, digest: entry.digest)
    }
    if let broken = try ReadingProof(db: db).firstBroken() {
      throw StoreFault.brokenJournal(path: path, sequence: broken)
    }
    return proof
  }
}
