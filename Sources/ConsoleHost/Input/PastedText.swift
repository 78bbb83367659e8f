import ConsoleCore

/// The text between the brackets of a paste: line ends as "\n", tabs, and nothing that commands.
struct PastedText: Sendable {
  private var scalars = String.UnicodeScalarView()
  private var decoder = ScalarDecoder()
  private var count = 0
  private var afterReturn = false
  /// Whether a byte was no part of a letter: what is left of the text is not what was copied.
  private var isBroken = false

  /// More than this many bytes is no text for a field.
  static let limit = 1 << 20

  /// What was pasted, as a key.
  var key: Key { isBroken || decoder.isInLetter ? .brokenPaste : .paste(String(scalars)) }

  mutating func take(_ code: Int32) {
    guard let byte = UInt8(exactly: code), count < Self.limit else { return }
    count += 1
    let wasInLetter = decoder.isInLetter
    guard let scalar = decoder.take(byte) else {
      if !decoder.isInLetter || wasInLetter && byte >= 0xC0 { isBroken = true }
      return
    }
    if wasInLetter && byte < 0x80 { isBroken = true }
    defer { afterReturn = scalar == "\r" }
    switch scalar {
    case "\r": scalars.append("\n")
    case "\n" where afterReturn: break
    case "\n", "\t": scalars.append(scalar)
    case "\u{0}"..<"\u{20}", "\u{7F}"..<"\u{A0}": break
    default: scalars.append(scalar)
    }
  }
}
