import GRDB
import Programme
import VietnameseText

/// One write transaction of the gate: stores changes, notes what they touch, keeps the journal.
///
/// Lives only within the transaction's closure, on the database's queue.
final class WriteTransaction {
  let db: Database
  let actor: Actor
  let at: Instant
  let today: Day
  let rights: ActorRights
  /// How the changes are journalled: each in a row, or all in one.
  let batch: Batch?
  var codes = Codes()
  var affected = AffectedRecords()
  /// What is suspicious, and about what.
  var suspicions: [(about: Suspect, finding: Finding)] = []
  /// The readings to look at for findings, and the entries that their series change with.
  var newReadings: [Reading.ID] = []
  var writtenSeries: [SeriesKey: Int64] = [:]
  /// How many judgements change their state today; counted when asked for.
  var transitions: [ImportEffects.Transition: Int]?
  /// The entry that is being taken back.
  var revertedEntry: Int64?
  private(set) var head: JournalHead
  private var rows = RunningDigest()
  /// The same by kind, so that what a batch of many kinds defined can be proved kind by kind.
  private var kinds: [RecordKind: RunningDigest] = [:]
  private var withdrawals = 0

  /// What was stored with a finding.
  enum Suspect: Hashable, Sendable {
    case reading(Reading.ID)
    /// A progress report, by its id in this database.
    case progress(Int64)
    case record(Reference)
  }

  /// An import's name in the journal, and what is known of its file.
  struct Batch: Sendable {
    var key: String
    var fileDigest: String?
  }

  init(_ db: Database, by actor: Actor, at: Instant, batch: Batch? = nil) throws {
    self.db = db
    self.actor = actor
    self.at = at
    today = at.day
    rights = try ActorRights(db, of: actor, today: today)
    self.batch = batch
    head = try JournalHead(db)
  }

  /// The sequence number of the entry that is being written.
  var entry: Int64 { head.sequence + 1 }

  var findings: [Finding] { suspicions.map(\.finding) }

  /// How many rows the batch holds so far.
  var rowCount: Int { rows.rows }

  /// Notes one stored change: a row of the journal, or one more row of the batch.
  func journal(
    _ action: JournalEntry.Action, _ kind: RecordKind, key: String, subject: Int64,
    before: String? = nil, after: String? = nil
  ) throws {
    guard batch == nil else {
      rows.add(BatchRow.text(rows.rows + 1, action, kind, key: key, after: after))
      if action == .withdraw {
        withdrawals += 1
      } else {
        let number = (kinds[kind]?.rows ?? 0) + 1
        kinds[kind, default: RunningDigest()].add(
          BatchRow.text(number, action, kind, key: key, after: after))
      }
      return
    }
    try append(action, kind, key: key, subject: subject, rows: nil, before: before, after: after)
  }

  /// Writes the batch's one row; nothing when the batch stored nothing.
  func closeBatch() throws { try closeBatch(rows) }

  func closeBatch(_ rows: RunningDigest) throws {
    guard let batch, rows.rows > 0 else { return }
    var after = CanonicalText()
    after.line("file", batch.key)
    after.line("file_digest", batch.fileDigest)
    after.line("rows", Int64(rows.rows))
    after.line("rows_digest", rows.hexadecimal)
    if kinds.count > 1 || withdrawals > 0 {
      for kind in RecordKind.allCases {
        guard let digest = kinds[kind] else { continue }
        after.line("rows.\(kind.rawValue)", Int64(digest.rows))
        after.line("rows_digest.\(kind.rawValue)", digest.hexadecimal)
      }
    }
    try append(
      .batch, .batch, key: batch.key, subject: nil, rows: rows.rows, before: nil,
      after: after.text)
  }

  private func append(
    _ action: JournalEntry.Action, _ kind: RecordKind, key: String, subject: Int64?, rows: Int?,
    before: String?, after: String?
  ) throws {
    var entry = JournalEntry(
      encoding: 2, sequence: entry, at: at, account: actor.account, origin: actor.origin,
      address: actor.address, reverts: revertedEntry, action: action,
      kind: kind, key: key, subject: subject, rows: rows, before: before, after: after,
      previous: head.digest, digest: "")
    entry.digest = entry.computedDigest
    try entry.insert(db)
    head = JournalHead(sequence: entry.sequence, digest: entry.digest, at: at)
  }
}
