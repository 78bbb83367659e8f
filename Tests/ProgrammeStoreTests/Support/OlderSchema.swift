import GRDB
import Programme
import VietnameseText

@testable import ProgrammeStore

/// Takes a database back to an earlier step of its schema, as the programs of then made it.
enum OlderSchema {
  static func take(_ database: SmallDatabase, to schema: Int) throws {
    try take(database.gate.handle.queue, to: schema)
  }

  static func take(_ queue: DatabaseQueue, to schema: Int) throws {
    try queue.inDatabase { db in
      try db.execute(sql: "PRAGMA foreign_keys = 0")
      try db.inTransaction(.immediate) {
        if schema < Migration.percentLimits.number {
          try db.execute(sql: "ALTER TABLE indicator_version DROP COLUMN may_exceed_hundred")
        }
        if schema < 8 { try db.execute(sql: "DROP TRIGGER journal_no_replace") }
        if schema < 7 { try takeRecord(db) }
        if schema < 6 {
          try db.execute(sql: "DROP TABLE judgement_span")
          try db.execute(sql: "DROP TABLE judged_item")
        }
        try db.execute(sql: "PRAGMA user_version = \(schema)")
        return .commit
      }
      try db.execute(sql: "PRAGMA foreign_keys = 1")
    }
  }

  /// The journal in its first form, each entry hashed as it was then.
  private static func takeRecord(_ db: Database) throws {
    var entries = try Row.fetchAll(
      db, sql: "SELECT \(JournalEntry.columns) FROM journal ORDER BY sequence"
    ).compactMap { JournalEntry($0) }
    for table in ["retraction", "act", "account_version", "account", "journal"] {
      try db.execute(sql: "DROP TABLE \(table)")
    }
    for statement in Migration.journal.statements().dropFirst() { try db.execute(sql: statement) }
    var previous = String(repeating: "0", count: 64)
    for index in entries.indices {
      entries[index].encoding = 1
      entries[index].previous = previous
      entries[index].digest = entries[index].computedDigest
      previous = entries[index].digest
      let entry = entries[index]
      try db.execute(
        sql: """
          INSERT INTO journal (sequence, at, account, origin, action, kind, key, subject_id,
            row_count, encoding, before, after, previous, digest)
          VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, 1, ?, ?, ?, ?)
          """,
        arguments: [
          entry.sequence, entry.at.milliseconds, entry.account, entry.origin.rawValue,
          entry.action.rawValue, entry.kind.rawValue, entry.key, entry.subject, entry.rows,
          entry.before, entry.after, entry.previous, entry.digest,
        ])
    }
  }
}
