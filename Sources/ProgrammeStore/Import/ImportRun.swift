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
      var outcome = ImportOutcome(kind: kind)
      let writing = try Writing(db, by: actor, at: now, batch: batch)
      for row in rows { try outcome.take(row, with: writing, file: batch.key) }
      if outcome.faults > 0 { return .discard(outcome) }
      let receipt = try writing.finish(strict: false)
      outcome.note(writing.findings)
      if options.strict && outcome.findings > 0 { return .discard(outcome) }
      outcome.stored = writing.rowCount
      if options.dryRun { return .discard(outcome) }
      if outcome.stored > 0 { outcome.receipt = receipt }
      return .store(outcome)
    })
  }
}

extension ImportOutcome {
  /// How many faults and findings are kept to be told one by one.
  static let most = 1_000

  /// Stores one row; one that is refused is noted with its line, and the next are looked at too.
  fileprivate mutating func take(
    _ row: ImportRow, with writing: Writing, file: String
  ) throws {
    rows += 1
    switch row {
    case .refused(_, let faults): note(faults)
    case .candidate(let line, let candidate):
      do {
        try writing.store(candidate)
      } catch let refusal as Refusal {
        note([ImportFault(file: file, line: line, rule: .refused(refusal))])
      }
    }
  }

  mutating func note(_ faults: [ImportFault]) {
    self.faults += faults.count
    firstFaults += faults.prefix(max(0, ImportOutcome.most - firstFaults.count))
  }

  mutating func note(_ findings: [Finding]) {
    self.findings += findings.count
    firstFindings += findings.prefix(max(0, ImportOutcome.most - firstFindings.count))
  }
}

extension Writing {
  /// Stores what a row means.
  func store(_ candidate: ImportCandidate) throws {
    guard case .report(var reading) = candidate.change else { return try store(candidate.change) }
    if candidate.correction == .withdraw { reading.statement = .withdrawal }
    if candidate.correction == .correct, try standing(of: reading) == nil {
      throw Refusal.unknown(.reading(0))
    }
    try report(reading)
  }
}
