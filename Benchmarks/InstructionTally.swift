import Glibc
import TerminalTesting

/// How many instructions the console needs, counted by callgrind: figures that do not depend on what
/// else the machine does, and so can be held against those of another day.
///
/// The published data as `khue init` stores it, at 120×40, on 01/12/2026 (`slowclock.c`).
struct InstructionTally {
  private let folder: TemporaryDirectory
  private let floor: String
  private let program: String
  private let database: String
  private let environment: [String: String]

  static var isPossible: Bool {
    ["valgrind", "vgdb"].allSatisfy { access("/usr/bin/\($0)", X_OK) == 0 }
  }

  init(_ wishes: Wishes, floor: Floor, in folder: TemporaryDirectory) throws {
    self.folder = folder
    self.floor = floor.program
    program = folder.path("khue")
    database = folder.path("tally/khue.db")
    let clock = folder.path("slowclock.so")
    // Callgrind would read what a debugger wants to know at each start, and it is large.
    try prepare("strip", ["--strip-debug", "-o", program, wishes.khue])
    try prepare(
      "cc", ["-O2", "-shared", "-fPIC", "-o", clock, wishes.sources + "/slowclock.c"])
    environment = [
      "HOME": folder.path, "XDG_STATE_HOME": folder.path("tally-state"),
      "SWIFT_DETERMINISTIC_HASHING": "1", "LD_PRELOAD": clock,
    ]
    try prepare(program, ["init", "--database", database], environment: environment)
    // Fresh ones, as a log that others have written costs more to open.
    try prepare("mkdir", [folder.path("tally-floor")])
    try prepare(self.floor, ["make", folder.path("tally-floor/floor.db")])
  }

  /// Pages, the keys that lead to each from any other, and the keys that open what is selected on it.
  private static let pages: [(name: String, keys: [String])] = [
    ("2 units", ["2"]), ("3 the 5-5-5 matrix", ["3"]), ("4 tasks", ["4"]), ("5 indicators", ["5"]),
    ("6 alerts", ["6"]), ("7 journal", ["7"]), ("8 report due (nothing is due)", ["1", "8"]),
    ("9 meeting", ["9"]), ("a unit", ["2", "\r"]), ("a cell of the matrix", ["3", "j", "\r"]),
    ("a task", ["4", "\r"]), ("an indicator", ["5", "\r"]), ("a journal entry", ["7", "\r"]),
  ]

  func table() throws -> Table {
    var table = Table(["until it is shown, millions", "a key, millions", "bytes a key"])
    try onFloor { session in
      try add("floor: start", try session.count(), then: ("j", "k"), in: session, to: &table)
    }
    try inConsole { session in
      try add("start: 1 overview", try session.count(), then: ("j", "k"), in: session, to: &table)
      for page in Self.pages {
        for key in page.keys.dropLast() { _ = try session.count(of: key) }
        let opened = try session.count(of: page.keys.last ?? "")
        try add(page.name, opened, then: ("j", "k"), in: session, to: &table)
      }
    }
    try inConsole { session in
      _ = try session.count()
      _ = try session.count(of: "5")
      let opened = try session.count(of: "e")
      try add("form: an indicator's", opened, then: ("a", "\u{7F}"), in: session, to: &table)
    }
    try inConsole { session in
      _ = try session.count()
      let opened = try session.count(of: ":")
      try add("palette", opened, then: ("t", "\u{7F}"), in: session, to: &table)
    }
    return table
  }

  /// Adds what came of opening something, and the mean of eight keys in it, there and back.
  private func add(
    _ name: String, _ opened: CountedSession.Count, then keys: (String, String),
    in session: CountedSession, to table: inout Table
  ) throws {
    say("  \(name)\n")
    let (there, back) = keys
    let count = try session.count(of: there, back, there, back, there, back, there, back)
    table.add(
      name,
      cells: [
        Table.text(Double(opened.instructions) / 1e6),
        Table.text(Double(count.instructions) / 8e6), Table.text(Double(count.bytes) / 8),
      ])
  }

  private func inConsole(_ body: (CountedSession) throws -> Void) throws {
    try within([program, "--database", database], body)
  }

  private func onFloor(_ body: (CountedSession) throws -> Void) throws {
    try within([floor, "show", folder.path("tally-floor/floor.db")], body)
  }

  private func within(_ command: [String], _ body: (CountedSession) throws -> Void) throws {
    let session = try CountedSession(
      command, environment: environment, results: folder.path("callgrind.out"))
    defer { session.end() }
    try body(session)
  }
}
