/// The text between the brackets of a paste: line ends as "\n", tabs, and nothing that commands.
struct PastedText: Sendable {
  private var scalars = String.UnicodeScalarView()
  private var decoder = ScalarDecoder()
  private var count = 0
  private var afterReturn = false

  /// More than this many bytes is no text for a field.
  static let limit = 1 << 20

  var text: String { String(scalars) }

  mutating func take(_ code: Int32) {
    guard let byte = UInt8(exactly: code), count < Self.limit else { return }
    count += 1
    guard let scalar = decoder.take(byte) else { return }
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
