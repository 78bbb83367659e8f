import GRDB

/// The columns of one row about to be inserted.
struct StoredRow {
  private var columns: [String] = []
  private var values: [(any DatabaseValueConvertible)?] = []

  mutating func add(_ column: String, _ value: (any DatabaseValueConvertible)?) {
    columns.append(column)
    values.append(value)
  }

  func insert(_ db: Database, into table: String) throws -> Int64 {
    let marks = repeatElement("?", count: columns.count).joined(separator: ", ")
    let statement = try db.cachedStatement(
      sql: "INSERT INTO \(table) (\(columns.joined(separator: ", "))) VALUES (\(marks))")
    try statement.execute(arguments: StatementArguments(values))
    return db.lastInsertedRowID
  }
}
