import GRDB
import Programme
import VietnameseText

extension WriteTransaction {
  /// The id of the record that this is a version of; nil when it is new.
  func identity<Record: VersionedRecord>(of record: Record) throws -> Int64? {
    try identity(of: record.reference)
  }

  /// The id of a record; nil when there is none.
  func identity(of reference: Reference) throws -> Int64? {
    switch reference {
    case .reading(let id):
      return try Int64.fetchOne(db, sql: "SELECT id FROM reading WHERE id = ?", arguments: [id])
    case .succession(let predecessor, let successor):
      guard let from = try codes.id(db, .organisation, predecessor.text),
        let to = try codes.id(db, .organisation, successor.text)
      else { return nil }
      return try Int64.fetchOne(
        db,
        sql: "SELECT id FROM succession WHERE predecessor_id = ? AND successor_id = ?",
        arguments: [from, to])
    case .threshold(let kind, let validFrom):
      return try Int64.fetchOne(
        db, sql: "SELECT id FROM threshold WHERE kind = ? AND valid_from = ?",
        arguments: [kind.rawValue, validFrom.number])
    case .cell(let unit, let principle):
      guard try codes.id(db, .organisation, unit.text) != nil else { return nil }
      return try codes.id(db, .principle, principle.text)
    case .act(let id):
      return try Int64.fetchOne(db, sql: "SELECT id FROM act WHERE id = ?", arguments: [id])
    case .alert(let subject): return try identity(of: subject.reference)
    // A place for a reading, be there one or not.
    case .slot: return nil
    case .entry(let sequence):
      return try Int64.fetchOne(
        db, sql: "SELECT sequence FROM journal WHERE sequence = ?", arguments: [sequence])
    default:
      return try codes.id(db, reference.kind, reference.key)
    }
  }

  func createIdentity<Record: VersionedRecord>(_ record: Record) throws -> Int64 {
    let layout = Record.layout
    var row = StoredRow()
    if layout.hasCode {
      guard Code<Record>(record.key).isWellFormed else {
        throw Refusal.malformedCode(record.key)
      }
      row.add("code", nfc(record.key))
    }
    for (field, value) in zip(layout.fields, record.values) where field.isIdentity {
      try add(field, value, to: &row)
    }
    let id = try row.insert(db, into: layout.table)
    if layout.hasCode { codes.remember(layout.kind, record.key, id) }
    return id
  }

  /// Makes the identities of all records that changes define, so that they may name each other in
  /// any order: first those that stand alone, then those that name others.
  func createIdentities(_ changes: [Change]) throws {
    var rest: [any VersionedRecord] = []
    for case .define(let definition, _) in changes {
      try definition.check()
      let record = definition.versioned
      if record.namesOthers { rest.append(record) } else { try createIfNew(record) }
    }
    for record in rest { try createIfNew(record) }
  }

  private func createIfNew<Record: VersionedRecord>(_ record: Record) throws {
    if try identity(of: record) == nil { _ = try createIdentity(record) }
  }
}

extension VersionedRecord {
  /// Whether its identity names other records.
  fileprivate var namesOthers: Bool {
    Self.layout.fields.contains { field in
      if case .reference = field.form { field.isIdentity } else { false }
    }
  }

  /// Whether both are versions of one record.
  func hasIdentity(of other: Self) -> Bool {
    zip(Self.layout.fields, zip(values, other.values)).allSatisfy { field, pair in
      !field.isIdentity || pair.0 == pair.1
    }
  }
}
