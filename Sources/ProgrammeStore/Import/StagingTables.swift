import GRDB

/// The tables in which an import is prepared, in a file attached as `staged`.
///
/// SQLite makes the file where temporary files belong, once it no longer fits the cache, and takes
/// its name away at once: however the process ends, nothing is left. Not beside the database, whose
/// folder consoles watch.
///
/// `reading` and `judgement_span` have just the shape of the database's own, indexes included:
/// SQLite then copies whole rows without looking into them.
enum StagingTables {
  static func create(_ db: Database) throws {
    try db.execute(sql: "ATTACH DATABASE '' AS staged")
    try db.execute(sql: "PRAGMA staged.journal_mode = MEMORY")
    try db.execute(sql: "PRAGMA staged.synchronous = OFF")
    try db.execute(sql: "PRAGMA staged.cache_size = -8192")
    try db.execute(sql: "PRAGMA main.cache_size = -16384")
    for table in ["reading", "judgement_span"] {
      let statement = try String.fetchOne(
        db, sql: "SELECT sql FROM main.sqlite_schema WHERE type = 'table' AND name = ?",
        arguments: [table])
      let columns = statement?.drop { $0 != "(" } ?? ""
      try db.execute(sql: "CREATE TABLE staged.\(table) \(columns)")
    }
    for statement in tables { try db.execute(sql: statement) }
  }

  private static let tables = [
    """
    CREATE TABLE staged.line (id INTEGER PRIMARY KEY, line INTEGER, correction TEXT, value TEXT,
      period TEXT)
    """,
    "CREATE TABLE staged.correction (replaced_id INTEGER, reading_id INTEGER PRIMARY KEY)",
    """
    CREATE TABLE staged.series (unit_id INTEGER, indicator_id INTEGER, readings INTEGER,
      newest_period_last INTEGER, newest_reported_on INTEGER, told_first INTEGER,
      PRIMARY KEY (unit_id, indicator_id)) WITHOUT ROWID
    """,
    "CREATE TABLE staged.period_end (day INTEGER PRIMARY KEY, first_told INTEGER)",
    """
    CREATE TABLE staged.item (unit_id INTEGER, subject_kind TEXT, subject_id INTEGER,
      first_span INTEGER, last_span INTEGER,
      PRIMARY KEY (unit_id, subject_kind, subject_id)) WITHOUT ROWID
    """,
    """
    CREATE TABLE staged.span_change (id INTEGER PRIMARY KEY, known_last INTEGER,
      unit_id INTEGER, subject_kind TEXT, subject_id INTEGER)
    """,
    "CREATE INDEX staged.span_change_item ON span_change (unit_id, subject_kind, subject_id)",
  ]

  /// Built once the rows are in, when it is cheap.
  static func indexReadings(_ db: Database) throws {
    try index(db, "reading")
    try db.execute(
      sql: """
        INSERT INTO staged.period_end SELECT period_last, min(reported_on) FROM staged.reading
        WHERE is_withdrawal = 0 GROUP BY period_last
        """)
  }

  static func indexSpans(_ db: Database) throws {
    try index(db, "judgement_span")
  }

  /// Makes the indexes that the database's own table has.
  private static func index(_ db: Database, _ table: String) throws {
    let statements = try String.fetchAll(
      db,
      sql: """
        SELECT sql FROM main.sqlite_schema WHERE type = 'index' AND tbl_name = ? AND sql IS NOT NULL
        ORDER BY rowid
        """, arguments: [table])
    for statement in statements {
      try db.execute(
        sql: statement.replacing(" INDEX ", with: " INDEX staged.", maxReplacements: 1))
    }
  }

  static func dropSpanIndexes(_ db: Database) throws {
    let names = try String.fetchAll(
      db,
      sql:
        "SELECT name FROM staged.sqlite_schema WHERE type = 'index' AND tbl_name = 'judgement_span'"
    )
    for name in names { try db.execute(sql: "DROP INDEX staged.\(name)") }
  }
}
