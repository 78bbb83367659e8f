import Glibc
import TerminalTesting

/// A storm of commits while both cores are busy: from the last commit to the final picture.
struct Storm {
  let watcher: Floor
  let commits: Int

  /// The nanoseconds; nil: nothing of it was seen.
  func measure(_ contestant: Contestant) throws -> Int64? {
    guard let writer = contestant.writer else { return nil }
    // The watch itself keeps the other core busy while commits come.
    let load = try PipedProcess("sh", ["-c", "while :; do :; done"])
    defer { kill(load.process, SIGKILL) }
    let (terminal, first) = try contestant.open()
    defer { terminal.end() }
    let watch = try watcher.watch(contestant.database)
    var bursts = [first]
    var moments: [Int64] = []
    let storm = try writer.storm(commits)
    // Three seconds more than it takes, for what comes late; marks go out after five.
    var end = Int64.max
    while monotonicNow() < end {
      bursts += terminal.nextBurst(within: .milliseconds(50), pause: .zero).map { [$0] } ?? []
      moments += watch.moments()
      if end == .max, storm.hasEnded { end = monotonicNow() + 3_000_000_000 }
    }
    try storm.succeed()
    guard let last = moments.last else { return nil }
    return max(0, try finalPicture(bursts) - last)
  }

  /// When the picture first was what it is in the end, but for the marks that go out.
  private func finalPicture(_ bursts: [RawTerminal.Burst]) throws -> Int64 {
    let final = try ScreenReplay(size: .usual)
    for burst in bursts { final.feed(burst.bytes) }
    let wanted = facts(final.screen)
    let replay = try ScreenReplay(size: .usual)
    var reached: Int64?
    for burst in bursts {
      replay.feed(burst.bytes)
      if facts(replay.screen) != wanted {
        reached = nil
      } else if reached == nil {
        reached = burst.ended
      }
    }
    return reached ?? 0
  }

  /// What tells the last commit from those before: the list of what changed last, where there is
  /// one. The rest is left out, because marks cover it for some seconds.
  private func facts(_ screen: Screen) -> [Substring] {
    let time = /[0-2][0-9]:[0-5][0-9] .*/
    let changes = screen.lines.dropFirst(2).compactMap { $0.firstMatch(of: time)?.output }
    return changes.isEmpty ? screen.lines.map { $0[...] } : changes
  }
}
