/// A shell in a terminal, from which a program is started as a person would.
///
/// The shell keeps the terminal when the program has ended, so that what was left of it can be
/// seen: without it the kernel itself would reset the line.
public final class ShellSession {
  public let terminal: TerminalSession

  /// Starts a shell with job control whose screen says "before". Its prompt is the last status in
  /// brackets.
  public init(
    environment: [String: String] = [:], size: TerminalSize = .small
  ) throws(TerminalFailure) {
    var variables = environment
    variables["PS1"] = "[$?] "
    variables["ENV"] = ""
    // Swift's own reporter of crashes would ask questions on the terminal.
    variables["SWIFT_BACKTRACE"] = "enable=no"
    terminal = try TerminalSession("sh", ["-i"], environment: variables, size: size)
    _ = try waitForPrompt()
    terminal.type("echo be''fore\n")
    try terminal.wait(for: "the shell") { $0.lines[1] == "before" }
    _ = try waitForPrompt()
  }

  /// Starts a program in the foreground.
  public func start(_ program: String, _ arguments: [String] = []) throws(TerminalFailure) {
    try run(([program] + arguments).map { "'" + $0 + "'" }.joined(separator: " "))
  }

  /// Gives the shell a command, and waits until it has been echoed.
  public func run(_ command: String) throws(TerminalFailure) {
    terminal.type(command)
    try terminal.wait(for: "the command") { Self.promptedStatus($0) == nil }
    terminal.type("\n")
  }

  /// The process id of the program that was started.
  public func program() throws(TerminalFailure) -> Int32 {
    try terminal.wait(
      for: "the program", untilTrue: { !children(of: self.terminal.process).isEmpty })
    return children(of: terminal.process).last ?? 0
  }

  /// Waits until the program has ended or stopped, and returns its status as the shell tells it:
  /// 128 and the signal's number after a signal.
  public func waitForPrompt() throws(TerminalFailure) -> Int {
    let screen = try terminal.wait(for: "the prompt") {
      !$0.isAlternate && Self.promptedStatus($0) != nil
    }
    return Self.promptedStatus(screen) ?? -1
  }

  /// The status in a prompt behind which nothing has been typed.
  private static func promptedStatus(_ screen: Screen) -> Int? {
    let line = screen.lines[screen.cursor.row]
    guard line.hasPrefix("["), line.hasSuffix("]") else { return nil }
    return Int(line.dropFirst().dropLast())
  }
}
