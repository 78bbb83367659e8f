/// Whether a text is of TOML's grammar (toml.io, version 1.0.0), looked at before a parser gets it.
///
/// The parser that reads the values ends the process on some texts that are no TOML, `[` with
/// nothing behind it among them. What names something twice is left to the parser.
public struct TOMLSyntax {
  /// The first place that cannot be, line and column from 1, the column in Unicode scalars.
  public struct Fault: Error, Hashable, Sendable {
    public var line: Int
    public var column: Int
    /// In English, as the parser's own messages are.
    public var message: String
  }

  /// Values within values beyond this are refused: nobody writes them, and each takes some stack.
  public static let deepest = 32

  let bytes: [UInt8]
  var place = 0

  /// - Throws: the first fault; complexity: linear in the text.
  public static func check(_ text: String) throws(Fault) {
    var syntax = TOMLSyntax(bytes: Array(text.utf8))
    try syntax.document()
  }

  private mutating func document() throws(Fault) {
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { place = 3 }
    while next != nil {
      skipBlanks()
      if next == UInt8(ascii: "[") {
        try header()
      } else if let byte = next, !TOMLSyntax.isLineEnd(byte), byte != UInt8(ascii: "#") {
        try entry(depth: 0)
      }
      try restOfLine()
    }
  }

  private mutating func header() throws(Fault) {
    place += 1
    let isOfArray = take("[")
    skipBlanks()
    try key()
    skipBlanks()
    try expect("]")
    if isOfArray { try expect("]") }
  }

  /// `key = value`.
  mutating func entry(depth: Int) throws(Fault) {
    try key()
    skipBlanks()
    try expect("=")
    skipBlanks()
    try value(depth: depth)
  }

  private mutating func key() throws(Fault) {
    // The parser goes down a table for each part, on the stack.
    for _ in 0..<TOMLSyntax.deepest {
      if next == UInt8(ascii: "\"") {
        try basicString()
      } else if next == UInt8(ascii: "'") {
        try literalString()
      } else {
        let start = place
        while let byte = next, TOMLSyntax.isBare(byte) { place += 1 }
        if place == start { throw fault("expected a key") }
      }
      skipBlanks()
      guard take(".") else { return }
      skipBlanks()
    }
    throw fault("a key of more than \(TOMLSyntax.deepest) parts")
  }

  /// Blanks and a comment, up to and with the line's end.
  mutating func restOfLine() throws(Fault) {
    skipBlanks()
    if take("#") {
      while let byte = next, !TOMLSyntax.isLineEnd(byte) {
        if TOMLSyntax.isControl(byte) { throw fault("control character in a comment") }
        place += 1
      }
    }
    if next != nil, !takeLineEnd() { throw fault("expected the end of the line") }
  }

  // MARK: Bytes

  var next: UInt8? { place < bytes.count ? bytes[place] : nil }

  mutating func take(_ scalar: Unicode.Scalar) -> Bool {
    guard next == UInt8(ascii: scalar) else { return false }
    place += 1
    return true
  }

  mutating func expect(_ scalar: Unicode.Scalar) throws(Fault) {
    if !take(scalar) { throw fault("expected \(scalar)") }
  }

  mutating func skipBlanks() {
    while let byte = next, byte == 0x20 || byte == 0x09 { place += 1 }
  }

  /// A line feed, with a carriage return before it or without.
  mutating func takeLineEnd() -> Bool {
    if next == 0x0A {
      place += 1
      return true
    }
    guard next == 0x0D, place + 1 < bytes.count, bytes[place + 1] == 0x0A else { return false }
    place += 2
    return true
  }

  func fault(_ message: String) -> Fault {
    let before = bytes[..<min(place, bytes.count)]
    let start = before.lastIndex(of: 0x0A).map { $0 + 1 } ?? 0
    return Fault(
      line: before.count { $0 == 0x0A } + 1,
      column: before[start...].count { $0 & 0xC0 != 0x80 } + 1, message: message)
  }

  static func isLineEnd(_ byte: UInt8) -> Bool { byte == 0x0A || byte == 0x0D }

  static func isControl(_ byte: UInt8) -> Bool { byte < 0x20 && byte != 0x09 || byte == 0x7F }

  static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }

  static func isLetter(_ byte: UInt8) -> Bool { (0x61...0x7A).contains(byte | 0x20) }

  static func isBare(_ byte: UInt8) -> Bool {
    isDigit(byte) || isLetter(byte) || byte == UInt8(ascii: "_") || byte == UInt8(ascii: "-")
  }
}
