import ConsoleCore
import ScreenGrid
import VietnameseText

/// One line of letters of many cells, in rows that are enough for every mark above and below a
/// letter: lines beside each other stand on one line, and so do those of one page and the next.
struct LargeLine {
  var text: String
  var style: Style
  var align: Alignment

  init(_ text: String, _ role: Role, align: Alignment = .leading) {
    self.text = text
    style = Style(role)
    self.align = align
  }

  /// The rows of a line; what hangs below its last row is a dot at most.
  static func height(_ glyphs: Glyphs) -> Int { glyphs.level == .full ? 7 : 13 }

  /// The rows above the ground that letters stand on.
  private static func ascent(_ glyphs: Glyphs) -> Int { glyphs.level == .full ? 6 : 11 }

  /// The columns that it takes; 0 where the letters have no drawing.
  func width(_ glyphs: Glyphs) -> Int { size(.max / 2, glyphs)?.width ?? 0 }

  func fits(_ rect: Rect, _ glyphs: Glyphs) -> Bool {
    rect.height >= Self.height(glyphs) && size(rect.width, glyphs) != nil
  }

  /// Draws in the first rows of a rectangle.
  func draw(on grid: inout Grid, in rect: Rect) {
    let top = max(0, Self.ascent(grid.glyphs) - big.ascent(glyphs: grid.glyphs))
    grid.draw(big, in: rect.inset(Insets(top: top)))
  }

  private var big: BigText { BigText(text, style: style, align: align, scale: .least) }

  private func size(_ width: Int, _ glyphs: Glyphs) -> Size? {
    big.size(in: Size(width: width, height: 20), glyphs: glyphs)
  }
}
