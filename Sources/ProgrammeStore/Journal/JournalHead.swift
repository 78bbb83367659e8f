import GRDB
import Programme
import VietnameseText

/// The newest entry of the journal.
struct JournalHead: Hashable, Sendable {
  var sequence: Int64
  var digest: String
  var at: Instant?

  init(sequence: Int64, digest: String, at: Instant?) {
    self.sequence = sequence
    self.digest = digest
    self.at = at
  }

  /// Zero, and the digest of nothing, in a journal without an entry.
  init(_ db: Database) throws {
    let statement = try db.cachedStatement(
      sql: "SELECT sequence, digest, at FROM journal ORDER BY sequence DESC LIMIT 1")
    guard let row = try Row.fetchOne(statement) else {
      self.init(sequence: 0, digest: digestOfNothing, at: nil)
      return
    }
    self.init(sequence: row[0], digest: row[1], at: Instant(milliseconds: row[2]))
  }
}
