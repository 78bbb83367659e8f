/// Texts, lists and tables of TOML; numbers and days are elsewhere.
extension TOMLSyntax {
  mutating func value(depth: Int) throws(Fault) {
    if depth > TOMLSyntax.deepest { throw fault("values are nested too deeply") }
    switch next {
    case UInt8(ascii: "\""):
      if starts(with: "\"\"\"") { try longString("\"") } else { try basicString() }
    case UInt8(ascii: "'"):
      if starts(with: "'''") { try longString("'") } else { try literalString() }
    case UInt8(ascii: "["): try list(depth: depth + 1)
    case UInt8(ascii: "{"): try table(depth: depth + 1)
    default: try word()
    }
  }

  private mutating func list(depth: Int) throws(Fault) {
    place += 1
    try skipLines()
    while !take("]") {
      try value(depth: depth)
      try skipLines()
      if take(",") {
        try skipLines()
      } else if next != UInt8(ascii: "]") {
        throw fault("expected , or ]")
      }
    }
  }

  /// Blanks, comments and line ends, as they may stand between the values of a list.
  private mutating func skipLines() throws(Fault) {
    while true {
      skipBlanks()
      guard let byte = next, TOMLSyntax.isLineEnd(byte) || byte == UInt8(ascii: "#") else { return }
      try restOfLine()
    }
  }

  private mutating func table(depth: Int) throws(Fault) {
    place += 1
    skipBlanks()
    if take("}") { return }
    while true {
      try entry(depth: depth)
      skipBlanks()
      if take("}") { return }
      if !take(",") { throw fault("expected , or }") }
      skipBlanks()
    }
  }

  // MARK: Texts

  mutating func basicString() throws(Fault) {
    place += 1
    while !take("\"") {
      guard let byte = next, !TOMLSyntax.isControl(byte) else {
        throw fault("expected the end of the string")
      }
      place += 1
      if byte == UInt8(ascii: "\\") { try escape() }
    }
  }

  mutating func literalString() throws(Fault) {
    place += 1
    while !take("'") {
      guard let byte = next, !TOMLSyntax.isControl(byte) else {
        throw fault("expected the end of the string")
      }
      place += 1
    }
  }

  /// A text between three quotation marks, which can hold one or two of them, even at its end.
  private mutating func longString(_ mark: Unicode.Scalar) throws(Fault) {
    place += 3
    while true {
      var marks = 0
      while marks < 5, take(mark) { marks += 1 }
      if marks >= 3 { return }
      if marks > 0 || takeLineEnd() { continue }
      guard let byte = next, !TOMLSyntax.isControl(byte) else {
        throw fault("expected the end of the string")
      }
      place += 1
      if mark == "\"", byte == UInt8(ascii: "\\") { try longEscape() }
    }
  }

  /// Behind a backslash the line may end; all white space up to the next character is then none.
  private mutating func longEscape() throws(Fault) {
    let start = place
    skipBlanks()
    guard takeLineEnd() else {
      place = start
      return try escape()
    }
  }

  private mutating func escape() throws(Fault) {
    guard let byte = next else { throw fault("expected an escape") }
    switch byte {
    case UInt8(ascii: "u"): try scalar(digits: 4)
    case UInt8(ascii: "U"): try scalar(digits: 8)
    case _ where "btnfr\"\\".utf8.contains(byte): place += 1
    default: throw fault("unknown escape")
    }
  }

  private mutating func scalar(digits: Int) throws(Fault) {
    place += 1
    var number: UInt32 = 0
    for _ in 0..<digits {
      guard let byte = next, let digit = TOMLSyntax.hexDigit(byte) else {
        throw fault("expected a hexadecimal digit")
      }
      number = number << 4 | UInt32(digit)
      place += 1
    }
    if Unicode.Scalar(number) == nil { throw fault("no Unicode scalar has this number") }
  }

  static func hexDigit(_ byte: UInt8) -> UInt8? {
    if isDigit(byte) { return byte - 0x30 }
    return (0x61...0x66).contains(byte | 0x20) ? (byte | 0x20) - 0x57 : nil
  }

  private func starts(with text: String) -> Bool { bytes[place...].starts(with: text.utf8) }
}
