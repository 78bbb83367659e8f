import GRDB
import Programme
import VietnameseText

/// Any kind of record, listed and told by its description.
extension QueryRun {
  func catalogue() throws -> CatalogueContent {
    CatalogueContent(kinds: try RecordLayout.catalogue.map { try line(of: $0.layout) })
  }

  private func line(of layout: RecordLayout) throws -> KindLine {
    let row = try Row.fetchOne(
      db.cachedStatement(
        sql: """
          SELECT (SELECT count(*) FROM \(layout.versions) WHERE known_from <= ?1 AND known_to >= ?1),
            coalesce((SELECT max(max(entry, coalesce(closed_by, 0))) FROM \(layout.versions)), 0)
          """), arguments: [known])
    return KindLine(kind: layout.kind, count: row?[0] ?? 0, entry: row?[1] ?? 0)
  }

  /// More are counted, not listed.
  private static let mostRecords = 2_000

  func records(of kind: RecordKind) throws -> RecordsContent {
    guard let type = kind.versioned, kind != .account else {
      return RecordsContent(kind: kind, lines: [], total: 0)
    }
    return try records(type)
  }

  private func records<Record: VersionedRecord>(_ type: Record.Type) throws -> RecordsContent {
    let total = try line(of: Record.layout).count
    let versions = try Record.fetch(
      db, known: asOf.known, where: "TRUE ORDER BY v.id LIMIT \(QueryRun.mostRecords)")
    let lines = try versions.map { version in
      let record = version.record
      let facts = try facts(of: record) { !$0.isName && $0.form != .milestones }
      return RecordLine(
        reference: record.reference, name: try name(of: record), facts: Array(facts.prefix(3)),
        knownFrom: version.knownFrom, entry: version.entry)
    }
    let keys = lines.map { sortKey($0.name.vietnamese) + "\n" + $0.reference.key }
    let order = lines.indices.sorted { keys[$0] < keys[$1] }
    return RecordsContent(
      kind: Record.layout.kind, lines: order.map { lines[$0] }, total: total)
  }

  /// What a record says, each attribute that says something.
  private func facts<Record: VersionedRecord>(
    of record: Record, where isWanted: (Attribute<Record>) -> Bool = { _ in true }
  ) throws -> [RecordFact] {
    try Record.description.attributes.compactMap { attribute in
      let value = attribute.value(record)
      guard isWanted(attribute), value.isPresent, value != .day(.distantPast) else { return nil }
      return RecordFact(
        attribute: attribute.name, value: value, named: try named(by: value, attribute.form))
    }
  }

  private func named(by value: AttributeValue, _ form: AttributeForm) throws -> [NamedRecord] {
    switch (form, value) {
    case (.reference(let kind), .reference(let code?)): try [named(kind, code)].compactMap { $0 }
    case (.references(let kind), .references(let codes)):
      try codes.compactMap { try named(kind, $0) }
    default: []
    }
  }

  private func named(_ kind: RecordKind, _ code: String) throws -> NamedRecord? {
    guard let reference = kind.reference(code) else { return nil }
    if let name = recordNames[reference] { return NamedRecord(reference: reference, name: name) }
    let name = try kind.versioned.flatMap { try newestName($0, code) }
    recordNames[reference] = .some(name)
    return NamedRecord(reference: reference, name: name)
  }

  /// As known; as defined last where it was not known yet.
  private func newestName<Record: VersionedRecord>(
    _ type: Record.Type, _ code: String
  ) throws -> BilingualText? {
    try Record.fetch(
      db,
      where: "i.code = ? ORDER BY v.known_from <= ? AND v.known_to >= ? DESC, v.id DESC LIMIT 1",
      [code, known, known]
    ).first.map { try name(of: $0.record) }
  }

  /// What a record is called; one without a name by the names of the records that make it what it
  /// is: an indicator and a unit, say.
  private func name<Record: VersionedRecord>(of record: Record) throws -> BilingualText {
    if let name = record.givenName { return name }
    let names = try Record.description.attributes.filter(\.isIdentity).flatMap {
      try named(by: $0.value(record), $0.form)
    }.map { $0.name ?? BilingualText($0.reference.key) }
    guard !names.isEmpty else { return BilingualText(record.key) }
    let english = names.contains { $0.english != nil }
    return BilingualText(
      names.map(\.vietnamese).joined(separator: " · "),
      english: english ? names.map { $0.text(in: .english) }.joined(separator: " · ") : nil)
  }

  // MARK: One record

  func record(_ reference: Reference) throws -> Snapshot.Content {
    guard let type = reference.kind.versioned, reference.kind != .account else {
      return .absent(reference)
    }
    return try record(type, reference)
  }

  private func record<Record: VersionedRecord>(
    _ type: Record.Type, _ reference: Reference
  ) throws -> Snapshot.Content {
    let all = try Record.fetch(
      db,
      where: (Record.layout.hasCode ? "i.code = ?1" : "?1 = ?1") + " AND v.known_from <= ?2 "
        + "ORDER BY v.id",
      [nfc(reference.key), known]
    ).filter { $0.record.reference == reference && $0.knownTo >= $0.knownFrom }
    guard let newest = all.last else { return .absent(reference) }
    var facts = try facts(of: newest.record)
    facts += try provenance(newest.record.provenance)
    return .record(
      RecordContent(
        reference: reference, name: try name(of: newest.record), facts: facts,
        versions: try versions(all), mentions: try mentions(of: reference, newest.id)))
  }

  private func provenance(_ provenance: Provenance) throws -> [RecordFact] {
    var facts: [RecordFact] = []
    if !provenance.sources.isEmpty {
      let value = AttributeValue.references(provenance.sources.map(\.text))
      facts.append(
        RecordFact(
          attribute: "sources", value: value, named: try named(by: value, .references(.source))))
    }
    if let confidence = provenance.confidence {
      facts.append(RecordFact(attribute: "confidence", value: .text(confidence.rawValue)))
    }
    if let note = provenance.note {
      facts.append(RecordFact(attribute: "note", value: .text(note)))
    }
    return facts
  }

  private func versions<Record: VersionedRecord>(
    _ all: [RecordVersion<Record>]
  ) throws -> [RecordVersionLine] {
    let journal = try db.cachedStatement(sql: "SELECT account, at FROM journal WHERE sequence = ?")
    var before: Record?
    var lines: [RecordVersionLine] = []
    for version in all {
      let entry = try Row.fetchOne(journal, arguments: [version.entry])
      lines.append(
        RecordVersionLine(
          knownFrom: version.knownFrom,
          knownTo: version.knownTo < .distantFuture ? version.knownTo : nil,
          entry: version.entry, account: entry?[0] ?? "",
          at: Instant(milliseconds: entry?[1] ?? 0),
          changed: before.map { version.record.attributes(differingFrom: $0) } ?? []))
      before = version.record
    }
    return lines.reversed()
  }

  /// More are counted, not listed.
  private static let mostMentions = 20

  /// What stands and names a record, by kind and attribute.
  private func mentions(of reference: Reference, _ id: Int64) throws -> [RecordMentions] {
    var found: [RecordMentions] = []
    for type in RecordLayout.catalogue {
      for field in type.layout.fields {
        guard let condition = field.naming(reference.kind) else { continue }
        if let mentions = try mentions(type, field.name, condition, id) { found.append(mentions) }
      }
    }
    return found
  }

  private func mentions<Record: VersionedRecord>(
    _ type: Record.Type, _ attribute: String, _ condition: String, _ id: Int64
  ) throws -> RecordMentions? {
    let total =
      try Int.fetchOne(
        db.cachedStatement(
          sql: """
            SELECT count(*) FROM \(Record.layout.versions) v
              JOIN \(Record.layout.table) i ON i.id = v.\(Record.layout.table)_id
            WHERE v.known_from <= ?1 AND v.known_to >= ?1 AND \(condition)
            """), arguments: [known, id]) ?? 0
    guard total > 0 else { return nil }
    let records = try Record.fetch(
      db,
      where: """
        v.known_from <= ?1 AND v.known_to >= ?1 AND \(condition)
        ORDER BY v.id LIMIT \(QueryRun.mostMentions)
        """, [known, id])
    return RecordMentions(
      kind: Record.layout.kind, attribute: attribute,
      records: try records.map {
        NamedRecord(reference: $0.record.reference, name: try name(of: $0.record))
      },
      total: total)
  }
}

extension RecordField {
  /// The condition under which a version names the record with the id of the second argument; nil
  /// where the attribute names records of another kind, or none.
  fileprivate func naming(_ kind: RecordKind) -> String? {
    switch form {
    case .reference(kind): return "\(isIdentity ? "i" : "v").\(name)_id = ?2"
    case .references(kind):
      guard let list else { return nil }
      return "EXISTS (SELECT 1 FROM \(list.table) WHERE version_id = v.id AND \(list.column) = ?2)"
    default: return nil
    }
  }
}

extension VersionedRecord {
  /// The names of the attributes in which two versions differ.
  fileprivate func attributes(differingFrom other: Self) -> [String] {
    var names = Self.description.attributes
      .filter { $0.value(self) != $0.value(other) }.map(\.name)
    if provenance.sources != other.provenance.sources { names.append("sources") }
    if provenance.confidence != other.provenance.confidence { names.append("confidence") }
    if provenance.note != other.provenance.note { names.append("note") }
    return names
  }
}
