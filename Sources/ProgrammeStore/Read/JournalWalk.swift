import GRDB
public import Programme

extension Reader {
  /// The digest of an entry, or of what is before the first one (0); nil where there is no such
  /// entry.
  public func journalDigest(of sequence: Int64) throws(StoreFault) -> String? {
    guard sequence > 0 else { return digestOfNothing }
    return try read { db in try JournalEntry.fetch(db, sequence)?.digest }
  }

  /// Gives the journal's entries oldest first, up to the newest of when it began, each proved to
  /// follow from the one before it.
  ///
  /// In constant memory and a read transaction per 500 entries, so that a slow taker keeps nobody
  /// waiting: what was read once never changes.
  /// - Parameters:
  ///   - first: begins after this entry; 0 for all.
  ///   - take: whatever it throws ends the walk as a `StoreFault`.
  /// - Returns: how many were given, and the digest of the last.
  public func journalEntries(
    after first: Int64 = 0, _ take: (JournalEntry) throws -> Void
  ) throws(StoreFault) -> JournalProof {
    let (start, last) = try read { db in
      (try JournalEntry.fetch(db, first)?.digest, try JournalHead(db).sequence)
    }
    var (sequence, proof) = (first, JournalProof(entries: 0, digest: start ?? digestOfNothing))
    guard start != nil || first == 0 else { return proof }
    while sequence < last {
      let page = try page(after: sequence, through: last)
      guard !page.isEmpty else { throw .brokenJournal(path: path, sequence: sequence + 1) }
      for entry in page {
        guard entry.sequence == sequence + 1, entry.previous == proof.digest,
          entry.computedDigest == entry.digest
        else { throw .brokenJournal(path: path, sequence: sequence + 1) }
        try guarding(path) { try take(entry) }
        sequence = entry.sequence
        proof = JournalProof(entries: proof.entries + 1, digest: entry.digest)
      }
    }
    return proof
  }

  private func page(after first: Int64, through last: Int64) throws(StoreFault) -> [JournalEntry] {
    try read { db in
      let statement = try db.cachedStatement(
        sql: """
          SELECT \(JournalEntry.columns) FROM journal WHERE sequence > ? AND sequence <= ?
          ORDER BY sequence LIMIT 500
          """)
      return try JournalEntry.fetch(statement, [first, last])
    }
  }
}
