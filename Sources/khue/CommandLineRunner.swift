import ArgumentParser
import Programme
import Synchronization
import Wording

/// Parses the command line, runs the subcommand, and turns what came of it into an exit status.
struct CommandLineRunner {
  let invocation: Invocation

  private var wording: Wording { Wording(invocation.language) }

  /// Runs what is asked for; output that could not be written is no success.
  func run() -> ExitStatus {
    let status = answer()
    let failure = Output.failure.load(ordering: .relaxed)
    guard failure != 0, status == .ok else { return status }
    Output.error(wording.cannotPrint(errno: failure))
    return .inputOutput
  }

  private func answer() -> ExitStatus {
    // What cannot be read whole is not guessed: another file would be meant than the one named.
    if let broken = Invocation.brokenArgument {
      Output.error(wording.brokenArgument(broken))
      return .usage
    }
    if let name = Environment.brokenPath {
      Output.error(wording.brokenVariable(name))
      return .configuration
    }
    if invocation.namesNoDatabase {
      Output.error(wording.emptyDatabasePath)
      return .usage
    }
    switch CommandRequest(invocation.arguments) {
    case .run(let arguments, let path): return run(arguments, path)
    case .help(let path): return help(path)
    case .version:
      Output.write(Khue.version + "\n")
      return .ok
    case .unknown(let word, let path):
      Output.error(wording.unknownCommand(word, under: path.name, known: path.names))
      return .usage
    }
  }

  private func run(_ arguments: [String], _ path: CommandRequest.Path) -> ExitStatus {
    do {
      var command = try Khue.parseAsRoot(arguments)
      try command.run()
      return .ok
    } catch let failure as CommandFailure {
      if !failure.sentence.isEmpty { Output.error(failure.sentence) }
      return failure.status
    } catch {
      // What is printed instead of running (a completion script) is an error to the parser too.
      guard Khue.exitCode(for: error) != .success else {
        Output.write(Khue.fullMessage(for: error) + "\n")
        return .ok
      }
      Output.error(wording.usageFault(Khue.message(for: error), command: path.name))
      return .usage
    }
  }

  private func help(_ path: CommandRequest.Path) -> ExitStatus {
    var text = Khue.helpMessage(for: path.command)
    for phrase in wording.parserPhrases {
      text = text.replacing(phrase.english, with: phrase.text)
    }
    Output.page(text + "\n")
    return .ok
  }
}
