import ConsoleCore
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
    /// What is said below it in small letters; empty where nothing is.
    var note = Line()
  }

  var headlines: [Headline]

  /// How many rows they take of a page.
  static func height(in rect: Rect) -> Int {
    switch rect.height {
    case 45...: 19
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
    let isLarge = labels > 2
    let notes = headlines.map { note(of: $0, isLarge) }
    let noteRows = rect.height >= 5 && notes.contains { !$0.isEmpty } ? 1 : 0
    let gap = noteRows > 0 && rect.height < 11 ? 0 : 1
    let figures = places.map { $0.inset(Insets(bottom: labels + noteRows + gap)) }
    let scale = commonScale(figures, grid.glyphs)
    for (number, headline) in headlines.enumerated() {
      let place = places[number]
      drawFigure(headline, scale, on: &grid, in: figures[number])
      let room = Rect(
        x: place.x, y: place.maxY - labels - noteRows, width: place.width, height: labels)
      drawLabel(headline, isLarge, on: &grid, in: room)
      if noteRows > 0 {
        grid.write(notes[number], in: place.row(place.height - 1), align: .centre)
      }
    }
  }

  /// Below a label in large letters, which is a word or two, the whole of it.
  private func note(of headline: Headline, _ isLarge: Bool) -> Line {
    guard isLarge, headline.shortLabel != headline.label else { return headline.note }
    let label = Line([Span(headline.label, .muted)])
    return headline.note.isEmpty ? label : label + Line(" · ", .muted) + headline.note
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
    let large = LargeLine.height(glyphs)
    if place.height >= 16, glyphs.level == .full {
      let room = Rect(x: 0, y: 0, width: place.width, height: large)
      if headlines.allSatisfy({ LargeLine($0.shortLabel, .strong).fits(room, glyphs) }) {
        return large
      }
    }
    let isLong = headlines.contains { displayWidth($0.label) > place.width }
    return isLong && place.height >= 7 ? 2 : 1
  }

  private func drawLabel(
    _ headline: Headline, _ isLarge: Bool, on grid: inout Grid, in rect: Rect
  ) {
    if isLarge {
      LargeLine(headline.shortLabel, .strong, align: .centre).draw(on: &grid, in: rect)
      return
    }
    for (row, text) in wrapped(headline.label, to: max(1, rect.width)).prefix(rect.height)
      .enumerated()
    {
      grid.write(text, in: rect.row(row), style: Style(.strong), align: .centre)
    }
  }
}
