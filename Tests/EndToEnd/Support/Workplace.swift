import Glibc
import TerminalTesting

/// A folder of its own for one test, with databases in it and a user who keeps nothing elsewhere.
final class Workplace {
  let folder: TemporaryDirectory
  let khue: String

  init() throws {
    folder = try TemporaryDirectory()
    khue = try ExecutableUnderTest.khue()
  }

  /// A workplace that has a database of the published facts.
  static func withFacts() throws -> Workplace {
    let workplace = try Workplace()
    try facts.get().write(to: workplace.database)
    return workplace
  }

  /// Made once, as every test would make the same.
  private static let facts = Result {
    let workplace = try Workplace()
    try workplace.succeed(["init"])
    return try DatabaseCopy(of: workplace.database)
  }

  /// Where the commands look for the database when none is named.
  var database: String { folder.path("data/khue/khue.db") }

  private func environment(_ more: [String: String]) -> [String: String] {
    [
      "HOME": folder.path, "XDG_DATA_HOME": folder.path("data"),
      "XDG_STATE_HOME": folder.path("state"), "XDG_CONFIG_HOME": folder.path("config"),
      "SWIFT_BACKTRACE": "enable=no",
    ].merging(more) { $1 }
  }

  // MARK: The console

  /// Opens the console, without waiting for its picture.
  func console(
    _ arguments: [String] = [], environment more: [String: String] = [:],
    size: TerminalSize = .usual
  ) throws -> TerminalSession {
    let terminal = try TerminalSession(
      khue, arguments, environment: environment(more), size: size)
    terminal.keeps = self
    return terminal
  }

  /// Writes the user's settings.
  func settings(_ text: String) throws {
    let config = folder.path("config")
    mkdir(config, 0o755)
    mkdir(config + "/khue", 0o755)
    try writeFile(config + "/khue/config.toml", text.utf8)
  }

  /// Whether anybody's draft is kept.
  var hasDraft: Bool {
    let drafts = folder.path("state/khue/drafts")
    return directoryEntries(drafts).contains { name in
      directoryEntries(drafts + "/" + name).contains {
        !directoryEntries("\(drafts)/\(name)/\($0)").isEmpty
      }
    }
  }

  /// Opens the console and waits until it shows the overview.
  func opened(
    _ arguments: [String] = [], environment more: [String: String] = [:],
    size: TerminalSize = .usual
  ) throws -> TerminalSession {
    let terminal = try console(arguments, environment: more, size: size)
    // A demonstration is made first, which takes its time on a busy machine.
    try terminal.wait(for: "the overview", within: .seconds(60)) {
      $0.shows("Quận Hoàn Kiếm") && $0.shows(" q ")
    }
    return terminal
  }

  /// A shell in which the console can be started as a person does.
  func shell(size: TerminalSize = .usual) throws -> ShellSession {
    try ShellSession(environment: environment([:]), size: size)
  }

  // MARK: Commands

  /// Runs a subcommand to its end.
  func run(
    _ arguments: [String], input: String = "", environment more: [String: String] = [:]
  ) throws -> PipedProcess.Outcome {
    try TerminalTesting.run(
      khue, arguments, environment: environment(more), input: Array(input.utf8))
  }

  /// Runs a subcommand that must succeed, and returns what it printed.
  @discardableResult
  func succeed(_ arguments: [String], input: String = "") throws -> String {
    let outcome = try run(arguments, input: input)
    guard outcome.status == .code(0) else {
      throw Unexpected(command: arguments.joined(separator: " "), outcome: outcome)
    }
    return outcome.text
  }

  /// Starts a subcommand that goes on by itself.
  func start(
    _ arguments: [String], environment more: [String: String] = [:]
  ) throws -> PipedProcess {
    try PipedProcess(khue, arguments, environment: environment(more))
  }

  /// Stores one reading; each step has a day, and so an identity, of its own.
  func commitReading(_ step: Int, value: String) throws {
    let day = "\(step % 28 + 1)/\(step / 28 % 12 + 1)/2024"
    try succeed(
      ["import", "-"],
      input: "Chỉ tiêu;Đơn vị;Kỳ;Giá trị\nhs-xa-truc-tuyen-ty-le;hoan-kiem;\(day);\(value)\n")
  }
}

/// A command that had to succeed and did not.
struct Unexpected: Error, CustomStringConvertible {
  var command: String
  var outcome: PipedProcess.Outcome

  var description: String {
    "khue \(command): \(outcome.status)\n\(outcome.text)\n\(outcome.errorText)"
  }
}
