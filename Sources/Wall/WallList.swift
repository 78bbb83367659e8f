import ConsoleCore
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
  var wording: Wording

  func draw(on grid: inout Grid, in rect: Rect) {
    guard rect.height > 0 else { return }
    let large = largeCount(in: rect, grid.glyphs)
    let pitch = large == 0 ? 0 : largePitch(large, in: rect, grid.glyphs)
    for (number, row) in rows.prefix(large).enumerated() {
      let place = Rect(x: rect.x, y: rect.y + number * pitch, width: rect.width, height: pitch)
      drawLarge(row, on: &grid, in: place)
    }
    drawPlain(Array(rows.dropFirst(large)), on: &grid, in: rect.inset(Insets(top: large * pitch)))
  }

  // MARK: Large

  /// How many stand in large letters: the worst, and never all but the last.
  private func largeCount(in rect: Rect, _ glyphs: Glyphs) -> Int {
    guard rect.width >= 200 else { return 0 }
    let pitch = LargeLine.height(glyphs) + 2
    let fitting = min(rows.count, 4, rect.height / pitch)
    // One row is for how many more there are.
    return fitting < rows.count && fitting * pitch == rect.height ? fitting - 1 : fitting
  }

  /// The rows of a large item: its letters, and who it is. Few items take more lines of letters.
  private func largePitch(_ count: Int, in rect: Rect, _ glyphs: Glyphs) -> Int {
    let line = LargeLine.height(glyphs)
    guard count == rows.count else { return line + 2 }
    return line * max(1, min(3, (rect.height / count - 2) / line)) + 2
  }

  private func drawLarge(_ row: Row, on grid: inout Grid, in rect: Rect) {
    let letters = rect.inset(Insets(bottom: 2))
    let value = LargeLine(row.value, row.role, align: .trailing)
    value.draw(on: &grid, in: letters)
    let room = letters.inset(Insets(right: value.width(grid.glyphs) + 4))
    let line = LargeLine.height(grid.glyphs)
    let lines = largeLines(row.title, room, letters.height / line, grid.glyphs)
    for (number, text) in lines.enumerated() {
      text.draw(on: &grid, in: room.inset(Insets(top: number * line)))
    }
    var small = row.mark
    for part in [row.who, row.remark] where !part.isEmpty {
      if !small.isEmpty { small += Line("  ") }
      small += part
    }
    grid.write(small, in: rect.row(lines.count * line))
  }

  /// As many words to a line as fit in large letters; the last line says where words are left out.
  private func largeLines(
    _ title: String, _ room: Rect, _ most: Int, _ glyphs: Glyphs
  ) -> [LargeLine] {
    func fits(_ words: some Sequence<Substring>, _ end: String = "") -> Bool {
      LargeLine(words.joined(separator: " ") + end, .strong).width(glyphs) <= room.width
    }
    var words = title.split(separator: " ")[...]
    var lines: [LargeLine] = []
    while !words.isEmpty, lines.count < most {
      var count = 1
      while count < words.count, fits(words.prefix(count + 1)) { count += 1 }
      var end = ""
      if lines.count == most - 1, count < words.count {
        end = " …"
        while count > 1, !fits(words.prefix(count), end) { count -= 1 }
      }
      lines.append(LargeLine(words.prefix(count).joined(separator: " ") + end, .strong))
      words = words.dropFirst(count)
    }
    return lines
  }

  // MARK: Plain

  /// As wide as what stands in them; those without a flag leave its place empty.
  private var columnWidths: (mark: Int, who: Int, remark: Int, value: Int) {
    func widest(_ most: Int, _ width: (Row) -> Int) -> Int { min(most, rows.map(width).max() ?? 0) }
    return (
      widest(9) { $0.mark.width }, widest(26) { $0.who.width }, widest(20) { $0.remark.width },
      widest(16) { displayWidth($0.value) }
    )
  }

  private func drawPlain(_ rows: [Row], on grid: inout Grid, in rect: Rect) {
    guard !rows.isEmpty, rect.height > 0 else { return }
    let isAll = rows.count <= rect.height
    let pitch = isAll ? max(1, min(4, rect.height / rows.count)) : 1
    // Titles may take more than a line where that leaves a row between two items.
    let lines = pitch > 2 ? pitch - 1 : pitch
    let shown = isAll ? rows.count : rect.height - 1
    let widths = columnWidths
    for (number, row) in rows.prefix(shown).enumerated() {
      let place = Rect(
        x: rect.x, y: rect.y + number * pitch, width: rect.width, height: min(lines, rect.height))
      draw(row, widths, on: &grid, in: place)
    }
    if !isAll {
      grid.write(
        wording.phrase(WallPhrase.more(rows.count - shown)), in: rect.row(rect.height - 1),
        style: Style(.muted))
    }
  }

  private func draw(
    _ row: Row, _ widths: (mark: Int, who: Int, remark: Int, value: Int), on grid: inout Grid,
    in rect: Rect
  ) {
    let lengths: [Length] = [
      .cells(widths.mark), .share(1), .cells(widths.who), .cells(widths.remark),
      .cells(widths.value),
    ]
    let parts = rect.columns(lengths, spacing: 1)
    grid.write(row.mark, in: parts[0])
    let texts = wrapped(row.title, to: max(1, parts[1].width))
    for line in 0..<min(texts.count, rect.height) {
      let isLast = line == rect.height - 1
      let text = isLast ? texts[line...].joined(separator: " ") : texts[line]
      grid.write(Line(text, .strong), in: parts[1].row(line))
    }
    grid.write(row.who, in: parts[2])
    grid.write(row.remark, in: parts[3])
    grid.write(row.value, in: parts[4], style: Style(row.role), align: .trailing)
  }
}
