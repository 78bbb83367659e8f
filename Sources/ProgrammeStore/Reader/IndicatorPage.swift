import GRDB
import Programme
import VietnameseText

extension Asking {
  /// One indicator in one unit, with its whole history.
  func indicator(
    _ code: Code<Indicator>, unit unitCode: Code<Organisation>
  ) throws -> Snapshot.Content {
    guard let unit = try organisation(unitCode) else { return .absent(.organisation(unitCode)) }
    guard let id = try id(.indicator, code.text), let record = try indicator(id) else {
      return .absent(.indicator(code))
    }
    let around = SeriesAround(
      unit: unit, id: id, indicator: record,
      targets: try targets(ofUnit: unit.id)[id] ?? [],
      duties: try duties(ofUnit: unit.id)[id] ?? [], spans: try spans(ofUnit: unit.id),
      entry: try series(ofUnit: unit.id)[id]?.entry ?? 0)
    let told = try ReadingRows.fetch(
      db,
      where: """
        r.unit_id = ? AND r.indicator_id = ? AND r.period_last <= ? AND r.reported_on <= ?
        ORDER BY r.period_last, r.id
        """, [unit.id, id, on, known])
    return .indicator(try page(around, told: told))
  }

  private func page(_ around: SeriesAround, told: [Reading]) throws -> IndicatorContent {
    let series = ReadingSeries(told, of: try measure(of: around.id).nature, known: asOf.known)
    let kind = try measure(of: around.id).kind
    let replaced = Set(told.compactMap(\.replaces))
    let newest = told.enumerated().sorted {
      ($0.element.period.last, $0.element.reportedOn, $0.offset)
        > ($1.element.period.last, $1.element.reportedOn, $1.offset)
    }
    return IndicatorContent(
      line: try line(around).line,
      history: series.counted.compactMap { reading in
        reading.figure?.number(for: kind).map {
          HistoryPoint(day: reading.period.last, value: $0)
        }
      },
      readings: try newest.prefix(500).map {
        try readingLine(
          $0.element, around.indicator, isReplaced: replaced.contains($0.element.id))
      },
      findings: findings(series, around))
  }

  /// What is suspicious about the readings that count, newest first.
  private func findings(_ series: ReadingSeries, _ around: SeriesAround) -> [Finding] {
    let counted = series.counted
    let byEnd = Dictionary(grouping: series.readings, by: \.period.last)
    return counted.indices.reversed().flatMap { index in
      let reading = counted[index]
      return ReadingInspection(
        reading: reading, indicator: around.indicator, life: around.unit.record.life,
        earlier: index > 0 ? counted[index - 1] : nil,
        beside: (byEnd[reading.period.last] ?? []).filter { $0.id != reading.id }
      ).findings
    }
  }
}
