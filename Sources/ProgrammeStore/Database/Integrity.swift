import GRDB

/// What SQLite itself finds wrong.
enum Integrity {
  static func problems(_ db: Database, most: Int) throws -> [String] {
    let lines = try String.fetchAll(db, sql: "PRAGMA integrity_check(\(most))")
    return lines == ["ok"] ? [] : Array(lines.prefix(most))
  }

  static func violations(_ db: Database) throws -> Int {
    let rows = try Row.fetchCursor(db, sql: "PRAGMA foreign_key_check")
    var count = 0
    while try rows.next() != nil { count += 1 }
    return count
  }
}
