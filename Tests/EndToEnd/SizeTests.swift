import TerminalTesting
import Testing

/// Windows of all sizes.
@Suite struct SizeTests {
  @Test func aStormOfSizesEndsInTheLastOne() throws {
    let terminal = try Workplace.withFacts().opened()
    for step in 0..<300 {
      terminal.resize(to: TerminalSize(columns: 1 + step * 7 % 220, rows: 1 + step * 11 % 70))
      if step % 10 == 0 { terminal.type("\(1 + step / 10 % 5)") }
    }
    terminal.type("1")
    terminal.resize(to: .usual)
    try terminal.wait(for: "the overview in the last size") { screen in
      FirstScreenTests.units.allSatisfy(screen.shows) && screen.lines[39].contains("thoát")
    }
  }

  @Test(arguments: [
    TerminalSize(columns: 1, rows: 1), TerminalSize(columns: 2, rows: 300),
    TerminalSize(columns: 500, rows: 1), TerminalSize(columns: 59, rows: 24),
    TerminalSize(columns: 80, rows: 19),
  ])
  func aWindowThatIsTooSmallIsTold(size: TerminalSize) throws {
    let terminal = try Workplace.withFacts().console(size: size)
    try terminal.wait(for: "the alternate screen") { $0.isAlternate }
    try terminal.waitUntilQuiet()
    if size.columns >= 59 && size.rows >= 19 { #expect(terminal.screen.shows("60")) }
    terminal.resize(to: .small)
    try terminal.wait(for: "the overview") { $0.shows("Quận Hoàn Kiếm") }
    terminal.type("q")
    #expect(try terminal.waitForExit() == .code(0))
  }

  @Test func aVeryLargeWindowIsFilled() throws {
    let terminal = try Workplace.withFacts().opened(size: TerminalSize(columns: 500, rows: 200))
    #expect(terminal.screen.lines[199].contains("thoát"))
  }
}
