/// Why a session in a pseudo-terminal could not go on.
public enum TerminalFailure: Error, CustomStringConvertible {
  /// A system call failed.
  case system(call: String, errno: Int32)
  /// What was waited for did not come; the screen as it stood is told.
  case notInTime(what: String, after: Duration, screen: String)
  /// The program to be tested is nowhere to be found.
  case noExecutable(name: String, looked: [String])

  public var description: String {
    switch self {
    case .system(let call, let errno):
      "\(call) failed with errno \(errno)"
    case .notInTime(let what, let after, let screen):
      "\(what) did not come within \(after). The screen:\n\(screen)"
    case .noExecutable(let name, let looked):
      "no executable \(name): looked at \(looked.joined(separator: ", "))"
    }
  }
}
