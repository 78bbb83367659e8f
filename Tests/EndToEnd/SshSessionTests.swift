import Glibc
import TerminalTesting
import Testing

/// Sessions over a real sshd: what they may do, and how they end.
@Suite struct SshSessionTests {
  static let titles = "Chỉ tiêu;Đơn vị;Kỳ;Giá trị\n"

  static func row(_ unit: String, _ day: String, _ value: String) -> String {
    "hs-xa-truc-tuyen-ty-le;\(unit);\(day);\(value)\n"
  }

  // MARK: Commands

  @Test func theFixedSetIsAnswered() throws {
    let server = try SshServer.withAccounts()
    #expect(try server.run(.viewer, ["--version"]).text.hasPrefix("1."))
    #expect(try server.run(.viewer, ["--help"]).text.contains("import -"))
    #expect(try server.run(.viewer, ["--help", "--lang", "en"]).text.contains("An SSH session"))
    #expect(try server.run(.viewer, ["journal", "verify"]).text.contains("toàn vẹn"))
    let json = try server.run(.viewer, ["show", "units", "--format", "json"])
    #expect(json.status == .code(0))
    #expect(json.text.hasPrefix("{"))
    let english = try server.run(.viewer, ["show 'unit' \"long-bien\" --lang=en"])
    #expect(english.text.contains("Long Biên"))
    #expect(try server.run(.viewer, ["show", "unit", "atlantis"]).status == .code(Int(EX_NOINPUT)))
    #expect(try server.run(.viewer, ["show", "accounts"]).text.contains("can-bo-hk"))
  }

  @Test func anOfficerImportsForTheirOwnUnitOnly() throws {
    let server = try SshServer.withAccounts()
    let before = try server.journalChanges()
    let own = Self.titles + Self.row("hoan-kiem", "03/02/2024", "7")
    let dry = try server.run(.first, ["import", "-", "--dry-run"], input: own)
    #expect(dry.status == .code(0), "\(dry.errorText)")
    #expect(try server.journalChanges() == before)
    let stored = try server.run(.first, ["import", "-"], input: own)
    #expect(stored.status == .code(0), "\(stored.errorText)")
    #expect(try server.journalChanges() == before + 1)
    let entry = try server.workplace.succeed(["show", "entry", "\(server.journalHead())"])
    #expect(entry.contains("can-bo-hk") && entry.contains("127.0.0.1"))

    // Another unit's row refuses the whole file, and says in which line.
    let mixed = own + Self.row("long-bien", "04/02/2024", "8")
    let refused = try server.run(
      .first, ["import", "-"], input: mixed.replacing("03/02", with: "05/02"))
    #expect(refused.status != .code(0))
    #expect(refused.errorText.contains("3"))
    #expect(refused.errorText.contains("can-bo-hk"))
    #expect(try server.journalChanges() == before + 1)
  }

  @Test(arguments: [SshAccount.viewer, .kiosk, .leader])
  func whoReportsForNoUnitImportsNothing(account: SshAccount) throws {
    let server = try SshServer.withAccounts()
    let before = try server.journalChanges()
    let outcome = try server.run(
      account, ["import", "-"], input: Self.titles + Self.row("hoan-kiem", "03/02/2024", "7"))
    #expect(outcome.status != .code(0))
    #expect(outcome.errorText.contains(account.code))
    #expect(try server.journalChanges() == before)
    // That it was tried is told: who, from where, and what was lacking.
    let entry = try server.workplace.succeed(["show", "entry", "\(server.journalHead())"])
    for word in [
      account.code, "127.0.0.1", "import -", "lý do: vai trò không có quyền",
      "quyền cần có: báo cáo",
    ] {
      #expect(entry.contains(word), "\(entry)")
    }
  }

  @Test func aSessionThatMayWriteIsAnEntryAndNoOtherIs() throws {
    let server = try SshServer.withAccounts()
    let before = try server.journalHead()
    for account in [SshAccount.viewer, .first] {
      let terminal = try server.console(account)
      terminal.type("q")
      _ = try terminal.waitForExit()
    }
    for command in ["version", "show units", "import - --dry-run"] {
      _ = try server.run(
        .first, [command], input: Self.titles + Self.row("hoan-kiem", "1/1/2024", "7"))
    }
    #expect(try server.journalHead() == before + 1)
    let entry = try server.workplace.succeed(["show", "entry", "\(before + 1)"])
    for word in ["can-bo-hk", "127.0.0.1", "mở phiên", "hoan-kiem"] {
      #expect(entry.contains(word), "\(entry)")
    }
  }

  /// Of another unit, or with a fault: the file is refused as a whole, and that is told.
  @Test func aFileThatIsRefusedIsAnEntry() throws {
    let server = try SshServer.withAccounts()
    for (file, word) in [
      (Self.titles + Self.row("long-bien", "04/02/2024", "8"), "lý do: không phải đơn vị của mình"),
      ("Chỉ tiêu;Đơn vị\n", "số lỗi: 1"),
    ] {
      #expect(try server.run(.first, ["import -"], input: file).status != .code(0))
      let entry = try server.workplace.succeed(["show", "entry", "\(server.journalHead())"])
      for word in ["can-bo-hk", "127.0.0.1", "việc: tệp bị từ chối toàn bộ", "import -", word] {
        #expect(entry.contains(word), "\(entry)")
      }
    }
  }

  @Test func aViewersSessionHoldsNothingThatCanWrite() throws {
    let server = try SshServer.withAccounts()
    let terminal = try server.console(.viewer)
    let session = try #require(server.sessions.first)
    let database = server.workplace.database
    var opened = 0
    for name in directoryEntries("/proc/\(session)/fd") {
      // SQLite opens the log and its index for writing where the system lets it, but writes neither
      // through a handle that only reads.
      guard linkTarget("/proc/\(session)/fd/\(name)") == database else { continue }
      opened += 1
      let flags = readFile("/proc/\(session)/fdinfo/\(name)") ?? ""
      let access = flags.split(separator: "\n").first { $0.hasPrefix("flags:") }?.last
      // The last octal digit: 0 is reading only.
      #expect(access == "0")
    }
    #expect(opened > 0)
    terminal.type("q")
    #expect(try terminal.waitForExit() == .code(0))
  }

  @Test func anAccountThatIsDisabledOrEndedIsToldSo() throws {
    let server = try SshServer.withAccounts()
    try server.workplace.succeed(["account", "disable", SshAccount.first.code])
    for command in [[], ["show", "units"], ["--version"]] {
      let outcome = try server.run(.first, command)
      #expect(outcome.status == SshRefusalTests.noPermission)
      #expect(outcome.errorText.contains("khóa"), "\(outcome.errorText)")
      #expect(outcome.output.isEmpty)
      let entry = try server.workplace.succeed(["show", "entry", "\(server.journalHead())"])
      for word in [
        "can-bo-hk", "127.0.0.1", "việc: từ chối cho vào", "lý do: tài khoản đã bị khóa",
      ] {
        #expect(entry.contains(word), "\(entry)")
      }
    }
    try server.workplace.succeed(["account", "enable", SshAccount.first.code])
    #expect(try server.run(.first, ["--version"]).status == .code(0))
  }

  @Test func anAccountThatIsDisabledMeanwhileStoresNothingMore() throws {
    let server = try SshServer.withAccounts()
    let running = try PipedProcess("ssh", server.arguments(.first, ["-T"], ["import", "-"]))
    running.write(Array((Self.titles + Self.row("hoan-kiem", "03/02/2024", "7")).utf8))
    // It has begun once its session runs; its rows are stored when the input ends.
    try wait(for: "the session") { !server.sessions.isEmpty }
    try server.workplace.succeed(["account", "disable", SshAccount.first.code])
    let before = try server.journalChanges()
    running.closeInput()
    let outcome = try running.finish()
    #expect(outcome.status != .code(0), "\(outcome.text)")
    #expect(try server.journalChanges() == before)
  }

  // MARK: The console

  @Test func whatAnOfficerSendsIsOnTheOperatorsScreen() throws {
    let server = try SshServer.withAccounts()
    let secretary = try server.console(.secretary)
    secretary.type("7")
    try secretary.wait(for: "the journal") { $0.shows("Nhật ký") && $0.shows("root") }
    let stored = try server.run(
      .first, ["import", "-"], input: Self.titles + Self.row("hoan-kiem", "01/03/2024", "57"))
    #expect(stored.status == .code(0), "\(stored.errorText)")
    try secretary.wait(for: "who reported") { $0.shows(SshAccount.first.code) }
    secretary.type("q")
    _ = try secretary.waitForExit()
  }

  @Test func aLineThatIsCutLeavesNoProcess() throws {
    let server = try SshServer.withAccounts()
    let terminal = try server.console(.first)
    #expect(server.sessions.count == 1)
    terminal.send(signal: SIGKILL)
    try wait(for: "the end of the session", within: .seconds(2)) { server.sessions.isEmpty }
    _ = try terminal.waitForExit()
    #expect(try server.workplace.succeed(["journal", "verify"]).contains("toàn vẹn"))
  }

  @Test(arguments: ["z", "c", "\\"] as [Unicode.Scalar])
  func aControlKeyDoesNotStrandTheSession(key: Unicode.Scalar) throws {
    let server = try SshServer.withAccounts()
    let terminal = try server.console(.first)
    terminal.press(.control(key))
    terminal.type("2")
    // Either it goes on and answers, or it has ended and so has the connection.
    try terminal.wait(
      for: "an answer or the end",
      untilTrue: {
        terminal.exitStatus != nil || terminal.screen.lines[1].hasPrefix(" Đơn vị")
      })
    if terminal.exitStatus == nil {
      terminal.type("q")
      _ = try terminal.waitForExit()
    }
    try wait(for: "the end of the session", within: .seconds(2)) { server.sessions.isEmpty }
  }

  @Test(arguments: [
    "../../../tmp/evil", "/tmp/evil", "xterm\u{1B}[2J", "xterm;id", "$(id)", "", "-x",
    String(repeating: "x", count: 5_000), "..", "%s%n",
  ])
  func aHostileTerminalNameIsHarmless(name: String) throws {
    let server = try SshServer.withAccounts()
    let terminal = try server.terminal(.first, environment: ["TERM": name])
    try terminal.wait(
      for: "the console or its refusal", within: .seconds(20),
      untilTrue: { terminal.screen.isAlternate || terminal.exitStatus != nil })
    if terminal.exitStatus == nil {
      terminal.type("q")
      _ = try terminal.waitForExit()
    }
    try wait(for: "the end of the session", within: .seconds(2)) { server.sessions.isEmpty }
  }

  @Test func aCrashOffersNoDebugger() throws {
    let server = try SshServer.withAccounts()
    let terminal = try server.console(.first)
    kill(try #require(server.sessions.first), SIGSEGV)
    _ = try terminal.waitForExit()
    #expect(!terminal.screen.shows("Press space"))
    #expect(!terminal.screen.isAlternate)
    try wait(for: "the end of the session", within: .seconds(2)) { server.sessions.isEmpty }
  }

  @Test func aSessionBeginsInAWindowOfAnySize() throws {
    let server = try SshServer.withAccounts()
    let terminal = try server.terminal(.first)
    terminal.pretend(size: TerminalSize(columns: 65_535, rows: 65_535))
    try wait(for: "the session", within: .seconds(20)) { !server.sessions.isEmpty }
    terminal.resize(to: .small)
    try terminal.wait(for: "the page in the last size", within: .seconds(30)) {
      $0.lines[23].contains("thoát")
    }
    terminal.type("q")
    #expect(try terminal.waitForExit() == .code(0))
  }

  @Test(arguments: [(1, 1), (2, 300), (1_000, 2), (2_000, 2_000), (65_535, 65_535)])
  func aWindowOfAnySizeIsHarmless(columns: Int, rows: Int) throws {
    let server = try SshServer.withAccounts()
    let terminal = try server.console(.first)
    let session = try #require(server.sessions.first)
    terminal.pretend(size: TerminalSize(columns: columns, rows: rows))
    // Back to a size that can be read: it still lives.
    terminal.resize(to: .small)
    try terminal.wait(for: "the page in the last size", within: .seconds(30)) {
      $0.lines[23].contains("thoát")
    }
    let facts = try #require(ProcessFacts(of: session))
    #expect(facts.residentKiB < 400_000)
    terminal.type("q")
    #expect(try terminal.waitForExit() == .code(0))
  }

  @Test func aPastedMegabyteIsHarmless() throws {
    let server = try SshServer.withAccounts()
    let before = try server.journalChanges()
    let terminal = try server.console(.first)
    let session = try #require(server.sessions.first)
    // In the search box and outside of any, bracketed as a terminal does.
    for opening in ["/", ""] {
      terminal.type(opening)
      let text = String(repeating: "dán \u{1B}]52;c;AAAA\u{07} x\n", count: 50_000)
      terminal.send(Array("\u{1B}[200~".utf8) + Array(text.utf8) + Array("\u{1B}[201~".utf8))
      terminal.press(.escape, .escape)
    }
    terminal.type("2")
    try terminal.wait(for: "an answer", within: .seconds(30)) { $0.lines[1].hasPrefix(" Đơn vị") }
    let facts = try #require(ProcessFacts(of: session))
    #expect(facts.residentKiB < 200_000)
    #expect(!terminal.output.contains("\u{1B}]52".utf8))
    terminal.type("q")
    #expect(try terminal.waitForExit() == .code(0))
    #expect(try server.journalChanges() == before)
  }
}
