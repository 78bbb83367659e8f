import GRDB
import Programme
import VietnameseText

/// A span as it is stored.
struct StoredSpan: Hashable, Sendable {
  var id: Int64
  var span: JudgementSpan

  static func fetch(_ db: Database, of item: JudgedItem) throws -> [StoredSpan] {
    let statement = try db.cachedStatement(
      sql: """
        SELECT id, known_first, known_last, on_first, on_last, state, flags, since, alerts
        FROM judgement_span WHERE subject_kind = ? AND subject_id = ? AND unit_id = ?
        """)
    let rows = try Row.fetchCursor(
      statement, arguments: [item.kind.rawValue, item.subject, item.unit])
    var spans: [StoredSpan] = []
    while let row = try rows.next() {
      guard let state = Verdict.State(item.kind, text: row[5]) else { continue }
      spans.append(
        StoredSpan(
          id: row[0],
          span: JudgementSpan(
            onFirst: Day(number: row[3]), onLast: Day(number: row[4]),
            knownFirst: Day(number: row[1]), knownLast: Day(number: row[2]),
            verdict: Verdict(state, flags: Verdict.Flags(rawValue: row[6])),
            since: Day(number: row[7]), alerts: try AlertText.episodes(row[8]))))
    }
    return spans
  }
}

extension JudgementSpan {
  func insert(_ db: Database, _ item: JudgedItem, into table: String, id: Int64? = nil) throws {
    let statement = try db.cachedStatement(
      sql: """
        INSERT INTO \(table) (id, subject_kind, subject_id, unit_id, known_first, known_last,
          on_first, on_last, state, flags, needs_attention, sort_key, since, alerts)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """)
    try statement.execute(arguments: [
      id, item.kind.rawValue, item.subject, item.unit, knownFirst.number, knownLast.number,
      onFirst.number, onLast.number, verdict.state.text, verdict.flags.rawValue,
      verdict.needsAttention, sortKey, since.number, AlertText.text(alerts),
    ])
  }
}
