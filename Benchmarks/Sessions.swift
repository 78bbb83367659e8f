import Glibc
import TerminalTesting

/// What many sessions on one database cost: memory, how soon each sees another's commit, and how
/// many changes go through the gate.
struct Sessions {
  let khue: Khue
  let watcher: Floor
  let commits: Int

  func table() throws -> Table {
    var table = Table(["1 session", "50 sessions"])
    let session = khue.contestant("khue", khue.demonstration)
    let alone = try CommitTime(watcher: watcher, commits: commits).measure(session)
    let crowd = try (1..<50).map { _ in try session.open().0 }
    defer { crowd.forEach { $0.end() } }
    let proportional = crowd.compactMap { ProportionalSet(of: $0.process)?.mebibytes }
    let drain = Drain(crowd)
    let among = try CommitTime(watcher: watcher, commits: commits, first: commits + 1).measure(
      session
    ) {
      drain.once()
    }
    table.add(
      "commit to another session's screen, ms, p50", [alone, among].map { $0?.quantile(0.5) })
    table.add("… p99", [alone, among].map { $0?.quantile(0.99) })
    let (one, _) = try session.open()
    defer { one.end() }
    table.add(
      "memory per session (proportional set size), MiB",
      [
        ProportionalSet(of: one.process)?.mebibytes,
        proportional.isEmpty ? nil : proportional.reduce(0, +) / Double(proportional.count),
      ])
    table.add("changes per second through the gate, with journal", [try gateRate(session)])
    let forms = try formKeys(session)
    table.add("key to paint in a form, ms, p50", [forms?.times.quantile(0.5)])
    table.add("… bytes, median", [forms?.bytes.quantile(0.5)])
    return table
  }

  /// One process, one change to a transaction.
  private func gateRate(_ session: Contestant) throws -> Double? {
    guard let writer = session.writer else { return nil }
    let count = 1_000
    let began = monotonicNow()
    let process = try writer.storm(count)
    try process.succeed(within: .seconds(120))
    return Double(count) / (Double(monotonicNow() - began) / 1e9)
  }

  /// Letters typed into the note of an acknowledgement, and taken back.
  private func formKeys(_ session: Contestant) throws -> KeyTime.Found? {
    var form = session
    form.prelude = ["6", "a"]
    form.down = Array("ư".utf8)
    form.up = [0x7F]
    return try KeyTime(presses: 100).measure([form]).first
  }
}

/// Reads what terminals write, so that none of their programs has to wait.
private struct Drain {
  let terminals: [RawTerminal]

  init(_ terminals: [RawTerminal]) { self.terminals = terminals }

  func once() {
    for terminal in terminals { _ = terminal.countBytes(for: .zero) }
  }
}

/// The share of memory that is a process's own, with what it shares divided among those who do.
private struct ProportionalSet {
  let mebibytes: Double

  init?(of process: Int32) {
    guard let file = fopen("/proc/\(process)/smaps_rollup", "r") else { return nil }
    defer { fclose(file) }
    var line = [CChar](repeating: 0, count: 256)
    while fgets(&line, 256, file) != nil {
      let text = String(
        decoding: line.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
      guard text.hasPrefix("Pss:"), let number = text.split(separator: " ").dropFirst().first,
        let kibibytes = Double(number)
      else { continue }
      mebibytes = kibibytes / 1_024
      return
    }
    return nil
  }
}
