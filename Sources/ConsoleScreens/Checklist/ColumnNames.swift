import ConsoleCore
import ScreenGrid

/// Names above columns that are narrower than they: staggered over a few rows, each beginning
/// where its column does.
struct ColumnNames {
  let names: [String]
  let layout: ChecklistLayout
  let selected: Int
  /// The first unit that is not scrolled away.
  let first: Int

  func draw(on grid: inout Grid, in rect: Rect) {
    guard layout.nameRows > 0, rect.height >= layout.nameRows else { return }
    for (column, name) in names.enumerated().dropFirst(first).prefix(layout.columns) {
      let row = column % layout.nameRows
      let x = layout.x(column - first) + 1
      let room = min(layout.cellWidth * layout.nameRows - 1, rect.maxX - x)
      let style = Style(
        column == selected ? .strong : .text, on: column == selected ? .selectedMuted : .plain)
      grid.write(name, in: Rect(x: x, y: rect.y + row, width: room, height: 1), style: style)
    }
  }
}
