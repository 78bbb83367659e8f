/// Something that draws itself into a rectangle of a grid and never outside it, whatever the size.
public protocol Widget {
  func draw(on grid: inout Grid, in rect: Rect)
}

extension Grid {
  public mutating func draw(_ widget: some Widget, in rect: Rect) {
    guard !rect.isEmpty else { return }
    widget.draw(on: &self, in: rect)
  }
}
