import TerminalTesting
import Testing

/// Names that try to be more than names.
@Suite struct HostileNameTests {
  static let marks = String(repeating: "\u{301}", count: 200)

  /// Each stands in the title of a task, before the words that prove that the row is there.
  static let names: [String] = [
    "\u{1B}]0;owned\u{7}\u{1B}[31mđỏ", "\u{1B}[2J\u{1B}[H", "\u{9B}31mđỏ", "a\u{202E}dcb",
    "e" + marks, "河內市 電子政務", "👨‍👩‍👧🇻🇳", "ê\u{323} va\u{300} n\u{303}", "\u{200B}\u{FEFF}x",
    "\u{8}\u{8}\u{8}",
  ]

  @Test func namesAreShownHarmlesslyAndColumnsStayStraight() throws {
    let workplace = try Workplace.withFacts()
    // What no name can need may be refused; what is stored must be harmless.
    var stored = 0
    for (index, name) in Self.names.enumerated() {
      let row = "thu-\(index);\"\(name) hết \(index).\";hoan-kiem;\(10 + index)/12/2024\n"
      let outcome = try workplace.run(
        ["import", "-"], input: "Mã nhiệm vụ;Tên nhiệm vụ;Đơn vị chủ trì;Hạn hoàn thành\n" + row)
      #expect(outcome.status == .code(0) || outcome.status == .code(65))
      #expect(!outcome.output.contains(0x1B) && !outcome.errors.contains(0x1B))
      if outcome.status == .code(0) { stored += 1 }
    }
    #expect(stored == Self.names.count)
    let text = try workplace.succeed(["show", "tasks"])
    #expect(!text.utf8.contains(0x1B) && !text.utf8.contains(0x07))
    #expect(!text.unicodeScalars.contains { (0x80...0x9F).contains($0.value) })

    let terminal = try workplace.opened(size: .large)
    terminal.type("4")
    try terminal.wait(for: "the tasks") { $0.shows("hết 5.") }
    let screen = try terminal.waitUntilQuiet()
    #expect(screen.bells == 0)
    let columns = screen.lines.indices.compactMap { row in
      screen.cells[row].map(\.text).joined().contains("hết ")
        ? Self.column(of: "/12/2024", in: screen.cells[row]) : nil
    }
    #expect(columns.count == stored)
    #expect(Set(columns).count <= 1, "the deadlines stand below each other")
    #expect(!screen.cells.joined().contains { $0.text.unicodeScalars.count > 6 })
  }

  private static func column(of text: String, in row: [ScreenCell]) -> Int? {
    row.indices.first { row[$0...].lazy.map(\.text).joined().hasPrefix(text) }
  }
}
