import Glibc
import TerminalTesting
import Testing

/// Files that a client sends through a session: the whole of one, or nothing.
@Suite struct SshImportTests {
  private static let title = "Chỉ tiêu;Đơn vị;Kỳ;Giá trị\n"
  private static let row = "hs-xa-truc-tuyen-ty-le;long-bien;01/03/2024;57,5\n"

  @Test func aWholeFileIsStored() throws {
    let server = try SshServer.withAccounts()
    let before = try server.journalChanges()
    let outcome = try server.run(.secretary, ["import -"], input: Self.title + Self.row)
    #expect(outcome.status == .code(0), "\(outcome.errorText)")
    #expect(try server.journalChanges() == before + 1)
  }

  @Test(arguments: ["", " --dry-run", " --strict"])
  func aLastLineThatIsNotEndedMayBeHalfANumber(option: String) throws {
    let server = try SshServer.withAccounts()
    let before = try server.journalChanges()
    let text = String((Self.title + Self.row).dropLast(3))
    let outcome = try server.run(.secretary, ["import -" + option], input: text)
    #expect(outcome.status == .code(Int(EX_DATAERR)))
    #expect(outcome.errorText.contains("dòng 2: Tệp bị cắt giữa chừng"), "\(outcome.errorText)")
    #expect(outcome.output.isEmpty)
    #expect(try server.journalChanges() == before)
  }

  /// Two lines come whole, and then the client is gone: to the session it looks like the end.
  @Test func aClientThatIsGoneLeavesNothing() throws {
    let server = try SshServer.withAccounts()
    let before = try server.journalChanges()
    for _ in 0..<5 {
      let client = try PipedProcess("ssh", server.arguments(.secretary, ["-T"], ["import -"]))
      client.write((Self.title + Self.row).utf8)
      try wait(for: "the session that reads") { try Self.readers(server) == 1 }
      // It may outlive its connection by the moment in which it notes what it refused.
      let sessions = server.sessions
      kill(client.process, SIGKILL)
      try wait(for: "the end of the session") {
        server.sessions.isEmpty && sessions.allSatisfy { kill($0, 0) != 0 }
      }
      #expect(try server.journalChanges() == before)
    }
  }

  /// How many sessions sleep, as one that has read all that came and waits for more does.
  private static func readers(_ server: SshServer) throws -> Int {
    server.sessions.count { session in
      let place = readFile("/proc/\(session)/wchan") ?? "0"
      if place.contains("read") || place.contains("poll") { return true }
      // Not told to everybody.
      let state = readFile("/proc/\(session)/stat")?.split(separator: ")").last?.dropFirst().first
      return place == "0" && state == "S"
    }
  }
}
