import Glibc

/// A small file's text; nil when it cannot be read.
public func readFile(_ path: String) -> String? {
  let file = open(path, O_RDONLY | O_CLOEXEC)
  guard file >= 0 else { return nil }
  defer { close(file) }
  var bytes: [UInt8] = []
  var buffer = [UInt8](repeating: 0, count: 4096)
  while true {
    let count = read(file, &buffer, buffer.count)
    if count < 0 { return nil }
    if count == 0 { return String(decoding: bytes, as: UTF8.self) }
    bytes += buffer[..<count]
  }
}

/// The names in a directory; none when it cannot be read.
public func directoryEntries(_ path: String) -> [String] {
  guard let directory = opendir(path) else { return [] }
  defer { closedir(directory) }
  var names: [String] = []
  while let entry = readdir(directory) {
    let name = withUnsafeBytes(of: entry.pointee.d_name) { bytes in
      String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
    }
    if name != "." && name != ".." { names.append(name) }
  }
  return names
}

/// Removes a file, or a directory with everything in it. Links are removed, not followed.
public func removeTree(_ path: String) {
  if unlink(path) == 0 { return }
  for name in directoryEntries(path) { removeTree("\(path)/\(name)") }
  rmdir(path)
}

/// Writes a small file, in place of one that is there.
public func writeFile(_ path: String, _ bytes: some Sequence<UInt8>) throws(TerminalFailure) {
  let file = open(path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o644)
  guard file >= 0 else { throw .system(call: "open \(path)", errno: errno) }
  defer { close(file) }
  var rest = Array(bytes)[...]
  while !rest.isEmpty {
    let count = rest.withUnsafeBytes { write(file, $0.baseAddress, $0.count) }
    guard count >= 0 else { throw .system(call: "write \(path)", errno: errno) }
    rest = rest.dropFirst(count)
  }
}
