public import ArgumentParser
public import Programme
import Wording

/// The root command: the list of subcommands, and the console when there is none.
struct Khue: ParsableCommand {
  static let version = "1.0.0"

  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "khue", abstract: text(.khue), discussion: text(.khueDetail),
      version: version,
      subcommands: [
        OpenConsole.self, Kiosk.self, Initialise.self, Show.self, ImportFile.self, Define.self,
        Withdraw.self, Export.self, Journal.self, Migrate.self, Accounts.self, Session.self,
        Backup.self, Restore.self, Doctor.self,
        Demonstrate.self, Simulate.self, Keys.self,
      ],
      defaultSubcommand: OpenConsole.self)
  }

  /// A text of the command line's own help, in the language of this invocation.
  static func text(_ help: CommandHelp) -> String {
    Wording(Invocation.current.language).help(help)
  }

  static func text(_ help: RecordHelp) -> String {
    Wording(Invocation.current.language).help(help)
  }

  static func help(_ help: RecordHelp) -> ArgumentHelp {
    let wording = Wording(Invocation.current.language)
    return ArgumentHelp(wording.help(help), valueName: wording.valueName(help))
  }

  static func help(_ help: CommandHelp) -> ArgumentHelp {
    let wording = Wording(Invocation.current.language)
    return ArgumentHelp(wording.help(help), valueName: wording.valueName(help))
  }
}

/// The options that every subcommand takes.
struct CommonOptions: ParsableArguments {
  static let names = ["--database", "--lang"]

  @Option(name: .long, help: Khue.help(.databaseOption))
  var database: String?

  @Option(name: .customLong("lang"), help: Khue.help(.languageOption))
  var language: Language = Invocation.current.language

  var path: String { Files.followed(Files.absolute(database ?? Places.current.database)) }

  var wording: Wording { Wording(language) }

  /// Does what touches the database, and turns its faults into sentences and exit statuses.
  func guarded<Value>(_ work: () throws -> Value) throws -> Value {
    do {
      return try work()
    } catch let fault as StoreFault {
      OperatingLog.note(fault)
      throw CommandFailure(ExitStatus(fault), wording.fault(fault).line)
    }
  }
}

extension CommonOptions {
  /// The longest pause of a simulation, in seconds.
  static let longestPause = 3_600

  /// - Throws: a usage failure where a pause is no time that can be waited.
  func check(seconds: Double, of option: String) throws {
    guard seconds > 0, seconds <= Double(CommonOptions.longestPause) else {
      throw CommandFailure(
        .usage,
        wording.unusableSeconds(
          "\(seconds)", of: option, most: CommonOptions.longestPause))
    }
  }

  /// - Throws: a usage failure where a number of things is none or less.
  func check(_ count: Int?, of option: String) throws {
    guard let count, count < 1 else { return }
    throw CommandFailure(.usage, wording.unusableCount(String(count), of: option))
  }
}

extension Language: ExpressibleByArgument {}
