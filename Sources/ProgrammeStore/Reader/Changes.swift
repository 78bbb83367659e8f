import GRDB
import Programme
import VietnameseText

extension Asking {
  /// The journal's newest entries up to the day of knowing, newest first.
  func changes(limit: Int, before: Int64?) throws -> [ChangeLine] {
    let statement = try db.cachedStatement(
      sql: """
        SELECT \(JournalEntry.columns) FROM journal WHERE sequence < ? AND at < ?
        ORDER BY sequence DESC LIMIT ?
        """)
    let end = Instant(asOf.known.adding(days: 1)).milliseconds
    let rows = try Row.fetchCursor(statement, arguments: [before ?? .max, end, max(limit, 0)])
    var lines: [ChangeLine] = []
    while let row = try rows.next() {
      if let entry = JournalEntry(row) { lines.append(try line(entry)) }
    }
    return lines
  }

  /// The newest entries about one record.
  func changes(_ kinds: [RecordKind], key: String, limit: Int) throws -> [ChangeLine] {
    let list = kinds.map { "'\($0.rawValue)'" }.joined(separator: ", ")
    let statement = try db.cachedStatement(
      sql: """
        SELECT \(JournalEntry.columns) FROM journal
        WHERE key = ? AND kind IN (\(list)) AND at < ? ORDER BY sequence DESC LIMIT ?
        """)
    let end = Instant(asOf.known.adding(days: 1)).milliseconds
    let rows = try Row.fetchCursor(statement, arguments: [key, end, limit])
    var lines: [ChangeLine] = []
    while let row = try rows.next() {
      if let entry = JournalEntry(row) { lines.append(try line(entry)) }
    }
    return lines
  }

  private func line(_ entry: JournalEntry) throws -> ChangeLine {
    var line = ChangeLine(
      sequence: entry.sequence, at: entry.at, account: entry.account, origin: entry.origin,
      kind: entry.kind, key: entry.key, rows: entry.rows)
    guard let id = entry.subject else { return line }
    switch entry.kind {
    case .organisation: line.unit = try unit(withID: id)
    case .indicator: line.title = try indicator(id)?.title
    case .target, .duty: try nameSeries(&line, entry.kind, id)
    case .task: line.title = try titleOfTask(id)
    case .progress, .deadlineExtension:
      let task = try self.id(.task, entry.key)
      line.title = try task.flatMap { try titleOfTask($0) }
    case .reading: try nameReading(&line, id)
    case .assessment: try nameCell(&line, id)
    case .document: line.title = try record(Document.self, id).title
    case .principle: line.title = try record(Principle.self, id).title
    case .taskGroup: line.title = try record(TaskGroup.self, id).name
    default: break
    }
    line.title = line.title ?? line.unit?.name
    return line
  }

  private func nameSeries(_ line: inout ChangeLine, _ kind: RecordKind, _ id: Int64) throws {
    let statement = try db.cachedStatement(
      sql: "SELECT indicator_id, unit_id FROM \(kind.table) WHERE id = ?")
    guard let row = try Row.fetchOne(statement, arguments: [id]) else { return }
    line.title = try indicator(row[0] as Int64)?.title
    line.unit = try unit(withID: row[1])
  }

  private func nameReading(_ line: inout ChangeLine, _ id: Int64) throws {
    guard let reading = try ReadingRows.fetch(db, where: "r.id = ?", [id]).first else { return }
    line.figure = reading.figure
    line.unit = try unit(named: reading.unit)
    if let indicator = try self.id(.indicator, reading.indicator.text) {
      line.title = try self.indicator(indicator)?.title
    }
  }

  private func nameCell(_ line: inout ChangeLine, _ id: Int64) throws {
    let statement = try db.cachedStatement(
      sql: "SELECT unit_id, principle_id FROM assessment WHERE id = ?")
    guard let row = try Row.fetchOne(statement, arguments: [id]) else { return }
    line.unit = try unit(withID: row[0])
    line.title = try record(Principle.self, row[1]).title
  }

  private func titleOfTask(_ id: Int64) throws -> BilingualText? {
    try record(BreakthroughTask.self, id).title
  }
}
