import Glibc
import TerminalTesting
import Testing

/// The SSH keys of accounts, from the file that somebody sends to the line that sshd reads.
@Suite struct AccountKeyTests {
  private static let data = ExitStatus.code(Int(EX_DATAERR))

  private func workplace() throws -> Workplace {
    let workplace = try Workplace.withFacts()
    for code in ["lan", "an"] {
      try workplace.succeed(["account", "add", code, "--name", "Tên \(code)", "--role", "viewer"])
    }
    return workplace
  }

  /// The path of a new public key.
  private func key(_ name: String, in workplace: Workplace, _ kind: [String] = ["-t", "ed25519"])
    throws -> String
  {
    let path = workplace.folder.path(name)
    let outcome = try run("ssh-keygen", ["-q", "-N", "", "-C", "\(name)@máy", "-f", path] + kind)
    try #require(outcome.status == .code(0), "\(outcome.errorText)")
    return path + ".pub"
  }

  @Test func anAccountsKeysAreAddedListedEndedAndPrinted() throws {
    let workplace = try workplace()
    let (office, home) = (try key("office", in: workplace), try key("home", in: workplace))
    let added = try workplace.succeed([
      "account", "key", "add", "lan", office, "--label", "may-co-quan",
    ])
    let fingerprint = try run("ssh-keygen", ["-lf", office]).text.split(separator: " ")[1]
    #expect(added.contains("“may-co-quan”") && added.contains(fingerprint))
    try workplace.succeed(["account", "key", "add", "lan", home, "--last", "31/12/2199"])
    let list = try workplace.succeed(["account", "key", "list"])
    #expect(list.contains("lan may-co-quan: ssh-ed25519 \(fingerprint) (office@máy)\n"))
    #expect(list.contains("lan khoa-1: ") && list.contains("dùng đến hết 31/12/2199"))
    #expect(try workplace.succeed(["account", "key", "list", "an"]) == "Chưa có khóa nào.\n")

    let lines = try workplace.succeed(["account", "keys"]).split(separator: "\n")
    #expect(lines.count == 2)
    for (line, label) in zip(lines, ["may-co-quan", "khoa-1"]) {
      let start = "restrict,pty,command=\"exec \(try #require(realPath(workplace.khue))) session"
      #expect(line.hasPrefix(start + " --account lan --key \(label) --database "), "\(line)")
    }
    try workplace.succeed(["account", "key", "end", "lan", "may-co-quan"])
    #expect(
      try workplace.succeed(["account", "keys"]).split(separator: "\n") == Array(lines.dropFirst()))
    #expect(try workplace.succeed(["account", "key", "list", "lan"]).contains("đã thôi dùng từ"))
    // Ending again says nothing new; all else is in the journal.
    let before = try workplace.succeed(["journal", "verify"])
    try workplace.succeed(["account", "key", "end", "lan", "may-co-quan"])
    #expect(try workplace.succeed(["journal", "verify"]) == before)
    let journal = try workplace.succeed(["show", "journal", "--kind", "account"])
    #expect(journal.split(separator: "\n").count { $0.contains("tài khoản lan") } == 4)
  }

  @Test func aDisabledAccountHasNoLineAndAnEnabledOneHasItAgain() throws {
    let workplace = try workplace()
    try workplace.succeed(["account", "key", "add", "lan", try key("a", in: workplace)])
    try workplace.succeed(["account", "key", "add", "an", try key("b", in: workplace)])
    try workplace.succeed(["account", "disable", "lan"])
    let lines = try workplace.succeed(["account", "keys"])
    #expect(lines.contains("--account an ") && !lines.contains("--account lan "))
    try workplace.succeed(["account", "enable", "lan"])
    #expect(try workplace.succeed(["account", "keys"]).contains("--account lan "))
  }

  @Test func weakKeysAndThoseOfOthersAreRefusedAndNothingIsStored() throws {
    let workplace = try workplace()
    let own = try key("own", in: workplace)
    try workplace.succeed(["account", "key", "add", "an", own, "--label", "pc"])
    let before = try workplace.succeed(["journal", "verify"])
    let short = try key("short", in: workplace, ["-t", "rsa", "-b", "2048"])
    let old = workplace.folder.path("dsa.pub")
    try writeFile(old, "ssh-dss AAAAB3NzaC1kc3MAAAABAA== x\n".utf8)
    let free = try key("free", in: workplace)
    for (arguments, sentence) in [
      ([short], "khóa RSA 2048 bit là quá ngắn, cần từ 3072 bit"), ([old], "khóa DSA không còn"),
      ([own], "chính khóa này đã là khóa “pc” của tài khoản an"),
      ([workplace.folder.path("own")], "không phải là một khóa công khai"),
      ([free, "--label", "a b"], "nhãn không hợp lệ"), ([free, "--last", "1/1/2001"], "đã qua"),
    ] {
      let outcome = try workplace.run(["account", "key", "add", "lan"] + arguments)
      #expect(outcome.status == Self.data && outcome.output.isEmpty)
      #expect(outcome.errorText.contains(sentence), "\(outcome.errorText)")
    }
    #expect(try workplace.succeed(["journal", "verify"]) == before)
    let long = try key("long", in: workplace, ["-t", "rsa", "-b", "3072"])
    try workplace.succeed(["account", "key", "add", "lan", long])
    let curve = try key("curve", in: workplace, ["-t", "ecdsa"])
    try workplace.succeed(["account", "key", "add", "lan", curve])
  }

  @Test func everyKeyCommandExplainsItself() throws {
    let workplace = try Workplace()
    for path in [["key"], ["key", "add"], ["key", "end"], ["key", "list"], ["keys"]] {
      for language in ["vi", "en"] {
        let help = try workplace.succeed(["account"] + path + ["--help", "--lang", language])
        #expect(help.contains("khue account " + path.joined(separator: " ")))
      }
    }
  }

  // MARK: Through sshd

  /// Its line still stands in sshd's file.
  @Test func anEndedKeyOpensNothingAtOnce() throws {
    let server = try SshServer.withAccounts()
    let (first, second) = (SshAccount.first, SshAccount.second)
    #expect(try server.run(first, ["version"]).status == .code(0))
    try server.workplace.succeed(["account", "key", "end", first.code, "may-\(first.code)"])
    let refused = try server.run(first, ["version"])
    #expect(refused.status == .code(Int(EX_NOPERM)))
    #expect(refused.errorText.contains("may-\(first.code)"), "\(refused.errorText)")
    #expect(try server.run(second, ["version"]).status == .code(0))
  }

  /// A shell between sshd and the session would be killed by Ctrl-\, and is one process more.
  @Test func noShellStandsBetweenSshdAndTheSession() throws {
    let server = try SshServer.withAccounts()
    let terminal = try server.console(.viewer)
    let session = try #require(server.sessions.first)
    let status = readFile("/proc/\(session)/status") ?? ""
    let parent = number(after: "PPid:\t", in: status)
    #expect(readFile("/proc/\(parent)/comm") == "sshd\n")
    terminal.type("q")
    _ = try terminal.waitForExit()
  }

  private func realPath(_ path: String) -> String? {
    guard let real = realpath(path, nil) else { return nil }
    defer { free(real) }
    return String(cString: real)
  }
}
