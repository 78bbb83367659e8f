import Glibc
import TerminalTesting
import Testing

/// Forms over a real sshd: what is sent is stored, what is not is kept, and of one's own unit only.
@Suite struct SshFormTests {
  static let task = "ket noi camera giao thong"
  static let taxTask = "tro ly ao giai dap"

  @Test func whatIsSentIsInTheJournalUnderTheAccount() throws {
    let server = try SshServer.withDemonstration()
    let before = try server.journalChanges()
    let officer = try server.console(.first)
    try officer.selectTask(Self.task)
    try officer.fillProgress("Đã nối thêm bốn nút giao")
    try officer.sendForm()
    #expect(try server.journalChanges() == before + 1)
    let entry = try server.workplace.succeed(["show", "entry", "\(server.journalHead())"])
    #expect(entry.contains("can-bo-hk") && entry.contains("127.0.0.1"))
    #expect(entry.contains("Đã nối thêm bốn nút giao"))
    try officer.quit()
  }

  @Test func aLineCutInTheMiddleOfAFormKeepsWhatWasTyped() throws {
    let server = try SshServer.withDemonstration()
    let before = try server.journalChanges()
    let typed = "gõ dở: thiếu kinh phí"
    let officer = try server.console(.first)
    try officer.selectTask(Self.task)
    try officer.fillProgress(typed)
    officer.send(signal: SIGKILL)
    try wait(for: "the end of the session", within: .seconds(2)) { server.sessions.isEmpty }
    #expect(try server.journalChanges() == before, "no half of it is stored")

    let again = try server.console(.first)
    try again.selectTask(Self.task)
    again.type("P")
    try again.wait(for: "the draft") { $0.shows("bản nháp") }
    again.press(.enter)
    try again.wait(for: "what was typed") { $0.shows(typed) }
    try again.sendForm()
    #expect(try server.journalChanges() == before + 1)
    try again.quit()
    #expect(try server.workplace.succeed(["journal", "verify"]).contains("toàn vẹn"))
    // What was sent is no draft any more; nobody else's session has seen it.
    let folder = server.workplace.folder.path("state/drafts")
    #expect(directoryEntries(folder) == ["can-bo-hk"])
    let databases = directoryEntries(folder + "/can-bo-hk")
    #expect(databases.allSatisfy { directoryEntries(folder + "/can-bo-hk/" + $0).isEmpty })
  }

  @Test func anotherUnitsTaskHasNoForm() throws {
    let server = try SshServer.withDemonstration()
    let before = try server.journalChanges()
    let officer = try server.console(.first)
    try officer.selectTask(Self.taxTask)
    officer.type("P")
    try officer.wait(for: "why not") { $0.shows("của mình") }
    #expect(!officer.screen.shows(TerminalSession.formTitle))
    // The palette is the same action by its name.
    officer.type(":")
    try officer.wait(for: "the palette") { $0.shows("Lệnh và tìm kiếm") }
    officer.type("báo cáo tiến độ")
    try officer.waitUntilQuiet()
    officer.press(.enter)
    try officer.waitUntilQuiet()
    #expect(!officer.screen.shows(TerminalSession.formTitle))
    officer.press(.escape)
    try officer.quit()
    #expect(try server.journalChanges() == before)
  }

  @Test func whoOnlyReadsHasNoForms() throws {
    let server = try SshServer.withDemonstration()
    let before = try server.journalChanges()
    let terminal = try server.console(.viewer)
    try terminal.selectTask(Self.task)
    for key in ["P", "d", "y", "c", "e", "a", "A", "X", "u"] {
      terminal.type(key)
      try terminal.waitUntilQuiet()
      #expect(!terminal.screen.shows("Ctrl-S"), "\(key)")
    }
    try terminal.quit()
    #expect(try server.journalChanges() == before)
  }

  @Test func aPasteIntoAFormIsBounded() throws {
    let server = try SshServer.withDemonstration()
    let officer = try server.console(.first)
    let session = try #require(server.sessions.first)
    try officer.selectTask(Self.task)
    try officer.fillProgress("x")
    let text = String(repeating: "dán \u{1B}[2J\u{202E} ", count: 80_000)
    officer.send(Array("\u{1B}[200~".utf8) + Array(text.utf8) + Array("\u{1B}[201~".utf8))
    officer.press(.escape)
    try officer.wait(for: "an answer", within: .seconds(30)) { $0.shows("bỏ") }
    let facts = try #require(ProcessFacts(of: session))
    #expect(facts.residentKiB < 200_000)
    officer.hangUp()
    try wait(for: "the end of the session", within: .seconds(5)) { server.sessions.isEmpty }
  }
}
