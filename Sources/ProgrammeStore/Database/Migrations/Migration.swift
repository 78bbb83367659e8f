import GRDB

/// One step of the schema: a number, a name, and the statements that make it.
///
/// A step that was ever released is never edited; what comes after it is a new file and a new line
/// in `all`. The schema's number (`user_version`) is the number of the last step.
struct Migration: Sendable {
  let number: Int
  let name: String
  /// Made when they are needed: who only opens a database asks for the number alone.
  let statements: @Sendable () -> [String]

  init(
    number: Int, name: String, statements: @autoclosure @escaping @Sendable () -> [String]
  ) {
    self.number = number
    self.name = name
    self.statements = statements
  }

  /// The steps in order: the one list that names them.
  static let all: [Migration] = [
    .journal, .catalogue, .indicators, .tasks, .readings, .judgements, .record, .restores,
    .sourceDays, .words, .alerts, .percentLimits, .sessions, .accountKeys,
  ]

  /// The number of the newest step that this program knows.
  static var newest: Int { all.last?.number ?? 0 }

  /// "Khuê" in four bytes, so that `file` and we can tell whose database it is.
  static let applicationID: Int32 = 0x4B68_7565
}

extension Migration {
  /// Takes the schema from a step to the newest one, within the caller's transaction.
  static func apply(after number: Int, in db: Database) throws {
    for migration in all where migration.number > number {
      for statement in migration.statements() { try db.execute(sql: statement) }
    }
    try db.execute(sql: "PRAGMA user_version = \(newest)")
  }
}
