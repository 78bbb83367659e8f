/// Where text stands in a field wider than itself.
public enum TextAlignment: Sendable, CaseIterable {
  case left
  case right
  case centre
}

/// The longest beginning of the text, in whole graphemes, that fits the columns; and its width,
/// which can be one less than the columns when a wide character didn't fit.
public func prefix(of text: String, fitting columns: Int) -> (text: Substring, width: Int) {
  guard columns > 0 else { return ("", 0) }
  var text = text
  if let plain = text.withUTF8({ plainOffset($0, columns: columns) }) {
    let end = text.utf8.index(text.startIndex, offsetBy: plain.offset)
    return (text[..<end], plain.width)
  }
  var width = 0
  var end = text.startIndex
  while end < text.endIndex {
    let next = width + displayWidth(text[end])
    if next > columns { break }
    width = next
    end = text.index(after: end)
  }
  return (text[..<end], width)
}

/// The text, or its beginning and the ellipsis when it is wider than the columns.
public func truncated(_ text: String, to columns: Int, ellipsis: String = "…") -> String {
  if text.utf8.count <= columns, isASCII(text) { return text }
  if displayWidth(text) <= columns { return text }
  let room = columns - displayWidth(ellipsis)
  guard room >= 0 else { return String(prefix(of: text, fitting: columns).text) }
  var result = String(prefix(of: text, fitting: room).text)
  result += ellipsis
  return result
}

/// The text with spaces up to the columns; unchanged when it's as wide already.
public func padded(
  _ text: String, to columns: Int, _ alignment: TextAlignment = .left
) -> String {
  let missing = columns - displayWidth(text)
  guard missing > 0 else { return text }
  let before =
    switch alignment {
    case .left: 0
    case .right: missing
    case .centre: missing / 2
    }
  var result = before == 0 ? text : spaces(before) + text
  result += spaces(missing - before)
  return result
}

/// The text in exactly so many columns: cut with an ellipsis or padded with spaces.
public func fitted(
  _ text: String, to columns: Int, _ alignment: TextAlignment = .left, ellipsis: String = "…"
) -> String {
  padded(truncated(text, to: columns, ellipsis: ellipsis), to: columns, alignment)
}

private func spaces(_ count: Int) -> String { String(repeating: " ", count: count) }

private func isASCII(_ text: String) -> Bool { text.utf8.allSatisfy { $0 < 0x80 } }
