import Glibc
import TerminalTesting
import Testing

/// However a program ends, the terminal is as it was: each column of the matrix of signals, with a
/// shell in between that keeps the terminal and can be asked for its state afterwards.
@Suite struct EndingTests {
  /// A way of ending, and what the shell then sees.
  struct Ending: CustomTestStringConvertible, Sendable {
    var name: String
    var end: @Sendable (TerminalSession, Int32) -> Void
    /// The status as a shell tells it: 128 and the signal's number.
    var status: Int

    var testDescription: String { name }

    static func signal(_ name: String, _ number: Int32) -> Ending {
      Ending(
        name: name, end: { $0.send(signal: number, to: $1) }, status: 128 + Int(number))
    }

    static func key(_ name: String, _ key: String, status: Int) -> Ending {
      Ending(name: name, end: { terminal, _ in terminal.type(key) }, status: status)
    }
  }

  static let endings: [Ending] = [
    .key("q", "q", status: 0),
    Ending(name: "Ctrl-C", end: { t, _ in t.press(.control("c")) }, status: 128 + 2),
    Ending(name: "Ctrl-\\", end: { t, _ in t.press(.control("\\")) }, status: 128 + 3),
    .signal("INT", SIGINT),
    .signal("TERM", SIGTERM),
    .signal("HUP with the terminal surviving", SIGHUP),
    .signal("QUIT", SIGQUIT),
    .signal("ABRT", SIGABRT),
    .signal("SEGV", SIGSEGV),
    .signal("BUS", SIGBUS),
    .signal("FPE", SIGFPE),
    .signal("USR1", SIGUSR1),
    .signal("USR2", SIGUSR2),
    .signal("ALRM", SIGALRM),
    .signal("XCPU", SIGXCPU),
    .signal("PROF", SIGPROF),
    .signal("a signal of real time", 40),
    .key("a trap inside Swift", "c", status: 128 + Int(SIGILL)),
    .key("a trap on another thread", "n", status: 128 + Int(SIGILL)),
    .key("abort()", "a", status: 128 + Int(SIGABRT)),
    .key("the stack overflowing", "o", status: 128 + Int(SIGSEGV)),
  ]

  @Test(arguments: endings) func theTerminalIsAsItWas(_ ending: Ending) throws {
    // Large enough for what a trap prints.
    let shell = try ShellSession(size: .large)
    let before = shell.terminal.lineModes
    try shell.start(try ExecutableUnderTest.beside("TerminalProbe"))
    try shell.terminal.wait(forText: "ready")
    try shell.terminal.wait(for: "the alternate screen") { $0.isAlternate }
    #expect(shell.terminal.lineModes?.isCanonical == false)
    #expect(shell.terminal.lineModes?.hasFlowControl == false)
    #expect(shell.terminal.isOn(mode: .bracketedPaste))

    ending.end(shell.terminal, try shell.program())

    #expect(try shell.waitForPrompt() == ending.status)
    let screen = shell.terminal.screen
    #expect(screen.isCursorVisible)
    #expect(screen.shows("before"))
    #expect(shell.terminal.lineModes == before)
    #expect(!shell.terminal.isOn(mode: .bracketedPaste))
    shell.terminal.type("echo visi''ble\n")
    let cell = try shell.terminal.wait(forText: "visible").cell(of: "visible")
    #expect(cell?.attributes == [] && cell?.foreground == .standard)
  }

  @Test func aMouseThatWasOnIsOffAfterACrash() throws {
    let shell = try ShellSession()
    try shell.start(try ExecutableUnderTest.beside("TerminalProbe"))
    try shell.terminal.wait(forText: "ready")
    shell.terminal.type("m")
    try shell.terminal.wait(for: "the mouse on", untilTrue: { shell.terminal.isOn(mode: .mouse) })
    shell.terminal.click(row: 3, column: 7)
    try shell.terminal.wait(forText: "271 1 3 7")
    shell.terminal.type("c")
    _ = try shell.waitForPrompt()
    #expect(!shell.terminal.isOn(mode: .mouse))
  }

  @Test func theReasonOfACrashIsShownOnceTheTerminalIsBack() throws {
    let shell = try ShellSession()
    try shell.start(try ExecutableUnderTest.beside("TerminalProbe"))
    try shell.terminal.wait(forText: "ready")
    shell.terminal.type("c")
    try shell.terminal.wait(forText: "the probe was told to trap")
  }

  @Test func aTerminalThatIsGoneEndsTheProgram() throws {
    let terminal = try TerminalSession(try ExecutableUnderTest.beside("TerminalProbe"))
    try terminal.wait(forText: "ready")
    terminal.hangUp()
    #expect(try terminal.waitForExit() == .signal(SIGHUP))
  }

  @Test func aTerminalThatIsGoneEndsTheProgramEvenIfHangUpsAreIgnored() throws {
    let probe = try ExecutableUnderTest.beside("TerminalProbe")
    let terminal = try TerminalSession("sh", ["-c", "trap '' HUP; exec '\(probe)'"])
    try terminal.wait(forText: "ready")
    terminal.hangUp()
    #expect(try terminal.waitForExit() == .signal(SIGHUP))
  }

  @Test func aTerminalThatIsGoneEndsTheProgramEvenIfNoSignalTellsIt() throws {
    let probe = try ExecutableUnderTest.beside("TerminalProbe")
    let directory = try TemporaryDirectory()
    let status = directory.path("status")
    // In a session of its own, the program is not told of the hang-up.
    let terminal = try TerminalSession(
      "sh", ["-c", "trap '' HUP; setsid '\(probe)'; echo $? > '\(status)'"])
    try terminal.wait(forText: "ready")
    terminal.hangUp()
    _ = try terminal.waitForExit()
    #expect(readFile(status) == "\(EX_IOERR)\n")
  }

  @Test func ctrlZComesBackWithTheScreen() throws {
    let shell = try ShellSession()
    let before = shell.terminal.lineModes
    try shell.start(try ExecutableUnderTest.beside("TerminalProbe"))
    let running = try shell.terminal.wait(forText: "ready")
    #expect(running.isAlternate)

    shell.terminal.press(.control("z"))
    #expect(try shell.waitForPrompt() == 128 + Int(SIGTSTP))
    #expect(shell.terminal.lineModes == before)

    shell.terminal.resize(to: TerminalSize(columns: 100, rows: 30))
    try shell.run("fg")
    try shell.terminal.wait(for: "the program again, in the new size") { screen in
      screen.isAlternate && screen.shows("100x30") && screen.shows("resumed")
        && screen.lines[29] == "ready"
    }
    #expect(shell.terminal.isOn(mode: .bracketedPaste))
    shell.terminal.type("q")
    try shell.terminal.wait(for: "the end") { !$0.isAlternate }
  }

  @Test func ctrlZWhereNobodyCouldResumeIsRefused() throws {
    let terminal = try TerminalSession(try ExecutableUnderTest.beside("TerminalProbe"))
    try terminal.wait(forText: "ready")
    terminal.press(.control("z"))
    try terminal.wait(forText: "unstoppable")
    #expect(terminal.screen.isAlternate)
    terminal.type("q")
    #expect(try terminal.waitForExit() == .code(0))
  }

  @Test func aStopThatCannotBeCaughtIsRepaintedAfter() throws {
    let shell = try ShellSession()
    try shell.start(try ExecutableUnderTest.beside("TerminalProbe"))
    try shell.terminal.wait(forText: "ready")
    shell.terminal.send(signal: SIGSTOP, to: try shell.program())
    try shell.terminal.wait(forText: "[147]")
    shell.terminal.type("fg\n")
    try shell.terminal.wait(for: "the whole screen") { screen in
      screen.shows("colours 256") && screen.lines[23] == "ready"
    }
    #expect(shell.terminal.lineModes?.isCanonical == false)
  }
}
