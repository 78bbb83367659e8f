import Glibc

/// A directory of its own for a test, removed with everything in it afterwards.
public final class TemporaryDirectory {
  public let path: String

  public init() throws(TerminalFailure) {
    let parent = getenv("TMPDIR").map { String(cString: $0) } ?? "/tmp"
    var template = Array("\(parent)/khue-test-XXXXXX".utf8CString)
    guard let made = mkdtemp(&template) else { throw .system(call: "mkdtemp", errno: errno) }
    path = String(cString: made)
  }

  deinit { removeTree(path) }

  /// The path of an entry.
  public func path(_ name: String) -> String { "\(path)/\(name)" }
}
