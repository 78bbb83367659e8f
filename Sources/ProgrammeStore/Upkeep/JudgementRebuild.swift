import GRDB
import Programme
import VietnameseText

/// Makes all stored judgements anew where the rules have come to another edition, and says so in
/// one entry of the journal; touches no fact (design, section 3).
struct JudgementRebuild {
  let db: Database
  let actor: Actor
  let at: Instant

  /// How many items are judged before what was read for them is let go of.
  private static let itemsAtOnce = 200

  /// Whether the spans that are stored follow another edition than this program's.
  func isDue() throws -> Bool { try edition() != RulesEdition.current }

  /// - Returns: the new head of the journal; nil where nothing was recorded yet, as in a database
  ///   that is just made.
  func run() throws -> JournalHead? {
    let before = try edition()
    var head: JournalHead? = try JournalHead(db)
    if head?.sequence == 0 { head = nil }
    let sequence = (head?.sequence ?? 0) + 1
    let (items, changed) = try judgeAll(entry: sequence)
    try db.execute(sql: "DROP TABLE judgement_span_before")
    for statement in Migration.alertSpanIndexes() { try db.execute(sql: statement) }
    if let last = head {
      let entry = entry(after: last, from: before, items: items, changed: changed)
      try entry.insert(db)
      head = JournalHead(sequence: entry.sequence, digest: entry.digest, at: at)
    }
    try db.execute(
      sql: "UPDATE rules_edition SET edition = ?, entry = ?",
      arguments: [RulesEdition.current, head == nil ? nil : sequence])
    return head
  }

  private func edition() throws -> Int {
    try Int.fetchOne(db, sql: "SELECT edition FROM rules_edition") ?? 1
  }

  /// Judges one item after the other, a unit's series together.
  ///
  /// Complexity: as judging all items once; in memory of a few series.
  private func judgeAll(entry: Int64) throws -> (items: Int, changed: Int) {
    let rows = try Row.fetchCursor(db, sql: JudgedItem.everything)
    let note = try db.cachedStatement(
      sql: """
        INSERT INTO judged_item (unit_id, subject_kind, subject_id, entry) VALUES (?, ?, ?, ?)
        ON CONFLICT DO NOTHING
        """)
    var histories = Histories(db)
    var (items, changed) = (0, 0)
    while let row = try rows.next() {
      guard let kind = SubjectKind(rawValue: row[0]) else { continue }
      let item = JudgedItem(kind: kind, subject: row[1], unit: row[2])
      if items % JudgementRebuild.itemsAtOnce == 0 { histories = Histories(db) }
      items += 1
      let spans = try histories.spans(of: item, knownFrom: .distantPast)
      for span in spans { try span.insert(db, item, into: "judgement_span") }
      try note.execute(arguments: [item.unit, item.kind.rawValue, item.subject, entry])
      if try answeredBefore(item) != answer(spans) { changed += 1 }
    }
    return (items, changed)
  }

  /// Today's state by the edition before; nil where there was none.
  private func answeredBefore(_ item: JudgedItem) throws -> String? {
    let statement = try db.cachedStatement(
      sql: """
        SELECT state FROM judgement_span_before
        WHERE subject_kind = ?1 AND subject_id = ?2 AND unit_id = ?3
          AND on_first <= ?4 AND on_last >= ?4 AND known_first <= ?4 AND known_last >= ?4
        """)
    return try String.fetchOne(
      statement, arguments: [item.kind.rawValue, item.subject, item.unit, at.day.number])
  }

  private func answer(_ spans: [JudgementSpan]) -> String? {
    let today = at.day
    return spans.first {
      $0.onFirst <= today && today <= $0.onLast && $0.knownFirst <= today && today <= $0.knownLast
    }?.verdict.state.text
  }

  private func entry(
    after head: JournalHead, from edition: Int, items: Int, changed: Int
  ) -> JournalEntry {
    var before = CanonicalText()
    before.line("edition", Int64(edition))
    var after = CanonicalText()
    after.line("edition", Int64(RulesEdition.current))
    after.line("items", Int64(items))
    after.line("changed", Int64(changed))
    var entry = JournalEntry(
      encoding: 2, sequence: head.sequence + 1, at: at, account: actor.account,
      origin: actor.origin, address: actor.address, action: .judge, kind: .rules,
      key: String(RulesEdition.current),
      before: before.text, after: after.text, previous: head.digest, digest: "")
    entry.digest = entry.computedDigest
    return entry
  }
}
