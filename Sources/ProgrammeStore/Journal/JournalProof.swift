import GRDB
public import Programme
import VietnameseText

/// What a walk over the whole journal proved.
public struct JournalProof: Hashable, Sendable {
  /// How many entries the chain has.
  public var entries: Int
  /// Hexadecimal SHA-256 at its head: whoever wrote it down earlier can tell that nothing before
  /// it was changed since.
  public var digest: String
}

extension Store {
  /// Proves that the journal's chain holds, that the tables hold just what it says, and that what
  /// is worked out from them, judgements first, follows from it; throws the first that doesn't.
  ///
  /// Complexity: one hash per entry and per record, and all judgements anew, in memory that does
  /// not grow with the number of readings.
  public static func verifyJournal(at path: String) throws(StoreFault) -> JournalProof {
    try Reader(path: path).read { db in try proof(db, at: path) }
  }

  /// - Parameter judging: whether all judgements are worked out anew; by far the longest part.
  static func proof(
    _ db: Database, at path: String, judging: Bool = true
  ) throws -> JournalProof {
    let records = RecordProof(db)
    let proof = try chain(db, at: path) { entry in try records.take(entry) }
    if try References.highest(db) > proof.entries {
      throw StoreFault.brokenJournal(path: path, sequence: Int64(proof.entries) + 1)
    }
    if let broken = try records.firstBroken() { throw broken.fault(at: path) }
    if let broken = try SummaryProof(db: db).firstBroken() { throw broken.fault(at: path) }
    guard judging else { return proof }
    if let (kind, key) = try JudgementProof(db: db).firstBroken() {
      throw StoreFault.brokenJudgement(path: path, kind: kind, key: key)
    }
    return proof
  }

  /// Walks the journal from its first entry; throws `brokenJournal` naming the first row whose
  /// digest, or whose link to the row before it, doesn't hold.
  static func chain(
    _ db: Database, at path: String, _ take: (JournalEntry) throws -> Void = { _ in }
  ) throws -> JournalProof {
    var proof = JournalProof(entries: 0, digest: digestOfNothing)
    var sequence: Int64 = 0
    let columns = JournalEntry.columns(schema: try schemaNumber(of: db))
    let rows = try Row.fetchCursor(db, sql: "SELECT \(columns) FROM journal ORDER BY sequence")
    while let row = try rows.next() {
      guard let entry = JournalEntry(row), entry.sequence == sequence + 1,
        entry.previous == proof.digest, entry.computedDigest == entry.digest
      else { throw StoreFault.brokenJournal(path: path, sequence: row[0]) }
      try take(entry)
      sequence = entry.sequence
      proof = JournalProof(entries: proof.entries + 1, digest: entry.digest)
    }
    return proof
  }
}

/// A record that is not what the journal says of it.
struct BrokenRecord: Hashable {
  /// The entry; nil for what is worked out from other records.
  var sequence: Int64?
  var kind: RecordKind
  var key: String

  func fault(at path: String) -> StoreFault {
    .brokenRecord(path: path, sequence: sequence, kind: kind, key: key)
  }
}

/// The tables' references to the journal.
enum References {
  /// The newest entry that any row refers to; 0 where none does.
  static func highest(_ db: Database) throws -> Int64 {
    let versions = Layout.all.map(\.versions)
    let tables =
      versions + [
        "recording", "progress_report", "deadline_extension", "assessment", "series",
        "judged_item", "act", "retraction", "rules_edition",
      ]
    let columns = tables.map { ($0, "entry") } + versions.map { ($0, "closed_by") }
    let parts = columns.map { "SELECT max(\($1)) AS entry FROM \($0)" }
    return try Int64.fetchOne(
      db, sql: "SELECT max(entry) FROM (\(parts.joined(separator: " UNION ALL ")))") ?? 0
  }
}

extension Layout {
  /// The layouts of all kinds that have versions.
  static let all: [Layout] = [
    Source.layout, Document.layout, PillarRecord.layout, TaskGroup.layout, Principle.layout,
    Organisation.layout, Succession.layout, PilotModel.layout, Activity.layout,
    Indicator.layout, Target.layout, Duty.layout, Threshold.layout, BreakthroughTask.layout,
    Account.layout,
  ]
}
