import Glibc
import TerminalTesting

/// Measures the console beside the floor and beside known programs, and prints Markdown tables.
///
///   khue-bench --khue PATH --floor floor.c --data FOLDER [--quick] [--only WHAT]
@main
enum Main {
  static func main() {
    guard let wishes = Wishes(Array(CommandLine.arguments.dropFirst())) else {
      say("usage: khue-bench --khue PATH --floor floor.c --data FOLDER [--quick] [--only WHAT]\n")
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
  /// The floor's source.
  var floor = ""
  /// The folder that `khue init --from` takes.
  var data = ""
  var isQuick = false
  /// The one thing to measure: start, keys, commits, storms, idle, wall, sessions or report; nil: all.
  var only: String?

  init?(_ arguments: [String]) {
    var rest = arguments[...]
    while let option = rest.popFirst() {
      switch option {
      case "--quick": isQuick = true
      case "--only": only = rest.popFirst()
      case "--khue": khue = rest.popFirst() ?? ""
      case "--floor": floor = rest.popFirst() ?? ""
      case "--data": data = rest.popFirst() ?? ""
      default: return nil
      }
    }
    guard !khue.isEmpty, !floor.isEmpty, !data.isEmpty else { return nil }
  }
}

/// Words to whoever waits; the tables alone go to standard output.
func say(_ text: String) {
  _ = Array(text.utf8).withUnsafeBytes { write(STDERR_FILENO, $0.baseAddress, $0.count) }
}
