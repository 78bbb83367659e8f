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
