import VietnameseText

/// The screen as the pure front end sees it: a block of cells that hides how a terminal works.
///
/// Every drawing call clips, and none traps, whatever its arguments and the size of the grid. All text comes
/// in through ``write(_:x:y:style:within:)`` and its siblings, which make it harmless first (design, section 5:
/// one way out for text).
public struct Grid: Sendable {
  public let width: Int
  public let height: Int
  /// The characters with which the widgets draw.
  public let glyphs: Glyphs
  /// Where the terminal's cursor rests, and whether it shows. Screen readers and braille displays follow it,
  /// so a list leaves it on the selected row even when it is hidden.
  public private(set) var cursor: Cursor?
  var cells: [Cell]

  public struct Cursor: Hashable, Sendable {
    public let place: Point
    public let isVisible: Bool
  }

  /// More cells than this in one direction are no terminal but a mistake; the grid stays this large.
  public static let largest = Size(width: 500, height: 200)

  /// A grid of blanks. Sizes below zero count as zero.
  public init(width: Int, height: Int, glyphs: Glyphs = .full) {
    self.width = min(max(0, width), Grid.largest.width)
    self.height = min(max(0, height), Grid.largest.height)
    self.glyphs = glyphs
    cells = Array(repeating: .blank(.plain), count: self.width * self.height)
  }

  /// The whole grid.
  public var bounds: Rect { Rect(width: width, height: height) }

  /// The cell at a place, or nil outside the grid.
  public subscript(x: Int, y: Int) -> Cell? {
    guard x >= 0, x < width, y >= 0, y < height else { return nil }
    return cells[y * width + x]
  }

  /// Covers a rectangle with one character.
  public mutating func fill(
    _ rect: Rect, with character: Unicode.Scalar = " ", style: Style = .plain
  ) {
    let area = rect.intersection(bounds)
    let cell = drawn(character, style)
    for y in area.y..<area.maxY {
      guard area.width > 0 else { return }
      detach(x: area.x, y: y)
      detach(x: area.maxX - 1, y: y)
      let start = y * width
      for index in (start + area.x)..<(start + area.maxX) { cells[index] = cell }
    }
  }

  /// Puts one of our own one-column characters somewhere; outside the clip nothing happens.
  public mutating func put(
    _ character: Unicode.Scalar, x: Int, y: Int, style: Style = .plain, within clip: Rect? = nil
  ) {
    place(drawn(character, style), columns: 1, x: x, y: y, within: clip ?? bounds)
  }

  /// Lets the terminal's cursor rest somewhere; outside the grid nothing happens.
  public mutating func rest(at place: Point, isVisible: Bool) {
    guard bounds.contains(place) else { return }
    cursor = Cursor(place: place, isVisible: isVisible)
  }

  /// Takes the cells of a rectangle from another grid, which must be as large; no wide character may
  /// cross its edges.
  public mutating func take(_ rect: Rect, from other: Grid) {
    let area = rect.intersection(bounds)
    guard other.width == width, other.height == height, !area.isEmpty else { return }
    for y in area.y..<area.maxY {
      for place in (y * width + area.x)..<(y * width + area.maxX) {
        cells[place] = other.cells[place]
      }
    }
  }

  /// Puts a ground under the cells of a rectangle that lie on the plain one, without touching their text.
  public mutating func lay(_ ground: Ground, under rect: Rect) {
    restyle(rect) { $0 = $0.laid(on: ground) }
  }

  /// Changes the style of each cell of a rectangle.
  public mutating func restyle(_ rect: Rect, _ change: (inout Style) -> Void) {
    let area = rect.intersection(bounds)
    guard !area.isEmpty else { return }
    for y in area.y..<area.maxY {
      for x in area.x..<area.maxX { change(&cells[y * width + x].style) }
    }
  }

  /// Puts a cell of one or two columns; a wide one that would cross the clip's border becomes a blank.
  mutating func place(_ cell: Cell, columns: Int, x: Int, y: Int, within clip: Rect) {
    guard y >= max(0, clip.y), y < min(height, clip.maxY) else { return }
    if glyphs.transliterates, !cell.isASCII {
      placeASCII(cell, x: x, y: y, within: clip)
      return
    }
    let left = max(0, clip.x)
    let right = min(width, clip.maxX)
    if columns == 1 {
      guard x >= left, x < right else { return }
      set(cell, x: x, y: y)
    } else if x >= left, x + 1 < right {
      set(cell, x: x, y: y)
      setContinuation(x: x + 1, y: y, style: cell.style)
    } else {
      if x >= left, x < right { set(.blank(cell.style), x: x, y: y) }
      if x + 1 >= left, x + 1 < right { set(.blank(cell.style), x: x + 1, y: y) }
    }
  }

  /// A cell of one column for a character of our own; a blank for what would take another room.
  private func drawn(_ character: Unicode.Scalar, _ style: Style) -> Cell {
    guard standsAlone(character) || displayWidth(character) == 1 else { return .blank(style) }
    guard glyphs.transliterates, !character.isASCII else {
      return Cell(character.value, style: style)
    }
    let likeness = asciiCell(Character(character)).unicodeScalars.first ?? "?"
    return Cell(likeness.value, style: style)
  }

  /// Puts the likeness of a cell on a terminal that has only ASCII; it takes the same columns.
  private mutating func placeASCII(_ cell: Cell, x: Int, y: Int, within clip: Rect) {
    guard let character = cell.text.first else { return }
    for (offset, byte) in asciiCell(character).utf8.enumerated() {
      place(Cell(UInt32(byte), style: cell.style), columns: 1, x: x + offset, y: y, within: clip)
    }
  }

  private mutating func set(_ cell: Cell, x: Int, y: Int) {
    detach(x: x, y: y)
    cells[y * width + x] = cell
  }

  private mutating func setContinuation(x: Int, y: Int, style: Style) {
    let index = y * width + x
    if x + 1 < width, cells[index].base != 0, cells[index + 1].base == 0 {
      cells[index + 1] = .blank(cells[index + 1].style)
    }
    cells[index] = Cell(0, style: style)
  }

  /// Blanks the other half of a wide character before one half is overwritten.
  private mutating func detach(x: Int, y: Int) {
    let index = y * width + x
    if cells[index].base == 0 {
      if x > 0 { cells[index - 1] = .blank(cells[index - 1].style) }
      cells[index] = .blank(cells[index].style)
    }
    if x + 1 < width, cells[index + 1].base == 0 {
      cells[index + 1] = .blank(cells[index + 1].style)
    }
  }
}
