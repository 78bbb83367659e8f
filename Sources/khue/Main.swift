import Glibc

/// The entry of the program: a plain `khue` goes straight to the console, as recognising it
/// before the argument parser saves a third of the start; all else is parsed.
@main
enum Main {
  static func main() {
    let invocation = Invocation.current
    StartTrace.mark("main")
    if let console = invocation.plainConsole {
      exit(console.open().rawValue)
    }
    exit(CommandLineRunner(invocation: invocation).run().rawValue)
  }
}
