import TerminalTesting
import Testing

/// Vietnamese as input methods send it, typed into the filter.
@Suite struct TypingTests {
  /// "Viet", then erasing two letters and typing "ệt": as ibus, Unikey and macOS do it.
  static let composed: [UInt8] = [
    0x56, 0x69, 0x65, 0x74, 0x7F, 0x7F, 0xE1, 0xBB, 0x87, 0x74,
  ]
  /// The same with ê and its mark apart.
  static let decomposed: [UInt8] = [
    0x56, 0x69, 0x65, 0x74, 0x7F, 0x7F, 0xC3, 0xAA, 0xCC, 0xA3, 0x74,
  ]

  enum Way: CaseIterable {
    case inOneWrite, byteByByte, erasingByControlH
  }

  @Test(arguments: [composed, decomposed], Way.allCases)
  func whatAnInputMethodSendsIsWhatStandsThere(bytes: [UInt8], way: Way) throws {
    let terminal = try Workplace.withFacts().opened()
    terminal.type("/")
    try terminal.wait(for: "the filter") { $0.lines[39].hasPrefix(" /") }
    switch way {
    case .inOneWrite: terminal.send(bytes)
    case .erasingByControlH: terminal.send(bytes.map { $0 == 0x7F ? 0x08 : $0 })
    case .byteByByte:
      for byte in bytes {
        terminal.send([byte])
        try terminal.waitUntilQuiet(for: .milliseconds(3))
      }
    }
    try terminal.wait(for: "the word") { $0.lines[39].hasPrefix(" / Vi\u{1EC7}t") }
    // Exactly the word, one letter to a cell, and nothing that was left of what was erased.
    let screen = try terminal.waitUntilQuiet(for: .milliseconds(50))
    #expect(screen.cells[39][3...7].map(\.text) == ["V", "i", "\u{1EC7}", "t", " "])
  }

  /// What is typed into the filter of the units, and which of two of them it leaves.
  @Test(arguments: [
    ("dan ph", true, false), ("đan ph", true, false), ("DAN", true, false), ("đán", false, false),
    ("phượng", true, false), ("phương", false, false), ("hoan", false, true),
    ("hoàn kiếm", false, true), ("kiem", false, true), ("dong", false, false),
  ])
  func theFilterKnowsNoAccentsUntilOneIsTyped(
    text: String, leavesĐanPhượng: Bool, leavesHoànKiếm: Bool
  ) throws {
    let terminal = try Workplace.withFacts().opened()
    terminal.type("2")
    try terminal.wait(for: "the units") { screen in
      screen.lines[1].hasPrefix(" Đơn vị") && screen.shows("Huyện Ba Vì")
    }
    terminal.type("/" + text)
    let screen = try terminal.wait(for: "the filter") { screen in
      screen.lines[39].hasPrefix(" / " + text) && !screen.shows("Huyện Ba Vì")
    }
    #expect(screen.shows("Huyện Đan Phượng") == leavesĐanPhượng)
    #expect(screen.shows("Quận Hoàn Kiếm") == leavesHoànKiếm)
    terminal.press(.escape)
    // All units again, at the one that was selected.
    try terminal.wait(for: "all units") { screen in
      !screen.lines[39].hasPrefix(" / ") && screen.lines[3..<38].allSatisfy { !$0.isEmpty }
    }
  }

  @Test func dongFindsĐồngAndĐộng() throws {
    let terminal = try Workplace.withFacts().opened(size: .large)
    terminal.type("5")
    try terminal.wait(for: "the indicators") { screen in
      screen.lines[1].hasPrefix(" Chỉ tiêu") && screen.shows("Tỷ lệ")
    }
    terminal.type("/dong")
    let screen = try terminal.wait(for: "the filtered list") { $0.shows("/ dong") }
    #expect(screen.shows("động") || screen.shows("đồng"))
  }

  @Test func aPasteGoesInWholeAndIsNotObeyed() throws {
    let terminal = try Workplace.withFacts().opened()
    terminal.type("/")
    try terminal.wait(for: "the filter") { $0.lines[39].hasPrefix(" /") }
    // A line break in a paste must not press Enter.
    terminal.paste("đan\nq")
    try terminal.wait(for: "the paste") { $0.lines[39].hasPrefix(" / đan q") }
  }
}
