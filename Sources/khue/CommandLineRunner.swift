import ArgumentParser
import Glibc
import Programme
import Wording

/// Parses the command line, runs the subcommand, and turns what came of it into an exit status.
struct CommandLineRunner {
  let invocation: Invocation

  func run() -> ExitStatus {
    do {
      var command = try Khue.parseAsRoot(invocation.arguments)
      try command.run()
      return .ok
    } catch let failure as CommandFailure {
      if !failure.sentence.isEmpty { Output.tell(failure.sentence) }
      return failure.status
    } catch {
      return answer(error)
    }
  }

  /// Help and version are errors to the argument parser, as are commands that it cannot read.
  private func answer(_ error: any Error) -> ExitStatus {
    let wording = Wording(invocation.language)
    var text = Khue.fullMessage(for: error)
    guard Khue.exitCode(for: error) == .success else {
      let line = text.split(separator: "\n").first.map(String.init) ?? ""
      let detail = line.hasPrefix("Error: ") ? String(line.dropFirst(7)) : line
      Output.tell(wording.usageFault(detail))
      return .usage
    }
    for phrase in wording.parserPhrases {
      text = text.replacing(phrase.english, with: phrase.text)
    }
    Output.write(text + "\n")
    return .ok
  }
}
