import Programme

/// Keeps a reader open through everything that can happen to its file, and says what has changed.
/// Belongs to the worker's thread.
struct ReaderKeeper {
  /// What a look at the database has found.
  enum Look: Hashable, Sendable {
    case same
    case moved
    /// Another file has taken the place of the one that was open; it can be read.
    case replaced
    case trouble(StoreFault)
    case recovered
  }

  private let source: any ProgrammeSource
  private var reader: (any ProgrammeReader)?
  private var version: Int64 = 0
  private var isInTrouble = false
  /// A query that failed: as long as it does, the trouble is not over.
  private var suspect: Query?
  private(set) var lastAnswered: Query?

  init(_ source: any ProgrammeSource) {
    self.source = source
  }

  /// Whether the database has changed, or can be read again.
  mutating func look() -> Look {
    do {
      let isNew = reader == nil
      let reader = try opened()
      let found = isNew ? version : try reader.version()
      if let suspect { _ = try reader.answer(suspect) }
      let before = version
      version = found
      suspect = nil
      if isInTrouble {
        isInTrouble = false
        return .recovered
      }
      return found == before ? .same : .moved
    } catch {
      note(error)
      guard case .replaced = error, suspect == nil else { return .trouble(error) }
      // It may be a good one: a restored backup, a new file by rename.
      guard (try? opened()) != nil else { return .trouble(error) }
      isInTrouble = false
      return .replaced
    }
  }

  /// Opens the database anew and asks the last query again: what was open may go on reading from
  /// memory when the file is no longer one.
  mutating func probe() -> Look {
    guard !isInTrouble else { return look() }
    reader = nil
    suspect = lastAnswered
    let found = look()
    // A commit between the last look and the opening has been passed over.
    return found == .same ? .moved : found
  }

  /// The answer to a query, from a reader that is opened if need be.
  mutating func answer(_ query: Query) -> Result<Snapshot, StoreFault> {
    do {
      let answer = try opened().answer(query)
      lastAnswered = query
      return .success(answer)
    } catch {
      note(error)
      suspect = query
      return .failure(error)
    }
  }

  /// Why the session ends; nil where it goes on, or where the database can't be asked.
  func cut() -> SessionCut? {
    guard let reader else { return nil }
    return try? reader.cut()
  }

  /// The version is read before any query, so that no commit falls between the two.
  private mutating func opened() throws(StoreFault) -> any ProgrammeReader {
    if let reader { return reader }
    let new = try source.open()
    version = try new.version()
    reader = new
    return new
  }

  private mutating func note(_ fault: StoreFault) {
    isInTrouble = true
    switch fault {
    case .locked, .full: break
    default: reader = nil
    }
  }
}
