import ConsoleHost
import Programme
import ProgrammeStore

/// The database as the console's source of snapshots.
struct DatabaseSource: ProgrammeSource {
  let path: String
  var lockName: String { Reader.lockName }

  func open() throws(StoreFault) -> any ProgrammeReader {
    DatabaseReader(try Reader(path: path))
  }
}

/// An open database under the console's protocol.
final class DatabaseReader: ProgrammeReader {
  private let reader: Reader

  init(_ reader: Reader) {
    self.reader = reader
  }

  func answer(_ query: Query) throws(StoreFault) -> Snapshot {
    try reader.snapshot(query)
  }

  func version() throws(StoreFault) -> Int64 {
    try reader.dataVersion()
  }
}
