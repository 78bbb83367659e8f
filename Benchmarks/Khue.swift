import Glibc
import TerminalTesting

/// The console with its databases: the published facts of 13 units, the same with 10,000 units and
/// a million readings, and a demonstration.
final class Khue {
  let program: String
  let small: String
  let large: String
  let demonstration: String
  /// How many units the large database has besides the shipped ones.
  let units: Int
  /// What preparing them took.
  private(set) var preparation = Table(["seconds", "peak memory, MiB", "database, MiB"])
  private let environment: [String: String]

  init(_ wishes: Wishes, in folder: TemporaryDirectory) throws {
    program = wishes.khue
    small = folder.path("small/khue.db")
    large = folder.path("large/khue.db")
    demonstration = folder.path("demo/khue.db")
    environment = [
      "HOME": folder.path, "XDG_DATA_HOME": folder.path("xdg"),
      "XDG_STATE_HOME": folder.path("state"), "XDG_CONFIG_HOME": folder.path("config"),
    ]
    let many = ManyUnits(wishes)
    units = many.units
    say("databases\n")
    try makeSmall()
    try makeLarge(many, in: folder)
    try makeDemonstration()
  }

  /// - Parameter other: another build of the console.
  func contestant(_ name: String, _ database: String, by other: String? = nil) -> Contestant {
    let program = other ?? program
    var contestant = Contestant(
      name: name, program: program, arguments: ["--database", database], environment: environment)
    contestant.database = database
    contestant.writer = KhueWriter(
      program: program, database: database, environment: environment)
    return contestant
  }

  /// Another build of the console, with the published facts in a database of its own.
  func rival(_ other: String, in folder: TemporaryDirectory) throws -> Contestant {
    let database = folder.path("other/khue.db")
    try prepare(other, ["init", "--database", database], environment: environment)
    return contestant("khue of before", database, by: other)
  }

  /// Has the command do something, and waits for its good end.
  func run(_ arguments: [String], input: String = "") throws {
    try prepare(program, arguments, environment: environment, input: input)
  }

  private func makeSmall() throws {
    let took = try prepare(program, ["init", "--database", small], environment: environment)
    add("khue init", took, size(of: small))
  }

  private func makeLarge(_ many: ManyUnits, in folder: TemporaryDirectory) throws {
    let data = folder.path("data")
    try many.writeData(to: data)
    let created = try prepare(
      program, ["init", "--from", data, "--database", large], environment: environment)
    add("khue init --from, \(many.units) units", created, size(of: large))
    let file = folder.path("readings.csv")
    try many.writeReadings(to: file)
    let took = try prepare(
      program, ["import", file, "--database", large], environment: environment)
    add("khue import, \(many.units * many.months) rows", took, size(of: large))
    unlink(file)
  }

  /// The demonstration makes its database when it is first opened.
  private func makeDemonstration() throws {
    try prepare("mkdir", ["-p", String(demonstration.dropLast("/khue.db".count))])
    let began = monotonicNow()
    let terminal = try RawTerminal(
      program, ["demo", "--no-simulator", "--database", demonstration], environment: environment)
    // First it says what it does, and is silent until that is done.
    var ended: Int64?
    while let burst = terminal.nextBurst(within: .seconds(120), pause: .seconds(2)) {
      ended = burst.ended
      if access(demonstration, F_OK) == 0 { break }
    }
    terminal.end()
    guard let ended else { throw BenchFailure.silent("khue demo") }
    add("khue demo", (Double(ended - began) / 1e9, nil), size(of: demonstration))
  }

  private func add(_ name: String, _ took: (seconds: Double, peakMiB: Double?), _ result: Double) {
    preparation.add(
      name,
      cells: [
        Table.text(took.seconds), took.peakMiB.map(Table.text) ?? "–", Table.text(result),
      ])
  }

  private func size(of path: String) -> Double {
    var total = 0
    for ending in ["", "-wal"] {
      var facts = stat()
      if stat(path + ending, &facts) == 0 { total += facts.st_size }
    }
    return (Double(total) / 1_048_576).rounded(.up)
  }
}

/// Commits through the gate, as people do: one reading by `khue import`, many by `khue simulate`.
private final class KhueWriter: Writer {
  private let program: String
  private let database: String
  private let environment: [String: String]
  private var running: PipedProcess?

  init(program: String, database: String, environment: [String: String]) {
    self.program = program
    self.database = database
    self.environment = environment
  }

  func commit(_ step: Int) throws {
    try running?.succeed()
    let process = try PipedProcess(
      program, ["import", "-", "--database", database], environment: environment)
    process.write(ManyUnits.oneReading(step).utf8)
    process.closeInput()
    running = process
  }

  func storm(_ commits: Int) throws -> PipedProcess {
    try PipedProcess(
      program,
      ["simulate", "--every", "0.000001", "--steps", "\(commits)", "--database", database],
      environment: environment)
  }
}
