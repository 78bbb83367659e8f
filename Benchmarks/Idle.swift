import Glibc
import TerminalTesting

/// What a program does when nothing happens.
struct Idle {
  let seconds: Int
  /// Whether the clock's minutes belong to what is measured.
  var countsMinutes = false

  struct Found {
    var wakeUps: Int
    var bytes: Int
    var residentMiB: Double
  }

  func measure(_ contestants: [Contestant]) throws -> [Found] {
    let terminals = try contestants.map { try $0.open().0 }
    defer { terminals.forEach { $0.end() } }
    // What follows the start has come to its end: marks, rechecks.
    drain(terminals, until: monotonicNow() + 8_000_000_000)
    if !countsMinutes { awaitRoomInTheMinute(terminals) }
    let before = terminals.map { ProcessFacts(of: $0.process) }
    let bytes = drain(terminals, until: monotonicNow() + Int64(seconds) * 1_000_000_000)
    return terminals.indices.map { index in
      let after = ProcessFacts(of: terminals[index].process)
      return Found(
        wakeUps: (after?.sleeps ?? 0) - (before[index]?.sleeps ?? 0), bytes: bytes[index],
        residentMiB: Double(after?.residentKiB ?? 0) / 1_024)
    }
  }

  /// A clock that shows minutes may change once a minute; that is not what is measured here.
  private func awaitRoomInTheMinute(_ terminals: [RawTerminal]) {
    let left = 60 - time(nil) % 60
    guard left <= seconds else { return }
    drain(terminals, until: monotonicNow() + Int64(left + 2) * 1_000_000_000)
  }

  @discardableResult
  private func drain(_ terminals: [RawTerminal], until end: Int64) -> [Int] {
    var bytes = terminals.map { _ in 0 }
    while monotonicNow() < end {
      for (index, terminal) in terminals.enumerated() {
        bytes[index] += terminal.countBytes(for: .milliseconds(20))
      }
    }
    return bytes
  }
}
