import Interchange
import Glibc
import Programme
import Synchronization

/// How far a client's file has come through its session.
///
/// A line that drops in the middle of sending looks like the end of the file. So a file from there
/// counts as whole only where its last line is ended and the client is still there to hear of it.
final class ClientStream: Sendable {
  private let last = Mutex<[UInt8]>([])

  /// Milliseconds that a lost connection may take from the end of standard input, which comes
  /// first, to that of standard output.
  private static let patience: Int32 = 100

  func note(_ bytes: [UInt8]) {
    guard !bytes.isEmpty else { return }
    last.withLock { $0 = Array(($0 + bytes.suffix(2)).suffix(2)) }
  }

  /// Whether all that was read ends with a line end, in UTF-8 or either UTF-16; nothing does.
  var isLineEnded: Bool {
    let lineEnds: [UInt8] = [0x0A, 0x0D]
    return last.withLock { bytes in
      guard let byte = bytes.last else { return true }
      let isWide = byte == 0 && bytes.count > 1
      return lineEnds.contains(isWide ? bytes[0] : byte)
    }
  }

  /// Whether somebody still takes what is printed.
  var hasListener: Bool {
    var ends = [STDOUT_FILENO, STDERR_FILENO].map { pollfd(fd: $0, events: 0, revents: 0) }
    guard poll(&ends, nfds_t(ends.count), ClientStream.patience) > 0 else { return true }
    return !ends.contains { Int32($0.revents) & (POLLERR | POLLHUP) != 0 }
  }

  /// What is wrong with a file that ended here; nil where it came whole.
  func fault(of file: String, after line: Int) -> ImportFault? {
    guard !isLineEnded || !hasListener else { return nil }
    return ImportFault(file: file, line: line, rule: .cutShort)
  }
}

/// The bytes that a client sends, noted as they come.
struct ClientBytes: ByteSource {
  private var source: DescriptorBytes
  private let descriptor: Int32
  private let stream: ClientStream
  private let watch: MemberWatch?

  /// - Parameter watch: ends the reading where the session is cut; nil outside of one.
  init(_ descriptor: Int32, stream: ClientStream, watch: MemberWatch? = nil) {
    source = DescriptorBytes(descriptor: descriptor)
    self.descriptor = descriptor
    self.stream = stream
    self.watch = watch
  }

  mutating func read(atMost limit: Int) throws(ByteSourceFault) -> [UInt8] {
    try watch?.waitForInput(descriptor)
    let bytes = try source.read(atMost: limit)
    stream.note(bytes)
    return bytes
  }
}
