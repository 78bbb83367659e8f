import GRDB
import Programme
import VietnameseText

extension Asking {
  /// What a unit owes for the period, what is missing first, with the tasks that it leads.
  func dues(of code: Code<Organisation>) throws -> Snapshot.Content {
    guard let unit = try organisation(code) else { return .absent(.organisation(code)) }
    let limits = try thresholds().thresholds(on: asOf.day, known: asOf.known)
    let series = try series(ofUnit: unit.id)
    var lines: [DueLine] = []
    for (indicator, duties) in try duties(ofUnit: unit.id) {
      guard let record = try self.indicator(indicator) else { continue }
      let reported = series[indicator]?.newestPeriodEnd
      let newest = try newestLine(unit, indicator, record)
      for duty in duties {
        let slice = DutySlice(duty: duty.record, life: unit.record.life, thresholds: limits)
        guard let owed = slice.nextOwed(after: reported),
          let period = Period(
            first: owed.first, last: owed.last, granularity: duty.record.every)
        else { continue }
        lines.append(
          DueLine(
            duty: duty.record, indicator: record, period: period,
            dueOn: slice.dueDay(ofPeriodEnding: owed.last),
            state: slice.state(on: asOf.day, reported: reported),
            current: owed.last > asOf.day ? newest : nil, last: newest))
      }
    }
    lines.sort {
      ($0.dueOn, $0.indicator.code) < ($1.dueOn, $1.indicator.code)
    }
    let asked = try alertLines(try spansConcerning(unit.id)).filter {
      if case .asked = $0.status { true } else { false }
    }
    return .dues(
      DuesContent(
        unit: UnitReference(
          code: unit.record.code, name: unit.record.name, kind: unit.record.kind),
        dues: lines, tasks: try tasks(of: unit.id), requests: asked))
  }

  /// The spans of a unit and of the tasks that it leads that need eyes.
  private func spansConcerning(_ unit: Int64) throws -> [StandingSpan] {
    (try spans(ofUnit: unit) + spans(ofTasksLedBy: unit)).filter(\.needsAttention)
      .sorted(by: StandingSpan.isWorse)
  }

  private func newestLine(
    _ unit: Version<Organisation>, _ id: Int64, _ indicator: Indicator
  ) throws -> ReadingLine? {
    let readings = try newestReadings(unit: unit.id, indicator: id, upTo: asOf.day)
    return try ReadingSeries(readings, known: asOf.known).newest(on: asOf.day)
      .map { try readingLine($0, indicator) }
  }
}
