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

  /// What is pressed while the rest of a flood is thrown away may be thrown away with it.
  private func expectAnswer(_ terminal: TerminalSession) throws {
    let deadline = ContinuousClock.now + .seconds(20)
    while !terminal.screen.shows("Trợ giúp"), ContinuousClock.now < deadline {
      for _ in 0..<3 { terminal.press(.escape) }
      terminal.type("1?")
      _ = try? terminal.waitUntilQuiet(for: .milliseconds(300), within: .seconds(2))
    }
    try terminal.wait(for: "the help") { $0.shows("Trợ giúp") }
  }

  @Test(.timeLimit(.minutes(3)), arguments: ["12", "j", ":a\u{1B}[A", "/x\r"])
  func aFloodOfKeysIsOutlived(of keys: String) throws {
    let terminal = try Workplace.withFacts().opened()
    let before = try peakKiB(terminal)
    let flood = String(repeating: keys, count: Self.size / keys.utf8.count)
    terminal.send(Array(flood.utf8))
    try expectAnswer(terminal)
    let after = try peakKiB(terminal)
    #expect(after - before < 24 << 10, "\(before) KiB before, \(after) KiB after")
    #expect(after < 96 << 10, "an unoptimised program with its symbols")
  }

  @Test func aPastedBlockIsOneEdit() throws {
    let terminal = try Workplace.withFacts().opened()
    terminal.type("4")
    try terminal.wait(for: "the tasks") { $0.shows("nhiệm vụ ─") }
    terminal.type("A")
    try terminal.wait(for: "the form") { $0.shows("┌─") }
    terminal.press(.tab)
    // Without brackets, as an old terminal pastes: each letter a key.
    let block = String(repeating: "kết quả đạt được ", count: 600)
    let clock = ContinuousClock()
    let pasting = try clock.measure {
      terminal.send(Array(block.utf8))
      try terminal.wait(for: "a full field", within: .seconds(20)) {
        $0.shows("dài nhất 4.000 chữ")
      }
      terminal.press(.escape)
      try terminal.wait(for: "an answer", within: .seconds(20)) { $0.shows("Bỏ những gì đã gõ?") }
    }
    #expect(pasting < .seconds(10), "\(pasting)")
  }

  @Test func anAbsurdWindowCostsNoMoreThanALargeOne() throws {
    let terminal = try Workplace.withFacts().opened()
    let before = try peakKiB(terminal)
    terminal.pretend(size: TerminalSize(columns: 65_535, rows: 65_535))
    let resized = ContinuousClock.now
    terminal.type("2")
    try terminal.wait(
      for: "a picture", within: .seconds(20), untilTrue: { terminal.lastOutput > resized })
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
  let count = read(file, &buffer, buffer.count)
  return Array(buffer.prefix(max(0, count)))
}
