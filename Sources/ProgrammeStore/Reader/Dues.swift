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
      for duty in duties {
        let slice = DutySlice(
          duty: duty.record, life: unit.record.life, nature: record.nature, thresholds: limits)
        let owed = Owed(slice, indicator: indicator, record, series[indicator]?.newestPeriodEnd)
        lines += try missed(owed, unit: unit.id)
        if let line = try line(owed, unit: unit.id) { lines.append(line) }
      }
    }
    lines.sort { place(of: $0) < place(of: $1) }
    let alerts = try alertLines(try spansConcerning(unit.id))
    let asked = alerts.filter { if case .asked = $0.status { true } else { false } }
    let reminded = alerts.compactMap { line in line.newestReminder.map { ($0.entry, line) } }
      .sorted { $0.0 > $1.0 }.map(\.1)
    return .dues(
      DuesContent(
        unit: UnitReference(
          code: unit.record.code, name: unit.record.name, kind: unit.record.kind),
        dues: lines, tasks: try tasks(of: unit.id), requests: asked, reminded: reminded))
  }

  /// One duty, with how far its unit has reported.
  struct Owed {
    let slice: DutySlice
    let indicator: Int64
    let record: Indicator
    let reported: Day?

    init(_ slice: DutySlice, indicator: Int64, _ record: Indicator, _ reported: Day?) {
      (self.slice, self.indicator, self.record, self.reported) = (
        slice, indicator, record, reported
      )
    }
  }

  /// The line of the newest period that has ended, or of the first that will; nil where nothing is
  /// owed any more.
  private func line(_ owed: Owed, unit: Int64) throws -> DueLine? {
    let duty = owed.slice.duty
    guard let (first, last) = owed.slice.newestOwed(by: asOf.day),
      let period = Period(first: first, last: last, granularity: duty.every)
    else { return nil }
    func newest(upTo day: Day) throws -> ReadingLine? {
      let readings = try newestReadings(unit: unit, indicator: owed.indicator, upTo: day)
      return try ReadingSeries(readings, of: owed.record.nature, known: asOf.known).newest(on: day)
        .map { try readingLine($0, owed.record) }
    }
    var current = try newest(upTo: last)
    var before = current
    if let told = current?.reading.period, told.last == last {
      before = try newest(upTo: min(told.first, first).adding(days: -1))
    } else {
      // What was told since, of days within the next period, covers this one too.
      current = try newest(upTo: asOf.day).flatMap { $0.reading.period.last > last ? $0 : nil }
    }
    if current != nil, let end = duty.last, end < asOf.day { return nil }
    let light = try lightReadings(
      unit: unit, indicator: owed.indicator, upTo: first.adding(days: -1), limit: 24)
    return DueLine(
      duty: duty, indicator: owed.record, period: period,
      dueOn: owed.slice.dueDay(ofPeriodEnding: last),
      state: owed.slice.state(on: asOf.day, reported: owed.reported), current: current,
      last: before, history: try points(light, IndicatorMeasure(owed.record)),
      entry: try newestEntry(unit: unit, indicator: owed.indicator, of: period))
  }

  /// What is missing first, then what was missed before, then what has not ended, then what is
  /// reported; each by its day.
  private func place(of line: DueLine) -> (Int, Day, Code<Indicator>) {
    let rank =
      line.current != nil ? 3 : line.period.last > asOf.day ? 2 : line.isEarlier ? 1 : 0
    return (rank, line.dueOn, line.indicator.code)
  }

  /// The spans of a unit and of the tasks that it leads that need eyes.
  private func spansConcerning(_ unit: Int64) throws -> [StandingSpan] {
    let own = try spansNeedingAttention(ofUnits: [unit])
    return (own + (try spans(ofTasksLedBy: unit)).filter(\.needsAttention))
      .sorted(by: StandingSpan.isWorse)
  }
}
