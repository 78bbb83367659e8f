/// The screens one can go to, with the key of each; the current one stands out.
public struct TabStrip: Widget {
  public struct Tab: Hashable, Sendable {
    public var key: String
    public var label: String

    public init(key: String, label: String) {
      self.key = key
      self.label = label
    }
  }

  public var tabs: [Tab]
  public var selected: Int

  public init(_ tabs: [Tab], selected: Int) {
    self.tabs = tabs
    self.selected = selected
  }

  public func draw(on grid: inout Grid, in rect: Rect) {
    let row = rect.row(0)
    grid.fill(row, style: Style(.tab))
    for place in places(in: row.width) {
      grid.write(
        line(place.index, short: place.isShort),
        in: Rect(x: row.x + place.x, y: row.y, width: place.width, height: 1).intersection(row))
    }
  }

  /// The tab under a column of the strip, for the mouse.
  public func tab(atColumn column: Int, width: Int) -> Int? {
    places(in: width).first { column >= $0.x && column < $0.x + $0.width }?.index
  }

  private struct Place {
    let index: Int
    let x: Int
    let width: Int
    let isShort: Bool
  }

  /// Whole labels where they fit; else keys alone, but for the current tab.
  private func places(in width: Int) -> [Place] {
    let whole = tabs.indices.reduce(0) { $0 + line($1, short: false).width } <= width
    var x = 0
    return tabs.indices.map { index in
      let isShort = !whole && index != selected
      let columns = line(index, short: isShort).width
      defer { x += columns }
      return Place(index: index, x: x, width: columns, isShort: isShort)
    }
  }

  private func line(_ index: Int, short: Bool) -> Line {
    let tab = tabs[index]
    let isSelected = index == selected
    let label = short || tab.label.isEmpty ? "" : " \(tab.label)"
    return [
      Span(" \(tab.key)", isSelected ? .tabSelected : .key),
      Span("\(label) ", isSelected ? .tabSelected : .tab),
    ]
  }
}
