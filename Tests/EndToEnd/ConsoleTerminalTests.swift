import Glibc
import TerminalTesting
import Testing

/// Terminals and locales as they come, and what the console makes of them.
@Suite struct ConsoleTerminalTests {
  @Test(arguments: [
    ("no-such-terminal", "no-such-terminal"), ("", "TERM"), ("dumb", "dumb"),
    ("../../etc/passwd", "../../etc/passwd"),
  ])
  func aTerminalThatCannotServeIsToldAndLeftUntouched(term: String, told: String) throws {
    let terminal = try Workplace.withFacts().console(environment: ["TERM": term])
    #expect(try terminal.waitForExit() == .code(Int(EX_CONFIG)))
    #expect(terminal.screen.text.contains(told))
    #expect(!terminal.output.contains(0x1B))
  }

  @Test func aPipeInsteadOfATerminalIsTold() throws {
    let outcome = try Workplace.withFacts().run([])
    #expect(outcome.status == .code(Int(EX_USAGE)))
    #expect(outcome.output.isEmpty)
    #expect(outcome.errorText.contains("khue show overview"))
  }

  @Test(arguments: [
    "xterm-256color", "xterm", "vt100", "linux", "screen", "screen-256color", "tmux-256color",
    "xterm-kitty", "foot",
  ])
  func theConsoleWorksOn(term: String) throws {
    let terminal = try Workplace.withFacts().opened(environment: ["TERM": term])
    for unit in FirstScreenTests.units { #expect(terminal.screen.shows(unit)) }
    terminal.type("2")
    try terminal.wait(for: "the units") { $0.lines[1].contains("Đơn vị") }
    terminal.type("q")
    #expect(try terminal.waitForExit() == .code(0))
  }

  @Test(arguments: [["TERM": "vt100"], ["NO_COLOR": "1"]])
  func whereThereIsNoColourNoneIsSent(environment: [String: String]) throws {
    let terminal = try Workplace.withFacts().opened(environment: environment)
    for row in terminal.screen.cells {
      for cell in row {
        #expect(cell.foreground == .standard && cell.background == .standard)
      }
    }
  }

  @Test func fullColoursAreUsedWhereTheTerminalHasThem() throws {
    let terminal = try Workplace.withFacts().opened(environment: ["TERM": "xterm-direct2"])
    let colours = Set(terminal.screen.cells.joined().map(\.background))
    #expect(colours.contains { if case .direct = $0 { true } else { false } })
  }

  @Test(arguments: [["LC_ALL": "C"], ["LANG": "POSIX"]])
  func aLocaleWithoutVietnameseIsTransliterated(locale: [String: String]) throws {
    let workplace = try Workplace.withFacts()
    let terminal = try workplace.console(environment: locale)
    try terminal.wait(for: "the overview") { $0.shows("Quan Hoan Kiem") && $0.shows("thoat") }
    try terminal.waitUntilQuiet()
    #expect(terminal.screen.shows("Bao Kinh te va Do thi"))
    #expect(terminal.output.allSatisfy { $0 < 0x80 })
    #expect(!terminal.screen.shows("?n"))
  }

  @Test func aLocaleThatIsNotGeneratedStillMeansVietnamese() throws {
    let terminal = try Workplace.withFacts().opened(environment: ["LANG": "vi_VN.UTF-8"])
    #expect(terminal.screen.shows("Quận Hoàn Kiếm"))
  }

  @Test func utf8CanBeInsistedOn() throws {
    let terminal = try Workplace.withFacts().opened(["--utf8"], environment: ["LC_ALL": "C"])
    #expect(terminal.screen.shows("Quận Hoàn Kiếm"))
  }
}
