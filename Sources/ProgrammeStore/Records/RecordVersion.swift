import GRDB
import Programme
import VietnameseText

/// One version of a record with what the store knows about it.
struct RecordVersion<Record: VersionedRecord>: Sendable {
  let id: Int64
  let versionID: Int64
  let knownFrom: Day
  let knownTo: Day
  let entry: Int64
  let record: Record
}

extension RecordLayout {
  /// The SELECT list: what the store knows, then the record's columns in order. The version is
  /// `v`, the identity `i`.
  static func selectList(_ fields: [RecordField], hasProvenance: Bool, hasCode: Bool) -> String {
    var columns = ["i.id", "v.id", "v.known_from", "v.known_to", "v.entry"]
    columns.append(hasCode ? "i.code" : "NULL")
    for field in fields { columns += field.selected }
    if hasProvenance {
      columns += [
        "(SELECT codes FROM citation WHERE id = v.citation_id)", "v.confidence", "v.note",
      ]
    }
    return columns.joined(separator: ", ")
  }
}

extension RecordField {
  fileprivate var selected: [String] {
    let source = isIdentity ? "i" : "v"
    switch form {
    case .text, .word, .integer, .flag, .day: return ["\(source).\(name)"]
    case .bilingual: return ["\(source).\(name)", "\(source).\(name)_en"]
    case .decimal: return ["\(source).\(name)_mantissa", "\(source).\(name)_scale"]
    case .reference(let kind):
      return ["(SELECT code FROM \(kind.table) WHERE id = \(source).\(name)_id)"]
    case .references(let kind):
      guard let list else { return ["NULL"] }
      return [
        """
        (SELECT group_concat(code, ' ') FROM (SELECT r.code FROM \(list.table) l
          JOIN \(kind.table) r ON r.id = l.\(list.column) WHERE l.version_id = v.id
          ORDER BY l.position))
        """
      ]
    case .milestones: return []
    }
  }
}

extension VersionedRecord {
  /// The versions that a condition on `v` and `i` selects, in the order of the rest of it.
  static func fetch(
    _ db: Database, where rest: String, _ arguments: StatementArguments = []
  ) throws -> [RecordVersion<Self>] {
    let statement = try db.cachedStatement(sql: "\(layout.selection) WHERE \(rest)")
    let rows = try Row.fetchCursor(statement, arguments: arguments)
    var versions: [RecordVersion<Self>] = []
    while let row = try rows.next() { versions.append(try version(db, row)) }
    return versions
  }

  /// The versions known on a day that a condition selects.
  static func fetch(
    _ db: Database, known: Day, where rest: String = "TRUE", _ arguments: StatementArguments = []
  ) throws -> [RecordVersion<Self>] {
    try fetch(
      db, where: "v.known_from <= ? AND v.known_to >= ? AND \(rest)",
      [known.number, known.number] + arguments)
  }

  /// All versions of one record, in the order in which they were recorded.
  static func versions(_ db: Database, of id: Int64) throws -> [RecordVersion<Self>] {
    try fetch(db, where: "v.\(layout.table)_id = ? ORDER BY v.id", [id])
  }

  private static func version(_ db: Database, _ row: Row) throws -> RecordVersion<Self> {
    let versionID: Int64 = row[1]
    var reader = ColumnReader(db, row, at: 5, version: versionID)
    return RecordVersion(
      id: row[0], versionID: versionID, knownFrom: Day(number: row[2]),
      knownTo: Day(number: row[3]), entry: row[4], record: try Self(&reader))
  }
}

extension Versions {
  /// The versions as the rules read them: where one was closed and none follows on the next day,
  /// the record was withdrawn.
  init<Record: VersionedRecord>(_ stored: [RecordVersion<Record>], _ fact: (Record) -> Fact?) {
    var entries: [Entry] = []
    for (index, version) in stored.enumerated() {
      // One superseded on the day it became known has never been known.
      guard version.knownTo >= version.knownFrom else { continue }
      entries.append(Entry(from: version.knownFrom, fact: fact(version.record)))
      let next = stored[(index + 1)...].first { $0.knownTo >= $0.knownFrom }
      let end = version.knownTo.adding(days: 1)
      if version.knownTo < .distantFuture, next?.knownFrom != end {
        entries.append(Entry(from: end, fact: nil))
      }
    }
    self.init(entries)
  }
}
