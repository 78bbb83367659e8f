import Glibc
public import Programme

/// Bytes that are read once, from the front: a file, standard input, or memory.
public protocol ByteSource: Sendable {
  /// The next bytes, at most so many; empty only at the end.
  mutating func read(atMost limit: Int) throws(ByteSourceFault) -> [UInt8]
}

/// Why there are no more bytes.
public enum ByteSourceFault: Error, Hashable, Sendable {
  /// The system refused to give them.
  case refused(errno: Int32)
  /// There are more of them than may be taken.
  case tooMany(limit: Int64)
  /// None came for so many seconds.
  case idle(seconds: Int)

  public init(errno: Int32) {
    self = .refused(errno: errno)
  }

  /// The system's number for it.
  public var errno: Int32 {
    switch self {
    case .refused(let errno): errno
    case .tooMany: EFBIG
    case .idle: ETIMEDOUT
    }
  }

  /// The same as what is wrong with a file that is read.
  public var rule: ImportFault.Rule {
    switch self {
    case .refused(let errno): .unreadable(errno: errno)
    case .tooMany(let limit): .tooManyBytes(limit: limit)
    case .idle(let seconds): .idleInput(seconds: seconds)
    }
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
  /// Seconds without a byte after which nobody is taken to be sending any more.
  public static let patience = 60

  private let descriptor: Int32
  private let milliseconds: Int32

  /// Opens a regular file for reading; the caller closes the descriptor.
  ///
  /// A pipe would be waited for, a device may never end: neither is a file that people keep.
  /// - Throws: ENODEV for what is no regular file, EISDIR for a folder.
  public static func openRegularFile(_ path: String) throws(ByteSourceFault) -> Int32 {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK | O_NOCTTY)
    guard descriptor >= 0 else { throw .refused(errno: errno) }
    var facts = stat()
    guard fstat(descriptor, &facts) == 0 else {
      let code = errno
      close(descriptor)
      throw .refused(errno: code)
    }
    guard facts.st_mode & S_IFMT == S_IFREG else {
      close(descriptor)
      throw .refused(errno: facts.st_mode & S_IFMT == S_IFDIR ? EISDIR : ENODEV)
    }
    return descriptor
  }

  /// - Parameter patience: how many milliseconds are waited for each piece.
  public init(descriptor: Int32, patience: Int32 = Int32(DescriptorBytes.patience) * 1_000) {
    self.descriptor = descriptor
    milliseconds = patience
  }

  public mutating func read(atMost limit: Int) throws(ByteSourceFault) -> [UInt8] {
    try waitForBytes()
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
    if let failure { throw .refused(errno: failure) }
    return bytes
  }

  /// Waits until there is something to read, an end or a fault included.
  private func waitForBytes() throws(ByteSourceFault) {
    var waiting = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
    while true {
      let found = poll(&waiting, 1, milliseconds)
      if found > 0 { return }
      if found == 0 { throw .idle(seconds: Int(milliseconds) / 1_000) }
      if errno != EINTR { throw .refused(errno: errno) }
    }
  }
}

/// Bytes of which no more than so many are taken.
public struct BoundedBytes<Source: ByteSource>: ByteSource {
  private var source: Source
  private let limit: Int64
  private var taken: Int64 = 0

  public init(_ source: Source, limit: Int64) {
    self.source = source
    self.limit = limit
  }

  public mutating func read(atMost most: Int) throws(ByteSourceFault) -> [UInt8] {
    let bytes = try source.read(atMost: most)
    taken += Int64(bytes.count)
    guard taken <= limit else { throw .tooMany(limit: limit) }
    return bytes
  }
}

extension ByteSource {
  /// All bytes to the end, of which there may be so many at most.
  public mutating func readAll(atMost limit: Int64) throws(ByteSourceFault) -> [UInt8] {
    var bytes: [UInt8] = []
    while true {
      let piece = try read(atMost: 1 << 16)
      if piece.isEmpty { return bytes }
      guard Int64(bytes.count + piece.count) <= limit else { throw .tooMany(limit: limit) }
      bytes += piece
    }
  }
}
