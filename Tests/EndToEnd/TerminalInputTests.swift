import TerminalTesting
import Testing

/// What the terminal layer makes of keys, mail from other threads, and silence.
@Suite struct TerminalInputTests {
  func probe(_ environment: [String: String] = [:]) throws -> TerminalSession {
    let terminal = try TerminalSession(
      try ExecutableUnderTest.beside("TerminalProbe"), environment: environment)
    try terminal.wait(forText: "ready")
    return terminal
  }

  @Test(arguments: [
    ("\u{1B}[A\u{1B}OA\u{1B}[1;5A", "256 256 256"),
    ("\u{1B}[B\u{1B}[C\u{1B}[D", "257 259 258"),
    ("\u{1B}[H\u{1B}OH\u{1B}[1~\u{1B}[7~", "260 260 260 260"),
    ("\u{1B}[F\u{1B}[4~\u{1B}[5~\u{1B}[6~", "261 261 262 263"),
    ("\u{1B}[3~\u{1B}[Z\u{1B}OP\u{1B}[24~", "265 268 513 524"),
    ("\u{1B}[200~x\u{1B}[201~", "269 120 270"),
    ("\u{8}\u{7F}", "8 266"),
    ("ế", "225 186 191"),
    ("\r\n\t", "13 10 9"),
    // Reports that nobody asked for come whole, to be swallowed whole.
    ("\u{1B}[<0;4;6M", "27 91 60 48 59 52 59 54 77"),
    ("\u{1B}[M !!", "27 91 77 32 33 33"),
  ])
  func keysAreNamed(typed: String, codes: String) throws {
    let terminal = try probe()
    terminal.type(typed)
    try terminal.wait(for: codes) { $0.lines[5] == "keys \(codes)" }
  }

  @Test func aPasteIsBracketed() throws {
    let terminal = try probe()
    #expect(terminal.isOn(mode: .bracketedPaste))
    terminal.paste("ệt")
    try terminal.wait(for: "the paste") { $0.lines[5] == "keys 269 225 187 135 116 270" }
  }

  @Test func controlKeysThatTheLineCouldEatArrive() throws {
    let terminal = try probe()
    terminal.send([0x13, 0x11, 0x16, 0x0F, 0x04, 0x12])
    try terminal.wait(for: "all six") { $0.lines[5] == "keys 19 17 22 15 4 18" }
  }

  @Test func anArrowSplitByTheLineIsStillAnArrow() throws {
    let terminal = try probe()
    for byte in "\u{1B}[A".utf8 {
      terminal.send([byte])
      try terminal.waitUntilQuiet(for: .milliseconds(5))
    }
    try terminal.wait(for: "the arrow") { $0.lines[5] == "keys 256" }
  }

  @Test func mailWakesTheLoop() throws {
    let terminal = try probe()
    terminal.type("p")
    try terminal.wait(forText: "mail 1")
  }

  @Test func nothingHappensWhenNothingHappens() throws {
    let terminal = try probe()
    try terminal.waitUntilQuiet()
    let before = try #require(ProcessFacts(of: terminal.process))
    terminal.forgetOutput()
    // Not a wait to be in time: what is measured is that this second stays empty.
    #expect(throws: TerminalFailure.self) {
      try terminal.wait(for: "anything", within: .seconds(1)) { _ in !terminal.output.isEmpty }
    }
    #expect(ProcessFacts(of: terminal.process)?.sleeps == before.sleeps)
    #expect(terminal.output.isEmpty)
  }

  @Test func aStormOfSizesEndsInTheLastOne() throws {
    let terminal = try probe()
    for step in 0..<200 {
      terminal.resize(to: TerminalSize(columns: 1 + step * 7 % 150, rows: 1 + step * 11 % 70))
    }
    terminal.resize(to: .usual)
    try terminal.wait(for: "the last size") { screen in
      screen.lines[0].contains("120x40") && screen.lines[39] == "ready"
    }
  }
}
