import Glibc
import TerminalTesting

/// OpenSSH's sshd on loopback, for one test: with a host key, a port and accounts of its own, and
/// sessions of Khuê behind forced commands, as the user who runs the tests.
///
/// It lets everything in that a careless administrator might: every variable that a client sends,
/// every forwarding. What is refused is refused by the keys' lines and by Khuê.
final class SshServer {
  let workplace: Workplace
  let port: Int
  private let server: PipedProcess
  private var folder: TemporaryDirectory { workplace.folder }

  init(_ workplace: Workplace) throws {
    self.workplace = workplace
    let keys = try Self.keys.get()
    for (name, bytes) in keys.files { try writeFile(workplace.folder.path(name), bytes) }
    chmod(workplace.folder.path("host-key"), 0o600)
    for account in SshAccount.all { chmod(workplace.folder.path("key-\(account.code)"), 0o600) }
    // Without it sshd does not start as root; another user needs none.
    if geteuid() == 0 { mkdir("/run/sshd", 0o755) }
    (server, port) = try Self.started(in: workplace.folder)
    let host = String(decoding: keys.files["host-key.pub"] ?? [], as: UTF8.self)
    try writeFile(
      workplace.folder.path("known-hosts"), "[127.0.0.1]:\(port) \(host)".utf8)
  }

  deinit {
    // The sessions end with their connections; the server itself has no children to ask.
    for child in children(of: server.process) { kill(child, SIGTERM) }
    kill(server.process, SIGTERM)
  }

  /// A server whose accounts are those of ``SshAccount``, over a database of published facts.
  static func withAccounts() throws -> SshServer {
    let workplace = try Workplace()
    try database.get().write(to: workplace.database)
    let server = try SshServer(workplace)
    try server.authorise()
    return server
  }

  /// The same over a demonstration, in which units have tasks and duties: the first officer is Sở
  /// Giao thông Vận tải's, the second the tax office's.
  static func withDemonstration() throws -> SshServer {
    let workplace = try Workplace()
    try demonstration.get().write(to: workplace.database)
    let server = try SshServer(workplace)
    try server.authorise()
    return server
  }

  /// Lets the accounts in by the keys that the record has of them.
  func authorise() throws {
    let lines = try workplace.succeed(["account", "keys", "--state", folder.path("state")])
    try writeFile(folder.path("authorized-keys"), lines.utf8)
  }

  /// Gives every account the key of its own, in a database.
  private static func addKeys(_ workplace: Workplace, to database: String) throws {
    let keys = try keys.get()
    for account in SshAccount.all {
      let file = workplace.folder.path("\(account.code).pub")
      try writeFile(file, keys.files["key-\(account.code).pub"] ?? [])
      try workplace.succeed([
        "account", "key", "add", account.code, file, "--label", "may-\(account.code)",
        "--database", database,
      ])
    }
  }

  /// Gives an account that is not among ``SshAccount/all`` a key of its own.
  func makeKey(of account: SshAccount) throws {
    let file = folder.path("key-\(account.code)")
    let outcome = try TerminalTesting.run(
      "ssh-keygen", ["-q", "-t", "ed25519", "-N", "", "-C", account.code, "-f", file])
    guard outcome.status == .code(0) else {
      throw Unexpected(command: "ssh-keygen", outcome: outcome)
    }
    try workplace.succeed(["account", "key", "add", account.code, file + ".pub", "--label", "may"])
  }

  /// The processes of Khuê that the server's connections run.
  var sessions: [Int32] {
    var found: [Int32] = []
    var waiting = children(of: server.process)
    while let process = waiting.popLast() {
      waiting += children(of: process)
      if readFile("/proc/\(process)/cmdline")?.contains("\0session\0") == true {
        found.append(process)
      }
    }
    return found
  }

  // MARK: Clients

  /// The arguments of `ssh` for an account.
  func arguments(
    _ account: SshAccount, _ options: [String] = [], _ command: [String] = []
  ) -> [String] {
    clientOptions(account) + ["-p", "\(port)"] + options + ["--", "127.0.0.1"] + command
  }

  /// The options that `scp` and `sftp` take too.
  func clientOptions(_ account: SshAccount) -> [String] {
    [
      "-F", "none", "-i", folder.path("key-\(account.code)"),
      "-o", "IdentitiesOnly=yes", "-o", "IdentityAgent=none", "-o", "BatchMode=yes",
      "-o", "UserKnownHostsFile=\(folder.path("known-hosts"))",
      "-o", "GlobalKnownHostsFile=/dev/null", "-o", "LogLevel=ERROR",
    ]
  }

  /// Opens a session in a terminal, without waiting for its picture.
  func terminal(
    _ account: SshAccount, options: [String] = [], command: [String] = [],
    environment: [String: String] = [:], size: TerminalSize = .usual
  ) throws -> TerminalSession {
    let terminal = try TerminalSession(
      "ssh", arguments(account, ["-tt"] + options, command), environment: environment, size: size)
    terminal.keeps = self
    return terminal
  }

  /// Opens the console over SSH and waits for its first picture.
  func console(
    _ account: SshAccount, options: [String] = [], environment: [String: String] = [:],
    size: TerminalSize = .usual
  ) throws -> TerminalSession {
    let terminal = try terminal(
      account, options: options, environment: environment, size: size)
    try terminal.wait(for: "the console of \(account.code)", within: .seconds(30)) {
      $0.isAlternate && $0.lines[0].contains("Khuê") && $0.shows("──")
    }
    return terminal
  }

  /// Runs a command over SSH to its end.
  func run(
    _ account: SshAccount, _ command: [String], options: [String] = [], input: String = "",
    environment: [String: String] = [:]
  ) throws -> PipedProcess.Outcome {
    try TerminalTesting.run(
      "ssh", arguments(account, ["-T"] + options, command), environment: environment,
      input: Array(input.utf8))
  }

  /// The number of the journal's last entry.
  func journalHead() throws -> Int {
    let json = try workplace.succeed(["show", "journal", "--limit", "1", "--format", "json"])
    return number(after: "\"journalHead\": ", in: json)
  }

  /// How many entries of the journal tell of a change: all but those of sessions and refusals.
  func journalChanges() throws -> Int {
    let sessions = try workplace.succeed([
      "show", "journal", "--kind", "session", "--limit", "10000", "--format", "csv",
    ])
    // Besides the titles, and the line that tells the head.
    return try journalHead() - (sessions.split { $0.isNewline }.count - 2)
  }

  // MARK: Starting

  private static func started(in folder: TemporaryDirectory) throws -> (PipedProcess, Int) {
    let program = try server()
    for _ in 0..<10 {
      let port = try freePort()
      try writeFile(folder.path("sshd-config"), configuration(folder, port: port).utf8)
      let process = try PipedProcess(program, ["-D", "-e", "-f", folder.path("sshd-config")])
      let deadline = ContinuousClock.now + .seconds(10)
      while ContinuousClock.now < deadline, !process.hasEnded {
        if accepts(port) { return (process, port) }
        usleep(5_000)
      }
    }
    throw TerminalFailure.notInTime(what: "sshd", after: .seconds(10), screen: "")
  }

  private static func configuration(_ folder: TemporaryDirectory, port: Int) -> String {
    """
    Port \(port)
    ListenAddress 127.0.0.1
    HostKey \(folder.path("host-key"))
    PidFile none
    AuthorizedKeysFile \(folder.path("authorized-keys"))
    StrictModes no
    UsePAM no
    PasswordAuthentication no
    KbdInteractiveAuthentication no
    PermitRootLogin prohibit-password
    AllowTcpForwarding yes
    AllowAgentForwarding yes
    AllowStreamLocalForwarding yes
    PermitTunnel yes
    GatewayPorts yes
    AcceptEnv *
    Subsystem sftp internal-sftp
    MaxStartups 100
    MaxSessions 100
    LogLevel ERROR

    """
  }

  private static func server() throws -> String {
    let places = ["/usr/sbin/sshd", "/usr/local/sbin/sshd", "/sbin/sshd"]
    if let found = places.first(where: { access($0, X_OK) == 0 }) { return found }
    throw TerminalFailure.noExecutable(name: "sshd", looked: places)
  }

  /// A port that nobody listens on now.
  static func freePort() throws -> Int {
    try withSocket { socket, address in
      var length = socklen_t(MemoryLayout<sockaddr_in>.size)
      let isBound = withPlace(&address) { bind(socket, $0, length) == 0 }
      guard isBound, withPlace(&address, { getsockname(socket, $0, &length) == 0 }) else {
        throw TerminalFailure.system(call: "bind", errno: errno)
      }
      return Int(address.sin_port.bigEndian)
    }
  }

  /// Whether somebody listens on a port.
  static func accepts(_ port: Int) -> Bool {
    let result = try? withSocket { socket, address in
      address.sin_port = UInt16(port).bigEndian
      return withPlace(&address) {
        connect(socket, $0, socklen_t(MemoryLayout<sockaddr_in>.size)) == 0
      }
    }
    return result ?? false
  }

  private static func withSocket<Result>(
    _ body: (Int32, inout sockaddr_in) throws -> Result
  ) throws -> Result {
    let socket = Glibc.socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
    guard socket >= 0 else { throw TerminalFailure.system(call: "socket", errno: errno) }
    defer { close(socket) }
    var address = sockaddr_in()
    address.sin_family = sa_family_t(AF_INET)
    address.sin_addr.s_addr = inet_addr("127.0.0.1")
    return try body(socket, &address)
  }

  private static func withPlace<Result>(
    _ address: inout sockaddr_in, _ body: (UnsafeMutablePointer<sockaddr>) -> Result
  ) -> Result {
    withUnsafeMutablePointer(to: &address) {
      $0.withMemoryRebound(to: sockaddr.self, capacity: 1, body)
    }
  }

  // MARK: What is made once

  /// Keys of the host and of every account, by the names of their files.
  private struct Keys: Sendable {
    var files: [String: [UInt8]] = [:]
  }

  private static let keys = Result {
    let folder = try TemporaryDirectory()
    var keys = Keys()
    for name in ["host-key"] + SshAccount.all.map({ "key-\($0.code)" }) {
      let outcome = try TerminalTesting.run(
        "ssh-keygen", ["-q", "-t", "ed25519", "-N", "", "-C", name, "-f", folder.path(name)])
      guard outcome.status == .code(0) else {
        throw Unexpected(command: "ssh-keygen", outcome: outcome)
      }
      for file in [name, name + ".pub"] { keys.files[file] = try readBytes(folder.path(file)) }
    }
    return keys
  }

  private static let database = Result {
    let workplace = try Workplace.withFacts()
    for account in SshAccount.all { try workplace.succeed(["account", "add"] + account.arguments) }
    try addKeys(workplace, to: workplace.database)
    return try DatabaseCopy(of: workplace.database)
  }
}

extension SshServer {
  fileprivate static let demonstration = Result {
    let workplace = try Workplace()
    let made = try workplace.demonstration()
    let units = [SshAccount.first.code: "so-gtvt", SshAccount.second.code: "cuc-thue-ha-noi"]
    for var account in SshAccount.all {
      account.unit = units[account.code]
      try workplace.succeed(["account", "add", "--database", made] + account.arguments)
    }
    try addKeys(workplace, to: made)
    return try DatabaseCopy(of: made)
  }
}

/// An account of the tests.
struct SshAccount: Sendable {
  let code: String
  let role: String
  var unit: String?

  static let secretary = SshAccount(code: "thu-ky", role: "operator")
  static let leader = SshAccount(code: "truong-ban", role: "leader")
  static let first = SshAccount(code: "can-bo-hk", role: "officer", unit: "hoan-kiem")
  static let second = SshAccount(code: "can-bo-lb", role: "officer", unit: "long-bien")
  static let viewer = SshAccount(code: "nguoi-xem", role: "viewer")
  static let kiosk = SshAccount(code: "man-hinh", role: "kiosk")

  static let all = [secretary, leader, first, second, viewer, kiosk]

  var arguments: [String] {
    [code, "--name", "Tên \(code)", "--role", role] + (unit.map { ["--unit", $0] } ?? [])
  }
}

/// The whole number that follows a text; -1 where there is none.
func number(after label: String, in text: String) -> Int {
  guard let range = text.firstRange(of: label) else { return -1 }
  return Int(text[range.upperBound...].prefix { $0.isNumber }) ?? -1
}
