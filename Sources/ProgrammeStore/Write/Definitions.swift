import GRDB
import Programme
import VietnameseText

extension WriteTransaction {
  /// Stores a record's first or next version; a definition that changes nothing stores nothing.
  func define(_ definition: Definition, knownFrom: Day?) throws {
    let from = knownFrom ?? today
    guard from <= today else { throw Refusal.futureDay(from, today: today) }
    try definition.check()
    guard case .account(let account) = definition else {
      return try define(definition.versioned, from: from)
    }
    try checkKeys(of: account)
    try define(account, from: knownFrom ?? firstDay(for: account.reference))
  }

  /// The day from which a change of an account is known that names none: what is said of rights
  /// counts at once, so that one said with the clock ahead must not keep another from being said.
  private func firstDay(for account: Reference) throws -> Day {
    guard let id = try identity(of: account), let newest = try newest(Account.self, id: id) else {
      return today
    }
    return max(today, newest.firstDayAfter)
  }

  /// A record no longer holds: its open version is closed and none follows.
  func withdraw(_ reference: Reference, knownFrom: Day?) throws {
    let from = knownFrom ?? today
    guard from <= today else { throw Refusal.futureDay(from, today: today) }
    switch reference {
    case .account:
      try close(Account.self, reference, from: knownFrom ?? firstDay(for: reference))
    case .act(let id):
      guard let line = try ActTable.fetch(db, where: "a.id = ?", [id]).first else {
        throw Refusal.unknown(reference)
      }
      try act(
        Act(
          kind: .withdrawal, subject: line.act.subject, on: today, text: line.act.text,
          answers: id))
    case .entry, .alert, .slot: throw Refusal.unknown(reference)
    case .reading(let id): try withdrawReading(id, reportedOn: from)
    case .cell(let unit, let principle):
      try assess(
        Assessment(unit: unit, principle: principle, asOf: from, attestation: .notAssessed),
        knownFrom: from)
    default:
      guard let type = reference.kind.versioned else { throw Refusal.unknown(reference) }
      try close(type, reference, from: from)
    }
  }

  private func define<Record: VersionedRecord>(_ record: Record, from: Day) throws {
    try checkTexts(record)
    let id = try identity(of: record) ?? createIdentity(record)
    let newest = try newest(Record.self, id: id)
    if let newest, newest.isOpen {
      if newest.version.record == record { return }
      if !record.hasIdentity(of: newest.version.record) {
        throw Refusal.identityChanged(record.reference)
      }
    }
    if let newest { try checkOrder(newest, record.reference, from: from) }
    let before = newest.flatMap { $0.isOpen ? $0.version : nil }
    if let before { try closeVersion(Record.layout, before.versionID, from: from) }
    try insertVersion(record, id: id, from: from)
    note(record, id: id, before: before?.record, from: from)
    try journal(
      .define, Record.layout.kind, key: record.key, subject: id,
      before: before.map { $0.record.canonical(knownFrom: $0.knownFrom) },
      after: record.canonical(knownFrom: from))
  }

  private func close<Record: VersionedRecord>(
    _ type: Record.Type, _ reference: Reference, from: Day
  ) throws {
    guard let id = try identity(of: reference), let newest = try newest(Record.self, id: id),
      newest.isOpen
    else { throw Refusal.unknown(reference) }
    try checkOrder(newest, reference, from: from)
    try closeVersion(Record.layout, newest.version.versionID, from: from)
    note(nil, id: id, before: newest.version.record, from: from)
    try journal(
      .withdraw, Record.layout.kind, key: newest.version.record.key, subject: id,
      before: newest.version.record.canonical(knownFrom: newest.version.knownFrom))
  }

  private func checkOrder<Record: VersionedRecord>(
    _ newest: Newest<Record>, _ reference: Reference, from: Day
  ) throws {
    let current = newest.firstDayAfter
    guard from >= current else {
      throw Refusal.knownBeforeCurrent(reference, current: current)
    }
  }
}

// MARK: - Versions

extension WriteTransaction {
  /// The version of a record that was recorded last, and whether it still stands.
  struct Newest<Record: VersionedRecord> {
    var version: RecordVersion<Record>
    var isOpen: Bool

    /// The first day from which something else can be known.
    var firstDayAfter: Day {
      isOpen ? version.knownFrom : max(version.knownFrom, version.knownTo.adding(days: 1))
    }
  }

  func newest<Record: VersionedRecord>(_ type: Record.Type, id: Int64) throws -> Newest<Record>? {
    let table = Record.layout.table
    guard
      let version = try Record.fetch(
        db, where: "v.\(table)_id = ? ORDER BY v.id DESC LIMIT 1", [id]
      ).first
    else { return nil }
    let closed = try Int64.fetchOne(
      db.cachedStatement(sql: "SELECT closed_by FROM \(table)_version WHERE id = ?"),
      arguments: [version.versionID])
    return Newest(version: version, isOpen: closed == nil)
  }

  private func closeVersion(_ layout: RecordLayout, _ version: Int64, from: Day) throws {
    try db.execute(
      sql: "UPDATE \(layout.versions) SET known_to = ?, closed_by = ? WHERE id = ?",
      arguments: [from.number - 1, entry, version])
  }

  private func insertVersion<Record: VersionedRecord>(_ record: Record, id: Int64, from: Day) throws
  {
    let layout = Record.layout
    var row = StoredRow()
    row.add("\(layout.table)_id", id)
    row.add("known_from", from.number)
    row.add("entry", entry)
    for (field, value) in zip(layout.fields, record.values) where !field.isIdentity {
      try add(field, value, to: &row)
    }
    if layout.isSearched {
      row.add("folded", searchText(record.name, record.key))
      row.add("sort_key", sortKey(record.name.vietnamese))
    }
    if layout.hasProvenance {
      row.add("citation_id", try codes.citation(db, record.provenance.sources))
      row.add("confidence", record.provenance.confidence?.rawValue)
      row.add("note", record.provenance.note.map(nfc))
    }
    let version = try row.insert(db, into: layout.versions)
    for (field, value) in zip(layout.fields, record.values) {
      try insertLinks(field, value, version: version)
    }
  }

  private func insertLinks(_ field: RecordField, _ value: AttributeValue?, version: Int64) throws {
    switch (field.form, value) {
    case (.references(let kind), .references(let codes)):
      guard let list = field.list else { return }
      for (index, code) in codes.enumerated() {
        try db.execute(
          sql: """
            INSERT INTO \(list.table) (version_id, position, \(list.column)) VALUES (?, ?, ?)
            """,
          arguments: [version, index + 1, try self.codes.required(db, kind, code)])
      }
    case (.milestones, .milestones(let milestones)):
      for (index, milestone) in milestones.enumerated() {
        try db.execute(
          sql: """
            INSERT INTO milestone (version_id, position, title, title_en, due, done_on)
            VALUES (?, ?, ?, ?, ?, ?)
            """,
          arguments: [
            version, index + 1, nfc(milestone.title.vietnamese),
            milestone.title.english.map(nfc), milestone.due?.number, milestone.doneOn?.number,
          ])
      }
    default: return
    }
  }

  func add(_ field: RecordField, _ value: AttributeValue?, to row: inout StoredRow) throws {
    switch (field.form, value) {
    case (.bilingual, let value):
      let text: BilingualText? = if case .bilingual(let text) = value { text } else { nil }
      row.add(field.name, (text?.vietnamese).map(nfc))
      row.add(field.name + "_en", (text?.english).map(nfc))
    case (.decimal, let value):
      let decimal: ExactDecimal? = if case .decimal(let decimal) = value { decimal } else { nil }
      row.add(field.name + "_mantissa", decimal?.mantissa)
      row.add(field.name + "_scale", decimal?.scale)
    case (.reference(let kind), .reference(let code)):
      row.add(field.name + "_id", try code.map { try codes.required(db, kind, $0) })
    case (_, .text(let text)): row.add(field.name, text.map(nfc))
    case (_, .integer(let number)): row.add(field.name, number)
    case (_, .flag(let flag)): row.add(field.name, flag ? 1 : 0)
    case (_, .day(let day)): row.add(field.name, day?.number)
    case (.references, _), (.milestones, _): return
    case (_, _): row.add(field.name, Int64?.none)
    }
  }
}
