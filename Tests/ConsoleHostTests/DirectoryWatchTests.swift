import CTerminal
import Glibc
import Testing

/// What the system tells of a database's folder.
@Suite struct DirectoryWatchTests {
  /// A folder, watched; there is one watch in the process.
  private static func watched(_ test: (String) throws -> Void) throws {
    var name = Array("/tmp/khue-watch-XXXXXX".utf8CString)
    let made = name.withUnsafeMutableBufferPointer { buffer in
      buffer.baseAddress.flatMap { mkdtemp($0) }.map { String(cString: $0) }
    }
    let folder = try #require(made)
    defer { for file in ["/khue.db", "/khue.lock", ""] { remove(folder + file) } }
    #expect(ct_watch(folder, "khue.lock") == 0)
    try test(folder)
  }

  private static func closeAgain(_ path: String) {
    close(open(path, O_RDONLY | O_CREAT | O_CLOEXEC, 0o600))
  }

  @Test func theLockOfAWriterIsHeardEachTimeItIsLetGo() throws {
    try Self.watched { folder in
      // The first writer makes the file.
      Self.closeAgain(folder + "/khue.lock")
      _ = ct_changes("khue.db")
      for _ in 0..<3 {
        Self.closeAgain(folder + "/khue.lock")
        #expect(ct_changes("khue.db") == UInt32(CT_LOCK_RELEASED))
        #expect(ct_changes("khue.db") == 0)
      }
      // Removed and made anew by the next writer.
      remove(folder + "/khue.lock")
      Self.closeAgain(folder + "/khue.lock")
      _ = ct_changes("khue.db")
      Self.closeAgain(folder + "/khue.lock")
      #expect(ct_changes("khue.db") == UInt32(CT_LOCK_RELEASED))
      // Who only reads tells nothing.
      Self.closeAgain(folder)
      #expect(ct_changes("khue.db") == 0)
    }
  }
}
