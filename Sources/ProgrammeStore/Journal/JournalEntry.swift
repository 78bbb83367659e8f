import GRDB
public import Programme
public import VietnameseText

/// One line of the append-only, hash-chained journal.
public struct JournalEntry: Hashable, Sendable {
  public typealias Action = ChangeLine.Action

  /// The form of what is hashed: 1 before there were accounts, 2 since.
  public var encoding: Int
  public var sequence: Int64
  public var at: Instant
  public var account: String
  public var origin: Actor.Origin
  /// The address of the SSH client, where there was one.
  public var address: String?
  /// The entry that this one takes back.
  public var reverts: Int64?
  public var action: Action
  public var kind: RecordKind
  /// The record's code or key.
  public var key: String
  /// The record's id in this database; nil for an import.
  public var subject: Int64?
  /// For an import, how many rows it stored.
  public var rows: Int?
  /// The record in the journal's encoding, before and after.
  public var before: String?
  public var after: String?
  /// The digest of the entry before it.
  public var previous: String
  /// Hexadecimal SHA-256 of this entry and, through it, of all before it.
  public var digest: String
}

extension JournalEntry {
  /// The digest that the entry's other columns and its predecessor's digest must have.
  var computedDigest: String {
    var text = CanonicalText()
    text.line("khue-journal", Int64(encoding))
    text.line("previous", previous)
    text.line("sequence", sequence)
    text.line("at", at.milliseconds)
    text.line("account", account)
    text.line("origin", origin.rawValue)
    if encoding >= 2 {
      text.line("address", address)
      text.line("reverts", reverts)
    }
    text.line("action", action.rawValue)
    text.line("kind", kind.rawValue)
    text.line("key", key)
    text.line("subject", subject)
    text.line("rows", rows.map { Int64($0) })
    text.line("before", before)
    text.line("after", after)
    return hexadecimalDigest(of: text.text)
  }

  private static let firstColumns = """
    sequence, at, account, origin, action, kind, key, subject_id, row_count, before, after,
      previous, digest, encoding
    """
  static let columns = firstColumns + ", address, reverts"

  /// The columns as a database of an earlier schema has them.
  static func columns(schema: Int) -> String {
    schema < 7 ? firstColumns + ", NULL, NULL" : columns
  }

  static func fetch(_ db: Database, _ sequence: Int64) throws -> JournalEntry? {
    let statement = try db.cachedStatement(
      sql: "SELECT \(columns) FROM journal WHERE sequence = ?")
    return try Row.fetchOne(statement, arguments: [sequence]).flatMap { JournalEntry($0) }
  }

  static func fetch(
    _ statement: Statement, _ arguments: StatementArguments
  ) throws -> [JournalEntry] {
    var entries: [JournalEntry] = []
    let rows = try Row.fetchCursor(statement, arguments: arguments)
    while let row = try rows.next() {
      if let entry = JournalEntry(row) { entries.append(entry) }
    }
    return entries
  }

  /// The entry of one row of `columns`; nil where a word is none of ours.
  init?(_ row: Row) {
    guard let origin = Actor.Origin(rawValue: row[3]), let action = Action(rawValue: row[4]),
      let kind = RecordKind(rawValue: row[5])
    else { return nil }
    self.init(
      encoding: row[13], sequence: row[0], at: Instant(milliseconds: row[1]), account: row[2],
      origin: origin, address: row[14], reverts: row[15],
      action: action, kind: kind, key: row[6], subject: row[7], rows: row[8], before: row[9],
      after: row[10], previous: row[11], digest: row[12])
  }

  func insert(_ db: Database) throws {
    let statement = try db.cachedStatement(
      sql: """
        INSERT INTO journal (\(JournalEntry.columns))
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """)
    try statement.execute(arguments: [
      sequence, at.milliseconds, account, origin.rawValue, action.rawValue, kind.rawValue, key,
      subject, rows, before, after, previous, digest, encoding, address, reverts,
    ])
  }
}
