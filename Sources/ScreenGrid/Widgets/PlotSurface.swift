/// The dots of a line before they become characters: 2 × 4 a cell with braille, else one.
struct PlotSurface {
  private let size: Size
  private let usesBraille: Bool
  private let dot: Unicode.Scalar
  private var cells: [UInt8]

  init(size: Size, glyphs: Glyphs) {
    self.size = Size(
      width: min(size.width, Grid.largest.width), height: min(size.height, Grid.largest.height))
    usesBraille = glyphs.level == .full
    dot = glyphs.pick("⠂", "·", ".")
    cells = Array(repeating: 0, count: self.size.width * self.size.height)
  }

  private var across: Int { size.width * (usesBraille ? 2 : 1) }
  private var down: Int { size.height * (usesBraille ? 4 : 1) }

  static func dotsAcross(_ glyphs: Glyphs) -> Int { glyphs.level == .full ? 2 : 1 }
  static func dotsDown(_ glyphs: Glyphs) -> Int { glyphs.level == .full ? 4 : 1 }

  /// The cell that holds the dot of a share of 0 to 1.
  static func cell(_ share: Double, of cells: Int, dots: Int) -> Int {
    Int((share * Double(max(0, cells * dots - 1))).rounded()) / dots
  }

  /// The dot of a place given in shares of 0 to 1, counted from the left and from below.
  func dot(x: Double?, y: Double?) -> Point? {
    guard let x, let y, across > 0, down > 0 else { return nil }
    return Point(
      x: Int((x * Double(across - 1)).rounded()), y: Int(((1 - y) * Double(down - 1)).rounded()))
  }

  /// Sets the dots from one place to another.
  mutating func line(from start: Point, to end: Point) {
    let steps = max(abs(end.x - start.x), abs(end.y - start.y))
    set(end)
    for step in 0..<max(0, steps) {
      let share = Double(step) / Double(steps)
      set(
        Point(
          x: start.x + Int((Double(end.x - start.x) * share).rounded()),
          y: start.y + Int((Double(end.y - start.y) * share).rounded())))
    }
  }

  private mutating func set(_ point: Point) {
    guard point.x >= 0, point.x < across, point.y >= 0, point.y < down else { return }
    guard usesBraille else {
      cells[point.y * size.width + point.x] = 1
      return
    }
    let index = (point.y / 4) * size.width + point.x / 2
    cells[index] |= Self.brailleBits[(point.y % 4) * 2 + point.x % 2]
  }

  /// Whether a cell holds anything of the line.
  func isSet(x: Int, y: Int) -> Bool {
    guard x >= 0, x < size.width, y >= 0, y < size.height else { return false }
    return cells[y * size.width + x] != 0
  }

  /// Unicode numbers the dots of a braille cell down the left column, down the right one, then the last row.
  private static let brailleBits: [UInt8] = [0x01, 0x08, 0x02, 0x10, 0x04, 0x20, 0x40, 0x80]

  func paint(on grid: inout Grid, at plot: Rect, style: Style) {
    for y in 0..<size.height {
      for x in 0..<size.width {
        let bits = cells[y * size.width + x]
        guard bits != 0 else { continue }
        let glyph = usesBraille ? Unicode.Scalar(0x2800 + UInt32(bits)) ?? dot : dot
        grid.put(glyph, x: plot.x + x, y: plot.y + y, style: style, within: plot)
      }
    }
  }
}
