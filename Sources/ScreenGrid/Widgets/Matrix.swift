/// Rows by columns of short cells, such as units by principles. Columns stand in groups with a gap between;
/// labels stay while the cells scroll in both directions. Only visible cells are asked for.
public struct Matrix: Widget {
  /// A run of columns with a title above.
  public struct Group: Hashable, Sendable {
    public var title: String
    public var count: Int

    public init(_ title: String, count: Int) {
      self.title = title
      self.count = max(0, count)
    }
  }

  /// A cell by row and column.
  public struct Place: Hashable, Sendable {
    public var row: Int
    public var column: Int

    public init(row: Int, column: Int) {
      self.row = row
      self.column = column
    }
  }

  public var groups: [Group]
  public var rowCount: Int
  public var cellWidth: Int
  public var labelWidth: Int
  public var selected: Place?
  public var offset: Place
  public var isFocused: Bool
  public var rowLabel: (Int) -> Line
  public var columnLabel: (Int) -> Line
  public var cell: (Place) -> Line
  /// Whether a cell changed a moment ago: it gets the mark of change where it says nothing.
  public var isChanged: (Place) -> Bool

  public init(
    groups: [Group], rowCount: Int, cellWidth: Int = 3, labelWidth: Int, selected: Place? = nil,
    offset: Place = Place(row: 0, column: 0), isFocused: Bool = true,
    rowLabel: @escaping (Int) -> Line, columnLabel: @escaping (Int) -> Line,
    cell: @escaping (Place) -> Line, isChanged: @escaping (Place) -> Bool = { _ in false }
  ) {
    self.groups = groups
    self.rowCount = max(0, rowCount)
    self.cellWidth = max(1, cellWidth)
    self.labelWidth = max(0, labelWidth)
    self.selected = selected
    self.offset = offset
    self.isFocused = isFocused
    self.rowLabel = rowLabel
    self.columnLabel = columnLabel
    self.cell = cell
    self.isChanged = isChanged
  }

  public var columnCount: Int { groups.reduce(0) { $0 + $1.count } }

  /// The offset nearest to the present one at which the selected cell is seen.
  public func offset(showing selected: Place, in rect: Rect) -> Place {
    let rows = Scroll.offset(
      keeping: selected.row, count: rowCount, visible: visibleRows(in: rect), from: offset.row)
    let last = max(0, columnCount - 1)
    let wanted = min(max(0, selected.column), last)
    var column = min(max(0, min(offset.column, wanted)), last)
    while column < wanted, !columns(in: rect, from: column).contains(where: { $0.index == wanted })
    {
      column += 1
    }
    // Nothing stays scrolled away that there is room for.
    while column > 0, columns(in: rect, from: column - 1).contains(where: { $0.index == last }) {
      column -= 1
    }
    return Place(row: rows, column: column)
  }

  /// The cell under a point of the screen, for the mouse.
  public func place(at point: Point, in rect: Rect) -> Place? {
    let row = point.y - rect.y - headerHeight + firstRow(in: rect)
    guard rect.contains(point), point.y - rect.y >= headerHeight, row < rowCount,
      let column = columns(in: rect, from: firstColumn).first(where: {
        point.x >= $0.x && point.x < $0.x + cellWidth
      })
    else { return nil }
    return Place(row: row, column: column.index)
  }

  public func draw(on grid: inout Grid, in rect: Rect) {
    let columns = columns(in: rect, from: firstColumn)
    drawHeader(on: &grid, in: rect, columns)
    let first = firstRow(in: rect)
    for row in first..<min(rowCount, first + visibleRows(in: rect)) {
      let line = rect.row(headerHeight + row - first)
      let isSelected = row == selected?.row
      let label = rowLabel(row).laid(on: isSelected ? .selectedMuted : .plain)
      grid.write(
        label, in: Rect(x: line.x, y: line.y, width: labels(in: rect), height: line.height))
      for column in columns {
        let place = Place(row: row, column: column.index)
        draw(
          place, on: &grid, in: Rect(x: column.x, y: line.y, width: cellWidth, height: line.height))
      }
    }
  }

  private func draw(_ place: Place, on grid: inout Grid, in rect: Rect) {
    let changed = isChanged(place)
    defer { if changed { mark(on: &grid, in: rect) } }
    guard place == selected else {
      let line = changed ? cell(place).laid(on: .changed) : cell(place)
      grid.write(line, in: rect, align: .centre, overflow: .clip)
      return
    }
    let ground: Ground = isFocused ? .selected : .selectedMuted
    grid.fill(rect, style: Style(.text, on: ground))
    grid.write(cell(place).laid(on: ground), in: rect, align: .centre, overflow: .clip)
    if isFocused { grid.rest(at: Point(x: rect.x, y: rect.y), isVisible: false) }
  }

  /// Beside what the cell says; where it has no silent place, under its letters: colour is never
  /// alone.
  private func mark(on grid: inout Grid, in rect: Rect) {
    let places = rect.x..<rect.maxX
    let silent = places.filter { x in grid[x, rect.y].map { $0.text == " " } == true }
    let text = places.first { !silent.contains($0) } ?? rect.x
    if let x = silent.last(where: { $0 < text }) ?? silent.first {
      grid.put(grid.glyphs.changedMark, x: x, y: rect.y, style: Style(.changed), within: rect)
    } else {
      grid.restyle(rect) { $0.attributes.insert(.underline) }
    }
  }

  private func drawHeader(on grid: inout Grid, in rect: Rect, _ columns: [PlacedColumn]) {
    if headerHeight > 1 {
      for group in Dictionary(grouping: columns, by: \.group) {
        guard let first = group.value.map(\.x).min(), let last = group.value.map(\.x).max(),
          groups.indices.contains(group.key)
        else { continue }
        let place = Rect(x: first, y: rect.y, width: last + cellWidth - first, height: 1)
        grid.write(
          Line(groups[group.key].title, .heading), in: place.intersection(rect), overflow: .clip)
      }
    }
    for column in columns {
      let isSelected = column.index == selected?.column
      let place = Rect(x: column.x, y: rect.y + headerHeight - 1, width: cellWidth, height: 1)
      grid.write(
        columnLabel(column.index).laid(on: isSelected ? .selectedMuted : .plain),
        in: place.intersection(rect), align: .centre, overflow: .clip)
    }
  }

  private var headerHeight: Int { groups.allSatisfy(\.title.isEmpty) ? 1 : 2 }

  private func visibleRows(in rect: Rect) -> Int { max(0, rect.height - headerHeight) }

  private func labels(in rect: Rect) -> Int { min(labelWidth, rect.width) }

  private var firstColumn: Int { min(max(0, offset.column), max(0, columnCount - 1)) }

  private func firstRow(in rect: Rect) -> Int {
    Scroll.offset(
      keeping: nil, count: rowCount, visible: visibleRows(in: rect), from: offset.row)
  }

  private struct PlacedColumn {
    let index: Int
    let group: Int
    let x: Int
  }

  /// The columns that fit whole, beginning with one of them.
  private func columns(in rect: Rect, from first: Int) -> [PlacedColumn] {
    var placed: [PlacedColumn] = []
    var x = rect.x + labels(in: rect) + 1
    var index = 0
    for (number, group) in groups.enumerated() {
      var drawn = false
      for _ in 0..<group.count {
        defer { index += 1 }
        guard index >= first else { continue }
        guard x + cellWidth <= rect.maxX else { return placed }
        placed.append(PlacedColumn(index: index, group: number, x: x))
        x += cellWidth
        drawn = true
      }
      if drawn { x += 1 }
    }
    return placed
  }
}
