import GRDB
import Programme
import VietnameseText

extension Asking {
  /// Spans with the names that a list shows of them; one statement a kind, however many they are.
  func attentionLines(_ spans: some Collection<StandingSpan>) throws -> [AttentionLine] {
    let units = Set(spans.lazy.map(\.item.unit)).subtracting([0])
    try loadItems(spans.lazy.map(\.item))
    try loadNames(
      ofTasks: spans.lazy.filter { $0.item.kind == .task }.map(\.item.subject))
    try loadNames(ofIndicators: try spans.compactMap { try seriesItem($0.item)?.indicator })
    try loadUnits(withIDs: units.sorted())
    return try spans.map { try line($0) }
  }

  private func line(_ span: StandingSpan) throws -> AttentionLine {
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
      since: span.since, alerts: span.alerts)
  }

  func seriesItem(_ item: JudgedItem) throws -> SeriesItems.Item? {
    if itemCache[item] == nil { try loadItems([item]) }
    return itemCache[item]
  }
}
