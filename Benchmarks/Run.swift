import Glibc
import TerminalTesting

/// One run: everything is prepared first, then all contestants are measured in turn.
final class Run {
  private let wishes: Wishes
  private let folder: TemporaryDirectory
  private let floor: Floor

  init(_ wishes: Wishes) throws {
    self.wishes = wishes
    folder = try TemporaryDirectory()
    floor = try Floor(wishes, in: folder)
  }

  func print() throws {
    if wishes.only != "instructions" { try printTimes(of: try Khue(wishes, in: folder)) }
    guard does("instructions") else { return }
    guard InstructionTally.isPossible else {
      return Swift.print("Instructions were not counted: callgrind (valgrind) is not installed.")
    }
    let tally = try InstructionTally(wishes, floor: floor, in: folder)
    Swift.print(try tally.table().markdown)
  }

  private func printTimes(of khue: Khue) throws {
    var ours = [
      floor.contestant, khue.contestant("khue, 13 units", khue.small),
      khue.contestant("khue, \(khue.units) units", khue.large),
    ]
    if let against = wishes.against { ours.append(try khue.rival(against, in: folder)) }
    let all = ours + Contestant.installed(folder)
    var table = Table(all.map(\.name))
    let storms = [ours[0], khue.contestant("khue, storm", khue.demonstration)]
    if does("start") { try addStarts(all, to: &table) }
    if does("keys") { try addKeys(all, to: &table) }
    if does("commits") { try addCommits(ours, to: &table) }
    if does("storms") { try addStorms(storms, to: &table) }
    if does("idle") { try addIdle(all, to: &table) }
    Swift.print(table.markdown, terminator: "\n\n")
    Swift.print(khue.preparation.markdown, terminator: "\n\n")
    if does("wall") {
      let wall = Wall(khue: khue, seconds: wishes.isQuick ? 20 : 60)
      Swift.print(try wall.table().markdown, terminator: "\n\n")
    }
    if does("sessions") {
      let sessions = Sessions(khue: khue, watcher: floor, commits: wishes.isQuick ? 10 : 50)
      Swift.print(try sessions.table().markdown, terminator: "\n\n")
    }
    if does("report") {
      let report = OfficerReport(khue: khue, folder: folder)
      Swift.print(try report.table().markdown, terminator: "\n\n")
    }
    if does("phases") {
      let phases = StartPhases(rounds: wishes.isQuick ? 3 : 20)
      Swift.print(try phases.measure(ours[1]).markdown, terminator: "\n\n")
    }
  }

  /// Whether this is to be measured; tells whoever waits.
  private func does(_ what: String) -> Bool {
    guard wishes.only == nil || wishes.only == what else { return false }
    say(what + "\n")
    return true
  }

  private func addStarts(_ contestants: [Contestant], to table: inout Table) throws {
    let starts = try StartTime(rounds: wishes.isQuick ? 8 : 32).measure(contestants)
    table.add("start to first stable screen, ms", times: starts)
  }

  private func addKeys(_ contestants: [Contestant], to table: inout Table) throws {
    let keys = try KeyTime(presses: wishes.isQuick ? 40 : 300).measure(contestants)
    table.add("key to paint, ms", times: keys.map(\.times))
    table.add("bytes per key, median", keys.map { $0.bytes.quantile(0.5) })
  }

  private func addCommits(_ contestants: [Contestant], to table: inout Table) throws {
    let part = wishes.isQuick ? 5 : 13
    var times = contestants.map { _ in Samples() }
    for round in 0..<4 {
      let commits = CommitTime(watcher: floor, commits: part, first: 1 + round * part)
      for index in turn(round, of: contestants.count) {
        if let found = try commits.measure(contestants[index]) { times[index].add(found) }
      }
    }
    table.add("commit to screen, ms", times: times)
  }

  private func addStorms(_ contestants: [Contestant], to table: inout Table) throws {
    let storm = Storm(watcher: floor, commits: wishes.isQuick ? 200 : 1_000)
    let rounds = wishes.isQuick ? 4 : 8
    var times = contestants.map { _ in Samples() }
    for round in 0..<rounds {
      for index in turn(round, of: contestants.count) {
        if let time = try storm.measure(contestants[index]) { times[index].add(nanoseconds: time) }
      }
    }
    table.add(
      "last of \(storm.commits) commits to screen (\(rounds) storms), both cores busy, ms",
      times: times)
  }

  private func addIdle(_ contestants: [Contestant], to table: inout Table) throws {
    let idle = Idle(seconds: wishes.isQuick ? 5 : 20)
    let found = try idle.measure(contestants)
    table.add("wake-ups in \(idle.seconds) s, idle", found.map { Double($0.wakeUps) })
    table.add("bytes in \(idle.seconds) s, idle", found.map { Double($0.bytes) })
    table.add("resident memory, MiB", found.map(\.residentMiB))
  }
}
