import Glibc
import TerminalTesting
import Testing

/// However the console ends, the terminal is as it was: each column of the matrix of signals.
@Suite struct ConsoleEndingTests {
  @Test(
    arguments: [
      ("q", 0), ("INT", SIGINT), ("TERM", SIGTERM), ("HUP", SIGHUP), ("QUIT", SIGQUIT),
      ("ABRT", SIGABRT), ("ILL", SIGILL), ("TRAP", SIGTRAP), ("SEGV", SIGSEGV), ("BUS", SIGBUS),
    ] as [(String, Int32)])
  func theTerminalIsAsItWas(way: String, signal: Int32) throws {
    let workplace = try Workplace.withFacts()
    let shell = try workplace.shell()
    let before = shell.terminal.lineModes
    try shell.start(workplace.khue)
    try shell.terminal.wait(for: "the console") { $0.isAlternate && $0.shows("Quận Hoàn Kiếm") }
    #expect(shell.terminal.lineModes?.isCanonical == false)
    #expect(shell.terminal.isOn(mode: .bracketedPaste))

    if signal == 0 {
      shell.terminal.type("q")
    } else {
      shell.terminal.send(signal: signal, to: try shell.program())
    }

    #expect(try shell.waitForPrompt() == (signal == 0 ? 0 : 128 + Int(signal)))
    let screen = shell.terminal.screen
    #expect(screen.isCursorVisible)
    #expect(screen.shows("before"))
    #expect(shell.terminal.lineModes == before)
    #expect(!shell.terminal.isOn(mode: .bracketedPaste))
    #expect(!shell.terminal.isOn(mode: .mouse))
  }

  @Test func controlCEndsIt() throws {
    let workplace = try Workplace.withFacts()
    let shell = try workplace.shell()
    let before = shell.terminal.lineModes
    try shell.start(workplace.khue)
    try shell.terminal.wait(forText: "Quận Hoàn Kiếm")
    shell.terminal.press(.control("c"))
    #expect(try shell.waitForPrompt() == 128 + Int(SIGINT))
    #expect(shell.terminal.lineModes == before)
  }

  @Test func aTerminalThatIsGoneEndsIt() throws {
    let terminal = try Workplace.withFacts().opened()
    terminal.hangUp()
    #expect(try terminal.waitForExit() == .signal(SIGHUP))
  }

  @Test func aTerminalThatIsGoneEndsItEvenIfNoSignalTells() throws {
    let workplace = try Workplace.withFacts()
    let status = workplace.folder.path("status")
    let terminal = try TerminalSession(
      "sh",
      [
        "-c",
        "trap '' HUP; setsid '\(workplace.khue)' --database '\(workplace.database)';"
          + " echo $? > '\(status)'",
      ], size: .usual)
    try terminal.wait(forText: "Quận Hoàn Kiếm")
    terminal.hangUp()
    _ = try terminal.waitForExit()
    #expect(readFile(status) == "0\n")
  }

  @Test func controlZComesBackWithTheScreen() throws {
    let workplace = try Workplace.withFacts()
    let shell = try workplace.shell()
    let before = shell.terminal.lineModes
    try shell.start(workplace.khue)
    try shell.terminal.wait(for: "the console") { $0.isAlternate && $0.shows("Quận Hoàn Kiếm") }
    shell.terminal.press(.control("z"))
    #expect(try shell.waitForPrompt() == 128 + Int(SIGTSTP))
    #expect(shell.terminal.lineModes == before)
    shell.terminal.resize(to: .small)
    try shell.run("fg")
    try shell.terminal.wait(for: "the console, in the new size") { screen in
      screen.isAlternate && screen.shows("Quận Hoàn Kiếm") && screen.lines[23].contains("thoát")
    }
    shell.terminal.type("q")
    try shell.terminal.wait(for: "the end") { !$0.isAlternate }
  }

  @Test func controlZWhereNobodyCouldResumeIsRefused() throws {
    let terminal = try Workplace.withFacts().opened()
    terminal.press(.control("z"))
    terminal.type("2")
    try terminal.wait(for: "an answer to a key") { $0.lines[1].hasPrefix(" Đơn vị") }
    #expect(terminal.exitStatus == nil)
  }
}
