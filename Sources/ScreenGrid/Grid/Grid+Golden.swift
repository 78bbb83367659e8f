extension Grid {
  /// The screen as lines of text, without spaces at the ends: what golden tests compare and what is copied
  /// into a bug report.
  public var text: String {
    (0..<height).map { y in
      trimmed(withRow(y) { row in row.map(\.text).joined() })
    }.joined(separator: "\n")
  }

  /// The screen as lines of letters that stand for styles, and after them which letter is which.
  ///
  /// A dot is plain text; letters are given in the order of first appearance.
  public var styleMap: String {
    var letters: [Style: Character] = [.plain: "."]
    var legend: [String] = []
    let lines = (0..<height).map { y in
      trimmed(
        String(
          withRow(y) { row in
            row.map { cell in
              if let letter = letters[cell.style] { return letter }
              let letter = Grid.letters[min(legend.count, Grid.letters.count - 1)]
              letters[cell.style] = letter
              legend.append("\(letter) = \(cell.style.name)")
              return letter
            }
          }), of: ".")
    }
    return (lines + legend).joined(separator: "\n")
  }

  private static let letters = Array(
    "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789?")
}

private func trimmed(_ line: String, of padding: Character = " ") -> String {
  var line = Substring(line)
  while line.last == padding { line.removeLast() }
  return String(line)
}
