import GRDB

/// The tables' references to the journal.
enum References {
  /// The newest entry that any row refers to; 0 where none does.
  static func highest(_ db: Database) throws -> Int64 {
    let versions = RecordLayout.all.map(\.versions)
    let tables =
      versions + [
        "recording", "progress_report", "deadline_extension", "assessment", "series",
        "judged_item", "act", "retraction", "rules_edition",
      ]
    let columns = tables.map { ($0, "entry") } + versions.map { ($0, "closed_by") }
    let parts = columns.map { "SELECT max(\($1)) AS entry FROM \($0)" }
    return try Int64.fetchOne(
      db, sql: "SELECT max(entry) FROM (\(parts.joined(separator: " UNION ALL ")))") ?? 0
  }
}
