/// A column of a table.
public struct Column: Hashable, Sendable {
  public var title: String
  /// The least columns of the screen that it needs.
  public var least: Int
  /// Its share of the room that is left; 0 keeps it at its least.
  public var share: Int
  /// The most that it can use.
  public var most: Int
  /// Columns with a higher number are dropped first where the screen is narrow; 0 is never dropped.
  public var priority: Int
  public var align: Alignment
  /// How the rows are sorted by this column, where they are.
  public var sorted: SortOrder?

  public enum SortOrder: Hashable, Sendable {
    case ascending, descending
  }

  public init(
    _ title: String, least: Int, share: Int = 0, most: Int = .max, priority: Int = 0,
    align: Alignment = .leading, sorted: SortOrder? = nil
  ) {
    self.title = title
    self.least = max(0, least)
    self.share = max(0, share)
    self.most = max(most, least)
    self.priority = priority
    self.align = align
    self.sorted = sorted
  }
}

/// Rows under a header. Only rows and columns that can be seen are asked for.
public struct Table: Widget {
  public var columns: [Column]
  public var rowCount: Int
  public var selected: Int?
  /// The first visible row; see ``Scrolling/offset(keeping:count:visible:from:)``.
  public var offset: Int
  public var isFocused: Bool
  public var showsHeader: Bool
  /// The empty columns between two columns.
  public var spacing: Int
  /// What is said where there are no rows.
  public var emptyText: Line
  /// What stands in the narrow column on the left, for instance the mark of a recent change. The selected row
  /// has its own mark there.
  public var mark: (Int) -> Line?
  /// The text of one cell, by row and by index into `columns`.
  public var cell: (_ row: Int, _ column: Int) -> Line

  public init(
    columns: [Column], rowCount: Int, selected: Int? = nil, offset: Int = 0,
    isFocused: Bool = true, showsHeader: Bool = true, spacing: Int = 1, emptyText: Line = [],
    mark: @escaping (Int) -> Line? = { _ in nil },
    cell: @escaping (_ row: Int, _ column: Int) -> Line
  ) {
    self.columns = columns
    self.rowCount = max(0, rowCount)
    self.selected = selected
    self.offset = offset
    self.isFocused = isFocused
    self.showsHeader = showsHeader
    self.spacing = max(0, spacing)
    self.emptyText = emptyText
    self.mark = mark
    self.cell = cell
  }

  /// The rows that fit below the header.
  public func visibleRows(in rect: Rect) -> Int {
    max(0, rect.height - (showsHeader ? 1 : 0))
  }

  /// The row under a point of the screen, for the mouse.
  public func row(at point: Point, in rect: Rect) -> Int? {
    guard rect.contains(point) else { return nil }
    let row = point.y - rect.y - (showsHeader ? 1 : 0) + firstRow(in: rect)
    return point.y - rect.y >= (showsHeader ? 1 : 0) && row < rowCount ? row : nil
  }

  public func draw(on grid: inout Grid, in rect: Rect) {
    let visible = visibleRows(in: rect)
    let scrolls = rowCount > visible && visible > 0
    let placed = TableLayout(
      columns, width: rect.width - Self.gutter - (scrolls ? 1 : 0), spacing: spacing)
    if showsHeader { drawHeader(on: &grid, in: rect.row(0), placed) }
    let body = rect.inset(Insets(top: showsHeader ? 1 : 0))
    if rowCount == 0 { grid.write(emptyText, in: body.row(0).inset(Insets(left: Self.gutter))) }
    let first = firstRow(in: rect)
    for row in first..<min(rowCount, first + visible) {
      drawRow(row, on: &grid, in: body.row(row - first), scrolls: scrolls, placed)
    }
    if scrolls {
      let bar = Rect(x: body.maxX - 1, y: body.y, width: 1, height: body.height)
      grid.draw(Scrollbar(offset: first, visible: visible, count: rowCount), in: bar)
    }
  }

  /// The columns for the mark on the left.
  private static let gutter = 1

  private func firstRow(in rect: Rect) -> Int {
    Scroll.offset(
      keeping: nil, count: rowCount, visible: visibleRows(in: rect), from: offset)
  }

  private func drawHeader(on grid: inout Grid, in rect: Rect, _ placed: TableLayout) {
    grid.fill(rect, style: Style(.tableHeader))
    for place in placed.places {
      let column = columns[place.index]
      var title = Line(column.title, .tableHeader)
      if let sorted = column.sorted {
        let arrow = sorted == .ascending ? grid.glyphs.sortAscending : grid.glyphs.sortDescending
        title.append("\(Character(arrow))", .tableHeader)
      }
      grid.write(title, in: place.rect(in: rect, from: Self.gutter), align: column.align)
    }
  }

  private func drawRow(
    _ row: Int, on grid: inout Grid, in rect: Rect, scrolls: Bool, _ placed: TableLayout
  ) {
    let isSelected = row == selected
    let ground: Ground = isSelected ? (isFocused ? .selected : .selectedMuted) : .plain
    let line = rect.inset(Insets(right: scrolls ? 1 : 0))
    if isSelected {
      grid.fill(line, style: Style(.text, on: ground))
      grid.put(
        grid.glyphs.selectionMark, x: line.x, y: line.y, style: Style(.text, on: ground),
        within: line)
      if isFocused { grid.rest(at: Point(x: line.x, y: line.y), isVisible: false) }
    }
    if let mark = mark(row) {
      grid.write(
        mark.laid(on: ground), in: Rect(x: line.x, y: line.y, width: min(1, line.width), height: 1))
    }
    for place in placed.places {
      grid.write(
        cell(row, place.index).laid(on: ground), in: place.rect(in: line, from: Self.gutter),
        align: columns[place.index].align)
    }
  }
}
