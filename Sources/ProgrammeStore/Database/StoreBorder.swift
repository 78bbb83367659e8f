import GRDB
import GRDBSQLite
import Glibc
import Programme

/// Runs a step at the store's border: whatever is thrown inside leaves it as a `StoreFault`.
///
/// - Parameter isOpen: whether the file was recognised as Khuê's before, so that rubbish in it
///   means damage and not another program's file.
func guarding<Result>(
  _ path: String, isOpen: Bool = true, patience: Int = 0, _ step: () throws -> Result
) throws(StoreFault) -> Result {
  do {
    return try step()
  } catch let fault as StoreFault {
    throw fault
  } catch let refusal as Refusal {
    throw .refused(refusal)
  } catch let error as DatabaseError {
    throw StoreFault(error, path: path, isOpen: isOpen, patience: patience)
  } catch {
    throw .failed(path: path, code: -1, detail: String(describing: error))
  }
}

extension StoreFault {
  init(_ error: DatabaseError, path: String, isOpen: Bool, patience: Int) {
    let detail = error.message ?? error.resultCode.description
    switch error.resultCode {
    // PROTOCOL: others have held the locks of the log's index all the while.
    case .SQLITE_BUSY, .SQLITE_LOCKED, .SQLITE_PROTOCOL:
      self = .locked(path: path, seconds: patience)
    case .SQLITE_CORRUPT:
      self = .damaged(path: path, detail: detail)
    case .SQLITE_NOTADB:
      self = isOpen ? .damaged(path: path, detail: detail) : .foreign(path: path)
    case .SQLITE_IOERR where error.extendedResultCode.isOfTruncatedFile:
      self = .damaged(path: path, detail: detail)
    case .SQLITE_IOERR
    where [.SQLITE_IOERR_FSYNC, .SQLITE_IOERR_DIR_FSYNC].contains(error.extendedResultCode):
      self = .unsynced(path: path)
    case .SQLITE_FULL:
      self = .full(path: FullPlace.of(database: path))
    case .SQLITE_READONLY, .SQLITE_PERM:
      self = StoreFault.logMissing(path) ?? .notWritable(path: path)
    case .SQLITE_IOERR where error.extendedResultCode == .SQLITE_IOERR_GETTEMPPATH:
      self = .notWritable(path: FullPlace.temporaryFolder)
    case .SQLITE_CANTOPEN, .SQLITE_AUTH:
      self = StoreFault.logMissing(path) ?? StoreFault.unopenable(path)
    case .SQLITE_ERROR where isOpen && detail.hasPrefix("no such table"):
      self = .damaged(path: path, detail: detail)
    default:
      self = .failed(path: path, code: error.extendedResultCode.rawValue, detail: detail)
    }
  }

  /// Whether even reading fails because the log's files are gone and may not be made.
  private static func logMissing(_ path: String) -> StoreFault? {
    guard access(path, R_OK) == 0, access(directory(of: path), W_OK) != 0,
      ["-wal", "-shm"].contains(where: { access(path + $0, F_OK) != 0 })
    else { return nil }
    return .logMissing(path: path)
  }

  /// Why SQLite could not open a path, as the system tells it.
  private static func unopenable(_ path: String) -> StoreFault {
    var facts = stat()
    if stat(path, &facts) != 0, errno == ENOENT { return .missing(path: path) }
    if access(path, R_OK) != 0 { return .unreadable(path: path, errno: errno) }
    return .unreadable(path: path, errno: EACCES)
  }
}

extension ResultCode {
  /// The file ends where a page should be.
  fileprivate var isOfTruncatedFile: Bool {
    self == .SQLITE_IOERR_SHORT_READ || rawValue == corruptFileSystem
  }
}

/// SQLITE_IOERR_CORRUPTFS, which not every header has.
private let corruptFileSystem: Int32 = 10 | 33 << 8
