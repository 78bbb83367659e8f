import GRDB
import Programme
import VietnameseText

extension Asking {
  /// The red items of a meeting, worst first, each with what was concluded in it and what changed
  /// since the meeting before (giao ban).
  func meeting(_ day: Day) throws -> MeetingContent {
    let previous = try Int32.fetchOne(
      db.cachedStatement(sql: "SELECT max(meeting) FROM act WHERE meeting < ?"),
      arguments: [day.number]
    ).map { Day(number: $0) }
    let end = Instant(asOf.known.adding(days: 1)).milliseconds
    let concluded = try ActRows.fetch(
      db, where: "a.kind = 'conclusion' AND a.meeting <= ? AND j.at < ?", [day.number, end]
    ).filter { !$0.isWithdrawn }
    let spans = Array(try attentionSpans().prefix(Asking.mostAlerts))
    let items = try zip(spans, alertLines(spans)).map { span, alert in
      MeetingLine(
        alert: alert, changes: try changes(about: span.item, since: previous),
        conclusions: concluded.filter {
          $0.act.meeting == day && $0.act.subject == alert.subject
        })
    }
    return MeetingContent(
      day: day, previous: previous, items: items,
      standing: concluded.filter { $0.act.meeting.map { $0 < day } ?? false })
  }

  /// The newest entries about one judged item after the day of a meeting; at most five.
  private func changes(about item: JudgedItem, since meeting: Day?) throws -> [ChangeLine] {
    let start = meeting.map { Instant($0.adding(days: 1)).milliseconds } ?? .min
    let end = Instant(asOf.known.adding(days: 1)).milliseconds
    let condition: String
    var arguments: [any DatabaseValueConvertible] = [start, end, item.subject]
    switch item.kind {
    case .task:
      condition = """
        kind IN ('task', 'progress', 'extension')
          AND key = (SELECT code FROM task WHERE id = ?)
        """
    case .target, .duty:
      let table = item.kind == .target ? "target" : "duty"
      condition = """
        kind = 'reading' AND subject_id IN (SELECT r.id FROM \(table) t JOIN reading r
          ON r.unit_id = t.unit_id AND r.indicator_id = t.indicator_id WHERE t.id = ?)
        """
    case .cell:
      condition = """
        kind = 'assessment' AND subject_id IN (SELECT id FROM assessment
          WHERE principle_id = ? AND unit_id = ?)
        """
      arguments.append(item.unit)
    }
    let statement = try db.cachedStatement(
      sql: """
        SELECT \(JournalEntry.columns) FROM journal WHERE at >= ? AND at < ? AND \(condition)
        ORDER BY sequence DESC LIMIT 5
        """)
    let rows = try Row.fetchCursor(statement, arguments: StatementArguments(arguments))
    var entries: [JournalEntry] = []
    while let row = try rows.next() {
      if let entry = JournalEntry(row) { entries.append(entry) }
    }
    return try lines(entries)
  }

  /// The accounts as known, by their codes.
  func accounts() throws -> [Account] {
    try Account.fetch(db, known: asOf.known, where: "TRUE ORDER BY i.code").map(\.record)
  }
}
