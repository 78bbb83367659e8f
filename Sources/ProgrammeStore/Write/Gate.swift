import GRDB
public import Programme
public import VietnameseText

/// The one way in for writes: right, validation, write, spans and journal entry stand or fall
/// together (design, section 5).
///
/// Holds one connection with `synchronous=FULL`; may be used from any thread, one write at a time.
public final class Gate: Sendable {
  let path: String
  let handle: Handle
  let patience: Int

  /// Opens an existing database for writing; creates and migrates nothing.
  public convenience init(path: String) throws(StoreFault) {
    try self.init(path: path, patience: 5)
  }

  /// - Parameter patience: seconds to wait for other writers.
  public init(path: String, patience: Int) throws(StoreFault) {
    self.path = followed(path)
    self.patience = patience
    handle = try Handle.open(self.path, for: .writing, patience: patience)
  }

  /// Stores changes, all or none; when it returns they are in the journal and survive a power cut.
  ///
  /// Changes may name each other in any order. What says nothing new is left out; when nothing new
  /// remains, the receipt is of the journal as it stands.
  /// - Parameters:
  ///   - strict: refuses what would be stored with a finding.
  ///   - expected: for what was read before, the newest journal entry it was read with, or any
  ///     later one that the journal had by then; what changed since is refused. 0 is what was not
  ///     there.
  public func commit(
    _ changes: [Change], by actor: Actor, at now: Instant, strict: Bool = false,
    expecting expected: [Reference: Int64] = [:]
  ) throws(StoreFault) -> Receipt {
    try write { db in
      let transaction = try WriteTransaction(db, by: actor, at: now)
      return try transaction.run(changes, strict: strict, expecting: expected)
    }
  }

  /// Finds out what storing changes would come to, by the same way, and stores nothing.
  public func rehearse(
    _ changes: [Change], by actor: Actor, at now: Instant, strict: Bool = false
  ) throws(StoreFault) -> Receipt {
    try write(deciding: { db in
      let transaction = try WriteTransaction(db, by: actor, at: now)
      return .discard(try transaction.run(changes, strict: strict, expecting: [:]))
    })
  }

  /// Stores changes as one import with one row in the journal.
  public func commit(
    _ changes: [Change], importedFrom file: String, fileDigest: String?, by actor: Actor,
    at now: Instant, strict: Bool = false
  ) throws(StoreFault) -> Receipt {
    try write { db in
      let batch = WriteTransaction.Batch(key: file, fileDigest: fileDigest)
      let transaction = try WriteTransaction(db, by: actor, at: now, batch: batch)
      return try transaction.run(changes, strict: strict, expecting: [:])
    }
  }

  /// Runs a step in one `BEGIN IMMEDIATE` under the lock, on the file that was opened; rolls back
  /// when it throws.
  func write<Result>(_ step: (Database) throws -> Result) throws(StoreFault) -> Result {
    try write(deciding: { db in .store(try step(db)) })
  }

  /// The same for a step that decides in the end whether to store.
  func write<Result>(
    deciding step: (Database) throws -> TransactionOutcome<Result>
  ) throws(StoreFault) -> Result {
    try guarding(path, patience: patience) {
      try StoreLock(besides: path).holding(patience: patience) {
        try handle.identity.check(at: path, forWriting: true)
        let result = try transaction(step)
        Checkpoint.ifDue(handle.queue, database: path, patience: patience)
        return result
      }
    }
  }

  private func transaction<Result>(
    _ step: (Database) throws -> TransactionOutcome<Result>
  ) throws -> Result {
    var ending: TransactionOutcome<Result>?
    try handle.queue.inTransaction(.immediate) { db in
      try checkSchema(of: db, at: path, wanted: Migration.newest)
      let decided = try step(db)
      ending = decided
      return decided.isStored ? .commit : .rollback
    }
    guard let ending else {
      throw StoreFault.failed(path: path, code: -1, detail: "no transaction")
    }
    return ending.result
  }
}

/// How a transaction ends, with what it has to say.
enum TransactionOutcome<Result> {
  case store(Result)
  case discard(Result)

  var result: Result {
    switch self {
    case .store(let result), .discard(let result): result
    }
  }

  var isStored: Bool {
    if case .store = self { true } else { false }
  }
}

extension WriteTransaction {
  /// Stores changes and everything that follows from them; the transaction is the caller's.
  func run(
    _ changes: [Change], strict: Bool, expecting expected: [Reference: Int64]
  ) throws -> Receipt {
    for change in changes { try rights.check(change) }
    try checkExpected(expected)
    try createIdentities(changes)
    let before = head.sequence
    for change in changes { try store(change) }
    var receipt = try finish(strict: strict)
    receipt.first = before + 1
    return receipt
  }

  /// Judges, inspects and closes the journal over what was stored.
  func finish(strict: Bool) throws -> Receipt {
    try checkParents(of: affected.units)
    for (series, entry) in writtenSeries { try noteSeries(series, entry: entry) }
    try closeBatch()
    try inspect()
    if strict && !suspicions.isEmpty { throw Refusal.findings(findings) }
    try judge()
    return Receipt(entry: head.sequence, digest: head.digest, findings: findings)
  }
}
