import GRDB
import Programme
import VietnameseText

extension WriteTransaction {
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
