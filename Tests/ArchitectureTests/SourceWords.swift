/// The words of a Swift source that are code: what comments and strings say is left out, what stands
/// between `\(` and `)` in a string is not.
struct SourceWords {
  struct Word: Equatable {
    var text: String
    /// The signs right before and right after it, white space left out before it alone.
    var before: UInt8
    var after: UInt8
    /// How many parentheses and brackets are open.
    var depth: Int
  }

  /// A word, or a brace of the code.
  enum Part: Equatable {
    case word(Word)
    case open
    case close
  }

  private(set) var parts: [Part] = []
  private let bytes: [UInt8]
  private var place = 0
  private var depth = 0
  private var last: UInt8 = 0

  init(_ text: String) {
    bytes = Array(text.utf8)
    code(untilParenthesis: false)
  }

  private var byte: UInt8 { place < bytes.count ? bytes[place] : 0 }

  private func follows(_ text: String) -> Bool { bytes[place...].starts(with: text.utf8) }

  /// Code to the end of the text, or to the parenthesis that ends an interpolation.
  private mutating func code(untilParenthesis: Bool) {
    let outer = depth
    while place < bytes.count {
      if follows("//") {
        while place < bytes.count, byte != UInt8(ascii: "\n") { place += 1 }
      } else if follows("/*") {
        comment()
      } else if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "#") && isRawString {
        string()
      } else if SourceWords.isPartOfWord(byte) {
        word()
      } else {
        if byte == UInt8(ascii: ")"), untilParenthesis, depth == outer { return }
        sign()
      }
    }
  }

  private mutating func sign() {
    switch byte {
    case UInt8(ascii: "("), UInt8(ascii: "["): depth += 1
    case UInt8(ascii: ")"), UInt8(ascii: "]"): depth -= 1
    case UInt8(ascii: "{"): parts.append(.open)
    case UInt8(ascii: "}"): parts.append(.close)
    default: break
    }
    if !SourceWords.isSpace(byte) { last = byte }
    place += 1
  }

  private mutating func word() {
    let start = place
    while place < bytes.count, SourceWords.isPartOfWord(byte) { place += 1 }
    let text = String(decoding: bytes[start..<place], as: UTF8.self)
    parts.append(.word(Word(text: text, before: last, after: byte, depth: depth)))
    last = bytes[place - 1]
  }

  private mutating func comment() {
    var open = 0
    repeat {
      if follows("/*") {
        (open, place) = (open + 1, place + 2)
      } else if follows("*/") {
        (open, place) = (open - 1, place + 2)
      } else {
        place += 1
      }
    } while open > 0 && place < bytes.count
  }

  private var isRawString: Bool {
    bytes[place...].first { $0 != UInt8(ascii: "#") } == UInt8(ascii: "\"")
  }

  private mutating func string() {
    var marks = ""
    while byte == UInt8(ascii: "#") { (marks, place) = (marks + "#", place + 1) }
    let quote = follows("\"\"\"") ? "\"\"\"" : "\""
    place += quote.utf8.count
    while place < bytes.count {
      if follows(quote + marks) {
        place += quote.utf8.count + marks.utf8.count
        break
      } else if follows("\\" + marks + "(") {
        place += marks.utf8.count + 2
        code(untilParenthesis: true)
        place += 1
      } else {
        place += byte == UInt8(ascii: "\\") ? 2 : 1
      }
    }
    last = UInt8(ascii: "\"")
  }

  private static func isSpace(_ byte: UInt8) -> Bool {
    byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09
  }

  private static func isPartOfWord(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"), 0x80...:
      true
    default: false
    }
  }
}
