import GRDB
import Programme
import VietnameseText

/// Judges everything anew and compares the answers with the stored spans.
struct JudgementProof {
  let db: Database

  /// How many items are judged before what was read for them is let go of.
  private static let itemsAtOnce = 200

  /// The first item whose spans are not what the rules say of what is recorded.
  ///
  /// Complexity: as judging all items once; in memory of a few series.
  func firstBroken() throws -> (SubjectKind, key: String)? {
    let rows = try Row.fetchCursor(db, sql: JudgedItem.everything)
    var histories = Histories(db)
    var (items, spans) = (0, 0)
    while let row = try rows.next() {
      guard let kind = SubjectKind(rawValue: row[0]) else { continue }
      let item = JudgedItem(kind: kind, subject: row[1], unit: row[2])
      if items % JudgementProof.itemsAtOnce == 0 { histories = Histories(db) }
      items += 1
      let stored = try StoredSpan.fetch(db, of: item)
      spans += stored.count
      let fresh = try histories.spans(of: item, knownFrom: .distantPast)
      let isJudged = try isNoted(item)
      guard isJudged, stored.map(\.span).joined == fresh.joined, try keysHold(item, stored) else {
        return (kind, try key(of: item))
      }
    }
    return try firstStray(items: items, spans: spans)
  }

  private func isNoted(_ item: JudgedItem) throws -> Bool {
    let statement = try db.cachedStatement(
      sql: """
        SELECT EXISTS (SELECT 1 FROM judged_item
          WHERE unit_id = ? AND subject_kind = ? AND subject_id = ?)
        """)
    return try Bool.fetchOne(
      statement, arguments: [item.unit, item.kind.rawValue, item.subject]) ?? false
  }

  /// What lists and counts are read by is what the verdicts say.
  private func keysHold(_ item: JudgedItem, _ stored: [StoredSpan]) throws -> Bool {
    let statement = try db.cachedStatement(
      sql: "SELECT needs_attention, sort_key FROM judgement_span WHERE id = ?")
    return try stored.allSatisfy { span in
      guard let row = try Row.fetchOne(statement, arguments: [span.id]) else { return false }
      return row[0] as Bool == span.span.verdict.needsAttention
        && row[1] as Int64 == span.span.sortKey
    }
  }

  /// Spans or notes of what is not judged.
  private func firstStray(items: Int, spans: Int) throws -> (SubjectKind, key: String)? {
    let counts = try Row.fetchOne(
      db,
      sql: "SELECT (SELECT count(*) FROM judged_item), (SELECT count(*) FROM judgement_span)")
    guard counts?[0] as Int? != items || counts?[1] as Int? != spans else { return nil }
    let stray = try Row.fetchOne(
      db,
      sql: """
        SELECT subject_kind, subject_id, unit_id FROM (
          SELECT subject_kind, subject_id, unit_id FROM judgement_span
          UNION SELECT subject_kind, subject_id, unit_id FROM judged_item)
        EXCEPT SELECT kind, id, unit FROM (\(JudgedItem.everything)) LIMIT 1
        """)
    guard let stray, let kind = SubjectKind(rawValue: stray[0]) else { return (.target, "?") }
    return (kind, try key(of: JudgedItem(kind: kind, subject: stray[1], unit: stray[2])))
  }

  private func key(of item: JudgedItem) throws -> String {
    func code(_ table: String, _ id: Int64) throws -> String {
      try String.fetchOne(db, sql: "SELECT code FROM \(table) WHERE id = ?", arguments: [id])
        ?? String(id)
    }
    switch item.kind {
    case .cell:
      return try code("principle", item.subject) + ", " + code("organisation", item.unit)
    case .target, .task, .duty: return try code(item.kind.rawValue, item.subject)
    }
  }
}

extension [JudgementSpan] {
  /// In a fixed order, and what was cut where something else changed joined again.
  fileprivate var joined: [JudgementSpan] {
    var result: [JudgementSpan] = []
    let ordered = sorted {
      ($0.onFirst, $0.onLast, $0.knownFirst, $0.knownLast)
        < ($1.onFirst, $1.onLast, $1.knownFirst, $1.knownLast)
    }
    for span in ordered {
      if let last = result.last, last.run == span.run, last.knownLast < .distantFuture,
        last.knownLast.adding(days: 1) == span.knownFirst
      {
        result[result.count - 1].knownLast = span.knownLast
      } else {
        result.append(span)
      }
    }
    return result
  }
}
