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

  /// The line, from 1, on which the n-th `[[table]]` begins, or the key within it.
  ///
  /// The parser tells no lines of what it has read, so they are looked up in the text.
  func line(of table: String, _ index: Int, key: String? = nil) -> Int? {
    var seen = -1
    for (number, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated()
    {
      let line = line.drop { $0 == " " || $0 == "\t" }
      if line.hasPrefix("[[") {
        if seen == index { return nil }
        if line.dropFirst(2).prefix(while: { $0 != "]" }) == table { seen += 1 }
        if seen == index && key == nil { return number + 1 }
      } else if seen == index, let key, line.hasPrefix(key) {
        let next = line.dropFirst(key.count).first { $0 != " " && $0 != "\t" }
        if next == "=" { return number + 1 }
      }
    }
    return nil
  }
}
