import TerminalTesting

/// The phases of the start as the console itself tells them (`KHUE_TRACE_START`).
struct StartPhases {
  let rounds: Int

  func measure(_ contestant: Contestant) throws -> Table {
    var order: [String] = []
    var times: [String: Samples] = [:]
    for _ in 0..<rounds {
      for (phase, time) in try phases(of: contestant) {
        if times[phase] == nil { order.append(phase) }
        times[phase, default: Samples()].add(time)
      }
    }
    var table = Table(["ms since the start, p50"])
    for phase in order { table.add(phase, [times[phase]?.quantile(0.5)]) }
    return table
  }

  private func phases(of contestant: Contestant) throws -> [(String, Double)] {
    var traced = contestant
    traced.environment["KHUE_TRACE_START"] = "1"
    let state = contestant.environment["XDG_STATE_HOME"] ?? ""
    // Standard error goes to the log while the screen is up.
    let log = state + "/khue/khue.log"
    removeTree(log)
    let (terminal, burst) = try traced.open()
    terminal.end()
    let told = String(decoding: burst.bytes, as: UTF8.self) + "\n" + (readFile(log) ?? "")
    return told.split(whereSeparator: \.isNewline).compactMap { line in
      guard let mark = line.firstRange(of: "khue-start ") else { return nil }
      let words = line[mark.upperBound...].split(separator: " ", maxSplits: 1)
      guard words.count == 2, let moment = Int64(words[0]) else { return nil }
      return (String(words[1]), Double(moment * 1_000 - terminal.started) / 1e6)
    }
  }
}
