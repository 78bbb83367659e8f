public import VietnameseText

/// What a page tells of how new it is.
public enum ShownData: Hashable, Sendable {
  /// The newest day that anything shown is about: a reading's period end or a report's day.
  case until(Day)
  /// The page shows readings or reports, and has none.
  case nothing
  /// The page tells of the whole database, or of no data.
  case everything

  init(_ newest: Day?) { self = newest.map { .until($0) } ?? .nothing }
}

extension Snapshot {
  /// How new what is shown is, not what else the database holds.
  public var shownData: ShownData {
    switch content {
    case .overview, .checklist, .found, .alerts, .journal, .journalEntry, .meeting, .accounts,
      .catalogue, .records, .record, .absent:
      .everything
    case .units(let content): ShownData(content.units.compactMap(\.shownPeriodEnd).max())
    case .unit(let content): ShownData(content.tile.shownPeriodEnd)
    case .cell(let content):
      ShownData(
        (content.targets.compactMap { $0.judgement.reading?.period.last }
          + content.assessments.map(\.asOf)).max())
    case .tasks(let content):
      ShownData(content.tasks.compactMap { $0.judgement.report?.asOf }.max())
    case .task(let content): ShownData(content.reports.map(\.asOf).max())
    case .indicators(let content):
      ShownData(content.indicators.compactMap { $0.newest?.reading.period.last }.max())
    case .indicator(let content): ShownData(content.line.newest?.reading.period.last)
    case .dues(let content):
      ShownData(
        content.dues.flatMap { [$0.current, $0.beside, $0.last] }
          .compactMap { $0?.reading.period.last }.max())
    }
  }

  /// The day until which what is shown goes; nil where it shows no data.
  public var newestShown: Day? {
    switch shownData {
    case .until(let day): day
    case .nothing: nil
    case .everything: freshness.newestPeriodEnd
    }
  }
}

extension UnitTile {
  /// The newest of its own figures and of those of who carries on.
  fileprivate var shownPeriodEnd: Day? {
    [newestPeriodEnd, heirs?.newestPeriodEnd].compactMap { $0 }.max()
  }
}
