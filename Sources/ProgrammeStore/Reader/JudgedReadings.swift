import GRDB
import Programme
import VietnameseText

extension Asking {
  /// The readings of a series that its judgements on the query's days can turn on.
  ///
  /// Those of the newest period end, where they hold all that is asked: a report for each duty, of
  /// a flow a figure of each target's length, of a running total one that satisfies each target.
  /// Else all that stand.
  ///
  /// Complexity: of one period end, or else of the whole series.
  func judgedReadings(
    unit: Version<Organisation>, indicator: Int64, targets: [Target], duties: [Duty]
  ) throws -> [Reading] {
    let life = unit.record.life
    let last = life.last.map { min($0, asOf.day) } ?? asOf.day
    let newest = try newestReadings(unit: unit.id, indicator: indicator, upTo: last)
    guard !newest.isEmpty else { return [] }
    let measure = try measure(of: indicator)
    let limits = try thresholds().thresholds(on: last, known: asOf.known)
    let isReported = duties.allSatisfy { duty in
      let slice = DutySlice(duty: duty, life: life, nature: measure.nature, thresholds: limits)
      return newest.contains { slice.isReport($0) }
    }
    let isEnough = targets.allSatisfy { target in
      switch measure.nature {
      case .stock: true
      case .flow: newest.contains { target.compares($0, duties: duties) }
      case .cumulative: newest.allSatisfy { satisfies($0, target, measure) }
      }
    }
    if isReported && isEnough { return newest }
    return try ReadingRows.fetch(
      db,
      where: """
        \(Asking.standing) AND r.unit_id = ?3 AND r.indicator_id = ?4
        ORDER BY r.period_last, r.id
        """, [last.number, known, unit.id, indicator])
  }

  private func satisfies(
    _ reading: Reading, _ target: Target, _ measure: IndicatorMeasure
  ) -> Bool {
    guard let figure = reading.figure, target.start.map({ reading.period.last >= $0 }) ?? true
    else { return false }
    return target.isSatisfied(by: figure, kind: measure.kind, direction: measure.direction) ?? false
  }
}
