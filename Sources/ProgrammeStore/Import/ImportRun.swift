import GRDB
public import Programme
public import VietnameseText

extension Gate {
  /// Stores a file's rows, all or none, with one row in the journal.
  ///
  /// A few hundred rows go straight into one transaction; more are validated aside and stored in
  /// one short one, in memory that doesn't grow with their number. Nobody is kept waiting while
  /// rows are waited for, and not for rows of which is known that none will be stored: rights and
  /// shape are looked at before the lock is taken.
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
    try checkImport(kind, by: actor, at: now, options)
    var bounds = ImportBounds(kind, file: file, most: options.mostRows)
    var first: [ImportRow] = []
    while !bounds.isFull, let row = bounds.pass(next) { first.append(row) }
    progress(first.count)
    if bounds.hasEnded || kind != .readings {
      while let row = bounds.pass(next) { first.append(row) }
      let batch = WriteTransaction.Batch(key: file, fileDigest: fileDigest())
      return try storeAtOnce(kind, first, batch, by: actor, at: now, options: options)
    }
    return try storeStaged(
      StagedFile(name: file, actor: actor, at: now, options: options), fileDigest: fileDigest,
      first: first, progress: progress, next: { bounds.pass(next) })
  }

  /// The most rows that are stored as they come, within the transaction.
  static let mostRowsAtOnce = 1_000

  /// Throws where the actor may import nothing of a kind, or not so often.
  private func checkImport(
    _ kind: ImportKind, by actor: Actor, at now: Instant, _ options: ImportOptions
  ) throws(StoreFault) {
    try reading { db in
      let rights = try ActorRights(db, of: actor, today: now.day)
      guard let account = rights.account else { return }
      let right: Right = kind == .tasks ? .define : .report
      guard Rights.of(account.role).contains(right) else {
        throw Refusal.notAllowed(account: actor.account, .role(account.role, right))
      }
      let recent = try Int.fetchOne(
        db,
        sql: """
          SELECT count(*) FROM journal INDEXED BY journal_at
          WHERE at > ? AND account = ? AND kind = ?
          """,
        arguments: [now.milliseconds - 60_000, actor.account, RecordKind.batch.rawValue])
      guard (recent ?? 0) < options.mostInAMinute else {
        throw Refusal.tooManyImports(limit: options.mostInAMinute)
      }
    }
  }

  private func storeAtOnce(
    _ kind: ImportKind, _ rows: [ImportRow], _ batch: WriteTransaction.Batch, by actor: Actor,
    at now: Instant, options: ImportOptions
  ) throws(StoreFault) -> ImportOutcome {
    let rows = try checkingRights(rows, file: batch.key, by: actor, on: now.day)
    let refused = rows.count(where: \.isRefused)
    // Of a few rows all that is wrong is told; of many what is known without the lock.
    if refused == rows.count || (refused > 0 && rows.count > Gate.mostRowsAtOnce) {
      var outcome = ImportOutcome(kind: kind, rows: rows.count)
      for case .refused(_, let faults) in rows { outcome.note(faults) }
      if outcome.faults > 0 { return outcome }
    }
    return try write(deciding: { db in
      let transaction = try WriteTransaction(db, by: actor, at: now, batch: batch)
      let run = DirectRun(kind, file: batch.key, transaction: transaction, options: options)
      for row in rows { try run.take(row) }
      if run.outcome.faults > 0 { return .discard(run.outcome) }
      let receipt = try transaction.finish(strict: false)
      let outcome = run.finished
      if options.dryRun || (options.strict && outcome.findings > 0) { return .discard(outcome) }
      return .store(outcome.with(outcome.stored > 0 ? receipt : nil))
    })
  }

  /// The rows, those refused that the actor may not store.
  private func checkingRights(
    _ rows: [ImportRow], file: String, by actor: Actor, on today: Day
  ) throws(StoreFault) -> [ImportRow] {
    try reading { db in
      let rights = try ActorRights(db, of: actor, today: today)
      guard rights.account != nil else { return rows }
      return try rows.map { row in
        guard case .candidate(let line, let candidate) = row else { return row }
        do {
          try rights.check(candidate.change)
          return row
        } catch Refusal.notAllowed(let account, let denial) {
          let refusal = Refusal.notAllowed(account: account, denial)
          let cell = candidate.cell(of: refusal)
          return .refused(
            line: line,
            [
              ImportFault(
                file: file, line: line, column: cell?.column, value: cell?.value,
                rule: .refused(refusal))
            ])
        } catch is Refusal {
          // What else is wrong is told with all that the gate finds.
          return row
        }
      }
    }
  }

  /// One look at the database, on the gate's own handle and without its lock.
  private func reading<Result>(_ look: (Database) throws -> Result) throws(StoreFault) -> Result {
    try guarding(path, patience: patience) {
      try handle.identity.check(at: path)
      return try handle.queue.inDatabase(look)
    }
  }
}

extension ImportOutcome {
  /// How many faults and findings are kept to be told one by one.
  static let most = 1_000

  mutating func note(_ faults: [ImportFault]) {
    self.faults += faults.count
    firstFaults += faults.prefix(max(0, ImportOutcome.most - firstFaults.count))
    // Why the file was read no further is told however much else is wrong.
    if let last = faults.last, last.rule.endsFile, firstFaults.last != last {
      firstFaults[firstFaults.count - 1] = last
    }
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
