import Glibc
import Programme

/// A file that only this process uses and that goes when it is let go of.
///
/// Not beside the database, whose folder consoles watch.
final class TemporaryFile {
  let path: String

  init() throws(StoreFault) {
    let folder = getenv("TMPDIR").map { String(cString: $0) } ?? "/var/tmp"
    var template = Array((folder + "/khue-import-XXXXXX").utf8CString)
    let descriptor = template.withUnsafeMutableBufferPointer { buffer in
      buffer.baseAddress.map { mkstemp($0) } ?? -1
    }
    guard descriptor >= 0 else { throw .notWritable(path: folder) }
    close(descriptor)
    path = template.withUnsafeBufferPointer { buffer in
      buffer.baseAddress.map { String(cString: $0) } ?? ""
    }
  }

  deinit {
    for suffix in ["", "-journal"] { unlink(path + suffix) }
  }
}
