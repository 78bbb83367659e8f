import TerminalTesting
import Testing

/// A demonstration with twenty officers who report, an operator, and people who mean harm.
final class HostileOffice {
  let server: SshServer
  private(set) var desks: [Desk] = []
  let secretary: Desk

  /// Opens all sessions of those who work.
  init(desks count: Int) throws {
    let server = try SshServer.withDemonstration()
    self.server = server
    let tasks = try Self.tasks(on: server)
    try #require(tasks.count > count)
    let officers = try tasks.prefix(count).enumerated().map { number, task in
      let officer = SshAccount(code: "can-bo-\(number)", role: "officer", unit: task.unit)
      try server.workplace.succeed(["account", "add"] + officer.arguments)
      try server.makeKey(of: officer)
      return officer
    }
    try server.authorise()
    let began = ContinuousClock.now
    desks = try zip(officers, tasks).enumerated().map { number, pair in
      let (officer, task) = pair
      let console = try server.console(officer)
      try console.selectTask(task.code)
      // Spread over the pace, as people are.
      let first = began + .milliseconds(500 * number)
      return Desk(officer.code, console, every: .seconds(10), starting: first) { round in
        Self.report("\(officer.code) lượt \(round)")
      }
    }
    let console = try server.console(.secretary)
    try console.selectTask(tasks[count].code)
    secretary = Desk("thu-ky", console, every: .seconds(5)) { round in
      [
        Desk.Step(what: "the journal", keys: { $0.type("7") }) { $0.shows("Nhật ký") },
        Desk.Step(what: "the tasks", keys: { $0.type("4") }) { $0.shows("nhiệm vụ /") },
      ] + Self.report("thu-ky lượt \(round)")
    }
  }

  /// The steps of a report on the selected task.
  private static func report(_ text: String) -> [Desk.Step] {
    [
      Desk.Step(what: "the form", keys: { $0.type("P") }) { $0.shows(TerminalSession.formTitle) },
      Desk.Step(what: "the first state", keys: { $0.press(.right) }) {
        !$0.shows("chưa chọn")
      },
      Desk.Step(
        what: "what was typed",
        keys: {
          $0.press(.tab, .tab); $0.type(text)
        }
      ) {
        $0.shows(text)
      },
      Desk.Step(what: "the end of the form", keys: { $0.press(.control("s")) }) {
        !$0.shows(TerminalSession.formTitle)
      },
    ]
  }

  /// The codes of tasks of living units, each with its unit.
  private static func tasks(on server: SshServer) throws -> [(unit: String, code: String)] {
    let table = try server.workplace.succeed(["show", "tasks", "--format", "csv"])
    let rows = table.split(whereSeparator: \.isNewline).map {
      $0.split(separator: ";", omittingEmptySubsequences: false)
    }
    let found = rows.filter { row in
      row.count > 14 && row[3].hasPrefix("mp-nv-") && !row[1].isEmpty
        && !row[14].contains("kết thúc")
    }
    return found.map { (String($0[1]), String($0[3])) }
  }

  // MARK: Those who mean harm

  func attacks(seconds: Int) throws -> [Attack] {
    let scripts: [(String, SshAccount)] = [
      (Attack.manyKeys, .viewer), (Attack.unreadKeys, .second), (Attack.refusedRows, .second),
      (Attack.stalledImports, .first), (Attack.manyColumns, .first),
      (Attack.refusedCommands, .leader), (Attack.manySessions, .viewer),
    ]
    return try scripts.map { try Attack($0.0, on: server, as: $0.1, seconds: seconds) }
  }

  /// An open palette, into which letters go on and on.
  func palette() throws -> Intruder {
    let session = try server.console(.first)
    session.type(":")
    return Intruder(session, every: .milliseconds(100)) { session, round in
      session.type(round % 40 == 39 ? "\u{1B}" : String(repeating: "ab", count: 100))
      if round % 40 == 39 { session.type(":") }
    }
  }

  /// A window of absurd sizes.
  func window() throws -> Intruder {
    Intruder(try server.console(.viewer), every: .milliseconds(500)) { session, round in
      let size = round.isMultiple(of: 2) ? 65_535 : 50
      session.pretend(size: TerminalSize(columns: size, rows: size))
    }
  }

  /// A form into whose full field block after block is pasted.
  func paste() throws -> Intruder {
    let session = try server.console(.second)
    try session.selectTask(SshFormTests.taxTask)
    try session.fillProgress("x")
    let block = "\u{1B}[200~" + String(repeating: "dán ", count: 1_000) + "\u{1B}[201~"
    return Intruder(session, every: .milliseconds(200)) { session, _ in session.type(block) }
  }

  // MARK: Afterwards

  /// Everything that was said to be stored is in the journal, and the journal is whole.
  func proveNothingIsLost(since before: Int) throws {
    let export = try server.workplace.succeed(["journal", "export"])
    for desk in desks + [secretary] {
      for round in 0..<desk.rounds {
        let isKept = export.contains("\(desk.name) lượt \(round)\\n")
        #expect(isKept, "\(desk.name) \(round)")
      }
    }
    #expect(try server.workplace.succeed(["journal", "verify"]).contains("toàn vẹn"))
    #expect(try server.workplace.run(["doctor"]).text.contains("SQLite: tệp toàn vẹn"))
    let told = try server.workplace.succeed([
      "show", "journal", "--kind", "session", "--limit", "1000",
    ])
    let refusals = told.split { $0.isNewline }.filter { $0.contains("từ chối") }
    for account in [SshAccount.first, .second, .leader] {
      let isTold = refusals.contains { $0.contains("(\(account.code),") }
      #expect(isTold, "what \(account.code) did is told")
    }
  }
}

/// A session into which keys go without looking at what comes of them.
final class Intruder {
  let session: TerminalSession
  private let pace: Duration
  private let keys: (TerminalSession, Int) -> Void
  private var round = 0
  private var next = ContinuousClock.now

  init(
    _ session: TerminalSession, every pace: Duration,
    keys: @escaping (TerminalSession, Int) -> Void
  ) {
    self.session = session
    self.pace = pace
    self.keys = keys
  }

  func turn() {
    session.readOn()
    session.forgetOutput()
    guard .now >= next, session.exitStatus == nil else { return }
    next = .now + pace
    keys(session, round)
    round += 1
  }
}
