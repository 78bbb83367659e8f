import ScreenGrid

extension Console {
  /// Where a page has no room for all its panes, one row above says which there are; pages that
  /// hide a pane leave the first row of their room to it.
  func drawStrip(on grid: inout Grid, in body: Rect) {
    let panes = visit.panes.filter(\.takesFocus)
    guard panes.contains(where: { !$0.isVisible }) else { return }
    let row = body.row(0)
    grid.horizontalLine(row, style: Style(.border))
    var line = Line()
    for pane in panes {
      let isFocused = pane.id == visit.focus
      let mark = isFocused ? String(Character(options.glyphs.selectionMark)) : " "
      line.append("\(mark)\(pane.title) ", isFocused ? .tabSelected : .tab)
    }
    if let pane = visit.focused, let filter = filterText(of: pane, visit.focusedState) {
      line.append(" / \(filter) ", .matchHighlight)
    }
    let shown = min(line.width, row.width)
    grid.write(line, in: Rect(x: row.x, y: row.y, width: shown, height: 1))
    guard let remark = visit.focused?.remark, !remark.isEmpty else { return }
    let note = Line(" " + remark, .muted)
    guard note.width + shown + 2 <= row.width else { return }
    grid.write(note, in: Rect(x: row.maxX - note.width, y: row.y, width: note.width, height: 1))
  }
}
