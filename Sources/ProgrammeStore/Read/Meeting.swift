import GRDB
public import Programme
public import VietnameseText

extension QueryRun {
  /// The red items of a meeting, worst first, each with what was concluded in it and what changed
  /// since the meeting before (giao ban); then what was concluded on items that are red no more.
  func meeting(_ day: Day) throws -> MeetingContent {
    let previous = try meetingDay(until: day)
    let concluded = try withOwners(conclusions(inMeetingOf: day))
    let all = try attentionSpans()
    let red = Array(all.prefix(QueryRun.mostAlerts))
    let shown = red + (try spans(of: concluded, besides: Set(red.map(\.item))))
    let items = try zip(shown, alertLines(shown)).map { span, alert in
      MeetingLine(
        alert: alert, changes: try changes(about: span.item, since: previous),
        conclusions: concluded.filter { $0.act.subject == alert.subject })
    }
    let standing = try withOwners(
      standingConclusions(before: day, red: Set(all.map(\.item))))
    return MeetingContent(
      day: day, previous: previous, items: items, standing: standing,
      subjects: try subjectLines(standing), owners: try owners(standing + concluded),
      wasHeld: !concluded.isEmpty, census: try census())
  }

  /// The last day before another on which a meeting was held whose conclusions were not all taken
  /// back.
  private func meetingDay(until day: Day) throws -> Day? {
    try Int32.fetchOne(
      db.cachedStatement(
        sql: """
          SELECT a.meeting FROM act a JOIN journal j ON j.sequence = a.entry
          WHERE a.meeting < ? AND j.at < ? AND NOT EXISTS (SELECT 1 FROM act w
            WHERE w.kind = 'withdrawal' AND w.answers_id = a.id)
          ORDER BY a.meeting DESC LIMIT 1
          """), arguments: [day.number, end]
    ).map { Day(number: $0) }
  }

  private func conclusions(inMeetingOf day: Day) throws -> [ActLine] {
    try ActTable.fetch(
      db, where: "a.kind = 'conclusion' AND a.meeting = ? AND j.at < ?", [day.number, end]
    ).filter { !$0.isWithdrawn }
  }

  /// Earlier conclusions on what is red still, or whose deadline is to come.
  private func standingConclusions(before day: Day, red: Set<JudgedItem>) throws -> [ActLine] {
    let rows = try Row.fetchAll(
      db.cachedStatement(
        sql: """
          SELECT id, subject_kind, subject_id, unit_id, until FROM act
          WHERE kind = 'conclusion' AND meeting < ?
          """), arguments: [day.number])
    let ids = rows.compactMap { row -> Int64? in
      let until: Int32? = row[4]
      if let until, until >= day.number { return row[0] }
      return item(row, at: 1).flatMap { red.contains($0) ? row[0] : nil }
    }
    guard !ids.isEmpty else { return [] }
    return try ActTable.fetch(
      db, where: "a.id IN (SELECT value FROM json_each(?)) AND j.at < ?", [list(of: ids), end]
    ).filter { !$0.isWithdrawn }
  }

  /// The spans of what acts are about.
  private func spans(
    of acts: [ActLine], besides known: Set<JudgedItem>
  ) throws -> [StandingSpan] {
    guard !acts.isEmpty else { return [] }
    let rows = try Row.fetchAll(
      db,
      sql: """
        SELECT DISTINCT subject_kind, subject_id, unit_id FROM act
        WHERE id IN (SELECT value FROM json_each(?))
        """, arguments: [list(of: acts.map(\.act.id))])
    let items = rows.compactMap { item($0, at: 0) }.filter { !known.contains($0) }
    return try items.compactMap { item in
      item.kind == .task
        ? try span(ofTask: item.subject)
        : try span(item.kind, item.subject, unit: item.unit)
    }.sorted(by: StandingSpan.isWorse)
  }

  private func item(_ row: Row, at index: Int) -> JudgedItem? {
    SubjectKind(rawValue: row[index]).map {
      JudgedItem(kind: $0, subject: row[index + 1], unit: row[index + 2])
    }
  }

  /// The newest entries about one judged item after the day of a meeting, newest first; at most
  /// five, and of a series those about its newest periods.
  private func changes(about item: JudgedItem, since meeting: Day?) throws -> [ChangeLine] {
    let start = meeting.map { Instant($0.adding(days: 1)).milliseconds } ?? .min
    let entries: String
    switch item.kind {
    case .task:
      entries = """
        SELECT sequence FROM journal WHERE kind IN ('task', 'progress', 'extension')
          AND key = (SELECT code FROM task WHERE id = ?1)
        """
    case .target, .duty:
      let table = item.kind == .target ? "target" : "duty"
      entries = """
        SELECT c.entry FROM (SELECT r.recording_id FROM \(table) t JOIN reading r
          ON r.unit_id = t.unit_id AND r.indicator_id = t.indicator_id WHERE t.id = ?1
          ORDER BY r.period_last DESC LIMIT 12) n JOIN recording c ON c.id = n.recording_id
        """
    case .cell:
      entries = "SELECT entry FROM assessment WHERE principle_id = ?1 AND unit_id = ?2"
    }
    let statement = try db.cachedStatement(
      sql: """
        SELECT \(JournalEntry.columns) FROM journal
        WHERE sequence IN (\(entries)) AND +at >= ?3 AND +at < ?4 AND ?2 >= 0
        ORDER BY sequence DESC LIMIT 5
        """)
    return try lines(
      JournalEntry.fetch(statement, [item.subject, item.unit, start, end]))
  }
}

extension Reader {
  /// The day of the last meeting that was held, as known on the day asked; nil where none was.
  public func lastMeeting(_ asOf: AsOf) throws(StoreFault) -> Day? {
    try read { db in try QueryRun(db, asOf: asOf).lastMeeting() }
  }
}

extension QueryRun {
  fileprivate func lastMeeting() throws -> Day? {
    try meetingDay(until: asOf.day.adding(days: 1))
  }
}
