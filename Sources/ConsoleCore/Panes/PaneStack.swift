package import ScreenGrid

extension Pane {
  /// The rows that it needs to show all that it holds, its title and header included.
  package var wantedHeight: Int {
    var rows = (hasTitle ? 1 : 0) + max(1, items.count)
    if case .table(_, true, _) = body { rows += 1 }
    return rows
  }

  package func placed(in rect: Rect) -> Pane {
    var pane = self
    pane.rect = rect
    return pane
  }
}

extension Rect {
  /// Panes below each other, each as high as what it holds; where that is too much, the small ones
  /// get what they need and the large ones share the rest. What is left over goes to the last one.
  package func stack(_ panes: [Pane], spacing: Int = 0) -> [Pane] {
    guard !panes.isEmpty else { return [] }
    let gaps = spacing * (panes.count - 1)
    var heights = fairHeights(panes.map(\.wantedHeight), of: max(0, height - gaps))
    heights[panes.count - 1] += max(0, height - gaps - heights.reduce(0, +))
    var top = y
    return zip(panes, heights).map { pane, height in
      defer { top += height + spacing }
      return pane.placed(in: Rect(x: x, y: top, width: width, height: height).intersection(self))
    }
  }
}

/// Hands out rows so that nobody gets more than wanted, and nobody less than the others but for
/// wanting less.
func fairHeights(_ wanted: [Int], of total: Int) -> [Int] {
  var heights = Array(repeating: 0, count: wanted.count)
  var left = total
  var open = wanted.indices.sorted { (wanted[$0], $0) < (wanted[$1], $1) }
  while let next = open.first {
    open.removeFirst()
    heights[next] = min(wanted[next], left / (open.count + 1))
    left -= heights[next]
  }
  return heights
}

extension Scene {
  /// Plain sentences, each hanging from its bullet; the first is the conclusion.
  package func sentences(_ id: PaneID, title: String, _ sentences: [String], in rect: Rect) -> Pane
  {
    let bullet = String(Character(glyphs.bullet))
    return .facts(
      id, title: title, in: rect,
      sentences.enumerated().map { number, sentence in
        Fact(bullet, sentence, number == 0 ? .strong : .text)
      })
  }
}
