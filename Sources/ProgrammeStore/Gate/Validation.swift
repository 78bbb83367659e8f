import GRDB
import Programme
import VietnameseText

extension Writing {
  /// Refuses names and texts that say nothing where they are there at all.
  func checkTexts<Record: Recorded>(_ record: Record) throws {
    for (field, value) in zip(Record.layout.fields, record.values) {
      let texts: [String?]
      switch value {
      case .text(let text): texts = [text]
      case .bilingual(let text): texts = [text?.vietnamese, text?.english]
      case .milestones(let milestones):
        texts = milestones.flatMap { [$0.title.vietnamese, $0.title.english] }
      default: continue
      }
      guard texts.allSatisfy({ $0?.saysSomething ?? true }) else {
        throw Refusal.emptyText(record.reference, field: field.name)
      }
    }
    guard record.provenance.note?.saysSomething ?? true else {
      throw Refusal.emptyText(record.reference, field: "note")
    }
  }

  /// Refuses a unit that would be above itself.
  func checkParents(of units: some Sequence<Int64>) throws {
    let statement = try db.cachedStatement(
      sql: """
        SELECT parent_id FROM organisation_version WHERE organisation_id = ?
          AND closed_by IS NULL
        """)
    for unit in units {
      var above: Set<Int64> = [unit]
      var next = try Int64.fetchOne(statement, arguments: [unit])
      while let parent = next {
        guard above.insert(parent).inserted else {
          let code = try String.fetchOne(
            db, sql: "SELECT code FROM organisation WHERE id = ?", arguments: [unit])
          throw Refusal.parentCycle(Code(code ?? ""))
        }
        next = try Int64.fetchOne(statement, arguments: [parent])
      }
    }
  }

  /// Refuses a change of records that somebody else changed since they were read.
  func checkExpected(_ expected: [Reference: Int64]) throws {
    for (reference, seen) in expected.sorted(by: { $0.key.key < $1.key.key }) {
      let changed = try newestEntry(of: reference)
      guard changed <= seen else { throw Refusal.changedSince(reference, entry: changed) }
    }
  }

  private func newestEntry(of reference: Reference) throws -> Int64 {
    guard let id = try identity(of: reference) else { throw Refusal.unknown(reference) }
    switch reference {
    case .reading:
      return try Int64.fetchOne(
        db,
        sql: """
          SELECT max(entry) FROM recording WHERE id IN (SELECT recording_id FROM reading
            WHERE id IN (?1, (SELECT reading_id FROM correction WHERE replaced_id = ?1)))
          """, arguments: [id]) ?? 0
    case .cell(let unit, _):
      let unit = try codes.required(db, .organisation, unit.text)
      return try Int64.fetchOne(
        db, sql: "SELECT max(entry) FROM assessment WHERE unit_id = ? AND principle_id = ?",
        arguments: [unit, id]) ?? 0
    case .task:
      return try Int64.fetchOne(
        db,
        sql: """
          SELECT max(entry) FROM (
            SELECT max(entry, coalesce(closed_by, 0)) AS entry FROM task_version
              WHERE task_id = ?1
            UNION ALL SELECT max(entry) FROM progress_report WHERE task_id = ?1
            UNION ALL SELECT max(entry) FROM deadline_extension WHERE task_id = ?1
            UNION ALL SELECT max(r.entry) FROM progress_report p JOIN retraction r
              ON r.kind = 'progress' AND r.subject_id = p.id WHERE p.task_id = ?1
            UNION ALL SELECT max(r.entry) FROM deadline_extension e JOIN retraction r
              ON r.kind = 'extension' AND r.subject_id = e.id WHERE e.task_id = ?1)
          """, arguments: [id]) ?? 0
    case .act:
      return try Int64.fetchOne(
        db,
        sql: """
          SELECT max(entry) FROM act WHERE id = ?1 OR (kind = 'withdrawal' AND answers_id = ?1)
          """, arguments: [id]) ?? 0
    case .entry:
      return id
    default:
      let table = reference.kind.table
      return try Int64.fetchOne(
        db,
        sql: """
          SELECT max(max(entry, coalesce(closed_by, 0))) FROM \(table)_version
          WHERE \(table)_id = ?
          """, arguments: [id]) ?? 0
    }
  }
}

extension String {
  /// Whether anything but spaces is in it.
  var saysSomething: Bool { contains { !$0.isWhitespace } }
}

extension Definition {
  /// Refuses days and numbers in an order that cannot be.
  func checkDays() throws(Refusal) {
    switch self {
    case .organisation(let record):
      try checkOrder(record.life.first, record.life.last)
    case .target(let record):
      try checkOrder(record.start, record.due)
      if record.comparison == .range, let value = record.value {
        guard let upper = record.upper, !upper.isLess(than: value) else {
          throw .rangeOutOfOrder(reference)
        }
      }
      if record.comparison != .range, record.upper != nil { throw .rangeOutOfOrder(reference) }
      if record.comparison == .rankAtMost, let value = record.value,
        value.isLess(than: ExactDecimal(1)) || value.scale > 0
      {
        throw .wrongFigure(.rank, .rankBelowOne)
      }
    case .duty(let record): try checkOrder(record.first, record.last)
    case .threshold(let record): try checkOrder(record.validFrom, record.validTo)
    case .task(let record): try checkOrder(record.start, record.firstDeadline)
    case .account(let record):
      guard (record.unit != nil) == (record.role == .officer) else {
        throw .unitOfAccount(record.code, record.role)
      }
      try checkOrder(record.life.first, record.life.last)
    default: return
    }
  }

  private func checkOrder(_ first: Day?, _ last: Day?) throws(Refusal) {
    guard let first, let last, last < first else { return }
    throw .daysOutOfOrder(reference, first: first, last: last)
  }
}
