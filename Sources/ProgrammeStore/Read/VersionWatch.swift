import CSQLiteShim
import GRDB
import GRDBSQLite
import Synchronization

/// A connection of its own that only asks `PRAGMA data_version`, outside any transaction, so that
/// the question never waits for a query. Without GRDB, because it needs no schema.
final class VersionWatch: Sendable {
  private let state: Mutex<State>

  fileprivate struct State: ~Copyable {
    let handle: OpaquePointer
    let statement: OpaquePointer

    deinit {
      sqlite3_finalize(statement)
      sqlite3_close_v2(handle)
    }
  }

  init(path: String) throws {
    state = Mutex(try State(path: path))
  }

  /// A number that differs once another connection has committed. Some 5 µs.
  func version() throws -> Int64 {
    try state.withLock { state in
      defer { sqlite3_reset(state.statement) }
      let code = sqlite3_step(state.statement)
      guard code == SQLITE_ROW else {
        throw DatabaseError(resultCode: ResultCode(rawValue: code))
      }
      return sqlite3_column_int64(state.statement, 0)
    }
  }
}

extension VersionWatch.State {
  fileprivate init(path: String) throws {
    var handle: OpaquePointer?
    let flags = SQLITE_OPEN_READONLY | SQLITE_OPEN_NOMUTEX | SQLITE_OPEN_EXRESCODE
    let code = sqlite3_open_v2(address(ofDatabase: path), &handle, flags, nil)
    guard code == SQLITE_OK, let handle else {
      sqlite3_close_v2(handle)
      throw DatabaseError(resultCode: ResultCode(rawValue: code))
    }
    sqlite3_wal_autocheckpoint(handle, 0)
    var statement: OpaquePointer?
    let prepared = sqlite3_prepare_v2(handle, "PRAGMA data_version", -1, &statement, nil)
    guard prepared == SQLITE_OK, let statement else {
      sqlite3_close_v2(handle)
      throw DatabaseError(resultCode: ResultCode(rawValue: prepared))
    }
    self.handle = handle
    self.statement = statement
  }
}
