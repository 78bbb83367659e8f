import GRDB
import Programme
import VietnameseText

extension QueryRun {
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

  private func ranked(_ tasks: [RecordVersion<BreakthroughTask>]) throws -> [TaskLine] {
    if taskSpans == nil, tasks.count > 8 {
      taskSpans = Dictionary(
        try spans(ofUnit: 0).map { ($0.item.subject, $0) }, uniquingKeysWith: { $1 })
    }
    return try tasks.compactMap { task -> (Int64, Int64, TaskLine)? in
      guard let line = try line(task) else { return nil }
      return (try span(ofTask: task.id)?.sortKey ?? .max, task.id, line)
    }.sorted { ($0.0, $0.1) < ($1.0, $1.1) }.map(\.2)
  }

  /// A task judged by the rule over all that was ever said of it.
  private func line(_ task: RecordVersion<BreakthroughTask>) throws -> TaskLine? {
    let history = try history(of: task)
    guard let judgement = history.judge(on: asOf.day, known: asOf.known) else { return nil }
    let entry = try Int64.fetchOne(
      db.cachedStatement(
        sql: """
          SELECT entry FROM judged_item WHERE unit_id = 0 AND subject_kind = 'task'
            AND subject_id = ?
          """), arguments: [task.id])
    // The targets as of the day that the task is judged on, which of an ended lead is its last.
    let judged = judgement.frozenOn ?? asOf.day
    let missed = try judgement.unachieved.compactMap { try targetLine(of: $0, on: judged) }
    var line = TaskLine(
      task: task.record, lead: try task.record.lead.map { try unit(named: $0) },
      judgement: judgement, entry: entry ?? task.entry, unachieved: missed.map(\.line),
      indicators: missed.map(\.indicator).uniqued())
    line.extensions = history.extensions.filter { $0.grantedOn <= min(judged, asOf.known) }
      .filter { $0.retractedOn.map { asOf.known < $0 } ?? true }
    line.reopened = history.reopened(before: judgement.report, known: asOf.known)
    line.retracted = try retracted(of: task.id)
    return line
  }

  /// Many tasks by their ids, judged as their own pages are; in a few statements, however many they
  /// are. Without the entries of their changes, and what was taken back of them.
  func taskLines(_ ids: [Int64]) throws -> [Int64: TaskLine] {
    guard !ids.isEmpty else { return [:] }
    let chosen = list(of: ids)
    let versions = try BreakthroughTask.fetch(
      db, known: asOf.known, where: "i.id IN (SELECT value FROM json_each(?))", [chosen])
    let reports = Dictionary(
      grouping: try ProgressTable.fetch(
        db,
        where: """
          p.task_id IN (SELECT value FROM json_each(?1))
            AND \(ProgressTable.standing(known: "?2")) ORDER BY p.id
          """, [chosen, known]), by: \.task)
    let extensions = Dictionary(
      grouping: try ExtensionTable.fetch(
        db, where: "e.task_id IN (SELECT value FROM json_each(?)) ORDER BY e.id", [chosen]),
      by: \.task)
    var lines: [Int64: TaskLine] = [:]
    for version in versions {
      let task = version.record
      let said = reports[task.code] ?? []
      // What is declared done rests on its targets too.
      if said.contains(where: { $0.state == .done }) {
        lines[version.id] = try line(version)
        continue
      }
      let history = try history(
        of: version, reports: said, extensions: extensions[task.code] ?? [])
      guard let judgement = history.judge(on: asOf.day, known: asOf.known) else { continue }
      lines[version.id] = TaskLine(
        task: task, lead: try task.lead.map { try unit(named: $0) }, judgement: judgement)
    }
    return lines
  }

  /// One task's page.
  func task(_ code: Code<BreakthroughTask>) throws -> Snapshot.Content {
    guard
      let task = try BreakthroughTask.fetch(
        db, known: asOf.known, where: "i.code = ?", [code.text]
      ).first, let line = try line(task)
    else { return .absent(.task(code)) }
    let linked = try task.record.targets.compactMap { try targetLine(of: $0, on: asOf.day) }
    let reports = try reports(of: task.id).filter {
      $0.reportedOn <= asOf.known && $0.countsFrom <= asOf.day
    }
    let principles = try principles().map(\.record)
    return .task(
      TaskContent(
        line: line, document: try document(named: task.record.document),
        coordinating: try task.record.coordinating.map { try unit(named: $0) },
        principles: principles.filter { task.record.principles.contains($0.code) },
        targets: linked.map(\.line), indicators: linked.map(\.indicator).uniqued(),
        reports: reports.enumerated().sorted {
          ($0.element.asOf, $0.offset) > ($1.element.asOf, $1.offset)
        }.map(\.element),
        extensions: try ExtensionTable.fetch(
          db,
          where: """
            e.task_id = ? AND e.granted_on <= ? AND \(ExtensionTable.standing)
            ORDER BY e.granted_on DESC, e.id DESC
            """, [task.id, min(known, on), known]),
        changes: try changes([.task, .progress, .deadlineExtension], key: code.text, limit: 100)))
  }

  private func targetLine(
    of code: Code<Target>, on day: Day
  ) throws -> (line: TargetLine, indicator: Indicator)? {
    guard let target = try target(code), let history = try history(of: target),
      let judgement = history.judge(on: day, known: asOf.known),
      let id = try id(.indicator, target.record.indicator.text),
      let indicator = try indicator(id)
    else { return nil }
    let line = TargetLine(
      target: target.record, document: try document(named: target.record.document),
      judgement: judgement)
    return (line, indicator)
  }
}
