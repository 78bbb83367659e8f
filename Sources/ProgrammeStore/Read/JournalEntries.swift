import GRDB
import Programme
import VietnameseText

extension QueryRun {
  /// A page of the journal as filtered, newest first.
  ///
  /// Complexity: an index range, of which rows that another filter leaves out are passed over; for
  /// a unit, as many steps as there is data of it.
  func journal(_ filter: JournalFilter, before: Int64?, limit: Int) throws -> JournalContent {
    let limit = max(0, min(limit, 10_000))
    let (sql, arguments) = try journalPage(filter, before: before, limit: limit + 1)
    let entries = try JournalEntry.fetch(try db.cachedStatement(sql: sql), arguments)
    return JournalContent(
      entries: try lines(Array(entries.prefix(limit))), hasMore: entries.count > limit)
  }

  func journalPage(
    _ filter: JournalFilter, before: Int64?, limit: Int
  ) throws -> (sql: String, arguments: StatementArguments) {
    let (condition, arguments) = try conditions(filter)
    let sql = """
      SELECT \(JournalEntry.columns) FROM journal WHERE sequence < ? AND \(condition)
      ORDER BY sequence DESC LIMIT ?
      """
    return (sql, [before ?? .max] + arguments + [limit])
  }

  /// What is asked of each row; a plus keeps a column's index from being taken.
  private func conditions(_ filter: JournalFilter) throws -> (String, StatementArguments) {
    var conditions: [String] = []
    var arguments: [any DatabaseValueConvertible] = []
    if let day = filter.day {
      conditions.append("at >= ? AND at < ?")
      arguments.append(Instant(day).milliseconds)
      arguments.append(min(Instant(day.adding(days: 1)).milliseconds, end))
    } else {
      conditions.append("+at < ?")
      arguments.append(end)
    }
    if let account = filter.account {
      conditions.append(filter.day == nil ? "account = ?" : "+account = ?")
      arguments.append(nfc(account))
    }
    if let kind = filter.kind {
      let isOnly = filter.day == nil && filter.account == nil
      conditions.append(isOnly ? "kind = ?" : "+kind = ?")
      arguments.append(kind.rawValue)
    }
    if let unit = filter.unit {
      conditions.append("sequence IN (\(QueryRun.concernsUnit.sql))")
      arguments += QueryRun.concernsUnit.arguments(try id(.organisation, unit.text) ?? -1)
    }
    return (conditions.joined(separator: " AND "), StatementArguments(arguments))
  }

  /// The entries of what is a unit's: of itself, its readings and cells, the tasks it ever led, and
  /// what was done about any of them.
  private static let concernsUnit: UnionOfUnit = {
    func versions(_ table: String, _ condition: String) -> String {
      """
      SELECT value FROM \(table)_version v, json_each(json_array(v.entry, v.closed_by))
        WHERE value IS NOT NULL AND \(condition)
      """
    }
    let tasks = "(SELECT task_id FROM task_version WHERE lead_id = ?)"
    return UnionOfUnit([
      versions("organisation", "v.organisation_id = ?"),
      versions("target", "v.target_id IN (SELECT id FROM target WHERE unit_id = ?)"),
      versions("duty", "v.duty_id IN (SELECT id FROM duty WHERE unit_id = ?)"),
      versions("task", "v.task_id IN \(tasks)"),
      versions(
        "account", "v.account_id IN (SELECT account_id FROM account_version WHERE unit_id = ?)"),
      "SELECT entry FROM assessment WHERE unit_id = ?",
      """
      SELECT c.entry FROM reading r JOIN recording c ON c.id = r.recording_id WHERE r.unit_id = ?
      """,
      "SELECT entry FROM act WHERE unit_id > 0 AND unit_id = ?",
      """
      SELECT entry FROM act WHERE subject_kind = 'task' AND subject_id IN \(tasks)
      """,
      """
      SELECT sequence FROM journal WHERE kind IN ('progress', 'extension')
        AND key IN (SELECT t.code FROM task_version v JOIN task t ON t.id = v.task_id
          WHERE v.lead_id = ?)
      """,
    ])
  }()

  /// One entry, whole; absent where there is none.
  func journalEntry(_ sequence: Int64) throws -> Snapshot.Content {
    guard let entry = try JournalEntry.fetch(db, sequence), entry.at.milliseconds < end,
      let line = try lines([entry]).first
    else { return .absent(.entry(sequence)) }
    return .journalEntry(
      JournalEntryContent(
        line: line, before: CanonicalText.fields(of: entry.before),
        after: CanonicalText.fields(of: entry.after), previous: entry.previous,
        digest: entry.digest, reverts: entry.reverts,
        revertedBy: try Int64.fetchOne(
          db.cachedStatement(sql: "SELECT sequence FROM journal WHERE reverts = ?"),
          arguments: [sequence])))
  }
}

/// Pieces of SQL joined to one, in each of which every ? is the same unit's id.
private struct UnionOfUnit {
  let sql: String
  private let marks: Int

  init(_ pieces: [String]) {
    sql = pieces.joined(separator: " UNION ")
    marks = sql.utf8.count { $0 == UInt8(ascii: "?") }
  }

  /// The id for each ?.
  func arguments(_ unit: Int64) -> [any DatabaseValueConvertible] {
    Array(repeating: unit, count: marks)
  }
}
