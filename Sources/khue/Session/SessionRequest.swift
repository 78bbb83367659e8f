import Programme
import Wording

/// What a client asks of its session: nothing for the console, or one of a small fixed set.
///
/// The text is never given to a shell, nor to the program's own command line as it is: it is split
/// here, and only what is recognised goes on (design, section 8).
enum SessionRequest: Hashable {
  case console
  case version
  case help
  /// The words behind `show`, none of which names a file.
  case show([String])
  case importInput(dryRun: Bool, strict: Bool)
  case verifyJournal
  /// The options behind `kiosk`, none of which names a file.
  case wall([String])
  case refused

  /// A request with the language that it names.
  struct Reading: Hashable {
    var request: SessionRequest
    var language: Language?
  }

  /// Reads `SSH_ORIGINAL_COMMAND`.
  static func read(_ command: String?) -> Reading {
    guard let command, !command.isEmpty else { return Reading(request: .console) }
    guard command.utf8.count <= 4_096, let words = CommandWords.split(command) else {
      return Reading(request: .refused)
    }
    var rest: [String] = []
    var language: Language?
    var isLanguage = false
    for word in words {
      if isLanguage || word.hasPrefix("--lang=") {
        guard let named = Language(rawValue: isLanguage ? word : String(word.dropFirst(7))) else {
          return Reading(request: .refused)
        }
        language = named
        isLanguage = false
      } else if word == "--lang" {
        isLanguage = true
      } else {
        rest.append(word)
      }
    }
    if isLanguage { return Reading(request: .refused) }
    return Reading(request: request(rest), language: language)
  }

  private static func request(_ words: [String]) -> SessionRequest {
    switch words.first {
    // Without hyphens too, because ssh would take an option for one of its own.
    case "--version" where words.count == 1, "version" where words.count == 1: return .version
    case "--help" where words.count == 1, "help" where words.count == 1: return .help
    case "journal" where words == ["journal", "verify"]: return .verifyJournal
    case "import" where words.dropFirst().first == "-": return importing(words.dropFirst(2))
    case "kiosk":
      let options = words.dropFirst()
      return isOfWall(options) ? .wall(Array(options)) : .refused
    case "show": return isShowable(words.dropFirst()) ? .show(Array(words.dropFirst())) : .refused
    default: return .refused
    }
  }

  private static func importing(_ flags: ArraySlice<String>) -> SessionRequest {
    guard flags.allSatisfy({ $0 == "--dry-run" || $0 == "--strict" }),
      Set(flags).count == flags.count
    else { return .refused }
    return .importInput(dryRun: flags.contains("--dry-run"), strict: flags.contains("--strict"))
  }

  /// Whether `show` is asked for a screen of the record, with options that name no file.
  private static func isShowable(_ words: ArraySlice<String>) -> Bool {
    guard let subject = words.first, Show.Subject(rawValue: subject) != nil else { return false }
    return arguments(of: words.dropFirst(), flags: ["--all"], options: showOptions) != nil
  }

  /// Whether a wall is asked for with options alone.
  private static func isOfWall(_ words: ArraySlice<String>) -> Bool {
    arguments(of: words, flags: ["--align-clock", "--bell"], options: wallOptions)?.isEmpty == true
  }

  /// The words that are neither options nor their values; nil where an option is none of those
  /// known, or lacks its value.
  private static func arguments(
    of words: ArraySlice<String>, flags: Set<String>, options: Set<String>
  ) -> [String]? {
    var rest: [String] = []
    var isValue = false
    for word in words {
      if isValue {
        // Another option, not a value: a parser might read it as one.
        if word.hasPrefix("-") { return nil }
        isValue = false
      } else if word.hasPrefix("-") {
        if flags.contains(word) { continue }
        let parts = word.split(separator: "=", maxSplits: 1)
        guard let name = parts.first, options.contains(String(name)) else { return nil }
        isValue = parts.count == 1 && !word.hasSuffix("=")
      } else {
        rest.append(word)
      }
    }
    return isValue ? nil : rest
  }

  private static let showOptions: Set = [
    "--format", "--as-of", "--known", "--unit", "--account", "--kind", "--day", "--limit",
  ]

  private static let wallOptions: Set = [
    "--pages", "--every", "--theme", "--glyphs", "--units", "--pillar", "--keys", "--promise",
  ]
}
