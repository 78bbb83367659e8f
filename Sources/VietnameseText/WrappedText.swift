/// The text in lines of at most so many columns (at least 1), safe to show.
///
/// Breaks at line feeds and at spaces; a word longer than a line is broken between graphemes.
/// Spaces at a break vanish, others stay. Empty text is one empty line.
public func wrapped(_ text: String, to columns: Int) -> [String] {
  var lines: [String] = []
  for paragraph in text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline) {
    var wrapper = LineWrapper(columns: max(columns, 1))
    wrapper.add(displayable(String(paragraph)))
    lines += wrapper.lines
  }
  return lines
}

private struct LineWrapper {
  let columns: Int
  var lines: [String] = []
  private var line = ""
  private var width = 0

  init(columns: Int) { self.columns = columns }

  mutating func add(_ paragraph: String) {
    if displayWidth(paragraph) <= columns {
      lines.append(paragraph)
      return
    }
    var gap = 0
    for word in paragraph.split(separator: " ", omittingEmptySubsequences: false) {
      if !word.isEmpty { place(String(word), after: gap) }
      // One space stands before each piece but the first; empty pieces are further spaces.
      gap = word.isEmpty ? gap + 1 : 1
    }
    endLine()
  }

  private mutating func place(_ word: String, after gap: Int) {
    let wordWidth = displayWidth(word)
    if width + gap + wordWidth <= columns {
      line += String(repeating: " ", count: gap) + word
      width += gap + wordWidth
      return
    }
    if width > 0 { endLine() }
    var rest = Substring(word)
    var restWidth = wordWidth
    while restWidth > columns {
      let head = prefix(of: String(rest), fitting: columns)
      // A wide character in one column can't be shown; its place is marked.
      lines.append(head.width == 0 ? "\u{FFFD}" : String(head.text))
      rest = rest.dropFirst(max(head.text.count, 1))
      restWidth = displayWidth(String(rest))
    }
    line = String(rest)
    width = restWidth
  }

  private mutating func endLine() {
    lines.append(line)
    line = ""
    width = 0
  }
}
