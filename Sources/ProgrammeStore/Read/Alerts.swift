import GRDB
import Programme
import VietnameseText

extension QueryRun {
  /// At most so many alerts are shown at once; all are counted.
  static let mostAlerts = 500

  /// What needs eyes of every unit and all tasks: what needs hands first, then worst first.
  ///
  /// Complexity: an index range and a look for acts per alert; names are read of what is shown.
  func alerts() throws -> AlertsContent {
    let spans = try attentionSpans()
    let acts = try acts(on: spans)
    let order = spans.map { span in
      AlertRule.foremost(span.alerts, acts[span.item].facts, on: asOf.day)?.status.order ?? 0
    }
    let shown = spans.indices.sorted { (order[$0], $0) < (order[$1], $1) }
      .prefix(QueryRun.mostAlerts).map { spans[$0] }
    return AlertsContent(
      alerts: try alertLines(shown, acts), total: spans.count, census: try census())
  }

  /// The spans that need eyes, of whatever unit, worst first: what every list of them begins with.
  func attentionSpans() throws -> [StandingSpan] {
    var spans = try spansNeedingAttention(ofUnits: judgedUnits() + [0])
    try loadItems(spans.lazy.map(\.item))
    for index in spans.indices { spans[index].due = itemCache[spans[index].item]?.due }
    return spans.sorted(by: StandingSpan.isWorse)
  }

  /// Spans with the acts on them, in the same order.
  func alertLines(_ spans: [StandingSpan]) throws -> [AlertLine] {
    try alertLines(spans, acts(on: spans))
  }

  func alertLines(
    _ spans: [StandingSpan], _ acts: [JudgedItem: [ActLine]]
  ) throws -> [AlertLine] {
    let entries = try newestActs(on: spans)
    let tasks = try taskLines(spans.filter { $0.item.kind == .task }.map(\.item.subject))
    return try zip(spans, attentionLines(spans)).compactMap { span, line in
      guard let subject = line.judgedSubject else { return nil }
      let facts = acts[span.item].facts
      let standing = Set(
        span.alerts.flatMap { AlertRule.standing(facts, of: $0) }.map(\.id))
      let foremost = AlertRule.foremost(span.alerts, facts, on: asOf.day)
      var alert = AlertLine(
        attention: line, subject: subject, alert: foremost?.episode.kind,
        status: foremost?.status ?? .open,
        acts: try withOwners(acts[span.item]?.filter { standing.contains($0.act.id) } ?? []),
        reminders: foremost.map { AlertRule.reminderCount(facts, of: $0.episode) } ?? 0,
        isEscalated: span.alerts.contains { AlertRule.isEscalated(facts, of: $0) },
        entry: entries[span.item] ?? 0)
      if span.item.kind == .task { alert.task = tasks[span.item.subject] }
      return alert
    }
  }

  /// The acts on what spans are about since they began, by the day, as known, oldest first.
  func acts(on spans: [StandingSpan]) throws -> [JudgedItem: [ActLine]] {
    let statement = try db.cachedStatement(
      sql: """
        SELECT a.id, i.key FROM json_each(?1) i CROSS JOIN act a INDEXED BY act_subject
          ON a.subject_kind = json_extract(i.value, '$[0]')
            AND a.subject_id = json_extract(i.value, '$[1]')
            AND a.unit_id = json_extract(i.value, '$[2]')
            AND a.done_on BETWEEN json_extract(i.value, '$[3]') AND ?2
        """)
    let rows = try Row.fetchCursor(statement, arguments: [json(spans), on])
    var about: [Int64: JudgedItem] = [:]
    while let row = try rows.next() { about[row[0]] = spans[row[1] as Int].item }
    guard !about.isEmpty else { return [:] }
    let lines = try ActTable.fetch(
      db, where: "a.id IN (SELECT value FROM json_each(?)) AND j.at < ?",
      [list(of: Array(about.keys)), end])
    var byItem: [JudgedItem: [ActLine]] = [:]
    for line in lines {
      if let item = about[line.act.id] { byItem[item, default: []].append(line) }
    }
    return byItem
  }

  /// The newest entry of an act on each, whatever its day and cause.
  private func newestActs(on spans: [StandingSpan]) throws -> [JudgedItem: Int64] {
    let statement = try db.cachedStatement(
      sql: """
        SELECT i.key, (SELECT max(a.entry) FROM act a INDEXED BY act_subject
          WHERE a.subject_kind = json_extract(i.value, '$[0]')
            AND a.subject_id = json_extract(i.value, '$[1]')
            AND a.unit_id = json_extract(i.value, '$[2]'))
        FROM json_each(?) i
        """)
    let rows = try Row.fetchCursor(statement, arguments: [json(spans)])
    var entries: [JudgedItem: Int64] = [:]
    while let row = try rows.next() {
      if let entry: Int64 = row[1] { entries[spans[row[0] as Int].item] = entry }
    }
    return entries
  }

  /// What spans are about and since when any alert of theirs holds, for a statement's `json_each`.
  private func json(_ spans: [StandingSpan]) -> String {
    let items = spans.map { span in
      let since = span.alerts.map(\.since).min() ?? span.since
      return """
        ["\(span.item.kind.rawValue)",\(span.item.subject),\(span.item.unit),\(since.number)]
        """
    }
    return "[\(items.joined(separator: ","))]"
  }

  /// The instant by which all that is known was recorded.
  var end: Int64 { Instant(asOf.known.adding(days: 1)).milliseconds }
}

extension [ActLine]? {
  fileprivate var facts: [Act] { self?.map(\.act) ?? [] }
}

extension AttentionLine {
  /// What it is about, as acts name it; nil where a cell's unit is not known.
  fileprivate var judgedSubject: JudgedSubject? {
    switch subject {
    case .target(let code, _): .target(code)
    case .duty(let code, _): .duty(code)
    case .task(let code): .task(code)
    case .cell(let principle): unit.map { .cell(unit: $0.code, principle: principle) }
    }
  }
}
