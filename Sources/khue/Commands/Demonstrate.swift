import ArgumentParser
import Demonstration
import Interchange
import Glibc
import Programme
import ProgrammeStore
import VietnameseText
import Wording

/// `khue demo`: a console on simulated data, with another process that goes on changing it.
struct Demonstrate: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "demo", abstract: Khue.text(.demo), discussion: Khue.text(.demoDetail))
  }

  @OptionGroup var common: CommonOptions

  @Option(help: Khue.help(.seedOption))
  var seed: UInt64 = 6785

  @Option(help: Khue.help(.everyOption))
  var every: Double = 3

  @ArgumentParser.Flag(name: .customLong("no-simulator"), help: Khue.help(.noSimulatorOption))
  var noSimulator = false

  func run() throws {
    try common.check(seconds: every, of: "--every")
    // Never the real database: only a path that was asked for, else one of its own.
    let path = common.database.map(Files.absolute) ?? Places.current.demonstration(seed: seed)
    if Files.exists(path) {
      _ = try common.guarded { try common.demonstration(at: path) }
    } else {
      try make(path)
    }
    let simulator = noSimulator ? nil : SimulatorProcess(database: path, seed: seed, every: every)
    defer { simulator?.stop() }
    let status = ConsoleLaunch(database: path, language: common.language).open()
    if status != .ok { throw CommandFailure(status, "") }
  }

  private func make(_ path: String) throws {
    let data = try PublishedData(.shipped, common)
    Output.error(common.wording.creatingDemonstration)
    let story = Demonstration(seed: seed, today: Clock.today).story(over: data.catalogue)
    try Files.inFolder(of: path, common.wording) {
      _ = try common.guarded {
        try Store.create(
          at: path, changes: data.catalogue + story.changes, deeds: story.deeds,
          demonstration: true, by: Actor(account: SystemUser.name, origin: .initialisation),
          at: Clock.now)
      }
    }
    Output.error(common.wording.createdDemonstration(path: path))
  }
}

extension CommonOptions {
  /// Opens a demonstration; real data is never simulated over, nor shown for a demonstration.
  func demonstration(at path: String) throws -> Reader {
    let reader = try Reader(path: path)
    let stand = try reader.snapshot(
      .units(AsOf(Clock.today), scope: .pilots, offset: 0, limit: 1))
    guard stand.freshness.isDemonstration else {
      throw CommandFailure(.noPermission, wording.notADemonstration(path))
    }
    return reader
  }
}

/// The process that commits simulated changes while a demonstration is shown.
struct SimulatorProcess {
  private let process: pid_t
  /// The end of a pipe that the system closes when this process ends, however it does; nothing is
  /// ever written to it.
  private let life: Int32

  /// Starts this program again; nil when the system refuses.
  init?(database: String, seed: UInt64, every: Double) {
    let arguments = [
      "khue", "simulate", "--database", database, "--seed", String(seed), "--every", String(every),
      "--while-parent-lives",
    ]
    var ends: [Int32] = [-1, -1]
    guard pipe(&ends) == 0 else { return nil }
    for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
    defer { close(ends[0]) }
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_adddup2(&actions, ends[0], STDIN_FILENO)
    for descriptor in [STDOUT_FILENO, STDERR_FILENO] {
      posix_spawn_file_actions_addopen(&actions, descriptor, "/dev/null", O_RDWR, 0)
    }
    var pointers = arguments.map { strdup($0) } + [nil]
    defer { pointers.forEach { free($0) } }
    var child: pid_t = 0
    guard posix_spawn(&child, "/proc/self/exe", &actions, nil, &pointers, environ) == 0 else {
      close(ends[1])
      return nil
    }
    process = child
    life = ends[1]
  }

  func stop() {
    close(life)
    kill(process, SIGTERM)
    waitpid(process, nil, 0)
  }
}
