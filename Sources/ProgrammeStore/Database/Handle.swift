import CSQLiteShim
import GRDB
import GRDBSQLite
import Programme
import Synchronization

/// A connection to a Khuê database, opened for one purpose and checked.
///
/// All are `DatabaseQueue`s that leave GRDB's journal mode at its default, because `.wal` would
/// lower `synchronous` to NORMAL (design, section 6). Closes its connection when it is let go of.
final class Handle: Sendable {
  let queue: DatabaseQueue
  let identity: FileIdentity

  private init(queue: DatabaseQueue, identity: FileIdentity) {
    self.queue = queue
    self.identity = identity
  }

  deinit {
    RetiredQueues.take(queue)
  }

  /// What a handle may do.
  enum Purpose: Sendable {
    /// `mode=ro` and `query_only`, so that a forgotten check cannot write.
    case reading
    /// With `synchronous=FULL`, and leaving the log's files in place when it closes.
    case writing
    /// The same with keys unchecked: for rows that were validated aside.
    case storingStaged
  }

  /// Opens an existing database; creates, migrates and checks nothing but that it is ours.
  ///
  /// - Parameter schema: the schema's number that must be found; nil accepts older ones.
  static func open(
    _ path: String, for purpose: Purpose, patience: Int, schema: Int? = Migration.newest
  ) throws(StoreFault) -> Handle {
    try checkReachable(path)
    guard let identity = FileIdentity(path: path) else { throw .missing(path: path) }
    try identity.check(at: path, forWriting: purpose != .reading)
    let queue = try guarding(path, isOpen: false, patience: patience) {
      if hasOpened.load(ordering: .relaxed) { try look(path, patience: patience) }
      return try DatabaseQueue(
        path: address(ofDatabase: path),
        configuration: configuration(for: purpose, patience: patience))
    }
    let handle = Handle(queue: queue, identity: identity)
    try guarding(path, patience: patience) {
      try queue.unsafeRead { db in try checkSchema(of: db, at: path, wanted: schema) }
    }
    try identity.check(at: path)
    _ = hasOpened.exchange(true, ordering: .relaxed)
    return handle
  }

  /// Whether this process has opened a database before.
  private static let hasOpened = Atomic(false)

  /// Throws where the file is none that can be opened. A queue of GRDB's that fails on opening is let
  /// go of there, and can't be kept as ``RetiredQueues`` keeps others: it would wake the process
  /// every second from then on.
  private static func look(_ path: String, patience: Int) throws {
    try check(cs_look(address(ofDatabase: path), Int32(clamping: patience * 1_000)))
  }

  static func configuration(for purpose: Purpose, patience: Int) -> Configuration {
    var configuration = Configuration()
    configuration.readonly = purpose == .reading
    configuration.busyMode = .timeout(Double(patience))
    configuration.foreignKeysEnabled = purpose == .writing
    configuration.prepareDatabase { db in
      if let handle = db.sqliteConnection { try prepare(handle, for: purpose) }
      if purpose == .reading {
        // GRDB's authoriser notes every column of every statement for observers, of which a
        // read-only handle has none: a tenth of the time to the first screen.
        sqlite3_set_authorizer(db.sqliteConnection, nil, nil)
        try db.execute(sql: "PRAGMA query_only = 1")
      } else {
        try db.execute(sql: "PRAGMA synchronous = FULL")
        try db.execute(sql: "PRAGMA journal_size_limit = \(Checkpoint.limit)")
      }
    }
    return configuration
  }

  private static func prepare(_ handle: OpaquePointer, for purpose: Purpose) throws {
    // Checkpoints happen under the lock only: SQLite before 3.51.3 can lose a log that two
    // connections reset at once (design, section 6).
    try check(sqlite3_wal_autocheckpoint(handle, 0))
    try check(cs_defend(handle))
    // A read-only handle too must not checkpoint, should it be the last to close.
    try check(cs_keep_log(handle))
  }
}

/// What a live handle says of its own settings, for tests and `doctor`.
struct HandleSettings: Hashable, Sendable {
  var synchronous: Int
  var journalMode: String
  var queryOnly: Bool
  var foreignKeys: Bool
  var automaticCheckpoint: Int
  var memoryMap: Int
  var keepsLog: Bool
  var checkpointsOnClose: Bool
  var isDefensive: Bool
  var trustsSchema: Bool

  init(_ db: Database) throws {
    func number(_ pragma: String) throws -> Int {
      try Int.fetchOne(db, sql: "PRAGMA \(pragma)") ?? 0
    }
    synchronous = try number("synchronous")
    journalMode = try String.fetchOne(db, sql: "PRAGMA journal_mode") ?? ""
    queryOnly = try number("query_only") == 1
    foreignKeys = try number("foreign_keys") == 1
    automaticCheckpoint = try number("wal_autocheckpoint")
    memoryMap = try number("mmap_size")
    let settings = db.sqliteConnection.map { cs_ask_settings($0) }
    keepsLog = settings?.keeps_log_files == 1
    checkpointsOnClose = settings?.no_checkpoint_on_close != 1
    isDefensive = settings?.defensive == 1
    trustsSchema = settings?.trusts_schema != 0
  }
}

/// Throws when SQLite's answer is not that all went well.
func check(_ code: Int32) throws {
  guard code == SQLITE_OK else { throw DatabaseError(resultCode: ResultCode(rawValue: code)) }
}

/// Reads whose database it is and of which schema: two numbers in the file's header, no more.
func checkSchema(of db: Database, at path: String, wanted: Int?) throws {
  let application = try Int32.fetchOne(
    db.internalCachedPragma("PRAGMA application_id"))
  guard application == Migration.applicationID else { throw StoreFault.foreign(path: path) }
  let found = try schemaNumber(of: db)
  if found > Migration.newest {
    throw StoreFault.newerSchema(path: path, found: found, known: Migration.newest)
  }
  if let wanted, found < wanted {
    throw StoreFault.olderSchema(path: path, found: found, needed: wanted)
  }
}

func schemaNumber(of db: Database) throws -> Int {
  try Int.fetchOne(db.internalCachedPragma("PRAGMA user_version")) ?? 0
}

extension Database {
  fileprivate func internalCachedPragma(_ sql: String) throws -> Statement {
    try cachedStatement(sql: sql)
  }
}
