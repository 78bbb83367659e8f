import GRDB
import Glibc
import Programme
import Testing
import VietnameseText

@testable import ProgrammeStore

/// A database that a program of an earlier schema made, copied to a folder of its own;
/// `OlderFiles/README.md` says what each holds.
struct OlderDatabase {
  static let schemas = [6, 7, 8]
  /// A day after all that they hold.
  static let now = instant("2026-12-01")

  let folder = TemporaryFolder()
  let schema: Int
  var path: String { folder.database }

  init(_ schema: Int) throws {
    self.schema = schema
    let file = #filePath
    let tests = file.prefix(upTo: try #require(file.range(of: "/Support/")?.lowerBound))
    let made = try #require(bytes(of: "\(tests)/OlderFiles/schema-\(schema).db"))
    write(made, to: folder.database)
  }

  /// What a read of the file as it is says, whatever its schema.
  func read<Value>(_ step: (Database) throws -> Value) throws -> Value {
    let queue = try DatabaseQueue(path: path)
    defer { try? queue.close() }
    return try queue.inDatabase(step)
  }

  func change(_ statements: [String]) throws {
    try read { db in
      try db.execute(sql: "PRAGMA foreign_keys = 0")
      for sql in statements { try db.execute(sql: sql) }
    }
  }

  func journal() throws -> [JournalEntry] {
    try read { db in
      let columns = JournalEntry.columns(schema: try schemaNumber(of: db))
      return try Row.fetchAll(db, sql: "SELECT \(columns) FROM journal ORDER BY sequence")
        .compactMap { JournalEntry($0) }
    }
  }

  /// Migrates it, and leaves no backup behind unless that is asked for.
  @discardableResult
  func migrate(keepingBackup: Bool = false) throws -> MigrationOutcome {
    let outcome = try Store.migrate(at: path, by: tester, now: Self.now)
    if !keepingBackup, let backup = outcome.backup { unlink(backup) }
    return outcome
  }

  /// Every row of every table of facts, by table: the columns that it had.
  func facts(columns: [String: [String]]? = nil) throws -> [String: [Row]] {
    let derived: Set = ["judgement_span", "judged_item", "journal", "rules_edition"]
    return try read { db in
      var rows: [String: [Row]] = [:]
      let tables = try String.fetchAll(
        db, sql: "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%'")
      for table in tables where !derived.contains(table) {
        let all = try db.columns(in: table).map(\.name)
        guard let wanted = columns == nil ? all : columns?[table] else { continue }
        rows[table] = try Row.fetchAll(
          db, sql: "SELECT \(wanted.joined(separator: ", ")) FROM \(table) ORDER BY 1, 2")
      }
      return rows
    }
  }

  func columns() throws -> [String: [String]] {
    try read { db in
      let tables = try String.fetchAll(
        db, sql: "SELECT name FROM sqlite_schema WHERE type = 'table'")
      return try Dictionary(
        uniqueKeysWithValues: tables.map { ($0, try db.columns(in: $0).map(\.name)) })
    }
  }

  /// Today's state of everything that is judged.
  func answers() throws -> [String: String] {
    try read { db in
      let day = Self.now.day.number
      let rows = try Row.fetchAll(
        db,
        sql: """
          SELECT subject_kind || ' ' || subject_id || ' ' || unit_id, state FROM judgement_span
          WHERE on_first <= ?1 AND on_last >= ?1 AND known_first <= ?1 AND known_last >= ?1
          """, arguments: [day])
      return Dictionary(uniqueKeysWithValues: rows.map { ($0[0] as String, $0[1] as String) })
    }
  }
}

extension StringProtocol {
  /// Where a text stands in another for the first time.
  fileprivate func range(of text: String) -> Range<Index>? { firstRange(of: text) }
}
