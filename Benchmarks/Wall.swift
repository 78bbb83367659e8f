import Glibc
import TerminalTesting

/// What a wall costs: its start, each page turned, and the minutes between two turns.
struct Wall {
  let khue: Khue
  let seconds: Int

  func table() throws -> Table {
    var table = Table(["khue kiosk"])
    let wall = contestant(["--every", "24h"])
    let starts = try StartTime(rounds: 10).measure([wall])
    table.add("start to first page, ms, p50", starts.map { $0.quantile(0.5) })
    let turns = try KeyTime(presses: 40).measure([wall])
    table.add("page turn, ms, p50", turns.map { $0.times.quantile(0.5) })
    table.add("bytes per page turn, median", turns.map { $0.bytes.quantile(0.5) })
    table.add("… p99", turns.map { $0.bytes.quantile(0.99) })
    let idle = try Idle(seconds: seconds, countsMinutes: true).measure([wall])
    table.add("wake-ups in \(seconds) s between turns", idle.map { Double($0.wakeUps) })
    table.add("bytes in \(seconds) s between turns", idle.map { Double($0.bytes) })
    table.add("resident memory, MiB", idle.map(\.residentMiB))
    return table
  }

  private func contestant(_ arguments: [String]) -> Contestant {
    var wall = khue.contestant("khue kiosk", khue.demonstration)
    wall.arguments = ["kiosk"] + wall.arguments + arguments
    // Always onwards: each turn is another page.
    wall.down = Array("\u{1B}[C".utf8)
    wall.up = wall.down
    return wall
  }
}
