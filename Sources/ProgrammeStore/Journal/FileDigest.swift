import Crypto
import Synchronization

/// The SHA-256 of a file, taken while it is read, so that the journal can name just these bytes.
public final class FileDigest: Sendable {
  private let hash = Mutex(SHA256())

  public init() {}

  /// Takes the next bytes of the file.
  public func add(_ bytes: [UInt8]) {
    hash.withLock { $0.update(data: bytes) }
  }

  /// Of all bytes read so far, as hexadecimal digits.
  public var hexadecimal: String {
    hash.withLock { state in
      state.finalize().map { byte in
        let digits = String(byte, radix: 16)
        return byte < 16 ? "0" + digits : digits
      }.joined()
    }
  }
}
