import Glibc
import TerminalTesting
import Testing

/// What has a limit in time, or loads the whole machine; run apart from the other tests.
@Suite(.serialized) struct SshTimingTests {
  /// Ten runs of half a minute where somebody asks for it, one of some seconds otherwise.
  private static let isLong = getenv("KHUE_LONG_TESTS") != nil

  @Test func aReportIsOnTheOperatorsScreenWithinATenthOfASecond() throws {
    let server = try SshServer.withDemonstration()
    let secretary = try server.console(.secretary)
    secretary.type("7")
    try secretary.wait(for: "the journal") { $0.shows("Nhật ký") && $0.shows("root") }
    let officer = try server.console(.first)
    try officer.selectTask(SshFormTests.task)
    var delays: [Int] = []
    for step in 1...10 {
      let before = secretary.screen.lines.count { $0.contains("can-bo-hk") }
      try officer.fillProgress("lần \(step)")
      officer.press(.control("s"))
      // The page has more rows than this test adds.
      try secretary.wait(
        for: "the report", within: .seconds(20),
        untilTrue: { secretary.screen.lines.count { $0.contains("can-bo-hk") } > before })
      let seen = wallClock()
      try officer.waitUntilStored()
      // The instant at which the gate was asked, before it had committed.
      let json = try server.workplace.succeed([
        "show", "journal", "--limit", "1", "--format", "json",
      ])
      delays.append(seen - (try #require(instant(after: "\"at\": \"", in: json))))
    }
    print("from the gate to the operator's screen over SSH, ms: \(delays)")
    // Two in ten may meet whatever else the machine does.
    #expect(delays.sorted()[7] < 100)
    try officer.quit()
    try secretary.quit()
  }

  @Test func twentySessionsThatCommitAtOnceLoseNothing() throws {
    for run in 1...(Self.isLong ? 10 : 1) {
      try commitAtOnce(sessions: 20, rounds: Self.isLong ? 30 : 4, run: run)
    }
  }

  /// Each session reports on a task of its own, and all send at the same moment, once a second.
  private func commitAtOnce(sessions: Int, rounds: Int, run: Int) throws {
    let server = try SshServer.withDemonstration()
    // One account has no more than eight sessions at once.
    let operators = try (0..<4).map { number in
      let account = SshAccount(code: "thu-ky-\(number)", role: "operator")
      try server.workplace.succeed(["account", "add"] + account.arguments)
      try server.makeKey(of: account)
      return account
    }
    try server.authorise()
    let before = try server.journalChanges()
    let consoles = try (0..<sessions).map { number in
      let console = try server.console(operators[number % operators.count])
      console.type("4")
      try console.wait(for: "the tasks", within: .seconds(30)) { $0.shows("nhiệm vụ ─") }
      // A selection stays with its task once it was moved; before, it is whatever stands first.
      for _ in 0...number { console.press(.down) }
      return console
    }
    var expected: [String] = []
    var took: [Duration] = []
    for round in 1...rounds {
      let began = ContinuousClock.now
      for (number, console) in consoles.enumerated() {
        let text = "lượt \(run)-\(round) phiên \(number)"
        expected.append(text)
        // A task that is done would want evidence too.
        try console.fillProgress(text, copies: false)
      }
      let sent = ContinuousClock.now
      for console in consoles { console.press(.control("s")) }
      for console in consoles {
        try console.waitUntilStored()
        took.append(.now - sent)
        #expect(!console.screen.shows("đang khóa"))
      }
      // Not to be in time, but to be no faster than once a second.
      let rest = .seconds(1) - (ContinuousClock.now - began)
      if rest > .zero { try consoles[0].waitUntilQuiet(for: rest, within: .seconds(30)) }
    }
    for console in consoles { try console.quit() }
    #expect(try server.journalChanges() == before + sessions * rounds, "no update is lost")
    let export = try server.workplace.succeed(["journal", "export"])
    for text in expected { #expect(export.contains(text), "\(text)") }
    #expect(try server.workplace.succeed(["journal", "verify"]).contains("toàn vẹn"))
    #expect(try server.workplace.run(["doctor"]).text.contains("SQLite: tệp toàn vẹn"))
    let sorted = took.sorted()
    print(
      "\(sessions) sessions, \(rounds) rounds: all stored after \(sorted.last ?? .zero), half after"
        + " \(sorted[sorted.count / 2])")
  }
}
