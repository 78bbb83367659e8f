/// A box around a pane, with a title at the left of its upper edge and a remark at the right.
public struct Border: Widget {
  public var title: Line
  public var remark: Line
  public var isFocused: Bool

  public init(title: Line = [], remark: Line = [], isFocused: Bool = false) {
    self.title = title
    self.remark = remark
    self.isFocused = isFocused
  }

  /// What remains inside the box.
  public static func content(of rect: Rect) -> Rect {
    rect.inset(Insets(all: 1))
  }

  public func draw(on grid: inout Grid, in rect: Rect) {
    let style = Style(isFocused ? .borderFocused : .border)
    grid.outline(rect, style: style)
    var edge = rect.row(0).inset(Insets(horizontal: 2))
    guard edge.width > 2 else { return }
    edge = drawRemark(on: &grid, in: edge)
    guard !title.isEmpty, edge.width > 2 else { return }
    let label = padded(plain(title, as: isFocused ? .title : .heading))
    grid.write(
      label, in: Rect(x: edge.x, y: edge.y, width: min(label.width, edge.width), height: 1))
  }

  /// The line with another look for what has none of its own.
  private func plain(_ line: Line, as role: Role) -> Line {
    Line(line.spans.map { $0.style == .plain ? Span($0.text, role) : $0 })
  }

  /// Draws the remark where the title keeps its room; returns what is left.
  private func drawRemark(on grid: inout Grid, in edge: Rect) -> Rect {
    let label = padded(plain(remark, as: .muted))
    let width = label.width
    guard !remark.isEmpty, width + 1 + padded(title).width <= edge.width else { return edge }
    grid.write(label, in: Rect(x: edge.maxX - width, y: edge.y, width: width, height: 1))
    return edge.inset(Insets(right: width + 1))
  }

  private func padded(_ line: Line) -> Line {
    Line(" ") + line + Line(" ")
  }
}

extension Grid {
  /// The lines of a box along the edge of a rectangle; a single row or column becomes a line.
  public mutating func outline(_ rect: Rect, style: Style) {
    guard !rect.isEmpty else { return }
    let box = glyphs.box
    horizontalLine(rect.row(0), style: style)
    horizontalLine(rect.row(rect.height - 1), style: style)
    guard rect.height > 1, rect.width > 1 else { return }
    let (right, bottom) = (rect.maxX - 1, rect.maxY - 1)
    for y in max(0, rect.y + 1)..<max(max(0, rect.y + 1), min(height, bottom)) {
      put(box.vertical, x: rect.x, y: y, style: style)
      put(box.vertical, x: right, y: y, style: style)
    }
    put(box.topLeft, x: rect.x, y: rect.y, style: style)
    put(box.topRight, x: right, y: rect.y, style: style)
    put(box.bottomLeft, x: rect.x, y: bottom, style: style)
    put(box.bottomRight, x: right, y: bottom, style: style)
  }

  /// A line along the first row of a rectangle.
  public mutating func horizontalLine(_ rect: Rect, style: Style = Style(.border)) {
    fill(rect.row(0), with: glyphs.box.horizontal, style: style)
  }

  /// A line along the first column of a rectangle.
  public mutating func verticalLine(_ rect: Rect, style: Style = Style(.border)) {
    fill(
      Rect(x: rect.x, y: rect.y, width: min(1, rect.width), height: rect.height),
      with: glyphs.box.vertical, style: style)
  }
}
