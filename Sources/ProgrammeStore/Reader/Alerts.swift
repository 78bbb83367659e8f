import GRDB
import Programme
import VietnameseText

extension Asking {
  /// At most so many alerts are shown at once; all are counted.
  static let mostAlerts = 500

  /// What needs eyes of the pilot units, the city and all tasks: what needs hands first, then
  /// worst first.
  func alerts() throws -> AlertsContent {
    let spans = try attentionSpans()
    let lines = try alertLines(spans)
    let ordered = lines.enumerated().sorted {
      ($0.element.status.order, $0.offset) < ($1.element.status.order, $1.offset)
    }.map(\.element)
    return AlertsContent(alerts: Array(ordered.prefix(Asking.mostAlerts)), total: lines.count)
  }

  func attentionSpans() throws -> [StandingSpan] {
    let units = try (cities() + pilots()).map(\.id) + [0]
    try loadSpans(ofUnits: units)
    return try units.flatMap { try spans(ofUnit: $0) }.filter(\.needsAttention)
      .sorted(by: StandingSpan.isWorse)
  }

  /// Spans with the acts on them, in the same order.
  func alertLines(_ spans: [StandingSpan]) throws -> [AlertLine] {
    let acts = try actsByItem()
    let lines = try attentionLines(spans)
    return zip(spans, lines).compactMap { span, line in
      guard let subject = line.judgedSubject else { return nil }
      let all = acts[span.item] ?? []
      let facts = all.map(\.act)
      let standing = Set(AlertRule.standing(facts, since: span.since).map(\.id))
      return AlertLine(
        attention: line, subject: subject,
        status: AlertRule.status(facts, since: span.since, on: asOf.day),
        acts: all.filter { standing.contains($0.act.id) },
        reminders: AlertRule.reminderCount(facts, since: span.since),
        isEscalated: AlertRule.isEscalated(facts, since: span.since))
    }
  }

  /// All acts by the day, as known, oldest first.
  private func actsByItem() throws -> [JudgedItem: [ActLine]] {
    let end = Instant(asOf.known.adding(days: 1)).milliseconds
    var items: [Int64: JudgedItem] = [:]
    let rows = try Row.fetchCursor(
      db.cachedStatement(
        sql: "SELECT id, subject_kind, subject_id, unit_id FROM act WHERE done_on <= ?"),
      arguments: [on])
    while let row = try rows.next() {
      guard let kind = SubjectKind(rawValue: row[1]) else { continue }
      items[row[0]] = JudgedItem(kind: kind, subject: row[2], unit: row[3])
    }
    guard !items.isEmpty else { return [:] }
    var byItem: [JudgedItem: [ActLine]] = [:]
    for line in try ActRows.fetch(db, where: "a.done_on <= ? AND j.at < ?", [on, end]) {
      if let item = items[line.act.id] { byItem[item, default: []].append(line) }
    }
    return byItem
  }
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
