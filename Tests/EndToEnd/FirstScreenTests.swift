import TerminalTesting
import Testing

/// What somebody sees who starts the console for the first time.
@Suite struct FirstScreenTests {
  static let units = [
    "Quận Hoàn Kiếm", "Quận Long Biên", "Huyện Mỹ Đức", "Huyện Chương Mỹ", "Huyện Ba Vì",
    "Huyện Ứng Hòa", "Huyện Mê Linh", "Huyện Đan Phượng", "Huyện Thanh Oai", "Huyện Phú Xuyên",
    "Sở Giao thông Vận tải", "Cục Thuế", "Báo Kinh tế và Đô thị",
  ]

  @Test(arguments: [TerminalSize.small, .usual, .large])
  func theThirteenUnitsAreShownInVietnamese(size: TerminalSize) throws {
    let terminal = try Workplace.withFacts().opened(size: size)
    let screen = terminal.screen
    for unit in Self.units { #expect(screen.shows(unit)) }
    #expect(screen.lines[0].contains("Tổng quan"))
    #expect(screen.lines[size.rows - 1].contains("thoát"))
    #expect(screen.isAlternate)
    terminal.type("q")
    #expect(try terminal.waitForExit() == .code(0))
  }

  @Test func englishIsAskedFor() throws {
    let workplace = try Workplace.withFacts()
    let terminal = try workplace.console(["--lang", "en"])
    let screen = try terminal.wait(for: "the overview") { $0.shows("quit") }
    #expect(screen.lines[0].contains("Overview"))
    #expect(!screen.shows("Tổng quan"))
    terminal.type("L")
    try terminal.wait(forText: "Tổng quan")
  }

  @Test func theNumberKeysLeadToTheScreens() throws {
    let terminal = try Workplace.withFacts().opened()
    for (key, title) in [
      ("2", "Đơn vị"), ("3", "5-5-5"), ("4", "Nhiệm vụ"), ("5", "Chỉ tiêu"), ("1", "Tổng quan"),
    ] {
      terminal.type(key)
      try terminal.wait(for: "screen \(key)") { $0.lines[1].contains(title) }
    }
  }

  @Test func enterLeadsInAndEscapeComesBackToTheSamePlace() throws {
    let terminal = try Workplace.withFacts().opened()
    terminal.press(.right, .enter)
    try terminal.wait(for: "the unit") { $0.lines[1].contains("Quận Long Biên") }
    terminal.press(.escape)
    try terminal.wait(for: "the overview") { $0.lines[1].contains("Tổng quan") }
    // The position is remembered: Enter leads to the same unit again.
    terminal.press(.enter)
    try terminal.wait(for: "the unit again") { $0.lines[1].contains("Quận Long Biên") }
  }

  @Test func theHelpListsTheKeys() throws {
    let terminal = try Workplace.withFacts().opened()
    terminal.type("?")
    try terminal.wait(for: "the help") { $0.shows("Trợ giúp") && $0.shows("Di chuyển") }
    terminal.press(.escape)
    try terminal.wait(for: "the overview") { $0.shows("Báo Kinh tế và Đô thị") }
  }

  @Test func freezingHoldsTheScreenAndSaysSo() throws {
    let workplace = try Workplace.withFacts()
    let terminal = try workplace.opened()
    terminal.type("p")
    try terminal.wait(for: "the badge") { $0.lines[1].contains("TẠM DỪNG") }
    let before = terminal.screen.lines.dropFirst(2)
    try workplace.commitReading(1, value: "57,5")
    try terminal.waitUntilQuiet(for: .milliseconds(300))
    #expect(terminal.screen.lines.dropFirst(2) == before)
    terminal.type("p")
    try terminal.wait(for: "what has changed") { $0.lines.dropFirst(2) != before }
  }
}
