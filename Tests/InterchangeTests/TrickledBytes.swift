import Interchange

/// Gives a few bytes at a time, as a pipe may, so that letters and records are cut everywhere.
struct TrickledBytes: ByteSource {
  private var bytes: ArraySlice<UInt8>
  private let size: Int

  init(_ bytes: [UInt8], size: Int) {
    self.bytes = bytes[...]
    self.size = size
  }

  mutating func read(atMost limit: Int) throws(ByteSourceFault) -> [UInt8] {
    let piece = bytes.prefix(min(size, limit))
    bytes = bytes.dropFirst(piece.count)
    return Array(piece)
  }
}

/// Gives some bytes and then fails, as a disk or a network drive may.
struct BreakingBytes: ByteSource {
  private var text: String?

  init(after text: String) {
    self.text = text
  }

  mutating func read(atMost limit: Int) throws(ByteSourceFault) -> [UInt8] {
    guard let text else { throw ByteSourceFault.refused(errno: 5) }
    self.text = nil
    return Array(text.utf8)
  }
}
