import ScreenGrid
import VietnameseText

/// The figures that a page is there for, side by side, as large as there is room for.
struct WallHeadlines: Widget {
  struct Headline: Hashable, Sendable {
    var value: String
    var label: String
    /// Where it stands in large letters.
    var shortLabel: String
    var role: Role
  }

  var headlines: [Headline]

  /// How many rows they take of a page.
  static func height(in rect: Rect) -> Int {
    switch rect.height {
    case 50...: 19
    case 30...: 11
    case 16...: 9
    case 10...: 5
    default: min(3, rect.height)
    }
  }

  func draw(on grid: inout Grid, in rect: Rect) {
    guard !headlines.isEmpty else { return }
    let places = rect.columns(Array(repeating: .share(1), count: headlines.count), spacing: 2)
    let labels = labelRows(places, grid.glyphs)
    let figures = places.map { $0.inset(Insets(bottom: labels + 1)) }
    let scale = commonScale(figures, grid.glyphs)
    for (headline, place) in zip(headlines, zip(places, figures)) {
      drawFigure(headline, scale, on: &grid, in: place.1)
      let room = Rect(
        x: place.0.x, y: place.0.maxY - labels, width: place.0.width, height: labels)
      drawLabel(headline, on: &grid, in: room)
    }
  }

  private func drawFigure(
    _ headline: Headline, _ scale: BigText.Scale, on grid: inout Grid, in rect: Rect
  ) {
    let big = BigText(headline.value, style: Style(headline.role), align: .centre, scale: scale)
    guard let size = big.size(in: rect.size, glyphs: grid.glyphs) else {
      grid.write(
        headline.value, in: rect.row(max(0, rect.height - 1)), style: Style(headline.role),
        align: .centre)
      return
    }
    // All figures stand on one line.
    grid.draw(big, in: rect.inset(Insets(top: rect.height - size.height)))
  }

  /// The largest size in which every figure fits, so that none looks more important by its length.
  private func commonScale(_ places: [Rect], _ glyphs: Glyphs) -> BigText.Scale {
    BigText.Scale.all(glyphs).first { scale in
      zip(headlines, places).allSatisfy { headline, place in
        BigText(headline.value, scale: scale).size(in: place.size, glyphs: glyphs) != nil
      }
    } ?? .least
  }

  /// Large letters where every label fits in them, one or two rows of plain ones elsewhere.
  private func labelRows(_ places: [Rect], _ glyphs: Glyphs) -> Int {
    guard let place = places.first else { return 1 }
    if place.height >= 16, glyphs.level == .full {
      let heights = headlines.map {
        BigText($0.shortLabel, scale: .least).size(
          in: Size(width: place.width, height: 8), glyphs: glyphs)?
          .height
      }
      // One row more, as letters with marks below and letters with marks above stand on one line.
      if heights.allSatisfy({ $0 != nil }) {
        return min(7, (heights.compactMap { $0 }.max() ?? 1) + 1)
      }
    }
    let isLong = headlines.contains { displayWidth($0.label) > place.width }
    return isLong && place.height >= 7 ? 2 : 1
  }

  private func drawLabel(_ headline: Headline, on grid: inout Grid, in rect: Rect) {
    if rect.height > 2 {
      let label = BigText(
        headline.shortLabel, style: Style(.strong), align: .centre, scale: .least)
      let highest = headlines.map {
        BigText($0.shortLabel, scale: .least).ascent(glyphs: grid.glyphs)
      }.max()
      let top = (highest ?? 0) - label.ascent(glyphs: grid.glyphs)
      grid.draw(label, in: rect.inset(Insets(top: max(0, top))))
      return
    }
    for (row, text) in wrapped(headline.label, to: max(1, rect.width)).prefix(rect.height)
      .enumerated()
    {
      grid.write(text, in: rect.row(row), style: Style(.strong), align: .centre)
    }
  }
}
