import Glibc
import TerminalTesting
import Testing

/// Open sessions end within five seconds of what becomes of their account, with a sentence, and keep
/// what was typed.
@Suite struct SessionCutTests {
  private static let limit = Duration.seconds(5)

  /// Waits until the session has ended and the terminal is as it was; without a locale of the
  /// client's, words come in their plain likeness.
  private func end(of terminal: TerminalSession, saying words: [String]) throws {
    #expect(try terminal.waitForExit(within: Self.limit) == SshRefusalTests.noPermission)
    let screen = terminal.screen
    #expect(!screen.isAlternate)
    for word in words { #expect(screen.shows(word), "\(word)") }
  }

  @Test func whoIsDisabledIsCutAndTheDraftIsKept() throws {
    let server = try SshServer.withDemonstration()
    let officer = try server.console(.first)
    try officer.selectTask(SshFormTests.task)
    try officer.fillProgress("gõ dở khi bị khóa")
    try server.workplace.succeed(["account", "disable", "can-bo-hk"])
    try end(of: officer, saying: ["can-bo-hk", "bi khoa", "giu lai"])
    #expect(server.sessions.isEmpty)
    // Nobody comes in meanwhile; that it was tried is in the journal.
    let refused = try server.run(.first, [])
    #expect(refused.status == SshRefusalTests.noPermission)
    let told = try server.workplace.succeed(["journal", "list", "--sessions", "--limit", "1"])
    #expect(told.contains("can-bo-hk") && told.contains("từ chối"), "\(told)")

    try server.workplace.succeed(["account", "enable", "can-bo-hk"])
    let again = try server.console(.first)
    try again.selectTask(SshFormTests.task)
    again.type("P")
    try again.wait(for: "the draft") { $0.shows("bản nháp") }
    again.press(.enter)
    try again.wait(for: "what was typed") { $0.shows("gõ dở khi bị khóa") }
    again.hangUp()
  }

  @Test func whoIsMovedOrLoweredIsCut() throws {
    let server = try SshServer.withDemonstration()
    let (officer, leader) = (try server.console(.first), try server.console(.leader))
    try server.workplace.succeed(["account", "change", "can-bo-hk", "--unit", "so-noi-vu"])
    try end(of: officer, saying: ["can-bo-hk", "so-noi-vu"])
    // Somebody else's session goes on.
    #expect(leader.exitStatus == nil)
    try server.workplace.succeed(["account", "change", "truong-ban", "--role", "viewer"])
    try end(of: leader, saying: ["truong-ban", "nguoi xem"])
  }

  @Test func whoseDaysEndIsCut() throws {
    let server = try SshServer.withAccounts()
    let viewer = try server.console(.viewer)
    try server.workplace.succeed(["account", "change", "nguoi-xem", "--last", "01/01/2025"])
    try end(of: viewer, saying: ["nguoi-xem", "01/01/2025"])
  }

  @Test func whoseKeyIsEndedIsCut() throws {
    let server = try SshServer.withAccounts()
    let (viewer, leader) = (try server.console(.viewer), try server.console(.leader))
    try server.workplace.succeed(["account", "key", "end", "nguoi-xem", "may-nguoi-xem"])
    try end(of: viewer, saying: ["nguoi-xem", "may-nguoi-xem"])
    #expect(leader.exitStatus == nil)
  }

  @Test func aWallIsCut() throws {
    let server = try SshServer.withAccounts()
    let wall = try server.terminal(.kiosk)
    try wall.wait(for: "the wall", within: .seconds(30)) { $0.shows("Hoàn Kiếm") }
    try server.workplace.succeed(["account", "disable", "man-hinh"])
    try end(of: wall, saying: ["man-hinh", "bi khoa"])
  }

  /// It waits for a client that sends nothing more.
  @Test func aStalledImportIsCut() throws {
    let server = try SshServer.withAccounts()
    let head = try server.journalHead()
    let client = try PipedProcess("ssh", server.arguments(.secretary, ["-T"], ["import -"]))
    client.write("Chỉ tiêu;Đơn vị;Kỳ;Giá trị\nhs-xa-truc-tuyen-ty-le;long-bien;01/03/2024;5\n".utf8)
    try wait(for: "the session's begin") { try server.journalHead() > head }
    let before = try server.journalChanges()
    try server.workplace.succeed(["account", "disable", "thu-ky"])
    try wait(for: "the end of the session", within: Self.limit) { server.sessions.isEmpty }
    let outcome = try client.finish()
    #expect(outcome.status == SshRefusalTests.noPermission)
    #expect(outcome.errorText.contains("thu-ky") && outcome.errorText.contains("bị khóa"))
    #expect(outcome.errorText.split(separator: "\n").count == 1, "\(outcome.errorText)")
    #expect(try server.journalChanges() == before + 1, "the account alone was changed")
  }

  /// It waits for a client that takes no more of what it prints.
  @Test func aStalledAnswerIsCut() throws {
    let workplace = try Workplace.withFacts()
    try workplace.succeed(["account", "add", "xem", "--name", "Xem", "--role", "viewer"])
    let session = try workplace.start(
      ["session", "--account", "xem", "--database", workplace.database],
      environment: ["SSH_ORIGINAL_COMMAND": "show units --all --format json"])
    // A process that sleeps in the middle of printing more than a pipe holds.
    func state() -> Substring {
      let fields = readFile("/proc/\(session.process)/stat")?.split(separator: ")").last
      return fields?.split(separator: " ").first ?? "Z"
    }
    func waits() -> Bool {
      (readFile("/proc/\(session.process)/task/\(session.process)/wchan") ?? "").contains("pipe")
        || state() == "S" && (ProcessFacts(of: session.process)?.processorTime ?? .zero) > .zero
    }
    try wait(for: "a full pipe") { waits() }
    try workplace.succeed(["account", "disable", "xem"])
    try wait(for: "the end of the session", within: Self.limit) { state() == "Z" }
    let outcome = try session.finish()
    #expect(outcome.status == SshRefusalTests.noPermission)
    #expect(outcome.errorText.contains("xem"), "\(outcome.errorText)")
  }
}
