import ConsoleHost
import Programme
import ProgrammeStore

/// The database as the console's source of snapshots, and its one way in for changes.
struct DatabaseSource: ProgrammeSource {
  let path: String
  /// Who acts on it.
  let actor: Actor
  /// Why this session may write nothing; nil where it may. It then opens nothing that can write, so
  /// that a check that was forgotten elsewhere cannot leak (design, section 5).
  var refusal: Refusal?
  /// The account that a session was opened with, which it ends without; nil where nobody's is.
  var account: Account?
  /// The key that opened it, without which it ends too.
  var keyLabel: String?

  var lockName: String { Reader.lockName }

  /// Seconds that a form waits for other writers: many may send at the same moment, and while it
  /// waits the console goes on.
  private static let patience = 15

  func open() throws(StoreFault) -> any ProgrammeReader {
    let reader = try OperatingLog.noting { () throws(StoreFault) in try Reader(path: path) }
    return DatabaseReader(reader, account: account, keyLabel: keyLabel)
  }

  func gate() throws(StoreFault) -> any ProgrammeWriter {
    if let refusal { throw .refused(refusal) }
    return DatabaseWriter(try Gate(path: path, patience: DatabaseSource.patience), actor: actor)
  }
}

/// An open gate under the console's protocol.
final class DatabaseWriter: ProgrammeWriter {
  private let gate: Gate
  private let actor: Actor

  init(_ gate: Gate, actor: Actor) {
    self.gate = gate
    self.actor = actor
  }

  func write(
    _ changes: [Change], expecting expected: [Reference: Int64]
  ) throws(StoreFault) -> Receipt {
    try OperatingLog.noting { () throws(StoreFault) in
      try gate.notingRefusal(of: changes.asked, by: actor) { () throws(StoreFault) in
        try gate.commit(changes, by: actor, at: Clock.now, expecting: expected)
      }
    }
  }
}

/// An open database under the console's protocol.
final class DatabaseReader: ProgrammeReader {
  private let reader: Reader
  private let account: Account?
  private let keyLabel: String?

  init(_ reader: Reader, account: Account?, keyLabel: String?) {
    self.reader = reader
    self.account = account
    self.keyLabel = keyLabel
  }

  func answer(_ query: Query) throws(StoreFault) -> Snapshot {
    try OperatingLog.timing(query) { () throws(StoreFault) in try reader.snapshot(query) }
  }

  func version() throws(StoreFault) -> Int64 {
    try reader.dataVersion()
  }

  func cut() throws(StoreFault) -> SessionCut? {
    guard let account else { return nil }
    return account.cut(
      by: try reader.account(account.code), key: keyLabel, on: Clock.today)
  }
}
