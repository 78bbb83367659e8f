import GRDB
import Programme
import VietnameseText

extension Asking {
  /// A page of the journal as filtered, newest first.
  func journal(_ filter: JournalFilter, before: Int64?, limit: Int) throws -> JournalContent {
    var conditions = ["sequence < ?", "at < ?"]
    let end = Instant(asOf.known.adding(days: 1)).milliseconds
    var arguments: [any DatabaseValueConvertible] = [before ?? .max, end]
    if let account = filter.account {
      conditions.append("account = ?")
      arguments.append(account)
    }
    if let kind = filter.kind {
      conditions.append("kind = ?")
      arguments.append(kind.rawValue)
    }
    if let day = filter.day {
      conditions.append("at >= ? AND at < ?")
      arguments.append(Instant(day).milliseconds)
      arguments.append(Instant(day.adding(days: 1)).milliseconds)
    }
    if let unit = filter.unit {
      conditions.append(Asking.concernsUnit)
      let id = try id(.organisation, unit.text) ?? -1
      arguments += Array(repeating: id, count: 7)
    }
    let limit = max(limit, 0)
    let statement = try db.cachedStatement(
      sql: """
        SELECT \(JournalEntry.columns) FROM journal WHERE \(conditions.joined(separator: " AND "))
        ORDER BY sequence DESC LIMIT ?
        """)
    arguments.append(limit + 1)
    let rows = try Row.fetchCursor(statement, arguments: StatementArguments(arguments))
    var entries: [JournalEntry] = []
    while let row = try rows.next() {
      if let entry = JournalEntry(row) { entries.append(entry) }
    }
    return JournalContent(
      entries: try lines(Array(entries.prefix(limit))), hasMore: entries.count > limit)
  }

  /// Whether an entry's record is of one unit.
  private static let concernsUnit = """
    CASE kind
      WHEN 'organisation' THEN subject_id = ?
      WHEN 'reading' THEN (SELECT unit_id FROM reading WHERE id = subject_id) = ?
      WHEN 'assessment' THEN (SELECT unit_id FROM assessment WHERE id = subject_id) = ?
      WHEN 'target' THEN (SELECT unit_id FROM target WHERE id = subject_id) = ?
      WHEN 'duty' THEN (SELECT unit_id FROM duty WHERE id = subject_id) = ?
      WHEN 'act' THEN (SELECT unit_id FROM act WHERE id = subject_id) = ?
      WHEN 'task' THEN EXISTS (SELECT 1 FROM task_version
        WHERE task_id = subject_id AND lead_id = ?)
      ELSE FALSE END
    """

  /// One entry, whole; absent where there is none.
  func journalEntry(_ sequence: Int64) throws -> Snapshot.Content {
    let statement = try db.cachedStatement(
      sql: "SELECT \(JournalEntry.columns) FROM journal WHERE sequence = ?")
    guard let row = try Row.fetchOne(statement, arguments: [sequence]),
      let entry = JournalEntry(row), let line = try lines([entry]).first
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

extension CanonicalText {
  /// The fields of a record in the journal's encoding.
  static func fields(of text: String?) -> [JournalField] {
    guard let text else { return [] }
    return text.split(separator: "\n").map { line in
      guard let sign = line.firstIndex(of: "=") else {
        return JournalField(name: String(line), value: nil)
      }
      return JournalField(
        name: String(line[..<sign]), value: unescaped(line[line.index(after: sign)...]))
    }
  }

  private static func unescaped(_ text: Substring) -> String {
    var result = ""
    var isEscaped = false
    for character in text {
      if isEscaped {
        result.append(character == "n" ? "\n" : character == "r" ? "\r" : character)
        isEscaped = false
      } else if character == "\\" {
        isEscaped = true
      } else {
        result.append(character)
      }
    }
    return result
  }
}
