import ArgumentParser

/// What a command line asks for, as far as its words tell before any option is read.
///
/// The options that every command takes may stand before its name too, and the help of each
/// command is printed in the language that was asked for anywhere in the line.
enum CommandRequest {
  /// To run a command, with the arguments as the parser wants them.
  case run([String], path: Path)
  case help(Path)
  case version
  /// A word stands where a command's name belongs.
  case unknown(String, path: Path)

  /// A command below those around it.
  struct Path {
    private(set) var commands: [any ParsableCommand.Type] = [Khue.self]

    var command: any ParsableCommand.Type { commands.last ?? Khue.self }

    var isRoot: Bool { commands.count == 1 }

    /// "khue journal list".
    var name: String { commands.compactMap { $0.configuration.commandName }.joined(separator: " ") }

    /// The names of the commands below this one.
    var names: [String] {
      command.configuration.subcommands.compactMap { $0.configuration.commandName }
    }

    /// Goes down to the command of a name; false where there is none.
    mutating func enter(_ name: String) -> Bool {
      let below = command.configuration.subcommands
      guard let next = below.first(where: { $0.configuration.commandName == name }) else {
        return false
      }
      commands.append(next)
      return true
    }
  }

  init(_ arguments: [String]) {
    var words = Words(rest: arguments[...])
    var path = Path()
    var asksHelp = false
    while let word = words.next() {
      if word == "-h" || word == "--help" || word == "help" && path.isRoot {
        asksHelp = true
      } else if word == "--version", path.isRoot {
        self = .version
        return
      } else if word.hasPrefix("-") || path.names.isEmpty {
        words.putBack(word)
        break
      } else if !path.enter(word) {
        self = .unknown(word, path: path)
        return
      }
    }
    let own = words.rest.prefix { $0 != "--" }
    guard asksHelp || own.contains("-h") || own.contains("--help") else {
      let names = path.commands.dropFirst().compactMap { $0.configuration.commandName }
      self = .run(names + words.common + words.rest, path: path)
      return
    }
    // Only the console has options without its name.
    if path.isRoot, let first = words.rest.first, first.hasPrefix("-") { _ = path.enter("console") }
    self = .help(path)
  }

  /// The arguments from the left, without the options that every command takes.
  private struct Words {
    var rest: ArraySlice<String>
    var common: [String] = []

    init(rest: ArraySlice<String>) {
      self.rest = rest
    }

    mutating func next() -> String? {
      while let word = rest.popFirst() {
        if CommonOptions.names.contains(where: { word.hasPrefix($0 + "=") }) {
          common.append(word)
        } else if CommonOptions.names.contains(word), let value = rest.first {
          common += [word, value]
          rest.removeFirst()
        } else {
          return word
        }
      }
      return nil
    }

    mutating func putBack(_ word: String) {
      rest = [word] + rest
    }
  }
}
