/// What can be wrong with a cell's text before anybody reads a meaning into it.
enum CellText {
  /// Whether letters were lost or garbled when a program saved the file: "Qu?n" for "Quận"
  /// (saved in a Western code page), "Quáº­n" (UTF-8 read as Western), or the replacement sign.
  ///
  /// A question mark that ends a sentence or stands in an address is no damage.
  static func isDamaged(_ text: String) -> Bool {
    var text = text
    guard text.withUTF8(mayBeDamaged) else { return false }
    var previous: Unicode.Scalar?
    var beforeMark: Unicode.Scalar?
    var isAfterMark = false
    if text.utf8.contains(UInt8(ascii: "?")) { text = withoutLinks(text) }
    for scalar in text.unicodeScalars {
      if scalar == "\u{FFFD}" { return true }
      if let previous, isMojibake(previous, scalar) { return true }
      if isAfterMark, scalar.properties.isLowercase, isInsideWord(beforeMark) {
        return true
      }
      isAfterMark = scalar == "?"
      if isAfterMark { beforeMark = previous }
      previous = scalar
    }
    return isAfterMark && text.unicodeScalars.count > 1 && isLostEnding(text)
  }

  /// The text without links that hold a question mark: "vanban.vn/tra-cuu?ma=12".
  private static func withoutLinks(_ text: String) -> String {
    text.split(separator: " ", omittingEmptySubsequences: false).filter { word in
      guard let mark = word.firstIndex(of: "?"), word.index(after: mark) < word.endIndex else {
        return true
      }
      let isLink =
        word[..<mark].contains { $0 == "." || $0 == "/" } || word[mark...].contains("=")
      return !isLink
    }.joined(separator: " ")
  }

  /// Whether the bytes hold a question mark, the replacement sign, or the beginning of a garbled
  /// letter; most cells hold none, and need no second look.
  private static func mayBeDamaged(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    var previous: UInt8 = 0
    for byte in bytes {
      if byte == 0x3F || byte == 0xEF { return true }
      // The first letters of a garbled pair: á, and Ã to Æ.
      if previous == 0xC3, byte == 0xA1 || (0x83...0x86).contains(byte) { return true }
      previous = byte
    }
    return false
  }

  /// A letter before, or nothing: "H?i", "?ống". After a space too, as in "Hà ?ông".
  private static func isInsideWord(_ before: Unicode.Scalar?) -> Bool {
    guard let before else { return true }
    return before.properties.isAlphabetic || before == " "
  }

  /// "B? n?i v?": more than one mark after a letter, and the sentence goes on after one.
  private static func isLostEnding(_ text: String) -> Bool {
    var marks = 0
    var goesOn = false
    var last: (Unicode.Scalar, Unicode.Scalar) = (" ", " ")
    for scalar in text.unicodeScalars {
      if scalar == "?", last.1.properties.isAlphabetic { marks += 1 }
      if last == ("?", " "), scalar.properties.isLowercase { goesOn = true }
      last = (last.1, scalar)
    }
    return marks > 1 && goesOn
  }

  /// Two characters that UTF-8's bytes of a Vietnamese letter make in a Western code page.
  private static func isMojibake(_ first: Unicode.Scalar, _ second: Unicode.Scalar) -> Bool {
    switch first {
    case "á": second == "º" || second == "»"
    case "Ä": second == "‘" || second == "ƒ" || second == "\u{90}" || second == "\u{91}"
    case "Æ": second == "°" || second == "¡"
    case "Ã": (0xA0...0xBF).contains(second.value)
    default: false
    }
  }

  /// Whether a spreadsheet would compute the cell instead of showing it.
  ///
  /// A list mark ("- đã xong", "+ đạt") is text, and so is a signed number ("-5 % so với tháng 8").
  static func isFormula(_ text: String) -> Bool {
    guard let first = text.utf8.first else { return false }
    switch first {
    case UInt8(ascii: "="), UInt8(ascii: "@"): return true
    case UInt8(ascii: "+"), UInt8(ascii: "-"):
      let next = text.utf8.dropFirst().first { $0 != 0x20 } ?? 0
      return next == UInt8(ascii: "(") || next == first
        || next == UInt8(ascii: "=") || text.utf8.contains(UInt8(ascii: "|"))
    default: return false
    }
  }

  /// Whether it is a spreadsheet's mark for a value that is not there, or a person's: "#N/A",
  /// "#DIV/0!", "n/a", "–".
  static func saysNothing(_ text: String) -> Bool {
    let bare = text.lowercased()
    return bare.hasPrefix("#")
      ? ["#n/a", "#value!", "#ref!", "#div/0!", "#num!", "#name?", "#null!"].contains(bare)
      : ["n/a", "na", "-", "–", "—", "...", "…", "không có", "chưa có", "kcó"].contains(bare)
  }

  /// The text that `TableWriter` guarded: without the apostrophe before what begins like a formula.
  static func unguarded(_ text: String) -> String {
    let bytes = text.utf8
    guard bytes.first == UInt8(ascii: "'"), let second = bytes.dropFirst().first,
      beginsLikeFormula(second) || second == UInt8(ascii: "'")
    else { return text }
    return String(text.dropFirst())
  }

  /// Whether a cell that begins with the byte could be taken for a formula.
  static func beginsLikeFormula(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "="), UInt8(ascii: "+"), UInt8(ascii: "-"), UInt8(ascii: "@"), 0x09, 0x0D:
      true
    default: false
    }
  }
}
