import CTerminal
import ConsoleCore
import ScreenGrid

/// Paints frames: only the rows that differ from the last frame are handed down, and of these
/// ncurses sends only the cells that differ.
struct Painter {
  private var shown: Grid?
  private var row: [ct_cell] = []

  /// Forgets what is on the screen: the next frame is handed down whole.
  mutating func forget() { shown = nil }

  mutating func paint(_ frame: Frame, with theme: ResolvedTheme) {
    let grid = frame.grid
    handDown(shown.map { grid.changedRows(since: $0) } ?? Array(0..<grid.height), of: grid, theme)
    if let cursor = frame.cursor {
      ct_place_cursor(Int32(cursor.place.y), Int32(cursor.place.x), cursor.isVisible)
    } else {
      ct_place_cursor(0, 0, false)
    }
    ct_flush()
    shown = grid
  }

  /// Hands a frame down that nobody will see: while the first answer is on its way, this brings
  /// the code that paints into memory.
  mutating func rehearse(_ frame: Frame, with theme: ResolvedTheme) {
    handDown(Array(0..<frame.grid.height), of: frame.grid, theme)
  }

  private mutating func handDown(_ rows: [Int], of grid: Grid, _ theme: ResolvedTheme) {
    for y in rows {
      grid.withRow(y) { fill(from: $0, with: theme) }
      ct_put(Int32(y), 0, row, Int32(row.count))
    }
  }

  private mutating func fill(from cells: UnsafeBufferPointer<Cell>, with theme: ResolvedTheme) {
    row.removeAll(keepingCapacity: true)
    let isDirect = theme.depth == .full
    var style = Style.plain
    var look = ct_cell(theme[style], isDirect: isDirect)
    // What the terminal draws with, as of the cell before.
    var drawn = look
    for (index, cell) in cells.enumerated() {
      if cell.style != style {
        style = cell.style
        look = ct_cell(theme[style], isDirect: isDirect)
      }
      // The ink of a blank is not seen: it keeps that of the cell before, which sends nothing.
      if !(cell.isBlank && look.isSeenAsBlank(like: drawn)) { drawn = look }
      var painted = drawn
      if cell.isContinuation {
        painted.columns = 0
      } else {
        let isWide = index + 1 < cells.count && cells[index + 1].isContinuation
        painted.columns = isWide ? 2 : 1
        painted.set(cell)
      }
      row.append(painted)
    }
  }
}

extension ct_cell {
  /// A blank cell that looks like this.
  fileprivate init(_ paint: Paint, isDirect: Bool) {
    // At full depth 0 to 7 mean the palette, and all else is red, green and blue.
    func number(_ colour: Int32) -> Int32 {
      isDirect && colour >= 8 ? colour | Int32(CT_RGB) : colour
    }
    self.init()
    base = 0x20
    columns = 1
    foreground = number(paint.foreground)
    background = number(paint.background)
    attributes = UInt16(paint.attributes)
  }

  /// Whether a blank that looks like this and one that looks like another look the same.
  ///
  /// Bold blanks are left out: ncurses would not clear to a line's end with them.
  fileprivate func isSeenAsBlank(like other: ct_cell) -> Bool {
    attributes == 0 && other.attributes == 0 && background == other.background
  }

  fileprivate mutating func set(_ cell: Cell) {
    let count = cell.scalarCount
    base = cell.scalar(at: 0)
    if count == 1 { return }
    mark1 = cell.scalar(at: 1)
    if count > 2 { mark2 = cell.scalar(at: 2) }
    if count > 3 { mark3 = cell.scalar(at: 3) }
    if count > 4 { mark4 = cell.scalar(at: 4) }
  }
}

extension UInt16 {
  fileprivate init(_ attributes: Attributes) {
    self = 0
    if attributes.contains(.bold) { self |= UInt16(CT_BOLD) }
    if attributes.contains(.dim) { self |= UInt16(CT_DIM) }
    if attributes.contains(.underline) { self |= UInt16(CT_UNDERLINE) }
    if attributes.contains(.reverse) { self |= UInt16(CT_REVERSE) }
  }
}
