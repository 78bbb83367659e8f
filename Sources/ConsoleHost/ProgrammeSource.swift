public import Programme

/// Where the console's data comes from: a database that can be opened again after trouble.
public protocol ProgrammeSource: Sendable {
  /// The database's path; its directory is watched.
  var path: String { get }

  /// The file beside it that its writers lock, and close as soon as a commit can be seen.
  var lockName: String { get }

  /// Opens it for reading. Called on the worker's thread only.
  func open() throws(StoreFault) -> any ProgrammeReader
}

/// An open database. Stays on the thread on which it was opened, and closes when it is let go.
public protocol ProgrammeReader: AnyObject {
  /// Runs a query; no transaction outlives it.
  func answer(_ query: Query) throws(StoreFault) -> Snapshot

  /// A number that differs once another process has committed (`PRAGMA data_version`). Throws
  /// `.missing` or `.replaced` when the path no longer names the file that was opened.
  func version() throws(StoreFault) -> Int64
}
