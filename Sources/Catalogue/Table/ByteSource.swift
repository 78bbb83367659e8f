import Glibc

/// Bytes that are read once, from the front: a file, standard input, or memory.
public protocol ByteSource: Sendable {
  /// The next bytes, at most so many; empty only at the end.
  mutating func read(atMost limit: Int) throws(ByteSourceFault) -> [UInt8]
}

/// The system refused to give bytes.
public struct ByteSourceFault: Error, Hashable, Sendable {
  public var errno: Int32

  public init(errno: Int32) {
    self.errno = errno
  }
}

/// Bytes that are already in memory.
public struct MemoryBytes: ByteSource {
  private let bytes: [UInt8]
  private var position = 0

  public init(_ bytes: [UInt8]) {
    self.bytes = bytes
  }

  public mutating func read(atMost limit: Int) throws(ByteSourceFault) -> [UInt8] {
    let end = min(position + limit, bytes.count)
    defer { position = end }
    return Array(bytes[position..<end])
  }
}

/// The bytes of an open descriptor; the caller keeps the descriptor and closes it.
public struct DescriptorBytes: ByteSource {
  private let descriptor: Int32

  public init(descriptor: Int32) {
    self.descriptor = descriptor
  }

  public mutating func read(atMost limit: Int) throws(ByteSourceFault) -> [UInt8] {
    var failure: Int32?
    let bytes = [UInt8](unsafeUninitializedCapacity: limit) { buffer, count in
      while true {
        let got = Glibc.read(descriptor, buffer.baseAddress, limit)
        if got >= 0 {
          count = got
          return
        }
        if errno != EINTR {
          failure = errno
          return
        }
      }
    }
    if let failure { throw ByteSourceFault(errno: failure) }
    return bytes
  }
}
