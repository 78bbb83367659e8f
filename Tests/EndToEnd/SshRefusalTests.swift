import Glibc
import TerminalTesting
import Testing

/// What a session behind a forced command does not do, whatever its client asks for.
@Suite struct SshRefusalTests {
  static let noPermission = ExitStatus.code(Int(EX_NOPERM))

  private static let outside = [
    "sh", "bash -i", "/bin/sh -c id", "khue show units", "show", "show units; id",
    "show units && id",
    "show units | sh", "show $(id)", "show `id`", "show units > /tmp/x", "show ../../etc/passwd",
    "show units\nid", "show units\n", "show 'units", "show \"units\" 'a\nb'", "\\show units",
    "show units --database /etc/passwd", "show units --database=/etc/passwd",
    "show unit long-bien --theme x", "import /etc/passwd", "import - --database /tmp/x.db",
    "import ../x.csv", "init", "migrate", "account list", "journal list", "journal export /tmp/x",
    "session --account thu-ky", "--account thu-ky", "demo", "simulate", "doctor", "backup /tmp/x",
    "scp -t /tmp", "internal-sftp", "rsync --server . /", "git-upload-pack x", "--version --help",
    "--generate-completion-script bash", "--experimental-dump-help", "show units --help",
  ]

  @Test func aCommandOutsideTheSetIsRefusedAndJournalled() throws {
    let server = try SshServer.withAccounts()
    for command in Self.outside {
      let before = try server.journalHead()
      let outcome = try server.run(.first, [command])
      #expect(outcome.status == Self.noPermission, "\(command): \(outcome.errorText)")
      #expect(outcome.output.isEmpty, "\(command)")
      #expect(outcome.errorText.split(separator: "\n").count == 1, "\(command)")
      #expect(try server.journalHead() == before + 1, "\(command) is in the journal")
    }
    let entries = try server.workplace.succeed(["show", "journal", "--kind", "session"])
    #expect(entries.contains("can-bo-hk") && entries.contains("127.0.0.1"))
  }

  @Test func aCommandIsJournalledHarmlessly() throws {
    let server = try SshServer.withAccounts()
    let command = "sh \u{1B}]0;x\u{07} \u{202E}" + String(repeating: "a", count: 20_000)
    #expect(try server.run(.viewer, [command]).status == Self.noPermission)
    let printed = try server.workplace.succeed(["show", "journal", "--kind", "session"])
    #expect(!printed.unicodeScalars.contains { $0.value < 0x20 && $0 != "\n" })
    #expect(!printed.contains("\u{202E}"))
    #expect(printed.utf8.count < 8_000)
  }

  @Test func filesCannotBeCopiedEitherWay() throws {
    let server = try SshServer.withAccounts()
    let file = server.workplace.folder.path("letter")
    try writeFile(file, "x".utf8)
    let target = server.workplace.folder.path("copied")
    for program in ["scp", "scp -O"] {
      let words = program.split(separator: " ").map(String.init)
      let options = words.dropFirst() + server.clientOptions(.first) + ["-P", "\(server.port)"]
      for ends in [[file, "127.0.0.1:\(target)"], ["127.0.0.1:\(file)", target]] {
        let outcome = try TerminalTesting.run("scp", options + ends)
        #expect(outcome.status != .code(0))
        #expect(access(target, F_OK) != 0)
      }
    }
    let outcome = try TerminalTesting.run(
      "sftp", server.clientOptions(.first) + ["-P", "\(server.port)", "-b", "-", "127.0.0.1"],
      input: Array("get \(file) \(target)\nput \(file) \(target)\n".utf8))
    #expect(outcome.status != .code(0))
    #expect(access(target, F_OK) != 0)
  }

  @Test func nothingIsForwarded() throws {
    let server = try SshServer.withAccounts()
    for options in [
      ["-L", "0:127.0.0.1:\(server.port)"], ["-W", "127.0.0.1:\(server.port)"],
      ["-R", "0:127.0.0.1:\(server.port)"],
    ] {
      let outcome = try server.run(
        .first, options.first == "-W" ? [] : ["--version"],
        options: ["-o", "ExitOnForwardFailure=yes"] + options)
      if options.first == "-L" { continue }
      #expect(outcome.status != .code(0), "\(options)")
      #expect(!outcome.text.contains("SSH-2.0"))
    }
    // A local port is opened by the client; what comes in through it must reach nothing.
    for option in ["-L", "-D"] {
      let port = try SshServer.freePort()
      let place = option == "-L" ? "\(port):127.0.0.1:\(server.port)" : "\(port)"
      let terminal = try server.console(.first, options: [option, place])
      let answer = try Self.greeting(through: port, isProxy: option == "-D", to: server.port)
      #expect(!answer.contains("SSH-2.0"), "\(option)")
      terminal.type("q")
      _ = try terminal.waitForExit()
    }
  }

  @Test func theClientsAgentIsNotReached() throws {
    let server = try SshServer.withAccounts()
    let socket = server.workplace.folder.path("agent")
    let agent = try PipedProcess("ssh-agent", ["-D", "-a", socket])
    defer { kill(agent.process, SIGTERM) }
    _ = agent.readLine(within: .seconds(5))
    let terminal = try server.console(
      .first, options: ["-A", "-o", "IdentityAgent=\(socket)"],
      environment: ["SSH_AUTH_SOCK": socket])
    for session in server.sessions {
      let environment = readFile("/proc/\(session)/environ") ?? ""
      #expect(!environment.contains("SSH_AUTH_SOCK"))
    }
    terminal.type("q")
    _ = try terminal.waitForExit()
  }

  @Test func aVariableOfTheClientsChangesNothing() throws {
    let server = try SshServer.withAccounts()
    let folder = server.workplace.folder
    // A configuration and a theme that would be seen, were they read.
    mkdir(folder.path("evil"), 0o755)
    mkdir(folder.path("evil/khue"), 0o755)
    try writeFile(folder.path("evil/khue/config.toml"), "language = \"en\"\n".utf8)
    let variables = [
      "XDG_CONFIG_HOME": folder.path("evil"), "HOME": folder.path("evil"), "KHUE_LANG": "en",
      "KHUE_DATABASE": "/etc/passwd", "XDG_DATA_HOME": folder.path("evil"),
      "XDG_STATE_HOME": folder.path("evil"), "TERMINFO": folder.path("evil"),
      "TERMINFO_DIRS": folder.path("evil"), "TERMCAP": "xterm:ti=\\E]0;evil:",
      "NCURSES_NO_SETBUF": "1", "ESCDELAY": "1", "LOCPATH": folder.path("evil"),
      "KHUE_TRACE_START": "1", "SSH_CONNECTION": "6.6.6.6 1 2 3",
    ]
    let options = variables.keys.flatMap { ["-o", "SendEnv=\($0)"] }
    let shown = try server.run(.first, ["show units"], options: options, environment: variables)
    #expect(shown.status == .code(0), "\(shown.errorText)")
    #expect(shown.text.contains("Các đơn vị"))
    #expect(shown.errorText.isEmpty)
    let terminal = try server.console(.first, options: options, environment: variables)
    #expect(terminal.screen.shows("Tổng quan"))
    terminal.type("q")
    _ = try terminal.waitForExit()
    #expect(directoryEntries(folder.path("evil")) == ["khue"])
    #expect(directoryEntries(folder.path("evil/khue")) == ["config.toml"])
    // The journal tells the address that sshd knows.
    _ = try server.run(.second, ["sh"], options: options, environment: variables)
    let told = try server.workplace.succeed(["show", "journal", "--kind", "session"])
    #expect(told.contains("127.0.0.1") && !told.contains("6.6.6.6"))
  }

  /// What comes back through a port that the client opened; empty where it is closed at once.
  private static func greeting(through port: Int, isProxy: Bool, to target: Int) throws -> String {
    let request =
      isProxy
      ? "printf '\\005\\001\\000\\005\\001\\000\\001\\177\\000\\000\\001\\\(octal(target >> 8))"
        + "\\\(octal(target & 255))'"
      : "printf ''"
    let script = "exec 3<>/dev/tcp/127.0.0.1/\(port) && \(request) >&3 && timeout 3 head -c 200 <&3"
    return try TerminalTesting.run("bash", ["-c", script]).text
  }

  private static func octal(_ byte: Int) -> String {
    let digits = String(byte, radix: 8)
    return String(repeating: "0", count: 3 - digits.count) + digits
  }
}
