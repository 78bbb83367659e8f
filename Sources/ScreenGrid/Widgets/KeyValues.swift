/// Labels on the left and what they stand for on the right, wrapped where it is long.
public struct KeyValues: Widget {
  public var rows: [(label: String, value: Line)]
  /// The columns of the labels; nil takes the widest label, at most half of the room.
  public var labelWidth: Int?
  public var offset: Int

  public init(_ rows: [(label: String, value: Line)], labelWidth: Int? = nil, offset: Int = 0) {
    self.rows = rows
    self.labelWidth = labelWidth
    self.offset = offset
  }

  /// The rows of the screen that all of it needs.
  public func height(forWidth width: Int) -> Int {
    let values = valueWidth(in: width)
    return rows.reduce(0) {
      $0 + max(1, WrappedLine($1.value).rows(width: values).count)
    }
  }

  public func draw(on grid: inout Grid, in rect: Rect) {
    let labels = labelColumns(in: rect.width)
    let values = Rect(
      x: rect.maxX - valueWidth(in: rect.width), y: rect.y, width: valueWidth(in: rect.width),
      height: rect.height)
    var y = rect.y - max(0, offset)
    for row in rows where y < rect.maxY {
      if y >= rect.y {
        let place = Rect(x: rect.x, y: y, width: labels, height: 1)
        grid.write(row.label, in: place, style: Style(.muted))
      }
      let wrapped = WrappedLine(row.value)
      let ranges = wrapped.rows(width: values.width)
      for (index, range) in ranges.enumerated() {
        wrapped.draw(range, on: &grid, x: values.x, y: y + index, within: values)
      }
      y += max(1, ranges.count)
    }
  }

  private func labelColumns(in width: Int) -> Int {
    let widest = rows.map { columns(of: harmless($0.label)) }.max() ?? 0
    return min(labelWidth ?? min(widest, width / 2), width)
  }

  private func valueWidth(in width: Int) -> Int {
    max(0, width - labelColumns(in: width) - 1)
  }
}
