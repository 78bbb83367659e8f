import GRDB
import Programme

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
  /// digest, or whose link to the row before it, doesn't hold.
  static func chain(
    _ db: Database, at path: String, _ take: (JournalEntry) throws -> Void = { _ in }
  ) throws -> JournalProof {
    var proof = JournalProof(entries: 0, digest: digestOfNothing)
    var sequence: Int64 = 0
    let columns = JournalEntry.columns(schema: try schemaNumber(of: db))
    let rows = try Row.fetchCursor(db, sql: "SELECT \(columns) FROM journal ORDER BY sequence")
    while let row = try rows.next() {
      guard let entry = JournalEntry(row), entry.sequence == sequence + 1,
        entry.previous == proof.digest, entry.computedDigest == entry.digest
      else { throw StoreFault.brokenJournal(path: path, sequence: row[0]) }
      try take(entry)
      sequence = entry.sequence
      proof = JournalProof(entries: proof.entries + 1, digest: entry.digest)
    }
    return proof
  }
}
