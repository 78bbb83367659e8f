import Glibc
import TerminalTesting
import Testing

/// The wall in a terminal: it outlives what happens to it, and does nothing it was not told to.
@Suite struct KioskTests {
  /// Opens the wall and waits until it shows the overview.
  private func opened(
    _ workplace: Workplace, _ arguments: [String] = [], environment: [String: String] = [:],
    size: TerminalSize = .usual
  ) throws -> TerminalSession {
    let terminal = try workplace.console(
      ["kiosk"] + arguments, environment: environment, size: size)
    try terminal.wait(for: "the overview", within: .seconds(30)) { $0.shows("Hoàn Kiếm") }
    return terminal
  }

  @Test func pagesTurnByThemselves() throws {
    let terminal = try opened(
      try Workplace.withFacts(), ["--pages", "overview,checklist", "--every", "2s"])
    try terminal.wait(forText: "Danh mục 5-5-5")
    try terminal.wait(for: "the overview again") { $0.shows("Tổng quan") }
  }

  @Test func aMissingDatabaseIsWaitedFor() throws {
    let workplace = try Workplace()
    let terminal = try workplace.console(["kiosk"])
    try terminal.wait(forText: "KHÔNG ĐỌC ĐƯỢC")
    try workplace.succeed(["init"])
    try terminal.wait(for: "the overview", within: .seconds(20)) {
      $0.shows("Hoàn Kiếm") && !$0.shows("KHÔNG ĐỌC ĐƯỢC")
    }
  }

  @Test func aDatabaseThatGoesAndComesBackIsSaidAndShown() throws {
    let workplace = try Workplace.withFacts()
    let terminal = try opened(workplace)
    rename(workplace.database, workplace.database + ".away")
    try terminal.wait(for: "the banner and the data") {
      $0.shows("KHÔNG ĐỌC ĐƯỢC") && $0.shows("Hoàn Kiếm")
    }
    rename(workplace.database + ".away", workplace.database)
    try terminal.wait(for: "no banner", within: .seconds(20)) { !$0.shows("KHÔNG ĐỌC ĐƯỢC") }
  }

  @Test func theKeyboardCannotEndIt() throws {
    let terminal = try opened(try Workplace.withFacts(), ["--pages", "overview,checklist"])
    for key: TerminalKey in [.control("c"), .control("z"), .control("\\"), .escape, .enter] {
      terminal.press(key)
    }
    terminal.type("q:quit\r!sh\r")
    terminal.paste(String(repeating: "q\u{1B}[A", count: 20_000))
    terminal.press(.right)
    try terminal.wait(forText: "Danh mục 5-5-5")
    #expect(terminal.exitStatus == nil)
  }

  @Test func aDeafWallHearsNoKey() throws {
    let terminal = try opened(
      try Workplace.withFacts(), ["--pages", "overview,checklist", "--keys", "none"])
    terminal.forgetOutput()
    terminal.press(.right)
    terminal.type("n hq")
    try terminal.waitUntilQuiet(for: .milliseconds(300))
    #expect(terminal.screen.shows("Tổng quan"))
  }

  @Test(arguments: [SIGTERM, SIGHUP])
  func aServiceManagerEndsIt(signal: Int32) throws {
    let terminal = try opened(try Workplace.withFacts())
    terminal.send(signal: signal)
    #expect(try terminal.waitForExit() == .signal(signal))
    #expect(!terminal.isOn(mode: .alternateScreen))
  }

  @Test func aDisplayWithoutASizeIsOutlived() throws {
    let terminal = try opened(try Workplace.withFacts())
    for size in [TerminalSize(columns: 0, rows: 0), TerminalSize(columns: 1, rows: 1)] {
      terminal.pretend(size: size)
      try terminal.waitUntilQuiet()
      #expect(terminal.exitStatus == nil)
    }
    terminal.resize(to: .init(columns: 80, rows: 24))
    try terminal.wait(forText: "Hoàn Kiếm")
    terminal.resize(to: .init(columns: 240, rows: 67))
    try terminal.wait(for: "large letters") { $0.text.contains("█") || $0.text.contains("▀") }
    #expect(terminal.exitStatus == nil)
  }

  /// Neither settings nor drafts nor a log.
  @Test func itWritesNoFile() throws {
    let workplace = try Workplace.withFacts()
    let terminal = try opened(workplace, ["--keys", "next,language"])
    terminal.type("nLn")
    try terminal.waitUntilQuiet(for: .milliseconds(200))
    terminal.send(signal: SIGTERM)
    _ = try terminal.waitForExit()
    #expect(access(workplace.folder.path("state"), F_OK) != 0)
    #expect(access(workplace.folder.path("config"), F_OK) != 0)
  }

  @Test func aWallThatMayNotWriteShowsAll() throws {
    let workplace = try Workplace.withFacts()
    chmod(workplace.database, 0o444)
    _ = try opened(workplace)
  }

  @Test(arguments: [
    ["--pages", "overview,nothing"], ["--every", "0s"], ["--every", "soon"], ["--keys", "all"],
    ["--pillar", "army"], ["--promise", "1s"], ["--pages", "overview,tasks,overview"],
    ["--units", ""], ["--units", ","], ["--keys", "none,quit"],
  ])
  func whatItCannotUseIsTold(arguments: [String]) throws {
    let outcome = try Workplace.withFacts().run(["kiosk"] + arguments)
    #expect(outcome.status == .code(64))
    #expect(outcome.errorText.contains(arguments[0]))
  }

  @Test func noKeysIsAmongWhatKeysMayBe() throws {
    let outcome = try Workplace.withFacts().run(["kiosk", "--keys", "all"])
    #expect(outcome.errorText.contains("none"))
  }

  @Test func unknownUnitsAreTold() throws {
    let outcome = try Workplace.withFacts().run(["kiosk", "--units", "long-bien,nowhere"])
    #expect(outcome.status == .code(66))
    #expect(outcome.errorText.contains("nowhere"))
  }

  /// What the Linux console's font for Vietnamese lacks is never drawn there.
  @Test func theConsoleFontHasAllThatIsDrawn() throws {
    let workplace = try Workplace()
    let database = workplace.folder.path("demo.db")
    let maker = try workplace.console(["demo", "--no-simulator", "--database", database])
    try maker.wait(for: "the demonstration", within: .seconds(60)) { $0.shows("MÔ PHỎNG") }
    maker.type("q")
    _ = try maker.waitForExit()
    let terminal = try workplace.console(
      ["kiosk", "--database", database], environment: ["TERM": "linux"])
    try terminal.wait(forText: "Hoàn Kiếm")
    /// Which page of how many, as the bottom line says.
    func place(_ screen: Screen) -> String? {
      screen.lines.last { $0.contains("/") }?.split(separator: " ").last.map(String.init)
    }
    var seen: Set<String> = []
    repeat {
      let screen = try terminal.waitUntilQuiet()
      for scalar in screen.text.unicodeScalars where scalar != "\n" {
        #expect(
          ConsoleFont.has(scalar), "U+\(String(scalar.value, radix: 16)) in\n\(screen.text)")
      }
      guard let place = place(screen), seen.insert(place).inserted else { break }
      let before = screen.text
      terminal.press(.right)
      try terminal.wait(for: "another page") { $0.text != before }
    } while seen.count < 40
    #expect(seen.count > 10)
  }
}
