/// One thing that was looked at about a database and the files around it: a fact, which `Wording`
/// turns into a sentence with what to do.
public struct StoreFact: Hashable, Sendable {
  public enum Level: Int, Comparable, Sendable {
    case ok
    /// Works, but somebody should see to it.
    case warning
    case error

    public static func < (left: Level, right: Level) -> Bool { left.rawValue < right.rawValue }
  }

  public var level: Level
  public var subject: Subject

  public init(_ level: Level, _ subject: Subject) {
    self.level = level
    self.subject = subject
  }

  public enum Subject: Hashable, Sendable {
    /// Who may do what with the database's file, its folder, the log's files and the lock.
    case file(FileFacts)
    case folder(FileFacts)
    case log(FileFacts)
    case index(FileFacts)
    case lock(FileFacts)
    /// The log's files are not there: a read-only session that is the first can't open.
    case logMissing(path: String)
    /// What the making or restoring of a database left, or the log of another mode.
    case leftover(path: String)
    /// What an import of an older version left where temporary files are made.
    case leftoverImport(path: String)
    /// The database's file has another name too.
    case linkedTwice(path: String)
    /// It can't be opened or read; nothing after it was looked at.
    case unopened(StoreFault)
    case schema(found: Int, newest: Int)
    case journalMode(String)
    /// What SQLite finds wrong in the file, at most ten lines; empty where nothing is.
    case integrity([String])
    /// How many rows refer to what is not there.
    case foreignKeys(violations: Int)
    case journal(entries: Int, digest: String)
    case journalBroken(StoreFault)
    /// Whether SQLite is free of the log-reset fault (design, section 6).
    case sqlite(version: String, hasResetFix: Bool)
    /// Bytes of the database and of its log.
    case size(database: Int64, log: Int64)
    /// Bytes that may still be written beside it.
    case space(free: Int64)
    /// On a file system of another machine, where neither log nor locks can be relied on.
    case networkFileSystem(path: String)
  }
}

/// A file as the system tells it.
public struct FileFacts: Hashable, Sendable {
  public var path: String
  /// Permission bits.
  public var mode: UInt32
  public var owner: UInt32
  public var group: UInt32
  /// What this process may do.
  public var isReadable: Bool
  public var isWritable: Bool

  public init(
    path: String, mode: UInt32, owner: UInt32, group: UInt32, isReadable: Bool, isWritable: Bool
  ) {
    self.path = path
    self.mode = mode
    self.owner = owner
    self.group = group
    self.isReadable = isReadable
    self.isWritable = isWritable
  }
}
