import Glibc
import Programme

/// What can be known of the command line before it is parsed: the language that even its errors
/// and help are written in, and whether it is just the console.
struct Invocation {
  let arguments: [String]
  let language: Language

  static let current = Invocation(
    arguments: Array(CommandLine.arguments.dropFirst()), environment: Environment.all)

  init(arguments: [String], environment: [String: String]) {
    self.arguments = arguments
    language = Invocation.language(of: arguments, environment: environment)
  }

  /// The console as it opens when the command line has nothing but a database and a language.
  var plainConsole: ConsoleOpening? {
    var opening = ConsoleOpening(database: Places.current.database, language: language)
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

  /// Whether the database is named by an empty text, which a script's unset variable leaves behind.
  var namesNoDatabase: Bool {
    zip(arguments, arguments.dropFirst()).contains { $0 == "--database" && $1.isEmpty }
      || arguments.contains("--database=")
  }

  private static func language(of arguments: [String], environment: [String: String]) -> Language {
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
    return environment["KHUE_LANG"].flatMap(Language.init) ?? .vietnamese
  }
}
