/// What happens to text that is wider than its place.
public enum Overflow: Hashable, Sendable {
  /// It ends in an ellipsis, so that nobody takes a part for the whole.
  case ellipsis
  /// It is cut off.
  case clip
}

extension Grid {
  /// Writes text from a place to the right, clipped to a rectangle (by default the whole grid).
  ///
  /// - Returns: the columns that the text takes, whether they were visible or not.
  @discardableResult
  public mutating func write(
    _ text: String, x: Int, y: Int, style: Style = .plain, within clip: Rect? = nil
  ) -> Int {
    put(harmless(text), x: x, y: y, style: style, within: clip ?? bounds)
  }

  /// Writes one line into the first row of a rectangle.
  public mutating func write(
    _ line: Line, in rect: Rect, align: Alignment = .leading, overflow: Overflow = .ellipsis
  ) {
    guard rect.intersection(bounds).height > 0, rect.width > 0 else { return }
    let pieces = line.spans.map { HarmlessSpan($0) }
    let total = pieces.reduce(0) { $0 + $1.columns }
    let row = rect.row(0)
    guard total > rect.width else {
      let free = rect.width - total
      let start = align == .leading ? 0 : align == .trailing ? free : free / 2
      put(pieces, x: rect.x + start, y: rect.y, within: row)
      return
    }
    guard overflow == .ellipsis else {
      put(pieces, x: rect.x, y: rect.y, within: row)
      return
    }
    putShortened(pieces, in: row)
  }

  /// Writes text of one style into the first row of a rectangle.
  public mutating func write(
    _ text: String, in rect: Rect, style: Style, align: Alignment = .leading,
    overflow: Overflow = .ellipsis
  ) {
    write(Line(text, style), in: rect, align: align, overflow: overflow)
  }

  /// Puts text that has passed the door already. Returns the columns that it takes.
  @discardableResult
  mutating func put(
    _ harmlessText: String, x: Int, y: Int, style: Style, within clip: Rect
  ) -> Int {
    var column = x
    forEachCluster(of: harmlessText) { cell, width in
      var cell = cell
      cell.style = style
      if width > 0 { place(cell, columns: width, x: column, y: y, within: clip) }
      column += width
    }
    return column - x
  }

  private mutating func put(_ pieces: [HarmlessSpan], x: Int, y: Int, within clip: Rect) {
    var column = x
    for piece in pieces {
      column += put(piece.text, x: column, y: y, style: piece.style, within: clip)
    }
  }

  /// Puts as many whole clusters as fit before an ellipsis in the last style that is seen.
  private mutating func putShortened(_ pieces: [HarmlessSpan], in row: Rect) {
    let limit = row.maxX - 1
    var column = row.x
    for piece in pieces {
      var full = false
      forEachCluster(of: piece.text) { cell, width in
        guard !full else { return }
        guard column + width <= limit else {
          full = true
          return
        }
        var cell = cell
        cell.style = piece.style
        place(cell, columns: width, x: column, y: row.y, within: row)
        column += width
      }
      if full {
        put(glyphs.ellipsis, x: column, y: row.y, style: piece.style, within: row)
        return
      }
    }
  }
}

/// A span that has passed the door, with its columns.
private struct HarmlessSpan {
  let text: String
  let style: Style
  let columns: Int

  init(_ span: Span) {
    text = harmless(span.text)
    style = span.style
    columns = ScreenGrid.columns(of: text)
  }
}
