import GRDB
import Programme
import VietnameseText

extension Writing {
  /// Judges again what the changes concern and stores the answers as spans.
  func judge() throws {
    let histories = Histories(db)
    for (item, from) in try affectedItems() {
      try judge(item, from: from, with: histories)
    }
  }

  private func judge(_ item: JudgedItem, from: Day, with histories: Histories) throws {
    let stored = try StoredSpan.fetch(db, of: item)
    let first = stored.isEmpty ? .distantPast : from
    let fresh = try histories.spans(of: item, knownFrom: first)
    try SpanRewrite(stored: stored, fresh: fresh, from: first).write(db, item)
    if transitions != nil, let transition = Transitions.of(stored, fresh, today: today) {
      transitions?[transition, default: 0] += 1
    }
    try noteJudged(item)
  }

  private func noteJudged(_ item: JudgedItem) throws {
    let statement = try db.cachedStatement(
      sql: """
        INSERT INTO judged_item (unit_id, subject_kind, subject_id, entry) VALUES (?, ?, ?, ?)
        ON CONFLICT DO UPDATE SET entry = excluded.entry
        """)
    try statement.execute(arguments: [item.unit, item.kind.rawValue, item.subject, head.sequence])
  }
}

/// What becomes of a judgement, as it is seen today.
enum Transitions {
  /// Nil where the state stays as it is.
  static func of(
    _ stored: [StoredSpan], _ fresh: [JudgementSpan], today: Day
  ) -> ImportEffects.Transition? {
    let before = stored.first { $0.span.holds(on: today, known: today) }?.span.verdict.state
    guard let after = fresh.first(where: { $0.holds(on: today, known: today) })?.verdict.state,
      before != after
    else { return nil }
    return ImportEffects.Transition(from: before, to: after)
  }
}

extension JudgementSpan {
  fileprivate func holds(on day: Day, known: Day) -> Bool {
    onFirst <= day && day <= onLast && knownFirst <= known && known <= knownLast
  }
}

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

/// The least that must be written for the stored spans to say what the rules say now.
///
/// What was known before the day stays; a stored span that the rules still give is kept, one that
/// they no longer give is closed on the day before, or deleted when it began no earlier.
struct SpanRewrite {
  var deleted: [Int64] = []
  /// New last days of knowing.
  var closed: [(id: Int64, knownLast: Day)] = []
  var inserted: [JudgementSpan] = []

  init(stored: [StoredSpan], fresh: [JudgementSpan], from: Day) {
    var standing = Dictionary(grouping: fresh, by: \.run)
    for old in stored where old.span.knownLast >= from {
      let start = max(old.span.knownFirst, from)
      let match = standing[old.span.run]?.firstIndex { $0.knownFirst == start }
      if let match, let kept = standing[old.span.run]?.remove(at: match) {
        if kept.knownLast != old.span.knownLast { closed.append((old.id, kept.knownLast)) }
      } else if old.span.knownFirst < from {
        closed.append((old.id, from.adding(days: -1)))
      } else {
        deleted.append(old.id)
      }
    }
    inserted = standing.values.flatMap { $0 }
      .sorted { ($0.knownFirst, $0.onFirst) < ($1.knownFirst, $1.onFirst) }
  }

  func write(_ db: Database, _ item: JudgedItem) throws {
    let delete = try db.cachedStatement(sql: "DELETE FROM judgement_span WHERE id = ?")
    for id in deleted { try delete.execute(arguments: [id]) }
    let close = try db.cachedStatement(
      sql: "UPDATE judgement_span SET known_last = ? WHERE id = ?")
    for (id, last) in closed { try close.execute(arguments: [last.number, id]) }
    for span in inserted { try span.insert(db, item, into: "judgement_span") }
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
