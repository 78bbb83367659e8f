import ScreenGrid
import Testing
import VietnameseText

/// Columns stay straight whatever the text, and nothing is obeyed.
@Suite struct GridTests {
  @Test func decomposedAndComposedTextLookTheSame() {
    var composed = Grid(width: 20, height: 1)
    var decomposed = composed
    composed.write("Quận Long Biên", x: 0, y: 0)
    decomposed.write("Qua\u{323}\u{302}n Long Bie\u{302}n", x: 0, y: 0)
    #expect(composed == decomposed)
    #expect(composed.text.unicodeScalars.elementsEqual("Quận Long Biên".unicodeScalars))
  }

  /// A fence behind each text stands in the same column.
  @Test(arguments: hostileTexts)
  func whateverTheTextTheFenceStandsInItsColumn(text: String) {
    var grid = Grid(width: 12, height: 3)
    grid.fill(grid.bounds, with: ".")
    grid.write(Line(text), in: Rect(x: 1, y: 1, width: 8, height: 1))
    grid.put("|", x: 9, y: 1)
    #expect(grid[9, 1]?.text == "|")
    #expect(grid[0, 1]?.text == ".")
    #expect(hasWholeWideCharacters(grid))
    let lines = grid.text.split(separator: "\n", omittingEmptySubsequences: false)
    #expect(lines.count == 3)
    #expect(lines.first == "............")
    #expect(lines.last == "............")
    let shown = grid.text.unicodeScalars
    #expect(!shown.contains { $0.value < 0x20 && $0 != "\n" || (0x7F..<0xA0).contains($0.value) })
    #expect(!shown.contains { (0x202A...0x202E).contains($0.value) || $0.value == 0x200D })
  }

  @Test func aWideCharacterIsNeverHalf() {
    var grid = Grid(width: 5, height: 1)
    grid.write("a龍b龍", x: 0, y: 0)
    #expect(grid.text == "a龍b")
    grid.write("x", x: 2, y: 0)
    #expect(grid.text == "a xb")
    grid.write("龍龍", x: 0, y: 0)
    grid.write("y", x: 2, y: 0)
    #expect(grid.text == "龍y")
    grid.write("龍", x: 1, y: 0)
    #expect(grid.text == " 龍")
    grid.fill(Rect(x: 2, y: 0, width: 1, height: 1), with: "z")
    #expect(grid.text == "  z")
    #expect(hasWholeWideCharacters(grid))
  }

  @Test func textIsClippedOnBothSides() {
    var grid = Grid(width: 8, height: 1)
    let columns = grid.write(
      "龍Hà Nội", x: 1, y: 0, within: Rect(x: 2, y: 0, width: 4, height: 1))
    #expect(columns == 8)
    #expect(grid.text == "   Hà")
  }

  @Test(arguments: [
    (Alignment.leading, "Hà Nội", "Hà Nội"), (.trailing, "Hà Nội", "    Hà Nội"),
    (.centre, "Hà Nội", "  Hà Nội"), (.leading, "Quận Hoàn Kiếm", "Quận Hoàn…"),
    (.trailing, "Quận Hoàn Kiếm", "Quận Hoàn…"), (.leading, "龍龍龍龍龍龍", "龍龍龍龍…"),
  ])
  func aLineIsPlacedAndShortened(align: Alignment, text: String, expected: String) {
    var grid = Grid(width: 10, height: 1)
    grid.write(Line(text), in: grid.bounds, align: align)
    #expect(grid.text == expected)
  }

  @Test func anEllipsisTakesTheStyleThatItCuts() {
    var grid = Grid(width: 6, height: 1)
    grid.write([Span("Quận ", .muted), Span("Ba Đình", .overdue)], in: grid.bounds)
    #expect(grid.text == "Quận …")
    #expect(grid[5, 0]?.style == Style(.overdue))
  }

  @Test func onlyRowsThatDifferAreNamed() {
    var grid = Grid(width: 40, height: 5)
    let before = grid
    #expect(grid.changedRows(since: before).isEmpty)
    grid.write("a", x: 39, y: 1)
    grid.restyle(Rect(x: 0, y: 4, width: 1, height: 1)) { $0.attributes = .bold }
    #expect(grid.changedRows(since: before) == [1, 4])
    #expect(grid.changedRows(since: Grid(width: 41, height: 5)) == [0, 1, 2, 3, 4])
  }

  @Test func aGridIsNeverLargerThanItsLimitNorSmallerThanNothing() {
    #expect(Grid(width: -3, height: 5).bounds.isEmpty)
    #expect(Grid(width: .max, height: .max).bounds.size == Grid.largest)
  }

  @Test func aRowHandsOverItsScalars() {
    var grid = Grid(width: 4, height: 1)
    grid.write("x\u{301}\u{323}龍", x: 0, y: 0, style: Style(.title))
    let scalars = grid.withRow(0) { row in
      row.map { cell in (0..<cell.scalarCount).map { cell.scalar(at: $0) } }
    }
    #expect(scalars == [[0x78, 0x323, 0x301], [0x9F8D], [], [0x20]])
    #expect(grid.withRow(7) { $0.count } == 0)
  }

  /// Neighbours' and visitors' names are read by their vowels too: none is left out, and each letter
  /// that a terminal moves on for stands in a cell of its own.
  @Test(arguments: [
    ("น้ำใจไทย", 7), ("กรุงเทพฯ ที่นี่", 10), ("ភ្នំពេញ", 5), ("ស្ត្រីខ្មែរ", 7), ("ວຽງຈັນ", 5), ("मुम्बई", 4),
  ])
  func lettersOfOtherScriptsKeepTheirMarks(text: String, columns: Int) {
    #expect(displayable(text) == text)
    var grid = Grid(width: 20, height: 1)
    #expect(grid.write(text, x: 0, y: 0) == columns)
    #expect(displayWidth(text) == columns)
    let shown = grid.withRow(0) { row in
      row.prefix(columns).map(\.text).joined()
    }
    #expect(Array(shown.unicodeScalars) == Array(text.unicodeScalars), "\(shown)")
  }

  @Test func theCursorStaysInside() {
    var grid = Grid(width: 4, height: 1)
    grid.rest(at: Point(x: 4, y: 0), isVisible: true)
    #expect(grid.cursor == nil)
    grid.rest(at: Point(x: 3, y: 0), isVisible: true)
    #expect(grid.cursor?.place == Point(x: 3, y: 0))
  }

  @Test func aBareTerminalGetsLettersWithoutMarksInTheSameColumns() {
    var grid = Grid(width: 30, height: 1, glyphs: .bareASCII)
    grid.write("Đống Đa … 龍 ≥ 5", x: 0, y: 0)
    #expect(grid.text == "Dong Da . ?? > 5")
  }
}
