/// A bar that is filled from the left as far as a share of 0 to 1, with a tick where it ought to be.
public struct Gauge: Widget {
  /// What is reached; nil when nobody knows, which draws the bare track. Beyond 0…1 it is full or empty.
  public var share: Double?
  /// Where the target stands; nil when it has no place on the bar.
  public var target: Double?
  public var role: Role

  public init(share: Double?, target: Double? = nil, role: Role = .bar) {
    self.share = share
    self.target = target
    self.role = role
  }

  public func draw(on grid: inout Grid, in rect: Rect) {
    let glyphs = grid.glyphs
    let row = rect.row(0)
    grid.fill(row, with: glyphs.barTrack, style: Style(.barTrack))
    if let share, let filled = clampedShare(share) {
      let parts = glyphs.barParts
      let steps = parts.count + 1
      let eighths = Int((filled * Double(row.width * steps)).rounded())
      let whole = eighths / steps
      let bar = Rect(x: row.x, y: row.y, width: whole, height: 1)
      grid.fill(bar, with: glyphs.barFull, style: Style(role))
      if eighths % steps > 0 {
        grid.put(
          parts[eighths % steps - 1], x: row.x + whole, y: row.y, style: Style(role), within: row)
      }
    }
    if let target, let place = clampedShare(target) {
      let x = row.x + Int((place * Double(max(0, row.width - 1))).rounded())
      grid.put(glyphs.barTarget, x: x, y: row.y, style: Style(.barTarget), within: row)
    }
  }
}

/// A share within 0…1; nil for what is no number.
private func clampedShare(_ share: Double) -> Double? {
  share.isNaN ? nil : min(1, max(0, share))
}

/// Counts side by side in proportion, each drawn with the glyph of its state, so that the bar can be read
/// without colour. A count above zero gets at least one column while there is room.
public struct SegmentBar: Widget {
  public var segments: [(count: Int, role: Role)]
  /// Whether there is a mark for each item where all have room, and else no marks at all.
  public var isCounted: Bool

  public init(_ segments: [(count: Int, role: Role)], isCounted: Bool = false) {
    self.segments = segments
    self.isCounted = isCounted
  }

  public func draw(on grid: inout Grid, in rect: Rect) {
    let row = rect.row(0)
    grid.fill(row, with: grid.glyphs.barTrack, style: Style(.barTrack))
    var x = row.x
    let counts = segments.map { max(0, $0.count) }
    let fits = counts.reduce(0, +) <= row.width
    for (segment, width) in zip(segments, isCounted && fits ? counts : widths(in: row.width)) {
      let isPlain = isCounted && !fits
      let glyph =
        isPlain ? grid.glyphs.barFull : grid.glyphs.state(segment.role) ?? grid.glyphs.barFull
      let part = Rect(x: x, y: row.y, width: width, height: 1)
      grid.fill(part, with: glyph, style: Style(segment.role))
      x += width
    }
  }

  /// The columns of each segment; their sum is the width unless there is nothing to show.
  func widths(in width: Int) -> [Int] {
    let counts = segments.map { Double(max(0, $0.count)) }
    let total = counts.reduce(0, +)
    guard total > 0, width > 0 else { return counts.map { _ in 0 } }
    let exact = counts.map { $0 / total * Double(width) }
    var widths = exact.map { $0 > 0 ? max(1, Int($0)) : 0 }
    var spare = width - widths.reduce(0, +)
    while spare != 0 {
      let candidates = widths.indices.filter { counts[$0] > 0 && (spare > 0 || widths[$0] > 0) }
      let neediest = candidates.max { one, other in
        let (a, b) = (exact[one] - Double(widths[one]), exact[other] - Double(widths[other]))
        return spare > 0 ? a < b : a > b
      }
      guard let neediest else { break }
      widths[neediest] += spare.signum()
      spare -= spare.signum()
    }
    return widths
  }
}
