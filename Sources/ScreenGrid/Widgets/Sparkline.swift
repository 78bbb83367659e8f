/// The course of a figure in one row, one column per value, the newest at the right. A period without a value
/// stays empty: unknown is not zero (design, section 4).
public struct Sparkline: Widget {
  public var values: [Double?]
  /// The values that stand for the lowest and the highest step; nil takes them from what is seen.
  public var range: ClosedRange<Double>?
  public var role: Role

  public init(_ values: [Double?], range: ClosedRange<Double>? = nil, role: Role = .sparkline) {
    self.values = values
    self.range = range
    self.role = role
  }

  public func draw(on grid: inout Grid, in rect: Rect) {
    let row = rect.row(0)
    let seen = values.suffix(row.width)
    let numbers = seen.compactMap { $0 }.filter(\.isFinite)
    guard let least = range?.lowerBound ?? numbers.min(),
      let most = range?.upperBound ?? numbers.max()
    else { return }
    let steps = grid.glyphs.sparkSteps
    for (index, value) in seen.enumerated() {
      let glyph = value.flatMap { step(of: $0, least, most, steps) } ?? grid.glyphs.sparkGap
      let x = row.x + row.width - seen.count + index
      grid.put(glyph, x: x, y: row.y, style: Style(role), within: row)
    }
  }

  /// A course that never moves lies in the middle, not on the floor.
  private func step(
    of value: Double, _ least: Double, _ most: Double, _ steps: [Unicode.Scalar]
  ) -> Unicode.Scalar? {
    guard value.isFinite else { return nil }
    let share = most > least ? (value - least) / (most - least) : 0.5
    guard share.isFinite else { return nil }
    return steps[min(steps.count - 1, Int(min(1, max(0, share)) * Double(steps.count)))]
  }
}
