import GRDB
import Programme
import VietnameseText

/// The deadlines that were granted: rows that are only added.
enum ExtensionTable {
  /// What was not taken back by a day of knowing, which is the next argument.
  static let standing = """
    NOT EXISTS (SELECT 1 FROM retraction WHERE kind = 'extension' AND subject_id = e.id
      AND known_from <= ?)
    """

  static func fetch(
    _ db: Database, where rest: String, _ arguments: StatementArguments
  ) throws -> [Extension] {
    let statement = try db.cachedStatement(
      sql: """
        SELECT e.id, (SELECT code FROM task WHERE id = e.task_id), e.deadline, e.granted_on,
          e.document, e.note,
          (SELECT known_from FROM retraction WHERE kind = 'extension' AND subject_id = e.id)
        FROM deadline_extension e WHERE \(rest)
        """)
    let rows = try Row.fetchCursor(statement, arguments: arguments)
    var extensions: [Extension] = []
    while let row = try rows.next() {
      var reader = ColumnReader(db, row, at: 1, version: 0)
      var granted = Extension(
        task: try reader.requiredCode(), deadline: try reader.requiredDay(),
        grantedOn: try reader.requiredDay(), document: try reader.requiredText(),
        note: reader.text())
      granted.retractedOn = reader.day()
      extensions.append(granted)
    }
    return extensions
  }

  static func insert(
    _ db: Database, _ granted: Extension, task: Int64, entry: Int64
  ) throws -> Int64 {
    try db.execute(
      sql: """
        INSERT INTO deadline_extension (task_id, entry, deadline, granted_on, document, note)
        VALUES (?, ?, ?, ?, ?, ?)
        """,
      arguments: [
        task, entry, granted.deadline.number, granted.grantedOn.number, nfc(granted.document),
        granted.note.map(nfc),
      ])
    return db.lastInsertedRowID
  }
}
