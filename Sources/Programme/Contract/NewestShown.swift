public import VietnameseText

extension Snapshot {
  /// The newest day that anything shown is about: a reading's period end or the day of a progress
  /// report; nil where the page shows neither.
  public var newestShown: Day? {
    switch content {
    case .overview(let content): content.units.compactMap(\.newestPeriodEnd).max()
    case .units(let content): content.units.compactMap(\.newestPeriodEnd).max()
    case .unit(let content): content.tile.newestPeriodEnd
    case .cell(let content):
      (content.targets.compactMap { $0.judgement.reading?.period.last }
        + content.assessments.map(\.asOf)).max()
    case .tasks(let content): content.tasks.compactMap { $0.judgement.report?.asOf }.max()
    case .task(let content): content.reports.map(\.asOf).max()
    case .indicators(let content):
      content.indicators.compactMap { $0.newest?.reading.period.last }.max()
    case .indicator(let content): content.line.newest?.reading.period.last
    case .dues(let content):
      content.dues.flatMap { [$0.current, $0.beside, $0.last] }
        .compactMap { $0?.reading.period.last }.max()
    case .checklist, .found, .alerts, .journal, .journalEntry, .meeting, .accounts, .absent: nil
    }
  }
}
