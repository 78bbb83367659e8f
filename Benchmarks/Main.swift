import Glibc
import TerminalTesting

/// Measures the console beside the floor and beside known programs, and prints Markdown tables.
///
///   khue-bench --khue PATH --sources Benchmarks --data FOLDER [--against PATH] [--quick]
///     [--only WHAT]
@main
enum Main {
  private static let usage =
    "usage: khue-bench --khue PATH --sources Benchmarks --data FOLDER [--against PATH] [--quick] "
    + "[--only WHAT]\n"

  static func main() {
    guard let wishes = Wishes(Array(CommandLine.arguments.dropFirst())) else {
      say(usage)
      exit(64)
    }
    do {
      try Run(wishes).print()
    } catch {
      say("khue-bench: \(error)\n")
      exit(70)
    }
  }
}

/// What the command line asks for.
struct Wishes {
  var khue = ""
  /// Another build of the console, to be measured beside it.
  var against: String?
  /// The folder with the C sources that are built for the run.
  var sources = ""
  /// The folder that `khue init --from` takes.
  var data = ""
  var isQuick = false
  /// The one thing to measure: start, keys, commits, storms, idle, wall, sessions, report,
  /// phases or instructions; nil: all.
  var only: String?

  init?(_ arguments: [String]) {
    var rest = arguments[...]
    while let option = rest.popFirst() {
      switch option {
      case "--quick": isQuick = true
      case "--only": only = rest.popFirst()
      case "--khue": khue = rest.popFirst() ?? ""
      case "--against": against = rest.popFirst()
      case "--sources": sources = rest.popFirst() ?? ""
      case "--data": data = rest.popFirst() ?? ""
      default: return nil
      }
    }
    guard !khue.isEmpty, !sources.isEmpty, !data.isEmpty else { return nil }
  }
}

/// Words to whoever waits; the tables alone go to standard output.
func say(_ text: String) {
  _ = Array(text.utf8).withUnsafeBytes { write(STDERR_FILENO, $0.baseAddress, $0.count) }
}
