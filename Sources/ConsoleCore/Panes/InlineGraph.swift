package import ScreenGrid

/// Bars and sparklines as text, for the cells of tables.
package struct InlineGraph: Sendable {
  package let glyphs: Glyphs

  package init(glyphs: Glyphs) {
    self.glyphs = glyphs
  }

  /// A bar filled as far as a share of 0 to 1; only the track where nobody knows.
  package func bar(_ share: Double?, width: Int, role: Role) -> Line {
    guard let share, share.isFinite else { return track(width) }
    let parts = glyphs.barParts
    let steps = parts.count + 1
    let filled = Int((min(1, max(0, share)) * Double(width * steps)).rounded())
    var text = String(repeating: Character(glyphs.barFull), count: filled / steps)
    if filled % steps > 0 { text.append(Character(parts[filled % steps - 1])) }
    let rest = width - filled / steps - (filled % steps > 0 ? 1 : 0)
    return Line(text, role) + track(rest)
  }

  private func track(_ width: Int) -> Line {
    Line(String(repeating: Character(glyphs.barTrack), count: max(0, width)), .barTrack)
  }

  /// The last values as steps, right-aligned; a course that never moves lies in the middle.
  package func spark(_ values: [Double], width: Int) -> Line {
    let seen = values.suffix(width).filter(\.isFinite)
    guard let least = seen.min(), let most = seen.max() else { return Line() }
    let steps = glyphs.sparkSteps
    let text = seen.map { value -> Character in
      let share = most > least ? (value - least) / (most - least) : 0.5
      return Character(steps[min(steps.count - 1, Int(share * Double(steps.count)))])
    }
    return Line(String(text), .sparkline)
  }

  /// Whether the last value is better or worse than the one before, by which way is better.
  package func trend(_ values: [Double], lowerIsBetter: Bool) -> Line {
    guard values.count > 1, let last = values.last else { return Line() }
    let before = values[values.count - 2]
    if last == before { return Line(String(Character(glyphs.arrowLevel)), .muted) }
    let rises = last > before
    let glyph = rises ? glyphs.arrowUp : glyphs.arrowDown
    return Line(
      String(Character(glyph)), rises != lowerIsBetter ? .trendBetter : .trendWorse)
  }
}
