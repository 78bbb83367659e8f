import Glibc
import TerminalTesting
import Testing

/// Terminals and locales as they come, and what is made of them.
@Suite struct TerminalKindTests {
  static func probe(
    _ environment: [String: String], arguments: [String] = [], size: TerminalSize = .small
  ) throws -> TerminalSession {
    try TerminalSession(
      try ExecutableUnderTest.beside("TerminalProbe"), arguments, environment: environment,
      size: size)
  }

  @Test(arguments: [
    ("xterm-256color", "", "xterm-256color", "colours 256 utf8"),
    ("xterm-256color", "truecolor", "xterm-direct", "colours 16777216 direct utf8"),
    ("xterm-256color", "24bit", "xterm-direct", "colours 16777216 direct utf8"),
    ("xterm-256color", "yes", "xterm-256color", "colours 256 utf8"),
    ("tmux-256color", "truecolor", "tmux-direct", "colours 16777216 direct utf8"),
    ("tmux-256color", "", "tmux-256color", "colours 256 utf8"),
    ("screen-256color", "truecolor", "screen-256color", "colours 256 utf8"),
    ("xterm-kitty", "", "xterm-256color", "colours 256 utf8"),
    ("xterm-ghostty", "truecolor", "xterm-direct", "colours 16777216 direct utf8"),
    ("foot-nobody-knows", "", "xterm-256color", "colours 256 utf8"),
    ("xterm", "", "xterm", "colours 8 utf8"),
    ("screen", "", "screen", "colours 8 utf8"),
    ("linux", "", "linux", "colours 8 utf8"),
    ("ansi", "", "ansi", "colours 8 utf8"),
    ("vt100", "", "vt100", "colours 0 utf8"),
  ])
  func aTerminalIsKnown(term: String, depth: String, entry: String, facts: String) throws {
    let terminal = try Self.probe(["TERM": term, "COLORTERM": depth])
    let screen = try terminal.wait(forText: "ready")
    #expect(screen.lines[0] == "\(entry) 80x24 \(facts)")
    terminal.type("q")
    #expect(try terminal.waitForExit() == .code(0))
  }

  @Test(arguments: [
    ("dumb", 3),
    ("no-such-terminal", 2),
    ("", 2),
    ("../../etc/passwd", 2),
  ])
  func aTerminalThatCannotServeIsLeftUntouched(term: String, reason: Int) throws {
    let terminal = try Self.probe(["TERM": term])
    #expect(try terminal.waitForExit() == .code(Int(EX_CONFIG)))
    #expect(String(decoding: terminal.output, as: UTF8.self) == "refused: \(reason)\r\n")
  }

  @Test func aPipeIsNoTerminal() throws {
    let probe = try ExecutableUnderTest.beside("TerminalProbe")
    for pipe in ["'\(probe)' | cat", "'\(probe)' < /dev/null"] {
      let terminal = try TerminalSession("sh", ["-c", pipe])
      try terminal.wait(forText: "refused")
      #expect(try terminal.waitForExit() != .signal(SIGKILL))
    }
  }

  @Test(
    arguments: [
      (["LANG": "C.UTF-8"], "utf8"),
      (["LANG": "vi_VN.UTF-8"], "utf8"),
      (["LANG": "", "LC_ALL": ""], "utf8"),
      (["LANG": "C.UTF-8", "LC_TIME": "vi_VN.UTF-8"], "utf8"),
      (["LANG": "C"], "ascii"),
      (["LANG": "vi_VN.UTF-8", "LC_ALL": "C"], "ascii"),
      (["LC_ALL": "POSIX"], "ascii"),
      (["LANG": "vi_VN"], "ascii"),
    ] as [([String: String], String)])
  func theLocaleSaysWhatMayBeSent(locale: [String: String], set: String) throws {
    let terminal = try Self.probe(locale)
    let screen = try terminal.wait(forText: "ready")
    #expect(screen.lines[0].hasSuffix(" \(set)"))
    // Never a broken byte, whatever the caller has put.
    let isASCII = terminal.output.allSatisfy { $0 < 0x80 }
    #expect(isASCII == (set == "ascii"))
    #expect(screen.lines[1] == (set == "ascii" ? "Qu?n ??ng ?a|" : "Quận Đống Đa|"))
    #expect(screen.lines[3] == (set == "ascii" ? "? ? |" : "河內|"))
  }

  @Test func asciiCanBeOverruled() throws {
    let terminal = try Self.probe(["LC_ALL": "C"], arguments: ["--utf8"])
    let screen = try terminal.wait(forText: "ready")
    #expect(screen.lines[1] == "Quận Đống Đa|")
  }

  @Test func composedAndDecomposedLettersLookTheSame() throws {
    let terminal = try Self.probe([:])
    let screen = try terminal.wait(forText: "ready")
    #expect(screen.position(of: "ng|") != nil)
    #expect(screen.lines[1].dropLast(4) == screen.lines[2].dropLast(1))
    #expect(screen.cells[2][8].text == "g" && screen.cells[2][9].text == "|")
    #expect(screen.cells[3][0].text == "河" && screen.cells[3][1].text == "")
    #expect(screen.cells[3][4].text == "|")
  }

  @Test func coloursOfThePaletteAndDirectOnesArrive() throws {
    let palette = try Self.probe([:]).wait(forText: "ready")
    #expect(palette.cells[1][0].foreground == .palette(1))
    #expect(palette.cells[1][0].background == .palette(4))
    #expect(palette.cells[1][0].attributes == .bold)
    #expect(palette.cells[2][0].foreground == .palette(208))
    // What the terminal cannot show is its own default, never black on black.
    #expect(palette.cells[3][0].foreground == .standard)

    let direct = try Self.probe(["TERM": "xterm-direct2"]).wait(forText: "ready")
    #expect(direct.cells[1][0].background == .palette(4))
    #expect(direct.cells[2][0].foreground == .direct(0xFF8700))
    #expect(direct.cells[2][0].background == .direct(0x00005F))
    #expect(direct.cells[3][0].foreground == .direct(0xFF8800))
    #expect(direct.cells[3][0].background == .direct(0x001122))
  }

  @Test(arguments: [
    TerminalSize(columns: 1, rows: 1), TerminalSize(columns: 3, rows: 200),
    TerminalSize(columns: 500, rows: 2), .large,
  ])
  func anySizeWillDo(size: TerminalSize) throws {
    let terminal = try Self.probe([:])
    try terminal.wait(forText: "ready")
    terminal.resize(to: size)
    try terminal.wait(for: "the last row") { screen in
      screen.lines[size.rows - 1] == String("ready".prefix(size.columns))
    }
    terminal.resize(to: .small)
    try terminal.wait(for: "the first size") { $0.lines[0].contains("80x24") }
  }

  @Test func sizesOfTheEnvironmentAreNotBelieved() throws {
    let terminal = try Self.probe(["LINES": "10", "COLUMNS": "40"])
    #expect(try terminal.wait(forText: "ready").lines[0].contains("80x24"))
  }
}
