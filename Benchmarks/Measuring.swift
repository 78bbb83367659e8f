import Glibc
import TerminalTesting

/// The order in which all are measured: A B B A, so that a busy moment of the machine falls on all,
/// and a drift, which favours whoever comes first, on none.
func turn(_ round: Int, of count: Int) -> [Int] {
  round % 2 == 0 ? Array(0..<count) : (0..<count).reversed()
}

/// From starting a program to the last byte of its first picture.
struct StartTime {
  let rounds: Int

  func measure(_ contestants: [Contestant]) throws -> [Samples] {
    var times = contestants.map { _ in Samples() }
    for round in 0..<rounds {
      for index in turn(round, of: contestants.count) {
        let (terminal, burst) = try contestants[index].open()
        times[index].add(nanoseconds: burst.ended - terminal.started)
        terminal.end()
      }
    }
    return times
  }
}

/// From a key to the last byte that it led to.
struct KeyTime {
  let presses: Int

  struct Found {
    var times = Samples()
    var bytes = Samples()
  }

  func measure(_ contestants: [Contestant]) throws -> [Found] {
    let terminals = try contestants.map { try $0.open().0 }
    defer { terminals.forEach { $0.end() } }
    var found = contestants.map { _ in Found() }
    for press in 0..<presses {
      // Each key of the pair is pressed in both orders.
      for index in turn(press / 2, of: contestants.count) {
        let (contestant, terminal) = (contestants[index], terminals[index])
        // What comes by itself (a clock, a refresh) must not be taken for the answer.
        while terminal.nextBurst(within: .milliseconds(2), pause: .milliseconds(5)) != nil {}
        let pressed = terminal.send(press % 2 == 0 ? contestant.down : contestant.up)
        guard
          let burst = terminal.nextBurst(within: .milliseconds(500), pause: .milliseconds(12))
        else { continue }
        found[index].times.add(nanoseconds: burst.ended - pressed)
        found[index].bytes.add(Double(burst.bytes.count))
      }
    }
    return found
  }
}

/// From the moment at which a commit of another process can be seen to the last byte of the
/// picture that shows it.
struct CommitTime {
  let watcher: Floor
  let commits: Int
  /// The first step, as each is another reading and none may be told twice.
  var first = 1

  /// - Parameter meanwhile: done after each commit has been seen.
  func measure(_ contestant: Contestant, meanwhile: () -> Void = {}) throws -> Samples? {
    guard let writer = contestant.writer else { return nil }
    let (terminal, _) = try contestant.open()
    defer { terminal.end() }
    let watch = try watcher.watch(contestant.database)
    var times = Samples()
    for step in first..<first + commits {
      try writer.commit(step)
      if let time = next(terminal, watch) { times.add(nanoseconds: time) }
      // A storm is measured elsewhere: here each commit finds the console at rest.
      while terminal.nextBurst(within: .milliseconds(120), pause: .milliseconds(10)) != nil {}
      meanwhile()
    }
    if times.count < commits {
      say("\(contestant.name): \(commits - times.count) of \(commits) commits did not show\n")
    }
    return times
  }

  private func next(_ terminal: RawTerminal, _ watch: CommitWatch) -> Int64? {
    while let burst = terminal.nextBurst(within: .seconds(4), pause: .milliseconds(10)) {
      // A picture from before the commit is not its picture: a mark that has gone out. The watch
      // may have seen the commit a moment after the console.
      let moments = watch.moments(within: .milliseconds(20))
      if let moment = moments.last(where: { $0 < burst.ended + 2_000_000 }) {
        return max(0, burst.ended - moment)
      }
    }
    return nil
  }
}
