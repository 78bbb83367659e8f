import GRDB
import Programme
import VietnameseText

extension QueryRun {
  /// A target with all that was ever told of its series: what a rule says of a part of it may be
  /// anything else than what the spans say (design, section 4: "a reader never judges again on part
  /// of the facts").
  func history(of target: RecordVersion<Target>) throws -> TargetHistory? {
    if let history = historyCache[target.record.code] { return history }
    let history = try history(of: target, readings: nil)
    historyCache[target.record.code] = history
    return history
  }

  /// A target's history over the given readings; over all of its series without any given.
  func history(of target: RecordVersion<Target>, readings: [Reading]?) throws -> TargetHistory? {
    guard let unit = try id(.organisation, target.record.unit.text),
      let indicator = try id(.indicator, target.record.indicator.text)
    else { return nil }
    let measure = try measure(of: indicator)
    return TargetHistory(
      target: Versions(always: target.record), kind: measure.kind, nature: measure.nature,
      direction: measure.direction, life: Versions(always: try life(of: target.record.unit)),
      readings: try readings ?? self.readings(unit: unit, indicator: indicator),
      duties: (try duties(ofUnit: unit)[indicator] ?? []).map { Versions(always: $0.record) },
      thresholds: try thresholds())
  }

  /// A task with all that was ever said of it and of its targets.
  func history(of task: RecordVersion<BreakthroughTask>) throws -> TaskHistory {
    try history(
      of: task, reports: reports(of: task.id),
      extensions: ExtensionTable.fetch(db, where: "e.task_id = ? ORDER BY e.id", [task.id]))
  }

  /// The same of a task of which all reports and extensions are at hand.
  func history(
    of task: RecordVersion<BreakthroughTask>, reports: [ProgressReport], extensions: [Extension]
  ) throws -> TaskHistory {
    var lives: [Code<Organisation>: Versions<Life>] = [:]
    if let lead = task.record.lead { lives[lead] = Versions(always: try life(of: lead)) }
    var targets: [Code<Target>: TargetHistory] = [:]
    // The rule looks at targets only of what is declared done.
    if reports.contains(where: { $0.state == .done }) {
      for code in task.record.targets {
        if let target = try target(code) { targets[code] = try history(of: target) }
      }
    }
    return TaskHistory(
      task: Versions(always: task.record), lives: lives, reports: reports,
      extensions: extensions, targets: targets, thresholds: try thresholds())
  }

  /// A target as known.
  func target(_ code: Code<Target>) throws -> RecordVersion<Target>? {
    try Target.fetch(db, known: asOf.known, where: "i.code = ?", [code.text]).first
  }

  /// A unit's life as known; without bounds where the unit was not known.
  private func life(of unit: Code<Organisation>) throws -> Life {
    try organisation(unit)?.record.life ?? Life()
  }

  /// All reports of a task that were not taken back by the day of knowing, as they were recorded.
  func reports(of task: Int64) throws -> [ProgressReport] {
    try ProgressTable.fetch(
      db,
      where: "p.task_id = ?1 AND \(ProgressTable.standing(known: "?2")) ORDER BY p.id",
      [task, known])
  }

  /// The reports of a task that were taken back by the day of knowing, as they were recorded.
  func retracted(of task: Int64) throws -> [ProgressReport] {
    try ProgressTable.fetch(
      db,
      where: "p.task_id = ?1 AND NOT (\(ProgressTable.standing(known: "?2"))) ORDER BY p.id",
      [task, known])
  }

  /// All readings of a series, also those of later periods and those that were told after the day
  /// of knowing: a chain of corrections may run through them.
  func readings(unit: Int64, indicator: Int64) throws -> [Reading] {
    try ReadingTable.fetch(
      db, where: "r.unit_id = ? AND r.indicator_id = ? ORDER BY r.period_last, r.id",
      [unit, indicator])
  }

  /// The readings of a series whose period ends on a day or later, corrected ones and those that were
  /// told after the day of knowing included, with what corrects them.
  func readings(unit: Int64, indicator: Int64, since first: Day) throws -> [Reading] {
    let arguments: StatementArguments = [unit, indicator, first.number]
    let recent = try ReadingTable.fetch(
      db,
      where: """
        r.unit_id = ?1 AND r.indicator_id = ?2 AND r.period_last >= ?3
        ORDER BY r.period_last, r.id
        """, arguments)
    let moved = try ReadingTable.fetch(
      db,
      where: """
        r.period_last < ?3 AND r.id IN (
          SELECT c.reading_id FROM reading o JOIN correction c ON c.replaced_id = o.id
          WHERE o.unit_id = ?1 AND o.indicator_id = ?2 AND o.period_last >= ?3)
        """, arguments)
    return recent + moved
  }
}

extension TaskHistory {
  /// The newest report that declared the task done before the one that counts said otherwise.
  func reopened(before report: ProgressReport?, known: Day) -> ProgressReport? {
    guard let report, report.state != .done else { return nil }
    return reports.filter {
      $0.state == .done && $0.reportedOn <= known && $0.asOf <= report.asOf
    }.max { $0.asOf < $1.asOf }
  }
}
