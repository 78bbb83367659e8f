import Glibc
public import Programme

/// One file of a catalogue: its name, such as "units.toml", and its text.
public struct CatalogueFile: Hashable, Sendable {
  public var name: String
  public var text: String

  public init(name: String, text: String) {
    self.name = name
    self.text = text
  }

  /// The file of some bytes, which must be UTF-8 from the first to the last.
  public init(name: String, bytes: [UInt8]) throws(CatalogueFault) {
    guard let text = String(validating: bytes, as: UTF8.self) else {
      let broken = BrokenText(bytes)
      throw CatalogueFault(
        file: name, line: broken?.line, column: broken?.column,
        rule: .notUTF8(byte: broken?.byte ?? 0))
    }
    self.init(name: name, text: text)
  }

  /// A file on disk, which must be a plain one of a size that people write.
  public init(path: String) throws(CatalogueFault) {
    let bytes: [UInt8]
    do throws(ByteSourceFault) {
      let descriptor = try DescriptorBytes.openRegularFile(path)
      defer { close(descriptor) }
      var source = DescriptorBytes(descriptor: descriptor)
      bytes = try source.readAll(atMost: CatalogueFile.mostBytes)
    } catch {
      throw CatalogueFault(file: path, rule: .unreadable(errno: error.errno))
    }
    try self.init(name: path, bytes: bytes)
  }

  /// A longer file is none that people wrote.
  static let mostBytes: Int64 = 32 << 20
}
