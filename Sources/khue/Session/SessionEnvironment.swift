import Glibc

/// The environment of a session behind a forced command.
///
/// All of it can come from the client (`SendEnv`, TERM), so that nothing of it is used but what is
/// named here and has been looked at: no terminfo of the user's own, no settings, no language.
enum SessionEnvironment {
  /// Whether a command line opens a session; `session` may stand behind the common options.
  static func isWanted(by arguments: some Sequence<String>) -> Bool {
    var isValue = false
    for word in arguments {
      if isValue {
        isValue = false
      } else if CommonOptions.names.contains(word) {
        isValue = true
      } else if !CommonOptions.names.contains(where: { word.hasPrefix($0 + "=") }) {
        return word == "session"
      }
    }
    return false
  }

  /// Puts the harmless remainder in place of the process's environment. To be called before
  /// anything has read it, and before any thread runs.
  static func enter() {
    let kept = harmless(Environment.read())
    clearenv()
    for (name, value) in kept { setenv(name, value, 1) }
    leaveCrashesToTheSystem()
  }

  /// Swift's own reporter of crashes would ask questions on the terminal and offer a debugger, which
  /// is a shell by another name.
  private static func leaveCrashesToTheSystem() {
    for number in [SIGQUIT, SIGABRT, SIGBUS, SIGFPE, SIGILL, SIGSEGV, SIGTRAP] {
      signal(number, SIG_DFL)
    }
  }

  /// What a session may know of its environment.
  static func harmless(_ environment: [String: String]) -> [String: String] {
    var kept: [String: String] = [:]
    // The last tells that the program has begun anew by itself; whoever else says so is begun anew less.
    for name in ["SSH_CONNECTION", "SSH_CLIENT", "SSH_ORIGINAL_COMMAND", "KHUE_CAME_BACK"] {
      kept[name] = environment[name]
    }
    if let depth = environment["COLORTERM"], depth == "truecolor" || depth == "24bit" {
      kept["COLORTERM"] = depth
    }
    if environment["NO_COLOR"].map({ !$0.isEmpty }) == true { kept["NO_COLOR"] = "1" }
    // Only the character set is taken from them.
    for name in ["LC_ALL", "LC_CTYPE", "LANG"] {
      if let locale = environment[name], isName(locale) { kept[name] = locale }
    }
    if let terminal = environment["TERM"] {
      kept["TERM"] = isName(terminal) ? terminal : fallbackTerminal
    }
    return kept
  }

  /// What a terminal whose name is none is taken for.
  static let fallbackTerminal = "xterm-256color"

  /// Whether a text can be the name of a terminal or a locale, and of no file elsewhere.
  private static func isName(_ text: String) -> Bool {
    guard let first = text.utf8.first, first != UInt8(ascii: "."), text.utf8.count <= 64 else {
      return false
    }
    return text.utf8.allSatisfy { byte in
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "+"),
        UInt8(ascii: "."), UInt8(ascii: "_"), UInt8(ascii: "@"):
        true
      default: false
      }
    }
  }
}
