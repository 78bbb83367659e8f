/// The part of TOML that settings files are nearly always written in: `[table]`, `key = "text"` or a truth value,
/// comments. It is read in one pass and without the C++ parser, whose first use costs half a millisecond of the
/// start; whatever else a file holds makes the reader step aside, so that every file means what TOML says.
struct PlainTOML {
  enum Value {
    case text(String)
    case truth(Bool)
  }

  typealias Entry = (key: String, value: Value)

  /// The tables in the order of the file; the first one has no header and is named "".
  private(set) var tables: [(name: String, entries: [Entry])] = [("", [])]

  /// Nil when the text is not certain to be of the plain part.
  init?(_ text: String) {
    var text = text
    guard text.withUTF8({ read(Line(bytes: $0)) }) else { return nil }
  }

  private mutating func read(_ whole: Line) -> Bool {
    var rest = whole
    while var line = rest.nextLine() {
      line.skipBlanks()
      guard let first = line.first else { continue }
      if first == UInt8(ascii: "#") {
        guard line.isAtEnd() else { return false }
      } else if first == UInt8(ascii: "[") {
        guard let name = line.header(), !tables.contains(where: { $0.name == name }) else {
          return false
        }
        tables.append((name, []))
      } else {
        guard let entry = line.entry() else { return false }
        let last = tables.count - 1
        guard !tables[last].entries.contains(where: { $0.key == entry.key }) else { return false }
        tables[last].entries.append(entry)
      }
    }
    // A table and a value of the same name would be one thing twice.
    return !tables[0].entries.contains { entry in tables.contains { $0.name == entry.key } }
  }
}

/// Bytes that are read from the left.
private struct Line {
  var bytes: UnsafeBufferPointer<UInt8>
  var place = 0

  init(bytes: UnsafeBufferPointer<UInt8>) {
    self.bytes = bytes
  }

  var first: UInt8? { place < bytes.count ? bytes[place] : nil }

  /// What is left up to the next line break, without a carriage return before it.
  mutating func nextLine() -> Line? {
    guard place < bytes.count else { return nil }
    let start = place
    while place < bytes.count, bytes[place] != 0x0A { place += 1 }
    var end = place
    if end > start, place < bytes.count, bytes[end - 1] == 0x0D { end -= 1 }
    place += 1
    return Line(bytes: UnsafeBufferPointer(rebasing: bytes[start..<end]))
  }

  mutating func skipBlanks() {
    while let byte = first, byte == 0x20 || byte == 0x09 { place += 1 }
  }

  mutating func skip(_ byte: UInt8) -> Bool {
    guard first == byte else { return false }
    place += 1
    return true
  }

  mutating func header() -> String? {
    guard skip(UInt8(ascii: "[")), let name = bareKey(), skip(UInt8(ascii: "]")), isAtEnd() else {
      return nil
    }
    return name
  }

  mutating func entry() -> PlainTOML.Entry? {
    guard let key = bareKey() else { return nil }
    skipBlanks()
    guard skip(UInt8(ascii: "=")) else { return nil }
    skipBlanks()
    if let text = quoted() { return isAtEnd() ? (key, .text(text)) : nil }
    guard let word = bareKey(), isAtEnd() else { return nil }
    return word == "true" ? (key, .truth(true)) : word == "false" ? (key, .truth(false)) : nil
  }

  private mutating func bareKey() -> String? {
    let start = place
    while let byte = first, isBare(byte) { place += 1 }
    return place > start ? String(decoding: bytes[start..<place], as: UTF8.self) : nil
  }

  /// A string in quotation marks without escapes; the caller's bytes are those of a valid String.
  private mutating func quoted() -> String? {
    guard first == UInt8(ascii: "\"") else { return nil }
    let start = place + 1
    var end = start
    while end < bytes.count, bytes[end] != UInt8(ascii: "\"") {
      if bytes[end] < 0x20 || bytes[end] == 0x5C || bytes[end] == 0x7F { return nil }
      end += 1
    }
    guard end < bytes.count else { return nil }
    place = end + 1
    return String(decoding: bytes[start..<end], as: UTF8.self)
  }

  /// Whether nothing but blanks or a comment follows.
  mutating func isAtEnd() -> Bool {
    skipBlanks()
    guard let byte = first else { return true }
    return byte == UInt8(ascii: "#")
      && bytes[place...].allSatisfy { $0 >= 0x20 && $0 != 0x7F || $0 == 9 }
  }

  private func isBare(_ byte: UInt8) -> Bool {
    (0x61...0x7A).contains(byte) || (0x41...0x5A).contains(byte) || (0x30...0x39).contains(byte)
      || byte == 0x5F || byte == 0x2D
  }
}
