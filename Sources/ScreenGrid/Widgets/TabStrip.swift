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
  /// The tab that is shown; nil where none is.
  public var selected: Int?

  public init(_ tabs: [Tab], selected: Int?) {
    self.tabs = tabs
    self.selected = selected
  }

  public func draw(on grid: inout Grid, in rect: Rect) {
    let row = rect.row(0)
    grid.fill(row, style: Style(.tab))
    for place in places(in: row.width) {
      grid.write(
        line(place.index, short: place.isShort, tight: place.isTight),
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
    let isTight: Bool
  }

  /// As many labels as fit, the current tab's and then from the left; the others are keys alone.
  /// Before a label goes, the room behind the labels does.
  private func places(in width: Int) -> [Place] {
    let isTight = tabs.indices.reduce(0) { $0 + line($1, short: false, tight: false).width } > width
    let keys = tabs.indices.reduce(0) { $0 + line($1, short: true, tight: isTight).width }
    // Whatever stands behind the strip stands apart from it.
    var left = width - keys - (isTight ? 1 : 0)
    var whole: Set<Int> = []
    for index in tabs.indices.sorted(by: {
      ($0 != selected ? 1 : 0, $0) < ($1 != selected ? 1 : 0, $1)
    }) {
      let more =
        line(index, short: false, tight: isTight).width
        - line(index, short: true, tight: isTight).width
      // What does not fit ends it: a gap between labels would look like another order.
      guard more <= left || index == selected else { break }
      left -= more
      whole.insert(index)
    }
    var x = 0
    return tabs.indices.map { index in
      let isShort = !whole.contains(index)
      let columns = line(index, short: isShort, tight: isTight).width
      defer { x += columns }
      return Place(index: index, x: x, width: columns, isShort: isShort, isTight: isTight)
    }
  }

  private func line(_ index: Int, short: Bool, tight: Bool) -> Line {
    let tab = tabs[index]
    let isSelected = index == selected
    let label = short || tab.label.isEmpty ? "" : " \(tab.label)"
    return [
      Span(" \(tab.key)", isSelected ? .tabSelected : .key),
      Span("\(label)\(tight && !isSelected ? "" : " ")", isSelected ? .tabSelected : .tab),
    ]
  }
}
