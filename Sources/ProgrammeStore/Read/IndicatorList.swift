import GRDB
import Programme
import VietnameseText

// The list of all indicators: ranked from what is stored, and only those that are shown are read.
extension QueryRun {
  /// At most so many indicators are shown at once; all are counted.
  static let mostIndicators = 500

  /// The indicators of every unit that reported, is measured or owes, worst first.
  func indicators() throws -> IndicatorsContent {
    let units = try unitsWithSeries()
    try loadSpans(ofUnits: units.map(\.id))
    try loadSeries(ofUnits: units.map(\.id))
    try loadSeriesItems(ofUnits: units.map(\.id))
    var ranks: [SeriesRank] = []
    for (place, unit) in units.enumerated() { ranks += try self.ranks(of: unit.id, place: place) }
    ranks.sort()
    let shown = ranks.prefix(QueryRun.mostIndicators)
    let used = Set(shown.map(\.place)).sorted()
    try loadAssigned(to: used.map { units[$0].id })
    // By the records: a list is ordered as the page of a unit is.
    let lines = try shown.compactMap { try line(of: units[$0.place], $0.indicator)?.line }
    return IndicatorsContent(indicators: lines, total: ranks.count, census: try census())
  }

  /// The city and the pilots, then the others in the order of the list of units.
  private func unitsWithSeries() throws -> [RecordVersion<Organisation>] {
    let statement = try db.cachedStatement(
      sql: """
        WITH RECURSIVE told (id) AS (
          SELECT min(unit_id) FROM series
          UNION ALL
          SELECT (SELECT min(unit_id) FROM series WHERE unit_id > told.id)
            FROM told WHERE told.id IS NOT NULL)
        SELECT id FROM told WHERE id IS NOT NULL
        """)
    let first = try cities() + pilots()
    let others = try Set(Int64.fetchAll(statement)).union(judgedUnits())
      .subtracting(first.map(\.id))
    return first + (try versions(ofUnits: others))
  }

  /// What puts each indicator of a unit into its place: the worst of its targets and duties.
  private func ranks(of unit: Int64, place: Int) throws -> [SeriesRank] {
    let items = try seriesItems(ofUnit: unit)
    var ranks: [Int64: SeriesRank] = [:]
    for (indicator, line) in try series(ofUnit: unit) where line.readings > 0 {
      ranks[indicator] = SeriesRank(place: place, indicator: indicator)
    }
    for item in [items.targets.values, items.duties.values].joined() where item.isKnown {
      ranks[item.indicator] = SeriesRank(place: place, indicator: item.indicator)
    }
    for span in try spans(ofUnit: unit) {
      let isTarget = span.item.kind == .target
      guard isTarget || span.item.kind == .duty,
        let item = isTarget ? items.targets[span.item.subject] : items.duties[span.item.subject]
      else { continue }
      ranks[item.indicator]?.take(span, due: item.due)
    }
    return Array(ranks.values)
  }
}

/// What orders one indicator of one unit among all.
private struct SeriesRank: Comparable {
  let place: Int
  let indicator: Int64
  /// What has neither target nor duty comes last.
  private var sortKey: Int64 = .max
  /// The worst target's key, day and id.
  private var worst: (key: Int64, due: Day, id: Int64)?

  init(place: Int, indicator: Int64) {
    (self.place, self.indicator) = (place, indicator)
  }

  mutating func take(_ span: StandingSpan, due: Day?) {
    sortKey = min(sortKey, span.sortKey)
    guard span.item.kind == .target else { return }
    let target = (span.sortKey, due ?? .distantFuture, span.item.subject)
    if worst.map({ target < ($0.key, $0.due, $0.id) }) ?? true { worst = target }
  }

  static func < (left: SeriesRank, right: SeriesRank) -> Bool {
    let dues = [left, right].map { $0.worst?.due ?? .distantFuture }
    return (left.sortKey, dues[0], left.place, left.indicator)
      < (right.sortKey, dues[1], right.place, right.indicator)
  }

  static func == (left: SeriesRank, right: SeriesRank) -> Bool {
    left.place == right.place && left.indicator == right.indicator
  }
}
