import GRDB
import Programme

/// The tasks and cells that a target bears on.
enum Dependents {
  static func items(
    _ db: Database, ofTarget target: Int64, unit: Int64
  ) throws -> [JudgedItem] {
    let tasks = try Int64.fetchAll(
      db.cachedStatement(
        sql: """
          SELECT DISTINCT v.task_id FROM task_target l JOIN task_version v ON v.id = l.version_id
          WHERE l.target_id = ?
          """), arguments: [target])
    let principles = try Int64.fetchAll(
      db.cachedStatement(
        sql: """
          SELECT DISTINCT l.principle_id FROM target_version v
            JOIN target_principle l ON l.version_id = v.id WHERE v.target_id = ?
          """), arguments: [target])
    return tasks.map { JudgedItem(kind: .task, subject: $0, unit: 0) }
      + principles.map { JudgedItem(kind: .cell, subject: $0, unit: unit) }
  }
}
