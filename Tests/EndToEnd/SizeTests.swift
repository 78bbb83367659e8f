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

  @Test(arguments: [(65_535, 1), (1, 65_535), (65_535, 65_535), (40_000, 40_000), (501, 201)])
  func aScreenIsDrawnAnewAtAnyClaimedSize(columns: Int, rows: Int) throws {
    let terminal = try Workplace.withFacts().opened(size: .small)
    // It leaves the screen and takes it again.
    for act in [
      { terminal.pretend(size: TerminalSize(columns: columns, rows: rows)) },
      { terminal.type("\u{0C}") },
    ] {
      terminal.forgetOutput()
      act()
      try terminal.wait(for: "a frame", untilTrue: { !terminal.output.isEmpty })
      try terminal.waitUntilQuiet()
    }
    terminal.resize(to: .small)
    try terminal.wait(for: "the overview in the last size") { $0.lines[23].contains("thoát") }
    terminal.type("q")
    #expect(try terminal.waitForExit() == .code(0))
  }

  /// Sizes and keys in an order of chance, the same in every run.
  @Test(arguments: ["xterm-256color", "tmux-256color", "linux", "vt100"])
  func keysAmongClaimedSizesAreHarmless(term: String) throws {
    let terminal = try Workplace.withFacts().opened(environment: ["TERM": term], size: .small)
    let sizes = [
      (1, 1), (10, 3), (65_535, 65_535), (80, 24), (200, 60), (3, 1_000), (500, 200), (2, 300),
      (300, 2), (120, 40), (65_535, 1), (1, 65_535), (0, 0),
    ]
    let keys = ["\u{0C}", "\u{1B}[B", "\r", "\t", "\u{1B}", "1", "3", "8", "?", ":", "L", "T"]
    var step: UInt64 = 7
    for _ in 0..<200 {
      step = step &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      let chance = Int(step >> 33)
      if chance.isMultiple(of: 3) {
        terminal.type(keys[chance / 3 % keys.count])
      } else {
        let (columns, rows) = sizes[chance / 3 % sizes.count]
        terminal.pretend(size: TerminalSize(columns: columns, rows: rows))
      }
      if chance.isMultiple(of: 8) { try terminal.waitUntilQuiet() }
    }
    terminal.press(.escape, .escape, .escape)
    terminal.resize(to: .small)
    terminal.type("\u{0C}1")
    try terminal.wait(for: "the overview in the last size", within: .seconds(30)) {
      $0.lines[23].contains("thoát") || $0.lines[23].contains("quit")
    }
    terminal.type("q")
    #expect(try terminal.waitForExit() == .code(0))
  }
}
