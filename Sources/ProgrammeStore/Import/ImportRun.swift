public import Catalogue
import GRDB
public import Programme
public import VietnameseText

/// How an import is to be done.
public struct ImportOptions: Sendable {
  /// Refuses what would be stored with a finding.
  public var strict: Bool
  /// Does everything but store.
  public var dryRun: Bool

  public init(strict: Bool = false, dryRun: Bool = false) {
    self.strict = strict
    self.dryRun = dryRun
  }
}

extension Gate {
  /// Stores a file's rows, all or none, with one row in the journal.
  ///
  /// A few hundred rows go straight into one transaction; more are validated aside and stored in
  /// one short one, in memory that doesn't grow with their number.
  /// - Parameters:
  ///   - file: the name that the journal and faults give it.
  ///   - fileDigest: asked once all rows were read.
  ///   - next: the next row; nil at the end.
  ///   - progress: told the number of rows read so far, now and then.
  /// - Returns: what was stored; without a receipt when it was a dry run, when a row was refused,
  ///   when there were findings and `strict` refuses them, or when nothing was new.
  public func importRows(
    _ kind: ImportKind, file: String, fileDigest: () -> String?, by actor: Actor,
    at now: Instant, options: ImportOptions = ImportOptions(),
    progress: (Int) -> Void = { _ in }, next: () -> ImportRow?
  ) throws(StoreFault) -> ImportOutcome {
    var first: [ImportRow] = []
    while first.count < Gate.mostRowsAtOnce, let row = next() { first.append(row) }
    progress(first.count)
    if first.count < Gate.mostRowsAtOnce || kind != .readings {
      while let row = next() { first.append(row) }
      let batch = Writing.Batch(key: file, fileDigest: fileDigest())
      return try storeAtOnce(kind, first, batch, by: actor, at: now, options: options)
    }
    return try storeStaged(
      StagedFile(name: file, actor: actor, at: now, options: options), fileDigest: fileDigest,
      first: first, progress: progress, next: next)
  }

  /// The most rows that are stored as they come, within the transaction.
  static let mostRowsAtOnce = 1_000

  private func storeAtOnce(
    _ kind: ImportKind, _ rows: [ImportRow], _ batch: Writing.Batch, by actor: Actor,
    at now: Instant, options: ImportOptions
  ) throws(StoreFault) -> ImportOutcome {
    try write(deciding: { db in
      let writing = try Writing(db, by: actor, at: now, batch: batch)
      let run = DirectRun(kind, file: batch.key, writing: writing, options: options)
      for row in rows { try run.take(row) }
      if run.outcome.faults > 0 { return .discard(run.outcome) }
      let receipt = try writing.finish(strict: false)
      let outcome = run.finished
      if options.dryRun || (options.strict && outcome.findings > 0) { return .discard(outcome) }
      return .store(outcome.with(outcome.stored > 0 ? receipt : nil))
    })
  }
}

extension ImportOutcome {
  /// How many faults and findings are kept to be told one by one.
  static let most = 1_000

  mutating func note(_ faults: [ImportFault]) {
    self.faults += faults.count
    firstFaults += faults.prefix(max(0, ImportOutcome.most - firstFaults.count))
  }

  mutating func note(_ finding: ImportFinding) {
    findings += 1
    if firstFindings.count < ImportOutcome.most { firstFindings.append(finding) }
  }

  fileprivate func with(_ receipt: Receipt?) -> ImportOutcome {
    var outcome = self
    outcome.receipt = receipt
    return outcome
  }
}
