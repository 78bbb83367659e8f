import Programme

/// What the tables hold of one batch, to be compared with what its entry says of its rows.
///
/// An entry's digest is over all its rows; one of many kinds has a digest for each of them besides.
/// So a row of a kind that the entry does not say is none of the batch's.
struct BatchContents {
  /// The records of one kind.
  private struct Rows {
    var digest = RunningDigest()
    /// What the first of them is called.
    var first: String
  }

  private var kinds: [RecordKind: Rows] = [:]
  /// How many records the batch withdrew, by the tables, and one of them.
  private var closed = 0
  private var firstClosed: (kind: RecordKind, key: String)?

  mutating func add(
    _ text: String, _ kind: RecordKind, _ action: JournalEntry.Action, key: String, name: String
  ) {
    let number = (kinds[kind]?.digest.rows ?? 0) + 1
    kinds[kind, default: Rows(first: name)].digest.add(
      BatchRow.text(number, action, kind, key: key, after: text))
  }

  /// A version ended with the batch, and none follows it there.
  mutating func close(_ kind: RecordKind, _ key: String) {
    closed += 1
    if firstClosed == nil { firstClosed = (kind, key) }
  }

  /// What is not as the entry says; nil where all is.
  func broken(in batch: JournalEntry) -> (kind: RecordKind, key: String)? {
    let said = BatchEntry(batch)
    if let broken = said.isByKind ? brokenByKind(said) : brokenInOne(said) { return broken }
    guard closed > withdrawals(said) else { return nil }
    return firstClosed
  }

  private func brokenByKind(_ said: BatchEntry) -> (kind: RecordKind, key: String)? {
    for kind in RecordKind.allCases {
      let wanted = said.digest(of: kind)
      guard kinds[kind]?.digest.hexadecimal != wanted else { continue }
      return (kind, wanted == nil ? kinds[kind]?.first ?? said.name : said.name)
    }
    return nil
  }

  /// Of an entry with one digest alone, which is that of one kind.
  private func brokenInOne(_ said: BatchEntry) -> (kind: RecordKind, key: String)? {
    if kinds.isEmpty, closed > 0, closed == said.rows { return nil }
    let whole = kinds.filter { $0.value.digest.hexadecimal == said.digest }
    if let own = whole.first(where: { $0.value.digest.rows == said.rows })?.key {
      return foreign(besides: own)
    }
    if said.mayBeMixed, isWhole(said) { return nil }
    // The kind that comes nearest is the batch's own; what stands beside it is none of it.
    let own = kinds.max { left, right in
      (distance(left.value, said), right.key.rawValue) > (
        distance(right.value, said), left.key.rawValue
      )
    }
    guard let own else { return (.batch, said.name) }
    return foreign(besides: own.key) ?? (own.key, said.name)
  }

  private func distance(_ rows: Rows, _ said: BatchEntry) -> Int {
    abs(rows.digest.rows - (said.rows ?? 0))
  }

  private func foreign(besides own: RecordKind) -> (kind: RecordKind, key: String)? {
    let kind = RecordKind.allCases.first { $0 != own && kinds[$0] != nil }
    return kind.flatMap { kind in kinds[kind].map { (kind, $0.first) } }
  }

  /// Whether the kinds are those that a mixed batch could have then, and as many rows as it says.
  private func isWhole(_ said: BatchEntry) -> Bool {
    kinds.count > 1 && kinds.keys.allSatisfy { !$0.isSinceEncodingTwo }
      && kinds.values.reduce(closed) { $0 + $1.digest.rows } == said.rows
  }

  /// How many records the entry says that it withdrew: the rows that no kind's count holds.
  private func withdrawals(_ said: BatchEntry) -> Int {
    if said.isByKind { return (said.rows ?? 0) - said.rowsByKind }
    return kinds.isEmpty || said.mayBeMixed ? said.rows ?? 0 : 0
  }
}

/// What a batch's entry says of its rows.
private struct BatchEntry {
  let rows: Int?
  /// The file, as faults name it.
  let name: String
  private let lines: [Substring]
  /// Whether it may be of many kinds without a digest for each: only what the first program of all
  /// made a database with, and nothing since entries have encoding 2. Everything imported then was
  /// of one kind.
  let mayBeMixed: Bool

  init(_ entry: JournalEntry) {
    rows = entry.rows
    name = "(\(entry.key))"
    lines = (entry.after ?? "").split(separator: "\n")
    mayBeMixed = entry.encoding == 1 && entry.sequence == 1 && entry.origin == .initialisation
  }

  var isByKind: Bool { lines.contains { $0.hasPrefix("rows_digest.") } }
  var digest: String? { value("rows_digest") }
  func digest(of kind: RecordKind) -> String? { value("rows_digest.\(kind.rawValue)") }

  /// How many rows the kinds' counts say together.
  var rowsByKind: Int {
    RecordKind.allCases.reduce(0) { $0 + (value("rows.\($1.rawValue)").flatMap { Int($0) } ?? 0) }
  }

  private func value(_ name: String) -> String? {
    lines.first { $0.hasPrefix(name + "=") }.map { String($0.dropFirst(name.utf8.count + 1)) }
  }
}

extension RecordKind {
  /// Whether the journal has known of it only since its entries have encoding 2.
  fileprivate var isSinceEncodingTwo: Bool {
    switch self {
    case .account, .act, .session, .database, .rules: true
    default: false
    }
  }
}
