extension Grid: Equatable {
  /// Grids are equal when they look the same; which glyphs they would draw with is no matter.
  public static func == (one: Grid, other: Grid) -> Bool {
    one.width == other.width && one.height == other.height && one.cursor == other.cursor
      && one.cells == other.cells
  }

  /// The rows that differ from an earlier grid, top to bottom; every row when the sizes differ.
  ///
  /// The host paints only these. Linear in the number of cells; nothing is allocated when nothing differs.
  public func changedRows(since earlier: Grid) -> [Int] {
    guard earlier.width == width, earlier.height == height else { return Array(0..<height) }
    return cells.withUnsafeBufferPointer { mine in
      earlier.cells.withUnsafeBufferPointer { theirs in
        (0..<height).filter { y in
          let row = (y * width)..<((y + 1) * width)
          return row.contains { mine[$0] != theirs[$0] }
        }
      }
    }
  }

  /// Hands over the cells of one row without copying them; an empty row outside the grid.
  public func withRow<Answer>(_ y: Int, _ body: (UnsafeBufferPointer<Cell>) -> Answer) -> Answer {
    guard y >= 0, y < height else { return body(UnsafeBufferPointer(start: nil, count: 0)) }
    return cells.withUnsafeBufferPointer { all in
      body(UnsafeBufferPointer(rebasing: all[(y * width)..<((y + 1) * width)]))
    }
  }
}
