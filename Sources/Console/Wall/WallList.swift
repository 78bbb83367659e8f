import ScreenGrid
import VietnameseText
import Wording

/// The worst of something, one to a row; the very worst in large letters where there is room.
struct WallList: Widget {
  struct Row: Sendable {
    /// The state's sign.
    var mark: Line
    var title: String
    /// Whose it is.
    var who: Line
    /// What is said beside it; empty where nothing is.
    var remark: Line
    /// The figure at the end: days, age, value.
    var value: String
    var role: Role

    init(
      mark: Line = Line(), title: String, who: Line, remark: Line = Line(), value: String,
      role: Role
    ) {
      self.mark = mark
      self.title = title
      self.who = who
      self.remark = remark
      self.value = value
      self.role = role
    }
  }

  var rows: [Row]
  /// The columns of who, remark and value in ordinary rows.
  var widths: (who: Int, remark: Int, value: Int)

  /// Rows of a large item: its letters with all their marks, and who it is.
  private static let pitch = 9

  func draw(on grid: inout Grid, in rect: Rect) {
    let large = largeCount(in: rect, grid.glyphs)
    for (number, row) in rows.prefix(large).enumerated() {
      let place = Rect(
        x: rect.x, y: rect.y + number * Self.pitch, width: rect.width, height: Self.pitch)
      drawLarge(row, on: &grid, in: place)
    }
    let rest = rect.inset(Insets(top: large * Self.pitch))
    let pitch = rest.height >= (rows.count - large) * 2 && rect.height >= 12 ? 2 : 1
    for (number, row) in rows.dropFirst(large).prefix(rest.height / pitch).enumerated() {
      drawPlain(row, on: &grid, in: rest.row(number * pitch))
    }
  }

  private func largeCount(in rect: Rect, _ glyphs: Glyphs) -> Int {
    guard glyphs.level == .full, rect.width >= 200 else { return 0 }
    return min(rows.count, min(4, rect.height / Self.pitch))
  }

  private func drawLarge(_ row: Row, on grid: inout Grid, in rect: Rect) {
    let letters = rect.inset(Insets(bottom: 2))
    let value = BigText(row.value, style: Style(row.role), align: .trailing, scale: .least)
    let width = value.size(in: letters.size, glyphs: grid.glyphs)?.width ?? row.value.count
    grid.draw(value, in: letters)
    let room = letters.inset(Insets(right: width + 4))
    grid.draw(shortened(row.title, to: room.size, grid.glyphs), in: room)
    var line = row.mark
    for part in [row.who, row.remark] where !part.isEmpty {
      if !line.isEmpty { line += Line("  ") }
      line += part
    }
    grid.write(line, in: rect.row(Self.pitch - 2))
  }

  /// As many words as fit in large letters.
  private func shortened(_ title: String, to room: Size, _ glyphs: Glyphs) -> BigText {
    func big(_ text: String) -> BigText {
      BigText(text, style: Style(.strong), scale: .least)
    }
    var words = title.split(separator: " ")
    while words.count > 1 {
      let isWhole = words.count == title.split(separator: " ").count
      let text = big(words.joined(separator: " ") + (isWhole ? "" : " …"))
      if text.size(in: room, glyphs: glyphs) != nil { return text }
      words.removeLast()
    }
    return big(title)
  }

  /// The columns of the signs; those without a flag leave its place empty.
  private var markWidth: Int { rows.map(\.mark.width).max() ?? 0 }

  private func drawPlain(_ row: Row, on grid: inout Grid, in rect: Rect) {
    let lengths: [Length] = [
      .cells(row.mark.isEmpty ? 0 : markWidth), .share(1), .cells(widths.who),
      .cells(widths.remark),
      .cells(widths.value),
    ]
    let parts = rect.columns(lengths, spacing: 1)
    grid.write(row.mark, in: parts[0])
    grid.write(Line(row.title, .strong), in: parts[1])
    grid.write(row.who, in: parts[2])
    grid.write(row.remark, in: parts[3])
    grid.write(row.value, in: parts[4], style: Style(row.role), align: .trailing)
  }
}
