/// Which columns of a table are seen at a width, and where.
struct TableLayout {
  struct Place {
    let index: Int
    let x: Int
    let width: Int

    /// The place in a row of the screen, after the columns that are taken on the left.
    func rect(in row: Rect, from left: Int) -> Rect {
      Rect(x: row.x + left + x, y: row.y, width: width, height: row.height).intersection(row)
    }
  }

  let places: [Place]

  /// Drops columns of low priority until the rest fits, then hands out what is left by shares.
  init(_ columns: [Column], width: Int, spacing: Int) {
    var kept = Array(columns.indices)
    func needed() -> Int {
      kept.reduce(0) { $0 + columns[$1].least } + spacing * max(0, kept.count - 1)
    }
    while needed() > width,
      let worst = kept.filter({ columns[$0].priority > 0 })
        .max(by: { (columns[$0].priority, $0) < (columns[$1].priority, $1) })
    {
      kept.removeAll { $0 == worst }
    }
    let widths = TableLayout.widths(
      kept.map { columns[$0] }, room: width - spacing * max(0, kept.count - 1))
    var x = 0
    places = zip(kept, widths).map { index, width in
      defer { x += width + spacing }
      return Place(index: index, x: x, width: width)
    }
  }

  /// Widths from least to most, what is left going by shares until nobody can take more.
  private static func widths(_ columns: [Column], room: Int) -> [Int] {
    var widths = columns.map(\.least)
    var left = room - widths.reduce(0, +)
    while left > 0 {
      let open = columns.indices.filter { columns[$0].share > 0 && widths[$0] < columns[$0].most }
      let weight = open.reduce(0) { $0 + columns[$1].share }
      guard weight > 0 else { break }
      let round = left
      for index in open {
        let part = max(1, round * columns[index].share / weight)
        let taken = min(part, left, columns[index].most - widths[index])
        widths[index] += taken
        left -= taken
      }
    }
    return widths
  }
}
