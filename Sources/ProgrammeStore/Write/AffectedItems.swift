import GRDB
import Programme
import VietnameseText

extension WriteTransaction {
  /// Notes what a new version (nil: a withdrawal) changes for judgements.
  func note<Record: VersionedRecord>(_ record: Record?, id: Int64, before: Record?, from: Day) {
    switch (record ?? before)?.definition {
    case .organisation:
      affected.units.insert(id)
      let lives = [before, record].map { ($0 as? Organisation)?.life }
      if lives[0] != lives[1] { affected.lives.lower(id, to: from) }
    case .indicator:
      let measures = [before, record].map { ($0 as? Indicator).map { IndicatorMeasure($0) } }
      if before != nil, record != nil, measures[0] != measures[1] { affected.measures.insert(id) }
    case .target: affected.targets.lower(id, to: from)
    case .duty: affected.duties.lower(id, to: from)
    case .threshold: affected.thresholds(from: from)
    case .task: affected.tasks.lower(id, to: from)
    default: return
    }
  }

  /// Every judged item that the changes concern, with the first day of knowing.
  func affectedItems() throws -> [JudgedItem: Day] {
    if let from = affected.thresholds { try affectEverything(from: from) }
    for indicator in affected.measures {
      for target in try ids("SELECT id FROM target WHERE indicator_id = ?", indicator) {
        affected.targets.lower(target, to: .distantPast)
      }
      for duty in try ids("SELECT id FROM duty WHERE indicator_id = ?", indicator) {
        affected.duties.lower(duty, to: .distantPast)
      }
    }
    try followLives()
    try followSeries()
    try followTargets()
    return try items()
  }

  private func affectEverything(from: Day) throws {
    for id in try ids("SELECT id FROM target") { affected.targets.lower(id, to: from) }
    for id in try ids("SELECT id FROM duty") { affected.duties.lower(id, to: from) }
    for id in try ids("SELECT id FROM task") { affected.tasks.lower(id, to: from) }
  }

  private func followLives() throws {
    for (unit, from) in affected.lives {
      for id in try ids("SELECT id FROM target WHERE unit_id = ?", unit) {
        affected.targets.lower(id, to: from)
      }
      for id in try ids("SELECT id FROM duty WHERE unit_id = ?", unit) {
        affected.duties.lower(id, to: from)
      }
      for id in try ids("SELECT DISTINCT task_id FROM task_version WHERE lead_id = ?", unit) {
        affected.tasks.lower(id, to: from)
      }
      for id in try ids("SELECT DISTINCT principle_id FROM assessment WHERE unit_id = ?", unit) {
        affected.cells.lower(CellKey(unit: unit, principle: id), to: from)
      }
    }
  }

  /// Readings and duties reach the targets of their series.
  private func followSeries() throws {
    for (duty, from) in affected.duties {
      affected.series.lower(try series(of: duty, in: "duty"), to: from)
    }
    for (series, from) in affected.series {
      for id in try ids(
        "SELECT id FROM target WHERE unit_id = ? AND indicator_id = ?", series.unit,
        series.indicator)
      {
        affected.targets.lower(id, to: from)
      }
      for id in try ids(
        "SELECT id FROM duty WHERE unit_id = ? AND indicator_id = ?", series.unit,
        series.indicator)
      {
        affected.duties.lower(id, to: from)
      }
    }
  }

  /// Targets reach the tasks and cells that ever named them.
  private func followTargets() throws {
    for (target, from) in affected.targets {
      for task in try ids(
        """
        SELECT DISTINCT v.task_id FROM task_target l JOIN task_version v ON v.id = l.version_id
        WHERE l.target_id = ?
        """, target)
      {
        affected.tasks.lower(task, to: from)
      }
      let unit = try series(of: target, in: "target").unit
      for principle in try ids(
        """
        SELECT DISTINCT l.principle_id FROM target_version v
          JOIN target_principle l ON l.version_id = v.id
        WHERE v.target_id = ?
        """, target)
      {
        affected.cells.lower(CellKey(unit: unit, principle: principle), to: from)
      }
    }
  }

  private func items() throws -> [JudgedItem: Day] {
    var items: [JudgedItem: Day] = [:]
    for (id, from) in affected.targets {
      let unit = try series(of: id, in: "target").unit
      items[JudgedItem(kind: .target, subject: id, unit: unit)] = from
    }
    for (id, from) in affected.duties {
      let unit = try series(of: id, in: "duty").unit
      items[JudgedItem(kind: .duty, subject: id, unit: unit)] = from
    }
    for (id, from) in affected.tasks {
      items[JudgedItem(kind: .task, subject: id, unit: 0)] = from
    }
    for (cell, from) in affected.cells {
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
