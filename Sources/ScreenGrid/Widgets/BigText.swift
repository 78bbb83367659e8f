/// Text in letters of many cells, to be read from afar: as large as its rectangle lets it be.
///
/// Draws in half blocks where the terminal has them, in whole blocks or `#` where it has not. What
/// the font has no drawing for, and what fits in no size, is written as plain text.
public struct BigText: Widget {
  public var text: String
  public var style: Style
  public var align: Alignment
  /// The one size that is wanted; nil: the largest that fits.
  public var scale: Scale?

  public init(
    _ text: String, style: Style = .plain, align: Alignment = .leading, scale: Scale? = nil
  ) {
    self.text = text
    self.style = style
    self.align = align
    self.scale = scale
  }

  /// How large a pixel of a letter is: in columns and rows, or in columns and half rows where the
  /// terminal has half blocks.
  public struct Scale: Hashable, Sendable {
    public let across: Int
    public let down: Int

    /// The sizes that there are, largest first; two narrow ones are for where there is little room.
    ///
    /// Cells are twice as high as they are wide.
    public static func all(_ glyphs: Glyphs) -> [Scale] {
      let sizes = stride(from: 8, through: 2, by: -1)
      if glyphs.level == .full {
        return sizes.map { Scale(across: $0, down: $0) } + [(1, 2), (1, 1)].map(Scale.init)
      }
      return sizes.map { Scale(across: $0 * 2, down: $0) } + [(2, 1), (1, 1)].map(Scale.init)
    }

    /// The smallest of all.
    public static let least = Scale(across: 1, down: 1)
  }

  /// How many columns and rows the text takes; nil where it does not fit.
  public func size(in room: Size, glyphs: Glyphs) -> Size? {
    plan(in: room, glyphs)?.size
  }

  /// How many rows the letters take with what stands above them, but not with what hangs below: texts
  /// whose letters are to stand on one line are moved by it.
  public func ascent(glyphs: Glyphs) -> Int {
    let above = harmless(text).compactMap { BigFont.drawing(of: $0)?.above.count }.max() ?? 0
    let device = (above + BigFont.height) * (scale ?? .least).down
    return glyphs.level == .full ? (device + 1) / 2 : device
  }

  public func draw(on grid: inout Grid, in rect: Rect) {
    var letters = self
    letters.style.role = style.role.inBlocks
    letters.drawBlocks(on: &grid, in: rect, otherwise: style)
  }

  private func drawBlocks(on grid: inout Grid, in rect: Rect, otherwise plain: Style) {
    guard let plan = plan(in: rect.size, grid.glyphs) else {
      grid.write(text, in: rect.row(rect.height / 2), style: plain, align: align)
      return
    }
    let free = rect.width - plan.size.width
    let left = rect.x + (align == .leading ? 0 : align == .trailing ? free : free / 2)
    if grid.glyphs.level == .full {
      drawHalves(plan, on: &grid, x: left, y: rect.y, in: rect)
    } else {
      drawWhole(plan, on: &grid, x: left, y: rect.y, in: rect)
    }
  }

  /// The pixels of the text, and how many cells each takes.
  private struct Plan {
    var pixels: [[Bool]]
    var across: Int
    var down: Int
    /// In cells.
    var size: Size
  }

  private func plan(in room: Size, _ glyphs: Glyphs) -> Plan? {
    guard room.width > 0, room.height > 0, let pixels = pixels() else { return nil }
    let columns = pixels.first?.count ?? 0
    for scale in scale.map({ [$0] }) ?? Scale.all(glyphs) {
      let width = columns * scale.across
      let device = pixels.count * scale.down
      let height = glyphs.level == .full ? (device + 1) / 2 : device
      if width <= room.width, height <= room.height {
        return Plan(
          pixels: pixels, across: scale.across, down: scale.down,
          size: Size(width: width, height: height))
      }
    }
    return nil
  }

  /// Nil where the font lacks a character.
  private func pixels() -> [[Bool]]? {
    var drawings: [BigFont.Drawing] = []
    for character in harmless(text) {
      guard let drawing = BigFont.drawing(of: character) else { return nil }
      drawings.append(drawing)
    }
    guard !drawings.isEmpty else { return nil }
    let above = drawings.map(\.above.count).max() ?? 0
    let below = drawings.map(\.below.count).max() ?? 0
    return (-above..<BigFont.height + below).map { row in
      Array(drawings.map { pixels(of: $0, row: row) }.joined(separator: [false]))
    }
  }

  private func pixels(of drawing: BigFont.Drawing, row: Int) -> [Bool] {
    let bits: UInt8 =
      if row < 0 {
        row + drawing.above.count >= 0 ? drawing.above[row + drawing.above.count] : 0
      } else if row < BigFont.height {
        drawing.rows[row]
      } else {
        row - BigFont.height < drawing.below.count ? drawing.below[row - BigFont.height] : 0
      }
    return (0..<drawing.width).map { bits & (1 << UInt8(drawing.width - 1 - $0)) != 0 }
  }

  private func drawHalves(_ plan: Plan, on grid: inout Grid, x left: Int, y top: Int, in rect: Rect)
  {
    func isSet(_ column: Int, _ row: Int) -> Bool {
      let line = row / plan.down
      return line < plan.pixels.count && plan.pixels[line][column / plan.across]
    }
    for y in 0..<plan.size.height {
      for x in 0..<plan.size.width {
        let (upper, lower) = (isSet(x, y * 2), isSet(x, y * 2 + 1))
        guard upper || lower else { continue }
        let block: Unicode.Scalar = upper && lower ? "█" : upper ? "▀" : "▄"
        grid.put(block, x: left + x, y: top + y, style: style, within: rect)
      }
    }
  }

  private func drawWhole(_ plan: Plan, on grid: inout Grid, x left: Int, y top: Int, in rect: Rect)
  {
    for y in 0..<plan.size.height {
      for x in 0..<plan.size.width where plan.pixels[y / plan.down][x / plan.across] {
        grid.put(grid.glyphs.barFull, x: left + x, y: top + y, style: style, within: rect)
      }
    }
  }
}
