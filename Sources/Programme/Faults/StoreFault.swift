/// Why the database could not be opened, read or written; facts, which `Wording` turns into
/// sentences (design, section 8).
public enum StoreFault: Error, Hashable, Sendable {
  case missing(path: String)
  case unreadable(path: String, errno: Int32)
  case notWritable(path: String)
  /// The files of the log beside the database are gone, and may not be made here.
  case logMissing(path: String)
  /// Nothing is left in it, while the log beside it holds what was stored.
  case emptied(path: String)
  case notCreatable(path: String, errno: Int32)
  /// Something is there, but no database of Khuê's.
  case foreign(path: String)
  case damaged(path: String, detail: String)
  case locked(path: String, seconds: Int)
  case full(path: String)
  /// Another file took its place while it was open.
  case replaced(path: String)
  case olderSchema(path: String, found: Int, needed: Int)
  case newerSchema(path: String, found: Int, known: Int)
  case alreadyExists(path: String)
  /// A log, an index or a rollback journal lies where a new file's own would: SQLite would take it
  /// for the new file's and bring back what it holds.
  case leftBeside(path: String, leftover: String)
  /// What a backup was to take the place of is no backup of Khuê's.
  case notABackup(path: String)
  /// What a backup was to take the place of belongs to the database itself.
  case partOfDatabase(path: String, database: String)
  /// The file has another name besides this one: each name would have a log of its own, and what is
  /// written by the one is lost by the other.
  case linkedTwice(path: String)
  /// What is to be restored is the very file that it is to take the place of.
  case sameFile(path: String, database: String)
  /// The disk failed when what was written was to be seen safe: it may be stored, or may not outlive
  /// a power cut.
  case unsynced(path: String)
  /// SQLite said something else.
  case failed(path: String, code: Int32, detail: String)
  case refused(Refusal)
  /// The journal's chain does not hold from this row on.
  case brokenJournal(path: String, sequence: Int64)
  /// A record is not, or not only, what the journal says of it in this row; nil where it is worked
  /// out from others and does not follow from them.
  case brokenRecord(path: String, sequence: Int64?, kind: RecordKind, key: String)
  /// Stored judgements of one subject are not what the rules say.
  case brokenJudgement(path: String, kind: SubjectKind, key: String)
}
