import Glibc
import TerminalTesting
import Testing

/// The pseudo-terminal and the emulator themselves, on programs that every system has.
@Suite struct HarnessTests {
  @Test func catGivesBackWhatIsTyped() throws {
    let terminal = try TerminalSession("cat")
    terminal.type("Quận Đống Đa\n")
    try terminal.wait(for: "the line and its echo") { screen in
      screen.lines.count(where: { $0 == "Quận Đống Đa" }) == 2
    }
    terminal.press(.control("d"))
    #expect(try terminal.waitForExit() == .code(0))
  }

  @Test func exitCodesAndSignalsAreTold() throws {
    #expect(try TerminalSession("sh", ["-c", "exit 78"]).waitForExit() == .code(78))
    let sleeper = try TerminalSession("sleep", ["60"])
    sleeper.send(signal: SIGTERM)
    #expect(try sleeper.waitForExit() == .signal(SIGTERM))
  }

  @Test func marksStayOnTheirLetter() throws {
    let terminal = try TerminalSession("printf", ["Qua\u{302}\u{323}n|河|"])
    let screen = try terminal.wait(forText: "|")
    #expect(screen.cells[0][2].text == "ậ")
    #expect(screen.position(of: "n|河|").map { $0.column } == 3)
    #expect(screen.cells[0][6].text == "")
    #expect(screen.cells[0][7].text == "|")
  }

  @Test func coloursAndAttributesAreSeen() throws {
    let terminal = try TerminalSession(
      "printf", ["\\033[1;31;48;5;17mđỏ\\033[0;3;38;2;1;2;3mx\\033[m."])
    let screen = try terminal.wait(forText: "đỏx.")
    #expect(screen.cells[0][0].foreground == .palette(1))
    #expect(screen.cells[0][0].background == .palette(17))
    #expect(screen.cells[0][0].attributes == .bold)
    #expect(screen.cells[0][2].foreground == .direct(0x010203))
    #expect(screen.cells[0][2].attributes == .italic)
    #expect(screen.cells[0][3].foreground == .standard)
  }

  @Test func lessUsesTheAlternateScreenAndArrows() throws {
    let terminal = try TerminalSession("less", ["/etc/services"])
    let first = try terminal.wait(for: "the alternate screen") { $0.isAlternate }
    #expect(terminal.lineModes?.isCanonical == false)
    let top = try terminal.wait(for: "a full page") { $0.lines[20] != "" && first.isAlternate }
    terminal.press(.down)
    try terminal.wait(for: "the next line") { $0.lines[0] == top.lines[1] }
    terminal.type("q")
    #expect(try terminal.waitForExit() == .code(0))
    #expect(terminal.screen.isAlternate == false)
  }

  @Test func aResizeReachesTheProgram() throws {
    let terminal = try TerminalSession(
      "sh", ["-c", "trap 'stty size' WINCH; echo ready; while :; do sleep 0.01; done"])
    try terminal.wait(forText: "ready")
    terminal.resize(to: TerminalSize(columns: 132, rows: 43))
    try terminal.wait(forText: "43 132")
  }

  @Test func closingTheTerminalHangsUp() throws {
    let terminal = try TerminalSession("cat")
    terminal.type("x\n")
    try terminal.wait(forText: "x")
    terminal.hangUp()
    #expect(try terminal.waitForExit() == .signal(SIGHUP))
  }

  @Test func aWaitThatFailsTellsTheScreen() throws {
    let terminal = try TerminalSession("cat")
    terminal.type("here\n")
    // The terminal's own echo comes first, the program's answer later.
    try terminal.wait(for: "both lines") { $0.text.contains("here\nhere") }
    #expect {
      try terminal.wait(forText: "nowhere", within: .milliseconds(20))
    } throws: { error in
      "\(error)".contains("nowhere") && "\(error)".contains("here\nhere")
    }
  }

  @Test func sleepsAndMemoryAreCounted() throws {
    let terminal = try TerminalSession("sleep", ["60"])
    try terminal.wait(
      for: "the program asleep",
      untilTrue: {
        readFile("/proc/\(terminal.process)/stat")?.contains("(sleep) S") == true
      })
    let before = try #require(ProcessFacts(of: terminal.process))
    #expect(before.residentKiB > 100)
    #expect(before.threads == 1)
    try terminal.waitUntilQuiet()
    #expect(ProcessFacts(of: terminal.process)?.sleeps == before.sleeps)
  }
}
