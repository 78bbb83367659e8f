/// Which part of a long list is on the screen.
public enum Scroll {
  /// The first visible item, moved as little as possible from where it was so that the selected one is seen
  /// and no room is left empty below while items are above.
  public static func offset(
    keeping selected: Int?, count: Int, visible: Int, from offset: Int
  ) -> Int {
    guard visible > 0, count > 0 else { return 0 }
    var offset = offset
    if let selected {
      let item = min(max(0, selected), count - 1)
      offset = min(max(offset, item - visible + 1), item)
    }
    return min(max(0, offset), max(0, count - visible))
  }
}

/// A bar in one column that shows which part of a list is seen.
public struct Scrollbar: Widget {
  public var offset: Int
  public var visible: Int
  public var count: Int

  public init(offset: Int, visible: Int, count: Int) {
    self.offset = offset
    self.visible = visible
    self.count = count
  }

  public func draw(on grid: inout Grid, in rect: Rect) {
    let column = Rect(x: rect.x, y: rect.y, width: 1, height: rect.height)
    grid.fill(column, with: grid.glyphs.scrollTrack, style: Style(.scrollbar))
    guard count > visible, visible > 0, count > 0 else { return }
    let height = rect.height
    let thumb = min(height, max(1, Int(Double(height) * Double(visible) / Double(count))))
    let scrolled = Double(min(max(0, offset), count - visible)) / Double(count - visible)
    let top = Int((Double(height - thumb) * scrolled).rounded())
    grid.fill(
      Rect(x: rect.x, y: rect.y + top, width: 1, height: thumb), with: grid.glyphs.scrollThumb,
      style: Style(.scrollThumb))
  }
}
