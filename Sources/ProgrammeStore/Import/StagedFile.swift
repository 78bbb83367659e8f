import GRDB
import Programme
import VietnameseText

/// A file whose rows are staged, and how they are to be stored.
struct StagedFile {
  var name: String
  var actor: Actor
  var at: Instant
  var options: ImportOptions
}

extension Gate {
  /// Validates rows aside, in a file of their own, and stores them in one short transaction.
  ///
  /// Everything that takes long happens while other writers go on: reading, checking, resolving
  /// corrections, looking for findings, judging. What others committed meanwhile is looked at
  /// again within the transaction, and only that.
  func storeStaged(
    _ file: StagedFile, fileDigest: () -> String?, first: [ImportRow],
    progress: (Int) -> Void, next: () -> ImportRow?
  ) throws(StoreFault) -> ImportOutcome {
    try guarding(path, patience: patience) {
      let handle = try Handle.open(path, for: .storingStaged, patience: patience)
      defer { try? handle.queue.close() }
      let run = StagedRun(file)
      try handle.queue.inDatabase { db in
        try StagingTables.create(db)
        try run.stage(db, first: first, progress: progress, next: next)
        try run.resolveAll(db)
      }
      if run.isRefused { return run.inOrder }
      if file.options.dryRun {
        try handle.queue.inDatabase { db in run.outcome.effects = try run.effects(db) }
        return run.inOrder
      }
      let batch = WriteTransaction.Batch(key: file.name, fileDigest: fileDigest())
      for _ in 0..<StagedRun.mostAttempts {
        if try store(run, batch, through: handle) {
          emptyLog(through: handle)
          return run.inOrder
        }
        // Too much changed meanwhile: judge it all again aside, over what now stands.
        try handle.queue.inDatabase { db in try run.resolveAll(db) }
        if run.isRefused { return run.inOrder }
      }
      throw StoreFault.locked(path: path, seconds: patience)
    }
  }

  /// One attempt; false when too much changed since the rows were resolved.
  private func store(
    _ run: StagedRun, _ batch: WriteTransaction.Batch, through handle: Handle
  ) throws -> Bool {
    let lock = StoreLock(besides: path)
    let isDone = try lock.holding(patience: patience) {
      try handle.identity.check(at: path, forWriting: true)
      var isDone = false
      try handle.queue.inTransaction(.immediate) { db in
        try checkSchema(of: db, at: path, wanted: Migration.newest)
        guard try run.catchUp(db) else { return .rollback }
        isDone = true
        if run.isRefused { return .rollback }
        try run.write(db, batch)
        return .commit
      }
      return isDone
    }
    return isDone
  }

  /// In a lock of its own, so that writers that waited go first; where it can't be had, whoever
  /// writes next empties the log: the rows are stored.
  private func emptyLog(through handle: Handle) {
    try? StoreLock(besides: path).holding(patience: patience) {
      Checkpoint.ifDue(handle.queue, database: path, patience: patience)
    }
  }
}
