import ConsoleHost
import Glibc
import Programme
import Wording

/// The entry of the program: a plain `khue` goes straight to the console, as recognising it
/// before the argument parser saves a third of the start; all else is parsed.
@main
enum Main {
  static func main() {
    keepStandardDescriptors()
    // Without its arguments a forced command would be taken for the owner's own console.
    guard !ProcessArguments.bytes.isEmpty else {
      Output.error(Wording(.vietnamese).argumentsUnknown)
      exit(ExitStatus.configuration.rawValue)
    }
    if SessionEnvironment.isWanted(by: ProcessArguments.texts.dropFirst()) {
      SessionEnvironment.enter()
    }
    let invocation = Invocation.current
    StartTrace.mark("main")
    if Invocation.isWhole, let console = invocation.plainConsole {
      exit(console.open().rawValue)
    }
    exit(CommandLineRunner(invocation: invocation).run().rawValue)
  }

  /// A standard descriptor that was closed by whoever started the program would be given to the
  /// next file that is opened, a database even: it is held by something that takes no output.
  private static func keepStandardDescriptors() {
    for descriptor in STDIN_FILENO...STDERR_FILENO where fcntl(descriptor, F_GETFD) == -1 {
      _ = open("/dev/null", O_RDONLY)
    }
  }
}
