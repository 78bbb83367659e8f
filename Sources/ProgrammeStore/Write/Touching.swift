import GRDB
import Programme
import VietnameseText

extension Writing {
  /// Notes what a new version (nil: a withdrawal) changes for judgements.
  func note<Record: Recorded>(_ record: Record?, id: Int64, before: Record?, from: Day) {
    switch (record ?? before)?.definition {
    case .organisation:
      touched.units.insert(id)
      let lives = [before, record].map { ($0 as? Organisation)?.life }
      if lives[0] != lives[1] { touched.lives.lower(id, to: from) }
    case .indicator:
      let measures = [before, record].map { ($0 as? Indicator).map { IndicatorMeasure($0) } }
      if before != nil, record != nil, measures[0] != measures[1] { touched.measures.insert(id) }
    case .target: touched.targets.lower(id, to: from)
    case .duty: touched.duties.lower(id, to: from)
    case .threshold: touched.thresholds(from: from)
    case .task: touched.tasks.lower(id, to: from)
    default: return
    }
  }

  /// Every judged item that the changes concern, with the first day of knowing.
  func affectedItems() throws -> [JudgedItem: Day] {
    if let from = touched.thresholds { try touchEverything(from: from) }
    for indicator in touched.measures {
      for target in try ids("SELECT id FROM target WHERE indicator_id = ?", indicator) {
        touched.targets.lower(target, to: .distantPast)
      }
      for duty in try ids("SELECT id FROM duty WHERE indicator_id = ?", indicator) {
        touched.duties.lower(duty, to: .distantPast)
      }
    }
    try followLives()
    try followSeries()
    try followTargets()
    return try items()
  }

  private func touchEverything(from: Day) throws {
    for id in try ids("SELECT id FROM target") { touched.targets.lower(id, to: from) }
    for id in try ids("SELECT id FROM duty") { touched.duties.lower(id, to: from) }
    for id in try ids("SELECT id FROM task") { touched.tasks.lower(id, to: from) }
  }

  private func followLives() throws {
    for (unit, from) in touched.lives {
      for id in try ids("SELECT id FROM target WHERE unit_id = ?", unit) {
        touched.targets.lower(id, to: from)
      }
      for id in try ids("SELECT id FROM duty WHERE unit_id = ?", unit) {
        touched.duties.lower(id, to: from)
      }
      for id in try ids("SELECT DISTINCT task_id FROM task_version WHERE lead_id = ?", unit) {
        touched.tasks.lower(id, to: from)
      }
      for id in try ids("SELECT DISTINCT principle_id FROM assessment WHERE unit_id = ?", unit) {
        touched.cells.lower(CellKey(unit: unit, principle: id), to: from)
      }
    }
  }

  /// Readings and duties reach the targets of their series.
  private func followSeries() throws {
    for (duty, from) in touched.duties {
      touched.series.lower(try series(of: duty, in: "duty"), to: from)
    }
    for (series, from) in touched.series {
      for id in try ids(
        "SELECT id FROM target WHERE unit_id = ? AND indicator_id = ?", series.unit,
        series.indicator)
      {
        touched.targets.lower(id, to: from)
      }
      for id in try ids(
        "SELECT id FROM duty WHERE unit_id = ? AND indicator_id = ?", series.unit,
        series.indicator)
      {
        touched.duties.lower(id, to: from)
      }
    }
  }

  /// Targets reach the tasks and cells that ever named them.
  private func followTargets() throws {
    for (target, from) in touched.targets {
      for task in try ids(
        """
        SELECT DISTINCT v.task_id FROM task_target l JOIN task_version v ON v.id = l.version_id
        WHERE l.target_id = ?
        """, target)
      {
        touched.tasks.lower(task, to: from)
      }
      let unit = try series(of: target, in: "target").unit
      for principle in try ids(
        """
        SELECT DISTINCT l.principle_id FROM target_version v
          JOIN target_principle l ON l.version_id = v.id
        WHERE v.target_id = ?
        """, target)
      {
        touched.cells.lower(CellKey(unit: unit, principle: principle), to: from)
      }
    }
  }

  private func items() throws -> [JudgedItem: Day] {
    var items: [JudgedItem: Day] = [:]
    for (id, from) in touched.targets {
      let unit = try series(of: id, in: "target").unit
      items[JudgedItem(kind: .target, subject: id, unit: unit)] = from
    }
    for (id, from) in touched.duties {
      let unit = try series(of: id, in: "duty").unit
      items[JudgedItem(kind: .duty, subject: id, unit: unit)] = from
    }
    for (id, from) in touched.tasks {
      items[JudgedItem(kind: .task, subject: id, unit: 0)] = from
    }
    for (cell, from) in touched.cells {
      items[JudgedItem(kind: .cell, subject: cell.principle, unit: cell.unit)] = from
    }
    return items
  }

  private func ids(_ sql: String, _ arguments: Int64...) throws -> [Int64] {
    try Int64.fetchAll(
      db.cachedStatement(sql: sql), arguments: StatementArguments(arguments))
  }

  private func series(of id: Int64, in table: String) throws -> SeriesKey {
    let statement = try db.cachedStatement(
      sql: "SELECT unit_id, indicator_id FROM \(table) WHERE id = ?")
    guard let row = try Row.fetchOne(statement, arguments: [id]) else {
      throw DatabaseError(resultCode: .SQLITE_CORRUPT, message: "\(table) \(id) is missing")
    }
    return SeriesKey(unit: row[0], indicator: row[1])
  }
}
