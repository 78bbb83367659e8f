import ConsoleHost
import Glibc
import Programme
import Settings

/// What can be known of the command line before it is parsed: the language that even its errors
/// and help are written in, and whether it is just the console.
struct Invocation {
  let arguments: [String]
  /// The language that the command line or the environment names; nil leaves it to the settings.
  private let wanted: Language?
  private let settled: @Sendable () -> Language?

  static let current = Invocation(
    arguments: Array(ProcessArguments.texts.dropFirst()), environment: Environment.all,
    settings: { ownSettings })

  /// - Parameter settings: the language of the user's settings; asked only where nothing else says.
  init(
    arguments: [String], environment: [String: String],
    settings: @escaping @Sendable () -> Language? = { nil }
  ) {
    self.arguments = arguments
    wanted = Invocation.language(of: arguments, environment: environment)
    settled = settings
  }

  /// The language: as the command line says, else the environment, else the settings.
  var language: Language { wanted ?? settled() ?? .vietnamese }

  /// Read once. Behind a forced command no settings are the client's own.
  private static let ownSettings: Language? =
    SessionEnvironment.isWanted(by: ProcessArguments.texts.dropFirst())
    ? nil : UserSettings.read().configuration.language

  /// The console as it opens when the command line has nothing but a database and a language.
  var plainConsole: ConsoleLaunch? {
    // The console reads the settings itself, once.
    var opening = ConsoleLaunch(
      database: Places.current.database, language: wanted ?? .vietnamese)
    var rest = arguments[...]
    while let option = rest.popFirst() {
      guard let value = rest.popFirst(), !value.isEmpty, !value.hasPrefix("-") else { return nil }
      switch option {
      case "--database": opening.database = Files.absolute(value)
      case "--lang" where Language(rawValue: value) != nil: continue
      default: return nil
      }
    }
    return opening
  }

  /// Whether the command line or the environment names the language.
  var choosesLanguage: Bool {
    Environment.all["KHUE_LANG"] != nil || arguments.contains { $0.hasPrefix("--lang") }
  }

  /// Whether all that was said is text; what is not would be taken for something else.
  static var isWhole: Bool { brokenArgument == nil && Environment.brokenPath == nil }

  /// The first argument whose bytes are no UTF-8, as well as it can be shown.
  static var brokenArgument: String? {
    ProcessArguments.bytes.first { String(validating: $0, as: UTF8.self) == nil }
      .map { String(decoding: $0, as: UTF8.self) }
  }

  /// Whether the database is named by an empty text, which a script's unset variable leaves behind.
  var namesNoDatabase: Bool {
    zip(arguments, arguments.dropFirst()).contains { $0 == "--database" && $1.isEmpty }
      || arguments.contains("--database=")
  }

  private static func language(
    of arguments: [String], environment: [String: String]
  ) -> Language? {
    for (index, argument) in arguments.enumerated() {
      if argument.hasPrefix("--lang="),
        let found = Language(rawValue: String(argument.dropFirst(7)))
      {
        return found
      }
      if argument == "--lang", index + 1 < arguments.count,
        let found = Language(rawValue: arguments[index + 1])
      {
        return found
      }
    }
    return environment["KHUE_LANG"].flatMap(Language.init)
  }
}
