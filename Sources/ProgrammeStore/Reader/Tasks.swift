import GRDB
import Programme
import VietnameseText

extension Asking {
  /// All tasks, worst first.
  func tasks() throws -> TasksContent {
    var tally = Tally<TaskState>()
    for span in try spans(ofUnit: 0) { tally.add(span) }
    let versions = try BreakthroughTask.fetch(db, known: asOf.known)
    return TasksContent(
      tasks: try ranked(versions), tally: tally, principles: try principles().map(\.record))
  }

  /// The tasks that a unit leads or takes part in, worst first.
  func tasks(of unit: Int64) throws -> [TaskLine] {
    let led = try BreakthroughTask.fetch(db, known: asOf.known, where: "v.lead_id = ?", [unit])
    let shared = try BreakthroughTask.fetch(
      db, known: asOf.known,
      where: "v.id IN (SELECT version_id FROM task_coordinating WHERE unit_id = ?)", [unit])
    let ids = Set(led.map(\.id))
    return try ranked(led + shared.filter { !ids.contains($0.id) })
  }

  private func ranked(_ tasks: [Version<BreakthroughTask>]) throws -> [TaskLine] {
    if taskSpans == nil, tasks.count > 8 {
      taskSpans = Dictionary(
        try spans(ofUnit: 0).map { ($0.item.subject, $0) }, uniquingKeysWith: { $1 })
    }
    return try tasks.compactMap { task -> (Int64, Int64, TaskLine)? in
      guard let line = try line(task) else { return nil }
      return (try span(ofTask: task.id)?.sortKey ?? .max, task.id, line)
    }.sorted { ($0.0, $0.1) < ($1.0, $1.1) }.map(\.2)
  }

  /// A task judged by the rule, over what can matter on the query's days.
  private func line(_ task: Version<BreakthroughTask>) throws -> TaskLine? {
    let history = try history(of: task)
    guard let judgement = history.judge(on: asOf.day, known: asOf.known) else { return nil }
    let entry = try Int64.fetchOne(
      db.cachedStatement(
        sql: """
          SELECT entry FROM judged_item WHERE unit_id = 0 AND subject_kind = 'task'
            AND subject_id = ?
          """), arguments: [task.id])
    let missed = try judgement.unachieved.compactMap { try targetLine(of: $0) }
    return TaskLine(
      task: task.record, lead: try task.record.lead.map { try unit(named: $0) },
      judgement: judgement, entry: entry ?? task.entry, unachieved: missed.map(\.line),
      indicators: missed.map(\.indicator).uniqued())
  }

  private func history(of task: Version<BreakthroughTask>) throws -> TaskHistory {
    var lives: [Code<Organisation>: Versions<Life>] = [:]
    if let lead = task.record.lead, let unit = try organisation(lead) {
      lives[lead] = Versions(always: unit.record.life)
    }
    var targets: [Code<Target>: TargetHistory] = [:]
    for code in task.record.targets {
      guard let target = try target(code), let unit = try organisation(target.record.unit) else {
        continue
      }
      targets[code] = try history(of: target, unit: unit)
    }
    return TaskHistory(
      task: Versions(always: task.record), lives: lives, reports: try newestReports(of: task.id),
      extensions: try ExtensionRows.fetch(
        db,
        where: "e.task_id = ? AND e.granted_on <= ? AND \(ExtensionRows.standing) ORDER BY e.id",
        [task.id, known, known]),
      targets: targets, thresholds: try thresholds())
  }

  private func target(_ code: Code<Target>) throws -> Version<Target>? {
    try Target.fetch(db, known: asOf.known, where: "i.code = ?", [code.text]).first
  }

  /// The newest reports: the rule chooses among them.
  private func newestReports(of task: Int64) throws -> [ProgressReport] {
    let lead = try ProgressRows.fetch(
      db,
      where: """
        p.task_id = ?1 AND p.reported_on <= ?3 AND p.as_of <= ?2
          AND \(ProgressRows.standing(known: "?3"))
        ORDER BY p.as_of DESC, p.reported_on DESC, p.id DESC LIMIT 8
        """, [task, on, known])
    return lead.reversed()
  }

  /// One task's page.
  func task(_ code: Code<BreakthroughTask>) throws -> Snapshot.Content {
    guard
      let task = try BreakthroughTask.fetch(
        db, known: asOf.known, where: "i.code = ?", [code.text]
      ).first, let line = try line(task)
    else { return .absent(.task(code)) }
    let linked = try task.record.targets.compactMap { try targetLine(of: $0) }
    let principles = try principles().map(\.record)
    return .task(
      TaskContent(
        line: line, document: try document(named: task.record.document),
        coordinating: try task.record.coordinating.map { try unit(named: $0) },
        principles: principles.filter { task.record.principles.contains($0.code) },
        targets: linked.map(\.line), indicators: linked.map(\.indicator).uniqued(),
        reports: try ProgressRows.fetch(
          db,
          where: """
            p.task_id = ? AND p.reported_on <= ? AND p.as_of <= ?
              AND \(ProgressRows.standing(known: "?"))
            ORDER BY p.as_of DESC, p.id DESC
            """, [task.id, known, on, known]),
        extensions: try ExtensionRows.fetch(
          db,
          where: """
            e.task_id = ? AND e.granted_on <= ? AND \(ExtensionRows.standing)
            ORDER BY e.granted_on DESC, e.id DESC
            """, [task.id, min(known, on), known]),
        changes: try changes([.task, .progress, .deadlineExtension], key: code.text, limit: 100)))
  }

  private func targetLine(
    of code: Code<Target>
  ) throws -> (line: TargetLine, indicator: Indicator)? {
    guard let target = try target(code), let unit = try organisation(target.record.unit),
      let history = try history(of: target, unit: unit),
      let judgement = history.judge(on: asOf.day, known: asOf.known),
      let id = try id(.indicator, target.record.indicator.text),
      let indicator = try indicator(id)
    else { return nil }
    let line = TargetLine(
      target: target.record, document: try document(named: target.record.document),
      judgement: judgement)
    return (line, indicator)
  }
}
