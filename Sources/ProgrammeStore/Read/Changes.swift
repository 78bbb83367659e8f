import GRDB
import Programme
import VietnameseText

extension QueryRun {
  /// The journal's newest entries up to the day of knowing, newest first.
  func changes(limit: Int, before: Int64?) throws -> [ChangeLine] {
    let statement = try db.cachedStatement(
      sql: """
        SELECT \(JournalEntry.columns) FROM journal WHERE sequence < ? AND +at < ?
        ORDER BY sequence DESC LIMIT ?
        """)
    return try lines(JournalEntry.fetch(statement, [before ?? .max, end, max(limit, 0)]))
  }

  /// The newest entries about one record.
  func changes(_ kinds: [RecordKind], key: String, limit: Int) throws -> [ChangeLine] {
    let list = kinds.map { "'\($0.rawValue)'" }.joined(separator: ", ")
    let statement = try db.cachedStatement(
      sql: """
        SELECT \(JournalEntry.columns) FROM journal
        WHERE key = ? AND kind IN (\(list)) AND +at < ? ORDER BY sequence DESC LIMIT ?
        """)
    return try lines(JournalEntry.fetch(statement, [key, end, limit]))
  }

  /// What the readings among them say is read at once.
  func lines(_ entries: [JournalEntry]) throws -> [ChangeLine] {
    let told = entries.compactMap { $0.kind == .reading ? $0.subject : nil }
    var readings: [Int64: Reading] = [:]
    if !told.isEmpty {
      let found = try ReadingTable.fetch(
        db, where: "r.id IN (SELECT value FROM json_each(?))", [list(of: told)])
      for reading in found { readings[reading.id] = reading }
    }
    return try entries.map { try line($0, readings) }
  }

  private func line(
    _ entry: JournalEntry, _ readings: [Int64: Reading]
  ) throws -> ChangeLine {
    var line = ChangeLine(
      sequence: entry.sequence, at: entry.at, account: entry.account, origin: entry.origin,
      address: entry.address, action: entry.action, kind: entry.kind, key: entry.key,
      rows: entry.rows)
    guard let id = entry.subject else { return line }
    switch entry.kind {
    case .organisation: line.unit = try unit(withID: id)
    case .indicator: line.title = try name(ofIndicator: id).title
    case .target, .duty: try nameSeries(&line, entry.kind, id)
    case .task: try nameTask(&line, id)
    case .progress, .deadlineExtension:
      try self.id(.task, entry.key).map { try nameTask(&line, $0) }
    case .reading: try readings[id].map { try nameReading(&line, $0) }
    case .assessment: try nameCell(&line, id)
    case .act: try nameAct(&line, id)
    case .document: line.title = try record(Document.self, id).title
    case .principle: line.title = try principle(id).title
    case .taskGroup: line.title = try record(TaskGroup.self, id).name
    default: break
    }
    line.title = line.title ?? line.unit?.name
    return line
  }

  /// A task is of the unit that leads it.
  private func nameTask(_ line: inout ChangeLine, _ id: Int64) throws {
    let task = try name(ofTask: id)
    line.title = task.title
    line.unit = try task.lead.flatMap { try unit(withID: $0) }
  }

  private func nameSeries(_ line: inout ChangeLine, _ kind: RecordKind, _ id: Int64) throws {
    let statement = try db.cachedStatement(
      sql: "SELECT indicator_id, unit_id FROM \(kind.table) WHERE id = ?")
    guard let row = try Row.fetchOne(statement, arguments: [id]) else { return }
    line.title = try name(ofIndicator: row[0]).title
    line.unit = try unit(withID: row[1])
  }

  private func nameReading(_ line: inout ChangeLine, _ reading: Reading) throws {
    line.figure = reading.figure
    line.unit = try unit(named: reading.unit)
    guard let indicator = try id(.indicator, reading.indicator.text) else { return }
    let name = try name(ofIndicator: indicator)
    line.title = name.title
    line.measure = name.measure
    line.indicatorKind = name.kind
  }

  private func nameCell(_ line: inout ChangeLine, _ id: Int64) throws {
    let statement = try db.cachedStatement(
      sql: "SELECT unit_id, principle_id FROM assessment WHERE id = ?")
    guard let row = try Row.fetchOne(statement, arguments: [id]) else { return }
    line.unit = try unit(withID: row[0])
    line.title = try principle(row[1]).title
  }

  /// An act is named after what it is about.
  private func nameAct(_ line: inout ChangeLine, _ id: Int64) throws {
    let statement = try db.cachedStatement(
      sql: "SELECT kind, subject_kind, subject_id, unit_id FROM act WHERE id = ?")
    guard let row = try Row.fetchOne(statement, arguments: [id]) else { return }
    line.act = Act.Kind(rawValue: row[0])
    switch SubjectKind(rawValue: row[1]) {
    case .task: try nameTask(&line, row[2])
    case .target: try nameSeries(&line, .target, row[2])
    case .duty: try nameSeries(&line, .duty, row[2])
    case .cell:
      line.title = try principle(row[2]).title
      line.unit = try unit(withID: row[3])
    case nil: break
    }
  }
}
