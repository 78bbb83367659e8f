/// The keys that matter here. What does not fit is left out by priority, never cut in the middle.
public struct KeyFooter: Widget {
  public struct Hint: Hashable, Sendable {
    public var key: String
    public var label: String
    /// Higher numbers are left out first.
    public var priority: Int

    public init(key: String, label: String, priority: Int = 1) {
      self.key = key
      self.label = label
      self.priority = priority
    }
  }

  public var hints: [Hint]

  public init(_ hints: [Hint]) {
    self.hints = hints
  }

  public func draw(on grid: inout Grid, in rect: Rect) {
    let row = rect.row(0)
    grid.fill(row, style: Style(.footer))
    var line = Line()
    for index in fitting(in: row.width) { line += Self.line(hints[index]) }
    grid.write(line, in: row, overflow: .clip)
  }

  /// The hints that fit, in their own order.
  func fitting(in width: Int) -> [Int] {
    var left = width
    var kept: [Int] = []
    let byPriority = hints.indices.sorted {
      (hints[$0].priority, $0) < (hints[$1].priority, $1)
    }
    for index in byPriority {
      let columns = Self.line(hints[index]).width
      guard columns <= left else { continue }
      left -= columns
      kept.append(index)
    }
    return kept.sorted()
  }

  private static func line(_ hint: Hint) -> Line {
    [Span(" \(hint.key)", .key), Span(" \(hint.label) ", .keyLabel)]
  }
}
