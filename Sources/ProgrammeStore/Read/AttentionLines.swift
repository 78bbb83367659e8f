import GRDB
import Programme
import VietnameseText

extension QueryRun {
  /// Spans with the names that a list shows of them; one statement a kind, however many they are.
  func attentionLines(_ spans: some Collection<StandingSpan>) throws -> [AttentionLine] {
    let units = Set(spans.lazy.map(\.item.unit)).subtracting([0])
    try loadItems(spans.lazy.map(\.item))
    try loadNames(
      ofTasks: spans.lazy.filter { $0.item.kind == .task }.map(\.item.subject))
    try loadNames(ofIndicators: try spans.compactMap { try seriesItem($0.item)?.indicator })
    try loadUnits(withIDs: units.sorted())
    let owed = try owedPeriods(spans)
    return try spans.map { try line($0, owed: owed[$0.item]) }
  }

  /// The periods that duties are missing, or stale, of; in one statement.
  private func owedPeriods(
    _ spans: some Collection<StandingSpan>
  ) throws -> [JudgedItem: Period] {
    let duties = spans.filter { $0.item.kind == .duty }
    guard !duties.isEmpty else { return [:] }
    let records = try Duty.fetch(
      db, known: asOf.known, where: "i.id IN (SELECT value FROM json_each(?))",
      [list(of: duties.map(\.item.subject))])
    let byID = Dictionary(records.map { ($0.id, $0.record) }) { first, _ in first }
    let limits = try thresholds().thresholds(on: asOf.day, known: asOf.known)
    var periods: [JudgedItem: Period] = [:]
    for span in duties {
      guard case .duty(let state) = span.verdict.state, let duty = byID[span.item.subject] else {
        continue
      }
      // Neither life nor nature bears on what the period is.
      let slice = DutySlice(duty: duty, life: Life(), nature: .stock, thresholds: limits)
      periods[span.item] = slice.owed(state, since: span.since)
    }
    return periods
  }

  private func line(_ span: StandingSpan, owed: Period?) throws -> AttentionLine {
    let subject: AttentionLine.Subject
    let title: BilingualText
    var unit: UnitReference?
    var pillar: Pillar?
    switch span.item.kind {
    case .target, .duty:
      guard let item = try seriesItem(span.item) else {
        throw DatabaseError(resultCode: .SQLITE_CORRUPT, message: "a span of nothing")
      }
      let indicator = try name(ofIndicator: item.indicator)
      subject =
        span.item.kind == .target
        ? .target(Code(item.code), indicator: indicator.code)
        : .duty(Code(item.code), indicator: indicator.code)
      title = indicator.title
      pillar = indicator.pillar
    case .cell:
      let record = try principle(span.item.subject)
      subject = .cell(record.code)
      title = record.title
    case .task:
      let task = try name(ofTask: span.item.subject)
      subject = .task(task.code)
      title = task.title
      pillar = task.pillar
      unit = try task.lead.flatMap { try self.unit(withID: $0) }
    }
    if span.item.unit != 0 { unit = try self.unit(withID: span.item.unit) }
    return AttentionLine(
      subject: subject, unit: unit, pillar: pillar, title: title, verdict: span.verdict,
      since: span.since, alerts: span.alerts, owed: owed,
      due: span.item.kind == .target ? try seriesItem(span.item)?.due : nil)
  }

  func seriesItem(_ item: JudgedItem) throws -> SeriesItems.Item? {
    if itemCache[item] == nil { try loadItems([item]) }
    return itemCache[item]
  }
}
