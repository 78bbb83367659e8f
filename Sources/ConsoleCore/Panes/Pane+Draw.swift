import ScreenGrid

/// What drawing a pane needs besides the pane.
struct PaneLook: Hashable, Sendable {
  var state: PaneState
  var isFocused: Bool
  /// Whether it is the only pane, so that the focus needs no mark.
  var isAlone: Bool
  /// The items that changed a moment ago.
  var changed: Set<String>
  /// What the filter says, when there is one.
  var filterText: String?

  /// A pane that nobody has been to shows no selection, so that there is one to see.
  var showsSelection: Bool { isFocused || state.selected != nil }
}

extension Pane {
  func draw(_ look: PaneLook, on grid: inout Grid) {
    guard isVisible else { return }
    if hasTitle { drawTitle(look, on: &grid) }
    switch body {
    case .table(let columns, let showsHeader, let cell):
      drawTable(look, columns, showsHeader, cell, on: &grid)
    case .tiles(let across, let height, let draw):
      drawTiles(look, across: across, height: height, draw, on: &grid)
    case .matrix(let matrix): drawMatrix(look, matrix, on: &grid)
    case .drawing(let draw): draw(&grid, content)
    }
  }

  /// A line with the title at its left and the remark at its right.
  private func drawTitle(_ look: PaneLook, on grid: inout Grid) {
    let row = rect.row(0)
    let stands = look.isFocused && !look.isAlone
    grid.horizontalLine(row, style: Style(stands ? .borderFocused : .border))
    var label = Line()
    if stands { label.append("\(Character(grid.glyphs.selectionMark)) ", .borderFocused) }
    label.append(title + " ", stands ? .title : .heading)
    if let filter = look.filterText { label.append("/ \(filter) ", .matchHighlight) }
    let shown = min(label.width, row.width)
    grid.write(label, in: Rect(x: row.x, y: row.y, width: shown, height: 1))
    let notes = ([remark] + shorterRemarks).lazy.map { Line(" " + $0, .muted) }
    guard let note = notes.first(where: { $0.width + shown + 2 <= row.width }), note.width > 1
    else { return }
    grid.write(note, in: Rect(x: row.maxX - note.width, y: row.y, width: note.width, height: 1))
  }

  private func drawTable(
    _ look: PaneLook, _ columns: [Column], _ showsHeader: Bool,
    _ cell: @escaping @Sendable (Int, Int) -> Line, on grid: inout Grid
  ) {
    let mark = Line("\(Character(grid.glyphs.changedMark))", .changed)
    let table = Table(
      columns: columns, rowCount: items.count,
      selected: items.isEmpty || !look.showsSelection ? nil : look.state.index,
      offset: look.state.offset, isFocused: look.isFocused, showsHeader: showsHeader,
      emptyText: Line(emptyText, .muted),
      mark: { look.changed.contains(items[$0].id) ? mark : nil }, cell: cell)
    grid.draw(table, in: content)
    lightUp(look, headerRows: showsHeader ? 1 : 0, on: &grid)
  }

  /// Lays the ground of change under the rows that changed.
  private func lightUp(_ look: PaneLook, headerRows: Int, on grid: inout Grid) {
    guard !look.changed.isEmpty else { return }
    let rows = look.state.offset..<min(items.count, look.state.offset + visibleRows)
    for row in rows where look.changed.contains(items[row].id) {
      grid.lay(.changed, under: content.row(headerRows + row - look.state.offset))
    }
  }

  private func drawTiles(
    _ look: PaneLook, across: Int, height: Int,
    _ draw: @Sendable (Int, inout Grid, Rect) -> Void, on grid: inout Grid
  ) {
    if items.isEmpty { grid.write(emptyText, in: content.row(0), style: Style(.muted)) }
    for (index, tile) in tiles(across: across, height: height, from: look.state.offset) {
      draw(index, &grid, tile)
      if look.changed.contains(items[index].id) {
        drawChange(of: tile, on: &grid)
      }
      if index == look.state.index, look.showsSelection {
        drawSelection(isFocused: look.isFocused, of: tile, on: &grid)
      }
    }
  }

  /// Marks a tile at the last place of its first row that says nothing: a mark never hides data.
  private func drawChange(of tile: Rect, on grid: inout Grid) {
    let silent = [" ", String(Character(grid.glyphs.box.horizontal))]
    let places = stride(from: tile.maxX - 1, to: tile.x, by: -1)
    if let x = places.first(where: { grid[$0, tile.y].map { silent.contains($0.text) } == true }) {
      grid.put(
        grid.glyphs.changedMark, x: x, y: tile.y, style: Style(.changed), within: tile)
    }
    grid.lay(.changed, under: tile.row(0))
  }

  private func drawSelection(isFocused: Bool, of tile: Rect, on grid: inout Grid) {
    grid.restyle(tile.row(0)) { $0.ground = isFocused ? .selected : .selectedMuted }
    guard isFocused else { return }
    // The edge below the name shows how far the tile goes; a ground under all of it would cost a
    // slow line twice as many bytes per key, and dull the colours of the states.
    grid.restyle(Rect(x: tile.x, y: tile.y, width: min(1, tile.width), height: tile.height)) {
      $0.ground = .selected
    }
    grid.rest(at: Point(x: tile.x, y: tile.y), isVisible: false)
  }

  /// The visible tiles with their places.
  private func tiles(across: Int, height: Int, from offset: Int) -> [(index: Int, rect: Rect)] {
    let columns = content.columns(Array(repeating: .share(1), count: across), spacing: 1)
    let first = min(items.count, offset * across)
    let last = min(items.count, (offset + max(1, visibleRows)) * across)
    return (first..<max(first, last)).map { index in
      let column = columns[(index - first) % across]
      let y = content.y + (index - first) / across * height
      let rect = Rect(x: column.x, y: y, width: column.width, height: height)
      return (index, rect.intersection(content))
    }
  }

  private func drawMatrix(_ look: PaneLook, _ body: MatrixBody, on grid: inout Grid) {
    guard !items.isEmpty else {
      grid.write(emptyText, in: content.row(0), style: Style(.muted))
      return
    }
    var matrix = matrix(body, look.state, isFocused: look.isFocused)
    matrix.isChanged = { place in
      look.changed.contains(items[place.row * across + place.column].id)
    }
    grid.draw(matrix, in: content)
  }

  func matrix(_ body: MatrixBody, _ state: PaneState, isFocused: Bool) -> Matrix {
    Matrix(
      groups: body.groups, rowCount: items.count / across, cellWidth: body.cellWidth,
      labelWidth: body.labelWidth,
      selected: Matrix.Place(row: state.index / across, column: state.index % across),
      offset: Matrix.Place(row: state.offset, column: state.columnOffset), isFocused: isFocused,
      rowLabel: body.rowLabel, columnLabel: body.columnLabel, cell: body.cell)
  }

  /// The item under a point of the screen, for the mouse.
  func item(at point: Point, _ state: PaneState) -> Int? {
    guard content.contains(point) else { return nil }
    switch body {
    case .table(_, let showsHeader, _):
      let row = point.y - content.y - (showsHeader ? 1 : 0)
      let index = row + state.offset
      return row >= 0 && index < items.count && items[index].isSelectable ? index : nil
    case .tiles(let across, let height, _):
      return tiles(across: across, height: height, from: state.offset)
        .first { $0.rect.contains(point) }?.index
    case .matrix(let body):
      return matrix(body, state, isFocused: true).place(at: point, in: content)
        .map { $0.row * across + $0.column }
    case .drawing: return nil
    }
  }
}
