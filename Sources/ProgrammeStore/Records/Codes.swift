import GRDB
import Programme

/// The ids behind codes, remembered for one transaction.
struct Codes {
  private var ids: [RecordKind: [String: Int64]] = [:]

  /// The identity's id; nil when there is no such record.
  mutating func id(_ db: Database, _ kind: RecordKind, _ code: String) throws -> Int64? {
    if let id = ids[kind]?[code] { return id }
    let statement = try db.cachedStatement(sql: "SELECT id FROM \(kind.table) WHERE code = ?")
    guard let id = try Int64.fetchOne(statement, arguments: [code]) else { return nil }
    ids[kind, default: [:]][code] = id
    return id
  }

  mutating func remember(_ kind: RecordKind, _ code: String, _ id: Int64) {
    ids[kind, default: [:]][code] = id
  }

  /// The id of a record that must exist.
  mutating func required(_ db: Database, _ kind: RecordKind, _ code: String) throws -> Int64 {
    if let id = try id(db, kind, code) { return id }
    guard let reference = kind.reference(code) else {
      throw DatabaseError(
        resultCode: .SQLITE_MISUSE, message: "\(kind.rawValue) \(code) is named by no code")
    }
    throw Refusal.unknown(reference)
  }

  /// The id of a citation of these sources, made where there is none yet.
  mutating func citation(_ db: Database, _ sources: [Code<Source>]) throws -> Int64? {
    guard !sources.isEmpty else { return nil }
    let codes = sources.map(\.text).joined(separator: " ")
    if let id = try Int64.fetchOne(
      db.cachedStatement(sql: "SELECT id FROM citation WHERE codes = ?"), arguments: [codes])
    {
      return id
    }
    let ids = try sources.map { try required(db, .source, $0.text) }
    try db.execute(sql: "INSERT INTO citation (codes) VALUES (?)", arguments: [codes])
    let citation = db.lastInsertedRowID
    for (index, source) in ids.enumerated() {
      try db.execute(
        sql: "INSERT INTO citation_source (citation_id, position, source_id) VALUES (?, ?, ?)",
        arguments: [citation, index + 1, source])
    }
    return citation
  }
}
