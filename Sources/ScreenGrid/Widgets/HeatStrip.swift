/// States in one row, a column each, in groups with a gap between where there is room.
public struct HeatStrip: Widget {
  public var states: [Role]
  /// How many states each group holds; the rest is a group of its own.
  public var groups: [Int]
  public var selected: Int?

  public init(_ states: [Role], groups: [Int] = [], selected: Int? = nil) {
    self.states = states
    self.groups = groups
    self.selected = selected
  }

  /// The columns with the gaps between groups.
  public var width: Int { states.count + gaps.count }

  public func draw(on grid: inout Grid, in rect: Rect) {
    let row = rect.row(0)
    let gaps = width <= row.width ? gaps : []
    var x = row.x
    for (index, state) in states.enumerated() {
      if gaps.contains(index) { x += 1 }
      let style = Style(state, on: index == selected ? .selected : .plain)
      grid.put(
        grid.glyphs.state(state) ?? grid.glyphs.heat, x: x, y: row.y, style: style, within: row)
      x += 1
    }
  }

  /// The indices before which a gap stands.
  private var gaps: Set<Int> {
    var sum = 0
    var gaps: Set<Int> = []
    for group in groups where group > 0 {
      sum += group
      if sum < states.count { gaps.insert(sum) }
    }
    return gaps
  }
}
