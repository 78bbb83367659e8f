import Glibc
import TerminalTesting
import Testing

/// What can happen to the file while the console runs: a banner says so, the last data stays, keys
/// answer, and it recovers by itself.
@Suite struct TroubleTests {
  /// Waits for a banner, and proves that data and keys are still there.
  func expectBanner(_ words: String, on terminal: TerminalSession) throws {
    let screen = try terminal.wait(for: "the banner “\(words)”") { screen in
      let banner = screen.lines[2...4].joined(separator: " ")
      return banner.contains(words) && banner.contains("Đang hiện dữ liệu đọc lúc")
    }
    #expect(screen.shows("Huyện Mỹ Đức"))
    terminal.type("?")
    try terminal.wait(for: "an answer to a key", within: .seconds(2)) { $0.shows("Esc") }
    terminal.press(.escape)
    try terminal.wait(for: "the overview") { $0.shows("Huyện Mỹ Đức") }
  }

  func expectRecovery(_ terminal: TerminalSession, _ workplace: Workplace) throws {
    try terminal.wait(for: "no banner") { !$0.shows("Đang hiện dữ liệu đọc lúc") }
    // It is live again.
    let before = terminal.screen.text
    try workplace.commitReading(3, value: "61,25")
    try terminal.wait(for: "the next change") { $0.text != before && $0.shows("●") }
  }

  @Test func theFileGoesAndComesBack() throws {
    let workplace = try Workplace.withFacts()
    let terminal = try workplace.opened()
    rename(workplace.database, workplace.database + ".away")
    try expectBanner("Chưa có cơ sở dữ liệu tại", on: terminal)
    rename(workplace.database + ".away", workplace.database)
    try expectRecovery(terminal, workplace)
  }

  @Test func theFileIsDeletedAndMadeAnew() throws {
    let workplace = try Workplace.withFacts()
    let terminal = try workplace.opened()
    for ending in ["", "-wal", "-shm"] { unlink(workplace.database + ending) }
    try expectBanner("Chưa có cơ sở dữ liệu tại", on: terminal)
    try workplace.succeed(["init"])
    try expectRecovery(terminal, workplace)
  }

  @Test func theWholeFolderGoesAndComesBack() throws {
    let workplace = try Workplace.withFacts()
    let terminal = try workplace.opened()
    let folder = workplace.folder.path("data/khue")
    rename(folder, folder + ".away")
    try expectBanner("Chưa có cơ sở dữ liệu tại", on: terminal)
    rename(folder + ".away", folder)
    try expectRecovery(terminal, workplace)
  }

  @Test func anotherFileTakesItsPlace() throws {
    let workplace = try Workplace.withFacts()
    let other = workplace.folder.path("other/khue.db")
    try workplace.succeed(["init", "--database", other])
    try workplace.succeed(
      ["import", "-", "--database", other],
      input: "Chỉ tiêu;Đơn vị;Kỳ;Giá trị\nhs-xa-truc-tuyen-ty-le;hoan-kiem;01/02/2024;71,75\n")
    let terminal = try workplace.opened()
    terminal.press(.enter)
    try terminal.wait(for: "the unit") { $0.lines[1].contains("Quận Hoàn Kiếm") }
    for ending in ["-wal", "-shm", ""] { rename(other + ending, workplace.database + ending) }
    try terminal.wait(for: "what the other file says") { $0.shows("71,75") }
    try workplace.commitReading(3, value: "61,25")
    try terminal.wait(for: "the next change") { $0.shows("61,25") }
  }

  @Test func theFileIsOverwrittenWithRubbish() throws {
    let workplace = try Workplace.withFacts()
    let terminal = try workplace.opened()
    let files = ["", "-wal"].map { workplace.database + $0 }
    let kept = try files.map { try readBytes($0) }
    for (file, bytes) in zip(files, kept) {
      try overwrite(file, bytes.indices.map { UInt8(truncatingIfNeeded: $0 &* 37 &+ 11) })
    }
    try expectBanner(workplace.database, on: terminal)
    for (file, bytes) in zip(files, kept) { try overwrite(file, bytes) }
    try expectRecovery(terminal, workplace)
  }

  enum Passing: CaseIterable {
    case missing, damaged, locked
  }

  @Test(arguments: Passing.allCases)
  func onceTheTroubleIsOverTheConsoleIsAtRestAgain(trouble: Passing) throws {
    let workplace = try Workplace.withFacts()
    let terminal = try workplace.opened()
    switch trouble {
    case .missing:
      rename(workplace.database, workplace.database + ".away")
      try expectBanner("Chưa có cơ sở dữ liệu tại", on: terminal)
      rename(workplace.database + ".away", workplace.database)
    case .damaged:
      let files = ["", "-wal"].map { workplace.database + $0 }
      let kept = try files.map { try readBytes($0) }
      for (file, bytes) in zip(files, kept) { try overwrite(file, bytes.map { ~$0 }) }
      try expectBanner(workplace.database, on: terminal)
      for (file, bytes) in zip(files, kept) { try overwrite(file, bytes) }
    case .locked:
      let lock = try FileLock(workplace.database + "-shm", from: 120, count: 8)
      terminal.type("2")
      try terminal.wait(for: "the banner", within: .seconds(20)) { $0.lines[2].contains("khóa") }
      lock.release()
      try terminal.wait(for: "the units", within: .seconds(20)) { $0.shows("Huyện Ba Vì") }
      terminal.type("1")
    }
    try expectRecovery(terminal, workplace)
    try terminal.expectRest()
  }

  @Test func theFolderIsClosedToTheUser() throws {
    let workplace = try Workplace.withFacts()
    let folder = workplace.folder.path("data/khue")
    chmod(workplace.folder.path, 0o755)
    for path in ["data", "data/khue"] { chmod(workplace.folder.path(path), 0o755) }
    for ending in ["", "-wal", "-shm"] { chmod(workplace.database + ending, 0o644) }
    let terminal = try workplace.openedByAnotherUser()
    chmod(folder, 0)
    try expectBanner("Không đọc được", on: terminal)
    chmod(folder, 0o755)
    try expectRecovery(terminal, workplace)
  }

  @Test func aWriterThatHoldsTheLockDisturbsNobody() throws {
    let workplace = try Workplace.withFacts()
    let terminal = try workplace.opened()
    let lock = try FileLock(workplace.database + "-shm", from: 120, count: 1)
    terminal.type("2")
    try terminal.wait(for: "the units") { $0.lines[1].hasPrefix(" Đơn vị") && $0.shows("Ba Vì") }
    let outcome = try workplace.run(
      ["import", "-"],
      input: "Chỉ tiêu;Đơn vị;Kỳ;Giá trị\nhs-xa-truc-tuyen-ty-le;hoan-kiem;01/02/2024;5\n")
    #expect(outcome.status == .code(75))
    #expect(outcome.errorText.contains("khóa"))
    lock.release()
    terminal.type("1")
    try terminal.wait(for: "the overview") { $0.lines[1].contains("Tổng quan") }
    try expectRecovery(terminal, workplace)
  }

  @Test func aDatabaseLockedEvenToReadersIsWaitedFor() throws {
    let workplace = try Workplace.withFacts()
    let terminal = try workplace.opened()
    // All that SQLite locks in the log's index, as one who repairs it does.
    let lock = try FileLock(workplace.database + "-shm", from: 120, count: 8)
    terminal.type("2")
    try terminal.wait(for: "the page", within: .seconds(2)) { $0.lines[1].hasPrefix(" Đơn vị") }
    try terminal.wait(for: "the banner", within: .seconds(20)) { $0.lines[2].contains("khóa") }
    terminal.type("?")
    try terminal.wait(for: "an answer to a key", within: .seconds(2)) { $0.shows("Esc") }
    terminal.press(.escape)
    lock.release()
    try terminal.wait(for: "the units", within: .seconds(20)) { screen in
      screen.shows("Huyện Ba Vì") && !screen.lines[2].contains("khóa")
    }
  }
}

extension Workplace {
  /// The console as a user who only may read; where the tests run as somebody ordinary, as them.
  fileprivate func openedByAnotherUser() throws -> TerminalSession {
    guard geteuid() == 0 else { return try opened() }
    let program = ["--reuid=65534", "--regid=65534", "--clear-groups", khue]
    let terminal = try TerminalSession(
      "setpriv", program + ["--database", database], environment: ["HOME": "/nonexistent"],
      size: .usual)
    try terminal.wait(forText: "Quận Hoàn Kiếm")
    return terminal
  }
}

/// A lock of the kind that SQLite takes, held by the test's process.
private struct FileLock {
  private let descriptor: Int32

  init(_ path: String, from start: Int, count: Int) throws {
    descriptor = open(path, O_RDWR | O_CLOEXEC)
    var lock = flock(
      l_type: Int16(F_WRLCK), l_whence: Int16(SEEK_SET), l_start: start, l_len: count, l_pid: 0)
    guard fcntl(descriptor, F_SETLK, &lock) == 0 else {
      throw TerminalFailure.system(call: "lock \(path)", errno: errno)
    }
  }

  /// Closing gives the lock back.
  func release() { close(descriptor) }
}

/// Writes over a file in place: it stays the same file.
private func overwrite(_ path: String, _ bytes: [UInt8]) throws {
  let file = open(path, O_WRONLY | O_CLOEXEC)
  defer { close(file) }
  guard pwrite(file, bytes, bytes.count, 0) == bytes.count else {
    throw TerminalFailure.system(call: "write \(path)", errno: errno)
  }
}
