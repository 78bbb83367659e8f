import GRDB
import Programme
import VietnameseText

extension QueryRun {
  /// What a unit owes for the period, what is missing first, with the tasks that it leads.
  func dues(of code: Code<Organisation>) throws -> Snapshot.Content {
    guard let unit = try organisation(code) else { return .absent(.organisation(code)) }
    var lines: [DueLine] = []
    for (indicator, duties) in try duties(ofUnit: unit.id) {
      guard let record = try self.indicator(indicator) else { continue }
      for duty in duties {
        lines += try dueLines(duty.record, of: unit, indicator: indicator, record)
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
        dues: lines, tasks: try tasks(of: unit.id), requests: asked, reminded: reminded,
        ended: unit.record.life.hasEnded(by: asOf.day) ? unit.record.life.last : nil))
  }

  /// What is missing first, then what was missed before, then what has not ended, then what is
  /// reported; each by its day.
  private func place(of line: DueLine) -> (Int, Day, Code<Indicator>) {
    let rank =
      line.state.isReported ? 3 : line.period.last > asOf.day ? 2 : line.isEarlier ? 1 : 0
    return (rank, line.dueOn, line.indicator.code)
  }

  /// The spans of a unit and of the tasks that it leads that need eyes.
  private func spansConcerning(_ unit: Int64) throws -> [StandingSpan] {
    let own = try spansNeedingAttention(ofUnits: [unit])
    return (own + (try spans(ofTasksLedBy: unit)).filter(\.needsAttention))
      .sorted(by: StandingSpan.isWorse)
  }
}
