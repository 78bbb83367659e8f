import Glibc
import TerminalTesting

/// One run: everything is prepared first, then all contestants are measured in turn.
final class Run {
  private let wishes: Wishes
  private let folder: TemporaryDirectory
  private let floor: Floor
  private let khue: Khue

  init(_ wishes: Wishes) throws {
    self.wishes = wishes
    folder = try TemporaryDirectory()
    floor = try Floor(source: wishes.floor, in: folder)
    khue = try Khue(wishes, in: folder)
  }

  func print() throws {
    let ours = [
      floor.contestant, khue.contestant("khue, 13 units", khue.small),
      khue.contestant("khue, \(khue.units) units", khue.large),
    ]
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
    guard does("start") else { return }
    Swift.print(try StartPhases(rounds: wishes.isQuick ? 3 : 20).measure(ours[1]).markdown)
  }

  /// Whether this is to be measured; tells whoever waits.
  private func does(_ what: String) -> Bool {
    guard wishes.only == nil || wishes.only == what else { return false }
    say(what + "\n")
    return true
  }

  private func addStarts(_ contestants: [Contestant], to table: inout Table) throws {
    let starts = try StartTime(rounds: wishes.isQuick ? 5 : 30).measure(contestants)
    table.add("start to first stable screen, ms, p50", starts.map { $0.quantile(0.5) })
    table.add("… p99", starts.map { $0.quantile(0.99) })
  }

  private func addKeys(_ contestants: [Contestant], to table: inout Table) throws {
    let keys = try KeyTime(presses: wishes.isQuick ? 40 : 300).measure(contestants)
    table.add("key to paint, ms, p50", keys.map { $0.times.quantile(0.5) })
    table.add("… p99", keys.map { $0.times.quantile(0.99) })
    table.add("bytes per key, median", keys.map { $0.bytes.quantile(0.5) })
  }

  private func addCommits(_ contestants: [Contestant], to table: inout Table) throws {
    var times: [Samples?] = []
    for contestant in contestants {
      times.append(
        try CommitTime(watcher: floor, commits: wishes.isQuick ? 20 : 50).measure(contestant))
    }
    table.add("commit to screen, ms, p50", times.map { $0?.quantile(0.5) })
    table.add("… p99", times.map { $0?.quantile(0.99) })
  }

  private func addStorms(_ contestants: [Contestant], to table: inout Table) throws {
    let storm = Storm(
      watcher: floor, commits: wishes.isQuick ? 200 : 1_000, rounds: wishes.isQuick ? 3 : 5)
    let times = try contestants.map { try storm.measure($0) }
    table.add(
      "last of \(storm.commits) commits to screen, both cores busy, ms, p50",
      times.map { $0.quantile(0.5) })
    table.add("… p99 (of \(storm.rounds))", times.map { $0.quantile(0.99) })
  }

  private func addIdle(_ contestants: [Contestant], to table: inout Table) throws {
    let idle = Idle(seconds: wishes.isQuick ? 5 : 20)
    let found = try idle.measure(contestants)
    table.add("wake-ups in \(idle.seconds) s, idle", found.map { Double($0.wakeUps) })
    table.add("bytes in \(idle.seconds) s, idle", found.map { Double($0.bytes) })
    table.add("resident memory, MiB", found.map(\.residentMiB))
  }
}
