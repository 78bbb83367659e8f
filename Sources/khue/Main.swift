import Glibc

/// The entry of the program: a plain `khue` goes straight to the console, as recognising it
/// before the argument parser saves a third of the start; all else is parsed.
@main
enum Main {
  static func main() {
    keepStandardDescriptors()
    if SessionEnvironment.isWanted(by: CommandLine.arguments.dropFirst()) {
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
