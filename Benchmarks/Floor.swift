import TerminalTesting

/// The least that any program must do, built from its source with the system's C compiler.
final class Floor {
  let program: String
  private let database: String

  init(_ wishes: Wishes, in folder: TemporaryDirectory) throws {
    program = folder.path("floor")
    database = folder.path("floor-data/floor.db")
    try prepare(
      "cc",
      [
        "-O2", "-o", program, wishes.sources + "/floor.c", "-lncursesw", "-ltinfo", "-lsqlite3",
      ])
    try prepare("mkdir", [folder.path("floor-data")])
    try prepare(program, ["make", database])
  }

  var contestant: Contestant {
    var contestant = Contestant(name: "floor", program: program, arguments: ["show", database])
    contestant.writer = FloorWriter(program: program, database: database)
    contestant.database = database
    return contestant
  }

  /// Tells of each commit to a database when it could first be seen.
  func watch(_ database: String) throws -> CommitWatch {
    CommitWatch(try PipedProcess(program, ["watch", database]))
  }
}

/// The moments at which commits could first be seen, by anybody's.
final class CommitWatch {
  private let process: PipedProcess

  init(_ process: PipedProcess) {
    self.process = process
    _ = process.readLine()
  }

  /// The moments since the last call; waits at most `duration` for the first.
  func moments(within duration: Duration = .zero) -> [Int64] {
    var moments: [Int64] = []
    while let line = process.readLine(within: moments.isEmpty ? duration : .zero) {
      if let moment = Int64(line) { moments.append(moment) }
    }
    return moments
  }
}

private final class FloorWriter: Writer {
  private let program: String
  private let database: String
  private var process: PipedProcess?
  private var value = 0

  init(program: String, database: String) {
    self.program = program
    self.database = database
  }

  func commit(_ step: Int) throws {
    let process = try process ?? PipedProcess(program, ["write", database])
    self.process = process
    process.write(nextLine().utf8)
  }

  func storm(_ commits: Int) throws -> PipedProcess {
    let storm = try PipedProcess(program, ["write", database])
    storm.write((0..<commits).map { _ in nextLine() }.joined().utf8)
    storm.closeInput()
    return storm
  }

  private func nextLine() -> String {
    value += 1
    return "\(value * 7 % 1_000)\n"
  }
}

/// Runs a program that must succeed, and tells what it took.
@discardableResult
func prepare(
  _ program: String, _ arguments: [String], environment: [String: String] = [:],
  input: String = ""
) throws -> (seconds: Double, peakMiB: Double) {
  let began = monotonicNow()
  let process = try PipedProcess(program, arguments, environment: environment)
  process.write(input.utf8)
  process.closeInput()
  try process.succeed(within: .seconds(900))
  return (Double(monotonicNow() - began) / 1e9, Double(process.peakKiB) / 1_024)
}

extension PipedProcess {
  /// Waits for its end, which must be a good one.
  func succeed(within limit: Duration = .seconds(60)) throws {
    let outcome = try finish(within: limit)
    guard outcome.status == .code(0) else {
      throw BenchFailure.failed(
        name, "\(outcome.status) \(outcome.errorText.suffix(2_000))")
    }
  }
}
