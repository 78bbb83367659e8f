import GRDB
import Programme
import VietnameseText

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
