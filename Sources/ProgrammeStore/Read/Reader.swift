import GRDB
public import Programme
import Synchronization
public import VietnameseText

/// Answers queries from a database that it can only read (`mode=ro`, `query_only`).
///
/// May be used from any thread; queries run one at a time, each in one read transaction that ends
/// with it. `dataVersion` never waits for them.
public final class Reader: Sendable {
  public let path: String
  /// The file that was opened.
  public let identity: FileIdentity
  private let handle: Handle
  private let watch: Mutex<VersionWatch?> = Mutex(nil)
  private let memory = QueryMemory()

  /// Opens an existing database; reads whose it is and of which schema, no more.
  public convenience init(path: String) throws(StoreFault) {
    try self.init(path: path, patience: 1)
  }

  /// - Parameter patience: seconds to wait where another process has locked even readers out.
  init(path: String, patience: Int) throws(StoreFault) {
    self.path = followed(path)
    handle = try Handle.open(self.path, for: .reading, patience: patience)
    identity = handle.identity
  }

  /// The answer to a query.
  public func snapshot(_ query: Query) throws(StoreFault) -> Snapshot {
    try read { db in try memory.snapshot(query, db) }
  }

  /// A number that differs once another process has committed (`PRAGMA data_version`); throws
  /// when the path no longer names the file that was opened.
  public func dataVersion() throws(StoreFault) -> Int64 {
    try identity.check(at: path)
    return try guarding(path) {
      let watch = try watch.withLock { watch in
        if let watch { return watch }
        let opened = try VersionWatch(path: path)
        watch = opened
        return opened
      }
      return try watch.version()
    }
  }

  /// The file beside a database that a writer closes right after each commit.
  public static var lockName: String { StoreLock.name }

  /// Which file a path names right now; nil where there is none.
  public static func identity(of path: String) -> FileIdentity? {
    FileIdentity(path: path)
  }

  /// The journal's entries as lines, newest first; only those before a sequence number, or of a
  /// kind, if given.
  public func journal(
    limit: Int, before: Int64?, of kind: RecordKind? = nil
  ) throws(StoreFault) -> [ChangeLine] {
    try read { db in
      let run = QueryRun(db, asOf: AsOf(.distantFuture))
      guard let kind else { return try run.changes(limit: limit, before: before) }
      return try run.journal(JournalFilter(kind: kind), before: before, limit: limit).entries
    }
  }

  /// An account as known on a day; nil where there is none.
  public func account(
    _ code: Code<Account>, known day: Day
  ) throws(StoreFault) -> Account? {
    try read { db in
      try Account.fetch(db, known: day, where: "i.code = ?", [nfc(code.text)]).first?.record
    }
  }

  /// An account as it stands, by what was said of it last; nil where there is none.
  public func account(_ code: Code<Account>) throws(StoreFault) -> Account? {
    try read { db in try Account.standing(db, code.text) }
  }

  /// All accounts as they stand, by their codes.
  public func accounts() throws(StoreFault) -> [Account] {
    try read { db in try Account.allStanding(db) }
  }

  /// The catalogue as it stands, for import files that name its records.
  public func definitions() throws(StoreFault) -> [Definition] {
    try read { db in try currentDefinitions(db) }
  }

  /// Every record of the catalogue by its newest version, also what was withdrawn.
  public func catalogue() throws(StoreFault) -> [StandingRecord] {
    try read { db in
      let shipped = try Set(
        Int64.fetchAll(
          db, sql: "SELECT sequence FROM journal WHERE origin = ?",
          arguments: [Actor.Origin.initialisation.rawValue]))
      return try RecordLayout.catalogue.flatMap {
        try newestVersions($0, db, shippedBy: shipped)
      }
    }
  }

  /// One read transaction, on the file that was opened and of a schema that is known.
  func read<Result>(_ step: (Database) throws -> Result) throws(StoreFault) -> Result {
    try identity.check(at: path)
    return try guarding(path) {
      try handle.queue.read { db in
        try checkSchema(of: db, at: path, wanted: Migration.newest)
        return try step(db)
      }
    }
  }
}

/// All records that stand, whatever their kind, as the newest version of each says.
func currentDefinitions(_ db: Database) throws -> [Definition] {
  func all<Record: VersionedRecord>(_ type: Record.Type) throws -> [Definition] {
    try Record.fetch(db, where: "v.closed_by IS NULL ORDER BY v.id").map(\.record.definition)
  }
  return try RecordLayout.catalogue.flatMap { try all($0) }
}

/// The newest version of each record of a kind, in the order in which they were recorded.
private func newestVersions<Record: VersionedRecord>(
  _ type: Record.Type, _ db: Database, shippedBy entries: Set<Int64>
) throws -> [StandingRecord] {
  let (versions, table) = (Record.layout.versions, Record.layout.table)
  return try Record.fetch(
    db,
    where: "v.id IN (SELECT max(id) FROM \(versions) GROUP BY \(table)_id) ORDER BY v.id"
  ).map { version in
    // A version that stands has no last day of being known.
    let isWithdrawn = version.knownTo < .distantFuture
    return StandingRecord(
      definition: version.record.definition, knownFrom: version.knownFrom,
      isWithdrawn: isWithdrawn, isShipped: !isWithdrawn && entries.contains(version.entry))
  }
}
