import ScreenGrid
import Testing
import VietnameseText

@Suite struct BigTextTests {
  /// The rows of a text in a rectangle.
  private func rows(
    _ text: String, _ width: Int, _ height: Int, _ glyphs: Glyphs = .full,
    scale: BigText.Scale? = nil
  ) -> String {
    drawn(width, height, glyphs: glyphs, BigText(text, scale: scale)).text
  }

  @Test func halfBlocksMakeSquarePixels() {
    #expect(
      rows("18", 11, 4, scale: .least) == """
         ▄█   ▄▀▀▀▄
          █   ▀▄▄▄▀
          █   █   █
         ▀▀▀   ▀▀▀
        """)
  }

  /// Marks above and below, both at once, and one beside another.
  @Test func lettersKeepTheirMarks() {
    let plain = rows("E", 5, 7, scale: .least)
    for marked in ["Ê", "Ế", "Ệ", "Ẹ", "Ẽ"] {
      #expect(rows(marked, 8, 8, scale: .least) != plain)
    }
  }

  /// The same letter in another spelling is the same picture, and a small one its capital.
  @Test(arguments: ["ệ", "e\u{302}\u{323}", "e\u{323}\u{302}", "Ệ"])
  func spellingsAreOne(_ spelling: String) {
    #expect(rows(spelling, 8, 8) == rows("Ệ", 8, 8))
  }

  @Test func everyLetterOfVietnameseHasADrawing() {
    let letters =
      "aàảãáạăằẳẵắặâầẩẫấậbcdđeèẻẽéẹêềểễếệghiìỉĩíịklmnoòỏõóọôồổỗốộơờởỡớợpqrstuùủũúụưừửữứựvxyỳỷỹýỵ"
    var seen: [String: Character] = [:]
    for letter in letters {
      let room = Size(width: 20, height: 10)
      #expect(BigText(String(letter)).size(in: room, glyphs: .full) != nil, "\(letter)")
      let picture = rows(String(letter), 12, 8, scale: .least)
      #expect(seen[picture] == nil, "\(letter) looks as \(seen[picture] ?? "?")")
      seen[picture] = letter
    }
  }

  /// The console font of Debian has no half blocks.
  @Test func otherGlyphsAreWholeCells() {
    let signs = Set(rows("HÀ NỘI 2025", 200, 20, .half)).subtracting([" ", "\n"])
    #expect(signs == ["█"])
    #expect(Set(rows("HÀ NỘI 2025", 200, 20, .ascii)).subtracting([" ", "\n"]) == ["#"])
  }

  @Test func theLargestThatFitsIsTaken() {
    let room = Size(width: 40, height: 20)
    let size = BigText("12").size(in: room, glyphs: .full)
    #expect(size?.width == 33)
    #expect(size?.height == 11)
  }

  @Test func whatFitsNowhereIsPlain() {
    #expect(rows("12345", 12, 1) == "12345")
    #expect(rows("龍編", 40, 9).contains("龍編"))
  }

  @Test func hostileTextIsHarmless() {
    #expect(!rows("\u{1B}[2J", 40, 9).contains("\u{1B}"))
  }

  /// In a terminal without colours a figure is ink on the ground, never a hole in it.
  @Test(arguments: Role.allCases)
  func aFigureIsSeenWithoutColours(role: Role) {
    let grounds: Set<Role> = [
      .selected, .badge, .badgeDemo, .badgeFrozen, .badgeWarning, .bannerInfo, .bannerWarning,
      .bannerError, .toast, .tabSelected, .cursor,
    ]
    guard !grounds.contains(role) else { return }
    var grid = Grid(width: 12, height: 6, glyphs: .full)
    grid.draw(BigText("8", style: Style(role)), in: Rect(x: 0, y: 0, width: 12, height: 6))
    for y in 0..<grid.height {
      for x in 0..<grid.width {
        let ink = grid[x, y]?.style.role ?? .text
        #expect(!ink.monochrome.contains(.reverse), "\(role)")
      }
    }
  }
}
