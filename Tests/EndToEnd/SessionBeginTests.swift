import TerminalTesting
import Testing

/// What the journal says when a session begins over a real sshd.
@Suite struct SessionBeginTests {
  /// The fingerprint of an account's key, as `ssh-keygen` tells it.
  private func fingerprint(_ account: SshAccount, _ server: SshServer) throws -> String {
    let file = server.workplace.folder.path("key-\(account.code)")
    let words = try run("ssh-keygen", ["-l", "-E", "sha256", "-f", file]).text.split(separator: " ")
    return String(try #require(words.dropFirst().first))
  }

  @Test(arguments: [SshAccount.secretary, .leader, .first])
  func aSessionThatMayWriteIsToldWithAddressKeyAndLabel(account: SshAccount) throws {
    let server = try SshServer.withAccounts()
    let head = try server.journalHead()
    let terminal = try server.console(account)
    #expect(try server.journalHead() == head + 1)
    let entry = try server.workplace.succeed(["show", "entry", "\(head + 1)"])
    let mark = try fingerprint(account, server)
    #expect(mark.hasPrefix("SHA256:"))
    for fact in [account.code, "127.0.0.1", mark, "may-\(account.code)"] {
      #expect(entry.contains(fact), "\(fact): \(entry)")
    }
    // It is told by the list of sessions too, and its end is no entry.
    let told = try server.workplace.succeed(["journal", "list", "--sessions", "--limit", "1"])
    #expect(told.contains(account.code) && told.contains("127.0.0.1"), "\(told)")
    try terminal.quit()
    try wait(for: "the end of the session") { server.sessions.isEmpty }
    #expect(try server.journalHead() == head + 1)
  }

  /// An import is a session too; the second of two keys is told by its own label.
  @Test func anImportIsToldWithTheKeyThatOpenedIt() throws {
    let server = try SshServer.withAccounts()
    let second = SshAccount(code: "may-nha", role: "officer")
    let file = server.workplace.folder.path("key-\(second.code)")
    let made = try run("ssh-keygen", ["-q", "-t", "ed25519", "-N", "", "-f", file])
    try #require(made.status == .code(0), "\(made.errorText)")
    try server.workplace.succeed([
      "account", "key", "add", SshAccount.first.code, file + ".pub", "--label", "may-nha",
    ])
    try server.authorise()
    let head = try server.journalHead()
    let row = SshSessionTests.row("hoan-kiem", "03/02/2024", "7")
    let outcome = try server.run(second, ["import", "-"], input: SshSessionTests.titles + row)
    #expect(outcome.status == .code(0), "\(outcome.errorText)")
    let entry = try server.workplace.succeed(["show", "entry", "\(head + 1)"])
    let mark = try fingerprint(second, server)
    for fact in [SshAccount.first.code, "127.0.0.1", mark, "may-nha"] {
      #expect(entry.contains(fact), "\(fact): \(entry)")
    }
    #expect(!entry.contains("may-can-bo-hk"))
  }

  /// Their handles only read, and a line that comes and goes must not wake every screen.
  @Test func whoOnlyReadsLeavesNoEntry() throws {
    let server = try SshServer.withAccounts()
    let head = try server.journalHead()
    let terminal = try server.console(.viewer)
    try terminal.quit()
    #expect(try server.run(.viewer, ["show", "units"]).status == .code(0))
    #expect(try server.journalHead() == head)
  }
}
