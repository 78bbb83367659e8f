import ArgumentParser
import Demonstration
import Interchange
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

  /// Ends with the process that started it, as no simulator may outlive its demonstration:
  /// standard input is a pipe whose other end only that process holds, and which the system closes
  /// however it ends.
  @ArgumentParser.Flag(name: .customLong("while-parent-lives"), help: .hidden)
  var whileParentLives = false

  func run() throws {
    try common.check(seconds: every, of: "--every")
    try common.check(steps, of: "--steps")
    let path = common.database.map(Files.absolute) ?? Places.current.demonstration(seed: seed)
    try common.guarded {
      let reader = try common.demonstration(at: path)
      // What the database was made of, so that what is simulated goes on from there.
      let made = try reader.journal(limit: 1, before: 2).first?.at.day ?? Clock.today
      let catalogue = try PublishedData(.shipped, common).catalogue
      let changes = catalogue + Demonstration(seed: seed, today: made).story(over: catalogue).all
      // Another start simulates something else.
      var simulation = Simulation(
        seed: seed &+ UInt64(bitPattern: Clock.now.milliseconds), over: changes)
      let gate = try Gate(path: path)
      var step = 0
      while steps.map({ step < $0 }) ?? true {
        if parentEnds(within: 0) { return }
        try commit(simulation.next(today: Clock.today), through: gate)
        step += 1
        if parentEnds(within: every) { return }
      }
    }
  }

  /// Waits for so many seconds, or until the process that started it has ended.
  private func parentEnds(within seconds: Double) -> Bool {
    guard whileParentLives else {
      usleep(UInt32(seconds * 1_000_000))
      return false
    }
    var input = pollfd(fd: STDIN_FILENO, events: 0, revents: 0)
    return poll(&input, 1, Int32(seconds * 1_000)) > 0
  }

  /// A reading of a period that an earlier run had simulated already is passed over.
  private func commit(_ changes: [Change], through gate: Gate) throws {
    do {
      _ = try gate.commit(
        changes, by: Actor(account: "mo-phong", origin: .simulator), at: Clock.now)
    } catch .refused(.identicalReading), .refused(.contradictsReading) {
      return
    }
  }
}
