import Programme

/// Looks for text from before Unicode in the rows of a file.
///
/// A row decides by itself. Where no row does, as each cell holds a word or two, all cells count:
/// those of every column in which any speaks for an old encoding.
struct LegacyWatch: Sendable {
  /// Where text from before Unicode stands.
  struct Sighting: Hashable, Sendable {
    var line: Int
    var column: Int
    var text: String
    var encoding: LegacyEncoding
  }

  /// What all cells of a column say, and the first of them that is suspect.
  private struct Column {
    var text: LegacyText
    var first: (line: Int, text: String)?
  }

  private static let most = 4_096

  /// Cells that were looked at: most of a column say the same few things.
  private var seen: [String: LegacyText] = [:]
  private var columns: [Int: Column] = [:]
  let isCodePage: Bool

  init(isCodePage: Bool) {
    self.isCodePage = isCodePage
  }

  /// The first cell of a row that speaks for an old encoding; nil where none does.
  mutating func find(in cells: [String], line: Int = 0) -> Sighting? {
    find(in: cells.enumerated().map { ($0, $1) }, line: line)
  }

  /// The same of cells that say which column each is of.
  mutating func find(in cells: [(column: Int, text: String)], line: Int) -> Sighting? {
    var row = LegacyText(isCodePage: isCodePage)
    var suspect: (column: Int, text: String)?
    for (column, cell) in cells where !cell.utf8.allSatisfy({ $0 < 0x80 }) {
      let text = look(at: cell)
      if let encoding = text.encoding {
        return Sighting(line: line, column: column, text: cell, encoding: encoding)
      }
      if text.isSuspect, suspect == nil { suspect = (column, cell) }
      row.add(text)
      note(text, of: cell, column: column, line: line)
    }
    guard let suspect, let encoding = row.encoding else { return nil }
    return Sighting(line: line, column: suspect.column, text: suspect.text, encoding: encoding)
  }

  /// What all rows together speak for, at the first cell that does; nil where they do not.
  var whole: Sighting? {
    var all = LegacyText(isCodePage: isCodePage)
    var first: (line: Int, text: String, column: Int)?
    for (number, column) in columns {
      guard let cell = column.first else { continue }
      all.add(column.text)
      let isEarlier = first.map { (cell.line, number) < ($0.line, $0.column) } ?? true
      if isEarlier { first = (cell.line, cell.text, number) }
    }
    guard let first, let encoding = all.encodingOfMost else { return nil }
    return Sighting(line: first.line, column: first.column, text: first.text, encoding: encoding)
  }

  private mutating func look(at cell: String) -> LegacyText {
    if let text = seen[cell] { return text }
    var text = LegacyText(isCodePage: isCodePage)
    text.add(cell)
    if seen.count < LegacyWatch.most { seen[cell] = text }
    return text
  }

  private mutating func note(_ text: LegacyText, of cell: String, column: Int, line: Int) {
    var noted = columns[column] ?? Column(text: LegacyText(isCodePage: isCodePage))
    // One owner at a time: the counts are not copied.
    columns[column] = nil
    noted.text.add(text)
    if text.isSuspect, noted.first == nil { noted.first = (line, cell) }
    columns[column] = noted
  }
}
