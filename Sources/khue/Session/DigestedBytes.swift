import Interchange
import ProgrammeStore

/// Bytes that are told to a digest as they are read.
struct DigestedBytes<Source: ByteSource>: ByteSource {
  private var source: Source
  private let digest: FileDigest

  init(_ source: Source, digest: FileDigest) {
    self.source = source
    self.digest = digest
  }

  mutating func read(atMost limit: Int) throws(ByteSourceFault) -> [UInt8] {
    let bytes = try source.read(atMost: limit)
    digest.add(bytes)
    return bytes
  }
}
