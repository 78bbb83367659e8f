import Glibc
import TerminalTesting
import Testing

/// What the sessions of one account, and of one Unix user, may take.
@Suite struct SessionBudgetTests {
  private func session(_ workplace: Workplace) -> [String] {
    [
      "session", "--account", "xem", "--state", workplace.folder.path("state"), "--database",
      workplace.database,
    ]
  }

  @Test func anAccountHasSoManySessionsAtOnce() throws {
    let workplace = try Workplace.withFacts()
    try workplace.succeed(["account", "add", "xem", "--name", "X", "--role", "viewer"])
    let terminal = try workplace.console(session(workplace))
    try terminal.wait(forText: "Quận Hoàn Kiếm")
    // The other places are taken by somebody else.
    let folder = workplace.database + ".sessions"
    #expect(directoryEntries(folder) == ["xem.1"])
    var files: [Int32] = []
    defer { files.forEach { close($0) } }
    for number in 2...8 {
      let file = open(folder + "/xem.\(number)", O_RDWR | O_CREAT | O_CLOEXEC, 0o600)
      try #require(file >= 0 && flock(file, LOCK_EX | LOCK_NB) == 0)
      files.append(file)
    }
    let refused = try workplace.run(
      session(workplace), environment: ["SSH_ORIGINAL_COMMAND": "show units"])
    #expect(refused.status == .code(Int(EX_TEMPFAIL)))
    #expect(refused.errorText.contains("xem") && refused.errorText.contains("8 phiên"))
    // A session that is gone, however it went, leaves its place.
    terminal.send(signal: SIGKILL)
    _ = try terminal.waitForExit()
    let letIn = try workplace.run(
      session(workplace), environment: ["SSH_ORIGINAL_COMMAND": "show units"])
    #expect(letIn.status == .code(0), "\(letIn.errorText)")
    #expect(directoryEntries(folder).count == 8)
  }

  /// A client that stands still holds neither its session nor what was typed in it.
  @Test func aTerminalThatTakesNothingEndsItsSession() throws {
    let workplace = try Workplace.withFacts()
    try workplace.settings("[session]\nunread-seconds = 1\n")
    let terminal = try workplace.opened()
    terminal.type("5")
    try terminal.wait(for: "the indicators") { $0.lines[0].contains("5") }
    terminal.type("A")
    try terminal.wait(for: "a form", within: .seconds(20)) { $0.shows("┌─") }
    terminal.type("moi")
    try terminal.wait(forText: "moi")
    // Nothing of what is painted from now on is read.
    var height = 20
    try wait(for: "its end", within: .seconds(30)) {
      height = height == 20 ? 40 : 20
      terminal.pretend(size: TerminalSize(columns: 120, rows: height))
      return terminal.exitStatus != nil
    }
    #expect(terminal.exitStatus == .code(Int(EX_TEMPFAIL)))
    #expect(workplace.hasDraft)
  }

  @Test func tooMuchMemoryEndsAConsoleAndKeepsWhatWasTyped() throws {
    let workplace = try Workplace.withFacts()
    try workplace.settings("[session]\nmemory-mib = 8\n")
    let terminal = try workplace.opened()
    terminal.type("5")
    try terminal.wait(for: "the indicators") { $0.lines[0].contains("5") }
    terminal.type("A")
    try terminal.wait(for: "a form", within: .seconds(20)) { $0.shows("┌─") }
    terminal.type("moi")
    // A window of which a frame alone takes more than is left.
    terminal.pretend(size: TerminalSize(columns: 65_535, rows: 65_535))
    // It looks when it has worked anyway.
    try terminal.wait(
      for: "its end", within: .seconds(30),
      untilTrue: {
        terminal.type("m")
        return terminal.exitStatus != nil
      })
    _ = terminal.screen
    #expect(terminal.exitStatus == .code(Int(EX_TEMPFAIL)))
    let told = String(decoding: terminal.output, as: UTF8.self)
    #expect(told.contains("8 MiB"))
    #expect(!terminal.isOn(mode: .alternateScreen))
    #expect(workplace.hasDraft)
  }

  /// As the hundred-and-twenty-ninth session of one Unix user.
  @Test func whoeverIsNotToldOfChangesLooks() throws {
    let workplace = try Workplace.withFacts()
    let command =
      "echo 0 > /proc/sys/user/max_inotify_instances && exec '\(workplace.khue)'"
    let terminal = try TerminalSession(
      "unshare", ["-U", "-r", "sh", "-c", command],
      environment: [
        "HOME": workplace.folder.path, "XDG_DATA_HOME": workplace.folder.path("data"),
        "XDG_STATE_HOME": workplace.folder.path("state"),
      ], size: .usual)
    terminal.keeps = workplace
    try terminal.wait(for: "the overview", within: .seconds(20)) {
      terminal.exitStatus != nil || $0.shows("Quận Hoàn Kiếm")
    }
    // Where nobody may have a name space of their own.
    if terminal.exitStatus != nil { return }
    for step in 3...4 {
      let before = terminal.screen.text
      try workplace.commitReading(step, value: "61,2\(step)")
      try terminal.wait(for: "the change", within: .seconds(8)) {
        $0.text != before && $0.shows("●")
      }
    }
    let doctor = try run(
      "unshare",
      [
        "-U", "-r", "sh", "-c",
        "echo 0 > /proc/sys/user/max_inotify_instances && exec '\(workplace.khue)' doctor --lang en",
      ], environment: ["XDG_DATA_HOME": workplace.folder.path("data")])
    #expect(doctor.text.contains("fs.inotify.max_user_instances=1024"), "\(doctor.text)")
  }
}
