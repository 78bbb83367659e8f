/// Lines below each other, one of which is selected: a table of one column without a header.
public struct List: Widget {
  public var count: Int
  public var selected: Int?
  public var offset: Int
  public var isFocused: Bool
  public var emptyText: Line
  public var item: (Int) -> Line

  public init(
    count: Int, selected: Int? = nil, offset: Int = 0, isFocused: Bool = true,
    emptyText: Line = [], item: @escaping (Int) -> Line
  ) {
    self.count = max(0, count)
    self.selected = selected
    self.offset = offset
    self.isFocused = isFocused
    self.emptyText = emptyText
    self.item = item
  }

  public func draw(on grid: inout Grid, in rect: Rect) {
    table.draw(on: &grid, in: rect)
  }

  /// The item under a point of the screen, for the mouse.
  public func item(at point: Point, in rect: Rect) -> Int? {
    table.row(at: point, in: rect)
  }

  private var table: Table {
    Table(
      columns: [Column("", least: 1, share: 1)], rowCount: count, selected: selected,
      offset: offset, isFocused: isFocused, showsHeader: false, emptyText: emptyText,
      cell: { row, _ in item(row) })
  }
}
