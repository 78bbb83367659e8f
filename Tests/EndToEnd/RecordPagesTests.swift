import TerminalTesting
import Testing

/// Alerts, the journal and the meeting on a real database, in a real terminal.
@Suite struct RecordPagesTests {
  /// - Parameter changes: how many entries the journal has besides the first.
  private func opened(
    _ size: TerminalSize = .usual, changes: Int = 0
  ) throws -> TerminalSession {
    let workplace = try Workplace()
    let database = try workplace.demonstration()
    if changes > 0 {
      _ = try workplace.succeed([
        "simulate", "--database", database, "--every", "0.000001", "--steps", "\(changes)",
      ])
    }
    return try workplace.opened(["--database", database], size: size)
  }

  @Test(arguments: [TerminalSize.small, .usual])
  func alertsSayWhatNobodyHasTakenInHand(_ size: TerminalSize) throws {
    let terminal = try opened(size)
    terminal.type("6")
    try terminal.wait(for: "the alerts") { screen in
      screen.lines[1].contains("Cảnh báo") && screen.shows("Chưa xử lý")
        && screen.shows("Chưa ai làm gì.")
    }
    terminal.type("w")
    try terminal.wait(for: "why the first one is there") { $0.shows("Vì sao? ") }
  }

  @Test(arguments: [TerminalSize.small, .usual])
  func theJournalOpensToBeforeAndAfter(_ size: TerminalSize) throws {
    let terminal = try opened(size)
    terminal.type("7")
    try terminal.wait(for: "the journal") { screen in
      screen.lines[1].contains("Nhật ký") && screen.shows("đầu chuỗi số")
    }
    terminal.press(.enter)
    try terminal.wait(for: "one entry") { $0.shows("Trước và sau") && $0.shows("Mã băm trước") }
    terminal.press(.escape)
    try terminal.wait(for: "the journal again") { $0.shows("đầu chuỗi số") }
    terminal.type("K")
    try terminal.wait(for: "one kind of entries") { $0.shows(" loại ") }
    terminal.press(.escape)
    try terminal.wait(for: "all of them again") { $0.shows("Mọi thay đổi") }
  }

  /// The journal is read in parts of 200; however far down, the next one comes.
  @Test func theFirstEntryOfAllIsReached() throws {
    let terminal = try opened(changes: 220)
    terminal.type("7")
    try terminal.wait(forText: "còn nữa")
    for _ in 0..<10 where !Self.showsTheFirstEntry(terminal.screen) {
      terminal.press(.end)
      try terminal.waitUntilQuiet()
    }
    #expect(Self.showsTheFirstEntry(terminal.screen), "\(terminal.screen.text)")
  }

  private static func showsTheFirstEntry(_ screen: Screen) -> Bool {
    screen.lines.contains { line in
      line.drop { "▸● ".contains($0) }.hasPrefix("1 ")
    }
  }

  @Test(arguments: [TerminalSize.small, .usual])
  func theMeetingGoesThroughItsItemsToTheMinutes(_ size: TerminalSize) throws {
    let terminal = try opened(size)
    terminal.type("9")
    try terminal.wait(forText: "Việc 1 trong")
    terminal.type("j")
    try terminal.wait(forText: "Việc 2 trong")
    terminal.press(.end)
    terminal.press(.enter)
    try terminal.wait(forText: "Chưa có kết luận nào trong buổi giao ban này.")
  }
}
