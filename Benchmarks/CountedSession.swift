import Glibc
import TerminalTesting

/// A program in a terminal under callgrind, whose instructions are counted from one moment at which
/// it waits for its user to the next.
final class CountedSession {
  /// What it did between two such moments.
  struct Count {
    var instructions: Int
    var bytes: Int
  }

  private let name: String
  private let terminal: RawTerminal
  /// Where callgrind writes; each count has a number behind this.
  private let results: String
  private var counts = 0
  private static let pipes = "/tmp/vgdb-khue-bench"

  init(_ command: [String], environment: [String: String], results: String) throws {
    name = command.joined(separator: " ")
    self.results = results
    terminal = try RawTerminal(
      "valgrind",
      [
        "--tool=callgrind", "--callgrind-out-file=\(results)", "--log-file=\(results).log",
        "--vgdb-prefix=\(Self.pipes)",
      ] + command, environment: environment)
  }

  func end() { terminal.end() }

  /// What it does until it waits: at first, since its start.
  func count() throws -> Count {
    let bytes = try settle()
    try prepare("vgdb", ["--pid=\(terminal.process)", "--vgdb-prefix=\(Self.pipes)", "dump"])
    counts += 1
    let told = readFile("\(results).\(counts)") ?? ""
    let line = told.split(separator: "\n").last { $0.hasPrefix("totals: ") }
    guard let instructions = line.flatMap({ Int($0.dropFirst("totals: ".count)) }) else {
      throw BenchFailure.failed(name, readFile("\(results).log") ?? "")
    }
    unlink("\(results).\(counts)")
    return Count(instructions: instructions, bytes: bytes)
  }

  /// What one key, or one after the other, makes it do.
  func count(of keys: String...) throws -> Count {
    var bytes = 0
    for (index, key) in keys.enumerated() {
      if index > 0 { bytes += try settle() }
      _ = terminal.send(Array(key.utf8))
    }
    let last = try count()
    return Count(instructions: last.instructions, bytes: bytes + last.bytes)
  }

  /// Reads until it has been silent, with all of its threads asleep, for a while.
  private func settle() throws -> Int {
    let deadline = ContinuousClock.now + .seconds(60)
    var bytes = 0
    var calm = 0
    while calm < 30 {
      guard ContinuousClock.now < deadline else { throw BenchFailure.restless(name) }
      let came = terminal.countBytes(for: .milliseconds(5))
      bytes += came
      calm = try came == 0 && isAsleep() ? calm + 1 : 0
    }
    return bytes
  }

  private func isAsleep() throws -> Bool {
    let tasks = "/proc/\(terminal.process)/task"
    let states = directoryEntries(tasks).compactMap { task -> Character? in
      // The name, in parentheses, may hold anything; the state comes behind it.
      let facts = readFile("\(tasks)/\(task)/stat") ?? ""
      return facts.lastIndex(of: ")").flatMap { facts[$0...].dropFirst(2).first }
    }
    guard !states.isEmpty, !states.contains("Z") else {
      throw BenchFailure.failed(name, readFile("\(results).log") ?? "")
    }
    return states.allSatisfy { $0 == "S" }
  }
}
