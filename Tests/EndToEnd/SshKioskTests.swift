import Glibc
import TerminalTesting
import Testing

/// A display elsewhere: the key of an account of role kiosk opens the wall, and nothing else.
@Suite struct SshKioskTests {
  @Test func itsKeyOpensTheWallAndNoConsole() throws {
    let server = try SshServer.withAccounts()
    let before = try server.journalHead()
    let terminal = try server.terminal(.kiosk)
    try terminal.wait(for: "the wall", within: .seconds(30)) {
      $0.shows("Hoàn Kiếm") && $0.shows("số liệu đến")
    }
    // Neither leaves nor does anything.
    terminal.type("q:quit\rPdyceaAXu")
    for key: TerminalKey in [.control("c"), .control("z"), .control("s")] { terminal.press(key) }
    try terminal.waitUntilQuiet()
    #expect(terminal.exitStatus == nil)
    #expect(!terminal.screen.shows("Ctrl-S") && !terminal.screen.shows("Lệnh và tìm kiếm"))
    #expect(try server.journalHead() == before)
  }

  @Test func itsKeyReadsNothing() throws {
    let server = try SshServer.withAccounts()
    for command in [
      "show accounts", "show journal", "show entry 1", "show overview", "journal verify",
      "import -",
    ] {
      let outcome = try server.run(.kiosk, [command])
      #expect(outcome.status == SshRefusalTests.noPermission, "\(command)")
      #expect(outcome.output.isEmpty)
      #expect(outcome.errorText.contains("không có quyền"), "\(outcome.errorText)")
      let entry = try server.workplace.succeed(["show", "entry", "\(server.journalHead())"])
      #expect(entry.contains("man-hinh") && entry.contains(command), "\(entry)")
    }
  }

  @Test func optionsOfTheWallAreTaken() throws {
    let server = try SshServer.withAccounts()
    for account in [SshAccount.kiosk, .viewer] {
      let terminal = try server.terminal(
        account, command: ["kiosk --pages checklist --keys quit --lang en"])
      try terminal.wait(forText: "5-5-5")
      terminal.type("q")
      #expect(try terminal.waitForExit() == .code(0))
    }
    let mistyped = try server.run(.kiosk, ["kiosk --pages nowhere"])
    #expect(mistyped.status == .code(Int(EX_USAGE)))
    #expect(mistyped.errorText.contains("nowhere"))
    let forbidden = try server.run(.kiosk, ["kiosk --database /etc/passwd"])
    #expect(forbidden.status == SshRefusalTests.noPermission)
  }
}
