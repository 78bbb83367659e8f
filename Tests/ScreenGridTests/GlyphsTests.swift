import ScreenGrid
import Testing
import VietnameseText

@Suite struct GlyphsTests {
  /// Within one dimension no two states look the same without colour.
  @Test(arguments: [Glyphs.full, .half, .ascii])
  func statesHaveGlyphsOfTheirOwn(glyphs: Glyphs) {
    let dimensions: [[Role]] = [
      [
        .achieved, .onTrack, .atRisk, .behind, .overdue, .notYet, .noData, .notMeasurable, .stale,
        .ended, .claimed, .notAssignable, .contradicted,
      ],
      [
        .doneOnTime, .doneLate, .inProgress, .inProgressLate, .overdue, .notStarted,
        .awaitingHandover, .stale, .ended, .claimed, .notAssignable,
      ],
      [.met, .partly, .notMet, .notAssessed, .contradicted, .ended],
      [.trendBetter, .trendWorse],
    ]
    for dimension in dimensions {
      let states = dimension.compactMap(glyphs.state)
      #expect(states.count == dimension.count)
      #expect(Set(states).count == states.count, "\(glyphs.level): \(states)")
    }
  }

  @Test(arguments: [Glyphs.full, .half, .ascii])
  func everyGlyphTakesOneColumn(glyphs: Glyphs) {
    for glyph in all(glyphs) { #expect(displayWidth(glyph) == 1, "\(glyph)") }
  }

  @Test func asciiIsASCII() {
    for glyph in all(.ascii) { #expect(glyph.isASCII, "\(glyph)") }
  }

  /// The signs beyond letters that Debian's console font Vietnamese-Fixed16 holds (console-setup-linux 1.221).
  @Test func theHalfSetIsInTheConsoleFont() {
    let font = Set(
      (" ·•…←↑→↓≠≈≤≥⊕⊖⊘⊙«»§†‡─│┃┄┌┐└┘├┤┬┴┼█░▒■▮▲▴▶▸▼▾◀◂◈●☐☑☒✗✘±").unicodeScalars)
    for glyph in all(.half) where !glyph.isASCII { #expect(font.contains(glyph), "\(glyph)") }
  }

  private func all(_ glyphs: Glyphs) -> [Unicode.Scalar] {
    let box = glyphs.box
    return Role.allCases.compactMap(glyphs.state) + glyphs.barParts + glyphs.sparkSteps + [
      box.horizontal, box.vertical, box.topLeft, box.topRight, box.bottomLeft, box.bottomRight,
      box.teeLeft, box.teeRight, box.teeDown, box.teeUp, box.cross, glyphs.barFull, glyphs.barTrack,
      glyphs.barTarget, glyphs.sparkGap, glyphs.scrollTrack, glyphs.scrollThumb, glyphs.ellipsis,
      glyphs.bullet, glyphs.separator, glyphs.selectionMark, glyphs.changedMark, glyphs.arrowUp,
      glyphs.arrowDown, glyphs.arrowLeft, glyphs.arrowRight, glyphs.arrowLevel,
      glyphs.sortAscending, glyphs.sortDescending, glyphs.heat,
    ]
  }
}
