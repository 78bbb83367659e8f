import Glibc
import TerminalTesting
import Testing

/// The log's index is shortened while it is mapped, as a copy over an open database does: the memory
/// that was mapped is gone, and the kernel ends whoever looks at it.
@Suite struct ComebackTests {
  private func shorten(_ workplace: Workplace) {
    truncate(workplace.database + "-shm", 0)
  }

  /// Makes a session look, as a commit does; that would make the index whole again.
  private func letGoOfTheLock(_ workplace: Workplace) {
    close(open(workplace.folder.path("data/khue/khue.lock"), O_RDWR | O_CLOEXEC))
  }

  private func hasLeft(_ terminal: TerminalSession) -> Bool {
    String(decoding: terminal.output, as: UTF8.self).contains("\u{1B}[?1049l")
  }

  private func commandLine(_ terminal: TerminalSession) -> String {
    let file = open("/proc/\(terminal.process)/cmdline", O_RDONLY | O_CLOEXEC)
    defer { close(file) }
    var buffer = [UInt8](repeating: 0, count: 4_096)
    let count = read(file, &buffer, buffer.count)
    return String(decoding: buffer.prefix(max(0, count)), as: UTF8.self)
  }

  @Test func aWallComesBackByItself() throws {
    let workplace = try Workplace.withFacts()
    let terminal = try workplace.console(
      ["kiosk", "--pages", "overview,checklist", "--every", "2s"])
    try terminal.wait(for: "the overview", within: .seconds(30)) { $0.shows("Hoàn Kiếm") }
    terminal.forgetOutput()
    shorten(workplace)
    try terminal.wait(for: "its going", within: .seconds(20)) { _ in hasLeft(terminal) }
    try terminal.wait(for: "the overview again", within: .seconds(20)) {
      $0.isAlternate && $0.shows("Hoàn Kiếm")
    }
    #expect(terminal.exitStatus == nil)
    terminal.send(signal: SIGTERM)
    #expect(try terminal.waitForExit() == .signal(SIGTERM))
    #expect(!terminal.isOn(mode: .alternateScreen))
  }

  @Test func whatWasTypedIsThereAgain() throws {
    let workplace = try Workplace.withFacts()
    let typed = "gõ dở khi tệp bị chép đè"
    let terminal = try workplace.opened()
    try newTask(terminal)
    terminal.type("moi")
    terminal.press(.tab)
    terminal.type(typed)
    try terminal.wait(forText: typed)
    let drafts = workplace.folder.path("state/khue/drafts")
    try terminal.wait(
      for: "the draft",
      untilTrue: {
        directoryEntries(drafts).contains { account in
          directoryEntries("\(drafts)/\(account)").contains { database in
            directoryEntries("\(drafts)/\(account)/\(database)").contains { $0.hasSuffix(".draft") }
          }
        }
      })
    terminal.forgetOutput()
    shorten(workplace)
    letGoOfTheLock(workplace)
    try terminal.wait(for: "its coming back", within: .seconds(20)) {
      hasLeft(terminal) && $0.shows("khuê đã tự mở lại")
    }
    try newTask(terminal)
    try terminal.wait(for: "the draft", within: .seconds(20)) { $0.shows("bản nháp") }
    terminal.press(.enter)
    try terminal.wait(for: "what was typed") { $0.shows(typed) }
  }

  private func newTask(_ terminal: TerminalSession) throws {
    terminal.type("4")
    try terminal.wait(for: "the tasks", within: .seconds(20)) { $0.shows("nhiệm vụ ─") }
    terminal.type("A")
    try terminal.wait(for: "the form", within: .seconds(20)) { $0.shows("┌─") }
  }

  @Test func aSessionIsTheSameSessionAgain() throws {
    let workplace = try Workplace.withFacts()
    try workplace.succeed(["account", "add", "xem", "--name", "X", "--role", "viewer"])
    let terminal = try workplace.console([
      "session", "--account", "xem", "--state", workplace.folder.path("state"), "--database",
      workplace.database,
    ])
    try terminal.wait(forText: "Quận Hoàn Kiếm")
    let before = commandLine(terminal)
    terminal.forgetOutput()
    shorten(workplace)
    letGoOfTheLock(workplace)
    try terminal.wait(for: "its coming back", within: .seconds(20)) {
      hasLeft(terminal) && $0.shows("khuê đã tự mở lại")
    }
    #expect(commandLine(terminal) == before && before.contains("xem"))
    // A viewer defines nothing.
    terminal.type("2A")
    try terminal.wait(for: "a refusal") { $0.shows("Người xem") || $0.shows("không có quyền") }
    terminal.type("q")
    #expect(try terminal.waitForExit() == .code(0))
  }

  @Test func whatDoesNotPassEndsIt() throws {
    let workplace = try Workplace.withFacts()
    let terminal = try workplace.console(["kiosk", "--every", "2s"])
    try terminal.wait(for: "the overview", within: .seconds(30)) { $0.shows("Hoàn Kiếm") }
    terminal.forgetOutput()
    let deadline = ContinuousClock.now + .seconds(60)
    while terminal.exitStatus == nil, ContinuousClock.now < deadline {
      shorten(workplace)
      _ = terminal.screen
      try terminal.waitUntilQuiet(for: .milliseconds(300), within: .seconds(20))
      terminal.press(.right)
    }
    #expect(terminal.exitStatus == .signal(SIGBUS))
    let goings = String(decoding: terminal.output, as: UTF8.self).split(separator: "\u{1B}[?1049l")
    #expect(goings.count <= 6, "three times a minute and not more")
    #expect(!terminal.isOn(mode: .alternateScreen))
  }
}
