import GRDB
import Glibc
public import Programme
public import VietnameseText

extension Store {
  /// Makes a database with its first records, which are the journal's genesis.
  ///
  /// Works beside the final place and moves there in one step, so that a failure, or an end of the
  /// process, leaves nothing there; the log's files are left in place for read-only sessions
  /// (design, section 6).
  /// - Parameter deeds: what accounts among the changes did on the day, each through the gate.
  /// - Returns: the receipt of the genesis.
  @discardableResult
  public static func create(
    at path: String, changes: [Change], deeds: [Deed] = [], demonstration: Bool, by actor: Actor,
    at now: Instant
  ) throws(StoreFault) -> Receipt {
    try guarding(path, isOpen: false) {
      try create(
        at: path, changes: changes, demonstration: demonstration, by: actor, at: now
      ) { gate in
        for deed in deeds {
          let account = Actor(account: deed.account.text, origin: .console, authority: .account)
          _ = try gate.commit(deed.changes, by: account, at: now)
        }
      }
    }
  }

  /// The same, with what a step puts in through the gate before anybody can see the database.
  public static func create(
    at path: String, changes: [Change], demonstration: Bool, by actor: Actor, at now: Instant,
    furnish: (_ gate: Gate) throws -> Void
  ) throws -> Receipt {
    let database = NewDatabase(path)
    try database.begin()
    do {
      let receipt = try guarding(path, isOpen: false) {
        try fill(database.aside, changes, isDemonstration: demonstration, by: actor, at: now)
      }
      try furnish(try Gate(path: database.aside))
      try guarding(path) { try database.end() }
      return receipt
    } catch {
      database.removeAside()
      throw error
    }
  }

  private static func fill(
    _ path: String, _ changes: [Change], isDemonstration: Bool, by actor: Actor, at now: Instant
  ) throws -> Receipt {
    let queue = try DatabaseQueue(
      path: address(ofDatabase: path),
      configuration: Handle.configuration(for: .writing, patience: 5))
    defer { try? queue.close() }
    try queue.inDatabase { db in
      try db.execute(sql: "PRAGMA journal_mode = WAL")
    }
    return try StoreLock(besides: path).holding(patience: 5) {
      var receipt: Receipt?
      try queue.inTransaction(.immediate) { db in
        try db.execute(sql: "PRAGMA application_id = \(Migration.applicationID)")
        try Migration.apply(after: 0, in: db)
        _ = try JudgementRebuild(db: db, actor: actor, at: now).run()
        try db.execute(
          sql: "INSERT INTO database_facts (id, created_at, is_demonstration) VALUES (1, ?, ?)",
          arguments: [now.milliseconds, isDemonstration])
        let batch = WriteTransaction.Batch(key: "init", fileDigest: nil)
        let transaction = try WriteTransaction(db, by: actor, at: now, batch: batch)
        receipt = try transaction.run(changes, strict: false, expecting: [:])
        return .commit
      }
      return try receipt ?? { throw StoreFault.missing(path: path) }()
    }
  }
}
