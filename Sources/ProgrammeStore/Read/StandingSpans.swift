import GRDB
import Programme
import VietnameseText

/// The stored answer of the rules for one item on the query's days.
struct StandingSpan {
  var item: JudgedItem
  var verdict: Verdict
  /// The first day of its worst alert; of its state where there is none.
  var since: Day
  /// Worst first.
  var alerts: [AlertEpisode]
  var sortKey: Int64
  var needsAttention: Bool
  /// A target's day, where it orders what is equally bad for equally long.
  var due: Day?

  /// Worst first, then oldest, then what is due first, then as they were made.
  static func isWorse(_ left: StandingSpan, _ right: StandingSpan) -> Bool {
    if left.sortKey != right.sortKey { return left.sortKey < right.sortKey }
    if left.item.kind != right.item.kind {
      return left.item.kind.rawValue > right.item.kind.rawValue
    }
    if left.due != right.due { return left.due ?? .distantFuture < right.due ?? .distantFuture }
    return (left.item.subject, left.item.unit) < (right.item.subject, right.item.unit)
  }
}

extension QueryRun {
  /// The spans that hold on the query's days. What is known still has no last day of knowing, and
  /// of that only runs that have not ended by the day are looked at; what was known once is
  /// looked at only when the day of knowing is in the past.
  static func selection(now: String, then: String, columns more: String = "") -> String {
    let columns = """
      s.subject_kind, s.subject_id, s.unit_id, s.state, s.flags, s.since, s.sort_key,
        s.needs_attention, s.alerts\(more)
      """
    return """
      SELECT \(columns) FROM \(now) AND s.known_last = 2932896 AND s.on_last >= ?2
        AND s.on_first <= ?2 AND s.known_first <= ?3
      UNION ALL
      SELECT \(columns) FROM \(then) AND s.known_last >= ?3 AND s.known_last < 2932896
        AND s.on_last >= ?2 AND s.on_first <= ?2 AND s.known_first <= ?3
      """
  }

  private static let ofUnits = selection(
    now: "json_each(?1) j CROSS JOIN judgement_span s INDEXED BY judgement_span_now "
      + "WHERE s.unit_id = j.value",
    then: "json_each(?1) j CROSS JOIN judgement_span s INDEXED BY judgement_span_then "
      + "WHERE s.unit_id = j.value")

  /// The same of those alone that need eyes.
  private static let needing = selection(
    now: "json_each(?1) j CROSS JOIN judgement_span s INDEXED BY judgement_span_now "
      + "WHERE s.unit_id = j.value AND s.needs_attention = 1",
    then: "json_each(?1) j CROSS JOIN judgement_span s INDEXED BY judgement_span_then "
      + "WHERE s.unit_id = j.value AND s.needs_attention = 1")

  private static let ofLeads = ofSubject(
    """
    json_each(?1) j CROSS JOIN task_version v CROSS JOIN judgement_span s
      INDEXED BY judgement_span_subject
      WHERE v.lead_id = j.value AND v.known_from <= ?3 AND v.known_to >= ?3
        AND s.subject_kind = 'task' AND s.subject_id = v.task_id AND s.unit_id = 0
    """, columns: ", v.lead_id")

  private static let ofTask = ofSubject(
    """
    judgement_span s INDEXED BY judgement_span_subject
      WHERE s.subject_kind = 'task' AND s.subject_id = ?1 AND s.unit_id = 0
    """)

  private static func ofSubject(_ items: String, columns: String = "") -> String {
    selection(now: items, then: items, columns: columns)
  }

  /// All spans of a unit's targets, duties and cells; of all tasks for unit 0.
  func spans(ofUnit unit: Int64) throws -> [StandingSpan] {
    try loadSpans(ofUnits: [unit])
    return spanCache[unit] ?? []
  }

  /// The spans of many units in one statement.
  func loadSpans(ofUnits units: [Int64]) throws {
    let unknown = units.filter { spanCache[$0] == nil }
    guard !unknown.isEmpty else { return }
    for unit in unknown { spanCache[unit] = [] }
    try readSpans(QueryRun.ofUnits, list(of: unknown)) { span, _ in
      self.spanCache[span.item.unit, default: []].append(span)
    }
  }

  /// The spans of many units that need eyes; in no order.
  func spansNeedingAttention(ofUnits units: [Int64]) throws -> [StandingSpan] {
    var spans: [StandingSpan] = []
    try readSpans(QueryRun.needing, list(of: units)) { span, _ in spans.append(span) }
    return spans
  }

  /// The spans of the tasks that a unit leads, as known.
  func spans(ofTasksLedBy unit: Int64) throws -> [StandingSpan] {
    try loadSpans(ofTasksLedBy: [unit])
    return ledCache[unit] ?? []
  }

  func loadSpans(ofTasksLedBy units: [Int64]) throws {
    let unknown = units.filter { ledCache[$0] == nil }
    guard !unknown.isEmpty else { return }
    for unit in unknown { ledCache[unit] = [] }
    try readSpans(QueryRun.ofLeads, list(of: unknown)) { span, row in
      self.ledCache[row[9] as Int64, default: []].append(span)
    }
  }

  /// The span of one task.
  func span(ofTask task: Int64) throws -> StandingSpan? {
    if let taskSpans { return taskSpans[task] }
    var found: StandingSpan?
    try readSpans(QueryRun.ofTask, task) { span, _ in found = found ?? span }
    return found
  }

  /// The span of one target, duty or cell of a unit.
  func span(_ kind: SubjectKind, _ subject: Int64, unit: Int64) throws -> StandingSpan? {
    try spans(ofUnit: unit).first { $0.item.kind == kind && $0.item.subject == subject }
  }

  private func readSpans(
    _ sql: String, _ subject: any DatabaseValueConvertible,
    take: (StandingSpan, Row) -> Void
  ) throws {
    let statement = try db.cachedStatement(sql: sql)
    let rows = try Row.fetchCursor(statement, arguments: [subject, on, known])
    while let row = try rows.next() {
      guard let kind = SubjectKind(rawValue: row[0]),
        let state = Verdict.State(kind, text: row[3])
      else {
        throw DatabaseError(resultCode: .SQLITE_CORRUPT, message: "a span of no known state")
      }
      let alerts = try AlertText.episodes(row[8])
      let span = StandingSpan(
        item: JudgedItem(kind: kind, subject: row[1], unit: row[2]),
        verdict: Verdict(state, flags: Verdict.Flags(rawValue: row[4])),
        since: alerts.first?.since ?? Day(number: row[5]), alerts: alerts, sortKey: row[6],
        needsAttention: row[7])
      take(span, row)
    }
  }
}

extension Tally where State == TargetState {
  mutating func add(_ span: StandingSpan) {
    if case .target(let state) = span.verdict.state { add(state, flags: span.verdict.flags) }
  }
}

extension Tally where State == TaskState {
  mutating func add(_ span: StandingSpan) {
    if case .task(let state) = span.verdict.state { add(state, flags: span.verdict.flags) }
  }
}

extension Tally where State == Attestation {
  mutating func add(_ span: StandingSpan) {
    if case .cell(let state) = span.verdict.state { add(state, flags: span.verdict.flags) }
  }
}
