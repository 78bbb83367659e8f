import Glibc
import TerminalTesting

/// A database at rest with what stands beside it, to be written out again.
struct DatabaseCopy: Sendable {
  private static let endings = ["", "-wal", "-shm"]
  private let files: [[UInt8]]

  init(of path: String) throws {
    files = try Self.endings.map { try readBytes(path + $0) }
  }

  /// Writes it in place of what is there; its folder is made.
  func write(to path: String) throws {
    var folder = ""
    for part in path.split(separator: "/").dropLast() {
      folder += "/" + part
      mkdir(folder, 0o755)
    }
    for (ending, bytes) in zip(Self.endings, files) { try writeFile(path + ending, bytes) }
  }
}

/// All bytes of a file.
func readBytes(_ path: String) throws -> [UInt8] {
  let file = open(path, O_RDONLY | O_CLOEXEC)
  guard file >= 0 else { throw TerminalFailure.system(call: "open \(path)", errno: errno) }
  defer { close(file) }
  var facts = stat()
  fstat(file, &facts)
  var bytes = [UInt8](repeating: 0, count: facts.st_size)
  let count = read(file, &bytes, bytes.count)
  guard count == bytes.count else { throw TerminalFailure.system(call: "read", errno: errno) }
  return bytes
}
