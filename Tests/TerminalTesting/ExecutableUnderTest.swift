import Glibc

/// Where the programs under test are.
public enum ExecutableUnderTest {
  /// The `khue` under test: the one that `KHUE_BINARY` names (the release that ships), else the one
  /// built beside the tests.
  public static func khue() throws(TerminalFailure) -> String {
    if let path = getenv("KHUE_BINARY").map({ String(cString: $0) }), !path.isEmpty {
      guard access(path, X_OK) == 0 else { throw .noExecutable(name: "khue", looked: [path]) }
      return path
    }
    return try beside("khue")
  }

  /// A program built beside the tests.
  public static func beside(_ name: String) throws(TerminalFailure) -> String {
    var buffer = [CChar](repeating: 0, count: Int(PATH_MAX))
    let count = readlink("/proc/self/exe", &buffer, buffer.count)
    let own = buffer.prefix(max(0, count)).map { UInt8(bitPattern: $0) }
    // The test runner may stand elsewhere than the test bundle: look where either is.
    var looked: [String] = []
    for place in [String(decoding: own, as: UTF8.self)] + CommandLine.arguments {
      guard let slash = place.lastIndex(of: "/") else { continue }
      let path = place[..<slash] + "/" + name
      if access(String(path), X_OK) == 0 { return String(path) }
      if !looked.contains(String(path)) { looked.append(String(path)) }
    }
    throw .noExecutable(name: name, looked: looked)
  }
}
