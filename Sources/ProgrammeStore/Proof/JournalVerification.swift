import GRDB
public import Programme
import VietnameseText

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
}
