import GRDB
import Programme
import VietnameseText

/// What of a series is kept at hand: how many readings stand, and how new they are.
enum SeriesSummary {
  /// Readings that stand: figures that no later one replaced.
  static let standing = """
    is_withdrawal = 0 AND NOT EXISTS (SELECT 1 FROM correction WHERE replaced_id = reading.id)
    """
}

/// The days that readings are about, with the day on which the first of each was told.
enum PeriodEnds {
  static func note(_ db: Database, _ reading: Reading) throws {
    let statement = try db.cachedStatement(
      sql: "INSERT INTO period_end (day, first_told) VALUES (?, ?) \(keepingFirst)")
    try statement.execute(arguments: [reading.period.last.number, reading.reportedOn.number])
  }

  static let keepingFirst = """
    ON CONFLICT (day) DO UPDATE SET first_told = min(first_told, excluded.first_told)
    """
}
