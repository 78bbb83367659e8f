import ArgumentParser
import Catalogue
import Glibc
import Programme
import ProgrammeStore
import VietnameseText
import Wording

/// `khue simulate`: commits simulated changes, to a demonstration database only.
struct Simulate: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(commandName: "simulate", abstract: Khue.text(.simulate))
  }

  @OptionGroup var common: CommonOptions

  @Option(help: Khue.help(.seedOption))
  var seed: UInt64 = 6785

  @Option(help: Khue.help(.everyOption))
  var every: Double = 3

  @Option(help: Khue.help(.stepsOption))
  var steps: Int?

  /// Ends with the process that started it, as no simulator may outlive its demonstration.
  @ArgumentParser.Flag(name: .customLong("while-parent-lives"), help: .hidden)
  var whileParentLives = false

  func run() throws {
    let parent = getppid()
    let path = common.database.map(Files.absolute) ?? Places.current.demonstration(seed: seed)
    try common.guarded {
      let reader = try Reader(path: path)
      let stand = try reader.snapshot(
        .units(AsOf(Clock.today), scope: .pilots, offset: 0, limit: 1))
      guard stand.freshness.isDemonstration else {
        throw CommandFailure(.noPermission, common.wording.notADemonstration(path))
      }
      let known = try reader.definitions().map { Change.define($0, knownFrom: nil) }
      // What was simulated before is not simulated again.
      let start = seed &+ UInt64(bitPattern: stand.freshness.journalHead)
      var simulation = Simulation(seed: start, over: known)
      let gate = try Gate(path: path)
      var step = 0
      while steps.map({ step < $0 }) ?? true {
        if whileParentLives && getppid() != parent { return }
        let changes = simulation.next(today: Clock.today)
        _ = try gate.commit(
          changes, by: Actor(account: "mo-phong", origin: .simulator), at: Clock.now)
        step += 1
        if every > 0 { usleep(UInt32(min(every, 3_600) * 1_000_000)) }
      }
    }
  }
}
