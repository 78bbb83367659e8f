import Glibc
import TerminalTesting
import Testing

/// What a hostile terminal can send: floods of keys, blocks without end, windows of no screen.
@Suite(.serialized) struct FloodTests {
  /// Bytes of a flood; the whole is sent where long tests are wanted.
  private static let size = getenv("KHUE_LONG_TESTS") != nil ? 6_000_000 : 1_000_000

  /// The most resident memory that the program has had, in KiB.
  private func peakKiB(_ terminal: TerminalSession) throws -> Int {
    let text = String(decoding: try readSome("/proc/\(terminal.process)/status"), as: UTF8.self)
    let line = text.split(separator: "\n").first { $0.hasPrefix("VmHWM:") } ?? ""
    return Int(line.filter(\.isNumber)) ?? .max
  }

  private func expectAnswer(_ terminal: TerminalSession) throws {
    terminal.type("1")
    try terminal.wait(for: "the overview", within: .seconds(10)) { screen in
      screen.shows("Quận Hoàn Kiếm") && screen.lines[0].contains("1 ")
    }
    terminal.type("?")
    try terminal.wait(for: "the help", within: .seconds(5)) { $0.shows("Esc") }
  }

  @Test(.timeLimit(.minutes(3)), arguments: ["12", "j", ":a\u{1B}[A", "/x\r"])
  func aFloodOfKeysIsOutlived(of keys: String) throws {
    let terminal = try Workplace.withFacts().opened()
    let before = try peakKiB(terminal)
    let flood = String(repeating: keys, count: Self.size / keys.utf8.count)
    terminal.send(Array(flood.utf8))
    for _ in 0..<3 { terminal.press(.escape) }
    try expectAnswer(terminal)
    let after = try peakKiB(terminal)
    #expect(after - before < 24 << 10, "\(before) KiB before, \(after) KiB after")
    #expect(after < 96 << 10, "an unoptimised program with its symbols")
  }

  @Test func aPastedBlockIsOneEdit() throws {
    let server = try SshServer.withDemonstration()
    let officer = try server.console(.first)
    try officer.selectTask(SshFormTests.task)
    try officer.fillProgress("Bắt đầu: ")
    // Without brackets, as an old terminal pastes: each letter a key.
    let block = String(repeating: "kết quả đạt được ", count: 600)
    let clock = ContinuousClock()
    let pasting = try clock.measure {
      officer.send(Array(block.utf8))
      try officer.wait(for: "a full field", within: .seconds(20)) { $0.shows("dài nhất 4.000 chữ") }
      officer.press(.escape)
      try officer.wait(for: "an answer", within: .seconds(20)) { $0.shows("Bỏ những gì đã gõ?") }
    }
    #expect(pasting < .seconds(10), "\(pasting)")
  }

  @Test func anAbsurdWindowCostsNoMoreThanALargeOne() throws {
    let terminal = try Workplace.withFacts().opened()
    let before = try peakKiB(terminal)
    terminal.pretend(size: TerminalSize(columns: 65_535, rows: 65_535))
    terminal.type("2")
    try terminal.waitUntilQuiet(for: .milliseconds(500), within: .seconds(20))
    let after = try peakKiB(terminal)
    #expect(after - before < 40 << 10, "\(before) KiB before, \(after) KiB after")
    terminal.resize(to: TerminalSize(columns: 100, rows: 30))
    try expectAnswer(terminal)
  }
}

/// A file of /proc, whose size is not known before.
private func readSome(_ path: String) throws -> [UInt8] {
  let file = open(path, O_RDONLY | O_CLOEXEC)
  guard file >= 0 else { throw TerminalFailure.system(call: "open \(path)", errno: errno) }
  defer { close(file) }
  var buffer = [UInt8](repeating: 0, count: 65_536)
  return Array(buffer.prefix(max(0, read(file, &buffer, buffer.count))))
}
