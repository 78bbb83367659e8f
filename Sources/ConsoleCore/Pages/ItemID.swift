package import Programme

/// The identities of items, the same on every page, so that marks and selections find them.
package enum ItemID {
  package static func unit(_ code: Code<Organisation>) -> String { "unit " + code.text }
  package static func task(_ code: Code<BreakthroughTask>) -> String { "task " + code.text }
  package static func principle(_ code: Code<Principle>) -> String { "principle " + code.text }
  package static func change(_ sequence: Int64) -> String { "change \(sequence)" }
  package static func reading(_ id: Reading.ID) -> String { "reading \(id)" }

  package static func indicator(_ code: Code<Indicator>, _ unit: Code<Organisation>) -> String {
    "indicator \(code.text) \(unit.text)"
  }

  package static func cell(_ unit: Code<Organisation>, _ principle: Code<Principle>) -> String {
    "cell \(unit.text) \(principle.text)"
  }

  package static func attention(_ line: AttentionLine) -> String {
    let unit = line.unit?.code.text ?? ""
    switch line.subject {
    case .target(let code, _): return "attention target \(code.text) \(unit)"
    case .task(let code): return "attention task \(code.text)"
    case .cell(let code): return "attention cell \(code.text) \(unit)"
    case .duty(let code, _): return "attention duty \(code.text) \(unit)"
    }
  }
}

/// The items that differ between two answers, by their identity.
package struct Changes {
  package private(set) var ids: Set<String> = []
  /// The journal's head at the answer before: what has a later entry has changed.
  let head: Int64

  package init(since before: Snapshot) {
    head = before.freshness.journalHead
  }

  package mutating func add<Row>(_ rows: [Row], entry: (Row) -> Int64, id: (Row) -> String) {
    for row in rows where entry(row) > head { ids.insert(id(row)) }
  }

  /// Rows without an entry of their own have changed when what they show is new.
  package mutating func add<Row: Hashable>(_ rows: [Row], before: [Row], id: (Row) -> String) {
    // Most rows stand where they stood, and comparing costs far less than hashing.
    let first = zip(rows, before).prefix { $0 == $1 }.count
    let (new, old) = (rows[first...], before[first...])
    let last = zip(new.reversed(), old.reversed()).prefix { $0 == $1 }.count
    let known = Set(old.dropLast(last))
    for row in new.dropLast(last) where !known.contains(row) { ids.insert(id(row)) }
  }
}

extension AttentionLine {
  /// The page that tells more of it.
  package var destination: Destination? {
    switch subject {
    case .task(let code): .task(code)
    case .target(_, let indicator), .duty(_, let indicator):
      unit.map { .indicator(indicator, unit: $0.code) }
    case .cell(let principle): unit.map { .cell(unit: $0.code, principle: principle) }
    }
  }
}
