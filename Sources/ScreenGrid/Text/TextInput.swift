import VietnameseText

/// Text that is being typed, and the place in it, grapheme by grapheme and always in NFC: one line,
/// or several where line breaks are kept.
///
/// An input method may send the base and the marks of a letter in separate pieces, and may erase with
/// backspaces what it then replaces; both leave what a person sees as one letter in one piece.
public struct TextInput: Hashable, Sendable {
  public private(set) var text: String
  /// The graphemes of the text, counted once with each change.
  public private(set) var count = 0
  /// The place as a count of graphemes before it, 0 to the length.
  public private(set) var cursor: Int
  /// More graphemes than this are not taken in.
  public let limit: Int
  /// Whether line breaks stay line breaks.
  public let keepsLines: Bool

  public init(_ text: String = "", limit: Int = 4_096, keepsLines: Bool = false) {
    self.limit = max(0, limit)
    self.keepsLines = keepsLines
    self.text = ""
    cursor = 0
    insert(text)
  }

  public var isEmpty: Bool { text.isEmpty }

  /// The graphemes before the cursor, and those after it.
  public var parts: (before: Substring, after: Substring) {
    let place = index(cursor)
    return (text[..<place], text[place...])
  }

  /// Inserts at the cursor. Tabs become spaces, and so do line breaks that are not kept; other
  /// controls are left out.
  public mutating func insert(_ typed: String) {
    let (before, after) = parts
    let joined = nfc(before + typed.typeable(keepsLines: keepsLines))
    let kept = String(joined.prefix(max(0, limit - after.count)))
    set(before: kept, after: String(after))
  }

  public mutating func replaceAll(with text: String) {
    self = TextInput(text, limit: limit, keepsLines: keepsLines)
  }

  /// Deletes the grapheme before the cursor, marks and all.
  public mutating func deleteBackward() {
    let (before, after) = parts
    set(before: String(before.dropLast()), after: String(after))
  }

  public mutating func deleteForward() {
    let (before, after) = parts
    set(before: String(before), after: String(after.dropFirst()))
  }

  /// Deletes back to the beginning of the word before the cursor.
  public mutating func deleteWordBackward() {
    let (before, after) = parts
    set(before: String(before.prefix(wordStart)), after: String(after))
  }

  public mutating func deleteToEnd() {
    set(before: String(parts.before), after: "")
  }

  public mutating func deleteToStart() {
    set(before: "", after: String(parts.after))
  }

  public mutating func moveLeft() { cursor = max(0, cursor - 1) }
  public mutating func moveRight() { cursor = min(count, cursor + 1) }
  public mutating func moveToStart() { cursor = 0 }
  public mutating func moveToEnd() { cursor = count }
  public mutating func moveWordLeft() { cursor = wordStart }

  public mutating func moveWordRight() {
    var after = parts.after
    let length = after.count
    while after.first?.isWhitespace == true { after.removeFirst() }
    while let next = after.first, !next.isWhitespace { after.removeFirst() }
    cursor += length - after.count
  }

  private var wordStart: Int {
    var before = parts.before
    while before.last?.isWhitespace == true { before.removeLast() }
    while let last = before.last, !last.isWhitespace { before.removeLast() }
    return before.count
  }

  private func index(_ offset: Int) -> String.Index {
    text.index(text.startIndex, offsetBy: offset, limitedBy: text.endIndex) ?? text.endIndex
  }

  /// Joins both parts; marks at the seam join the letter before them, and the cursor stays behind it.
  private mutating func set(before: String, after: String) {
    text = nfc(before + after)
    count = text.count
    let (countBefore, countAfter) = (before.count, after.count)
    cursor = max(0, count - countAfter)
    let grown = count < countBefore + countAfter
    if grown { cursor = min(count, countBefore) }
  }
}

extension String {
  /// Without what cannot be typed: controls, bidi controls and other invisible signs.
  fileprivate func typeable(keepsLines: Bool) -> String {
    let lineBreak: Unicode.Scalar = keepsLines ? "\n" : " "
    var scalars = String.UnicodeScalarView()
    var before: Unicode.Scalar?
    for scalar in unicodeScalars {
      defer { before = scalar }
      switch scalar.properties.generalCategory {
      // "\r\n" is one line break; where breaks are not kept, two spaces as ever.
      case .control where scalar == "\n" && before == "\r" && keepsLines: continue
      case .control where scalar == "\n" || scalar == "\r": scalars.append(lineBreak)
      case .control where scalar == "\t": scalars.append(" ")
      case .lineSeparator, .paragraphSeparator: scalars.append(lineBreak)
      case .control, .format, .surrogate, .unassigned, .privateUse: continue
      default: scalars.append(scalar)
      }
    }
    return String(scalars)
  }
}
