public import Programme

/// Where the console's data comes from: a database that can be opened again after trouble.
public protocol ProgrammeSource: Sendable {
  /// The database's path; its directory is watched.
  var path: String { get }

  /// The file beside it that its writers lock, and close as soon as a commit can be seen.
  var lockName: String { get }

  /// Opens it for reading. Called on the worker's thread only.
  func open() throws(StoreFault) -> any ProgrammeReader

  /// Opens its gate for what the session's account changes. Called on the writing thread only, and
  /// only when something is to be stored.
  func gate() throws(StoreFault) -> any ProgrammeWriter
}

/// An open database. Stays on the thread on which it was opened, and closes when it is let go.
public protocol ProgrammeReader: AnyObject {
  /// Runs a query; no transaction outlives it.
  func answer(_ query: Query) throws(StoreFault) -> Snapshot

  /// A number that differs once another process has committed (`PRAGMA data_version`). Throws
  /// `.missing` or `.replaced` when the path no longer names the file that was opened.
  func version() throws(StoreFault) -> Int64

  /// Why the session that reads ends, by what became of its account; nil where it goes on.
  func cut() throws(StoreFault) -> SessionCut?
}

extension ProgrammeReader {
  /// Nobody's session: nothing can become of its account.
  public func cut() throws(StoreFault) -> SessionCut? { nil }
}

/// The gate, with who acts and through which door already known to it.
public protocol ProgrammeWriter: AnyObject {
  /// Stores changes, all or none; when it returns they are in the journal and survive a power cut.
  ///
  /// - Parameter expected: for records that were read before, the newest journal entry that they
  ///   were read with.
  func write(
    _ changes: [Change], expecting expected: [Reference: Int64]
  ) throws(StoreFault) -> Receipt
}
