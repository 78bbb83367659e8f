import GRDB
import Programme
import VietnameseText

extension QueryRun {
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
    let told = try readings(unit: unit.id, indicator: id)
    return .indicator(try page(around, told: told))
  }

  private func page(_ around: SeriesAround, told: [Reading]) throws -> IndicatorContent {
    let measure = try measure(of: around.id)
    let (series, kind) = (
      ReadingSeries(told, of: measure.nature, known: asOf.known), measure.kind
    )
    let standing = Set(series.readings.map(\.id))
    let replaced = Set(
      told.filter { $0.reportedOn <= asOf.known }.compactMap(\.replaces))
    let life = around.unit.record.life
    let last = life.last.map { min($0, asOf.day) } ?? asOf.day
    let known = told.filter { $0.reportedOn <= asOf.known && $0.period.last <= asOf.day }
    let newest = known.enumerated().sorted {
      ($0.element.period.last, $0.element.reportedOn, $0.offset)
        > ($1.element.period.last, $1.element.reportedOn, $1.offset)
    }
    return IndicatorContent(
      line: try line(around).line,
      history: series.counted.filter { $0.period.last <= last }.compactMap { reading in
        reading.figure?.number(for: kind).map {
          HistoryPoint(day: reading.period.last, value: $0, figure: reading.figure)
        }
      },
      readings: try readingLines(
        newest.prefix(500).map(\.element), around.indicator,
        isReplaced: { reading in
          reading.figure == nil
            ? replaced.contains(reading.id) : !standing.contains(reading.id)
        }),
      findings: findings(series, around))
  }

  /// What is suspicious about the readings that count, newest first.
  private func findings(_ series: ReadingSeries, _ around: SeriesAround) -> [Finding] {
    let counted = series.counted.filter { $0.period.last <= asOf.day }
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
