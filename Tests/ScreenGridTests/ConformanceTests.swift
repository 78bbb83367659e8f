import ScreenGrid
import Testing

/// Every widget at every size from 1×1: never outside its rectangle, never a trap, never half a wide character.
@Suite struct ConformanceTests {
  @Test(arguments: [Glyphs.full, .half, .ascii, .bareASCII])
  func everyWidgetStaysInItsRectangle(glyphs: Glyphs) {
    for (name, widget) in everyWidget {
      for width in [1, 2, 3, 4, 5, 7, 10, 13, 20, 40, 61] {
        for height in [1, 2, 3, 4, 5, 8, 12] {
          let rect = Rect(x: 3, y: 2, width: width, height: height)
          var grid = Grid(width: width + 6, height: height + 4, glyphs: glyphs)
          grid.fill(grid.bounds, with: "~", style: Style(.toast))
          grid.draw(widget, in: rect)
          #expect(isUntouched(grid, outside: rect), "\(name) at \(width)×\(height)")
          #expect(hasWholeWideCharacters(grid), "\(name) at \(width)×\(height)")
        }
      }
    }
  }

  @Test func everyWidgetIsDrawnAcrossEveryBorder() {
    for (name, widget) in everyWidget {
      for size in [(0, 0), (1, 1), (2, 3), (9, 4), (40, 9)] {
        for origin in [(-5, -3), (-1, 0), (0, -1), (size.0 - 2, size.1 - 1), (100, 100)] {
          var grid = Grid(width: size.0, height: size.1)
          grid.draw(widget, in: Rect(x: origin.0, y: origin.1, width: 12, height: 5))
          #expect(hasWholeWideCharacters(grid), "\(name) at \(origin) of \(size)")
          let cursorIsInside = grid.cursor.map { grid.bounds.contains($0.place) } ?? true
          #expect(cursorIsInside, "\(name) at \(origin) of \(size)")
        }
      }
    }
  }

  @Test func onlyASCIIReachesATerminalThatHasNoMore() {
    for (name, widget) in everyWidget {
      var grid = Grid(width: 50, height: 12, glyphs: .bareASCII)
      grid.draw(widget, in: grid.bounds)
      #expect(grid.text.utf8.allSatisfy { $0 < 0x80 }, "\(name): \(grid.text)")
    }
  }

  @Test func aModalBoxStaysOnTheScreen() {
    for width in 1...30 {
      for height in 1...8 {
        var grid = Grid(width: width, height: height)
        let box = ModalBox(title: "Chắc chứ?", size: Size(width: 20, height: 5))
        box.draw(on: &grid, in: grid.bounds) { grid, content in
          grid.draw(Paragraph("Xoá 龍編郡"), in: content)
        }
        #expect(hasWholeWideCharacters(grid))
      }
    }
  }
}

/// Whether all outside the rectangle is as it was.
private func isUntouched(_ grid: Grid, outside rect: Rect) -> Bool {
  for y in 0..<grid.height {
    for x in 0..<grid.width where !rect.contains(Point(x: x, y: y)) {
      if grid[x, y]?.text != "~" || grid[x, y]?.style != Style(.toast) { return false }
    }
  }
  return true
}

/// Whether each right half has its left half before it and each left half its right one.
func hasWholeWideCharacters(_ grid: Grid) -> Bool {
  for y in 0..<grid.height {
    let row = grid.withRow(y) { Array($0) }
    for x in row.indices {
      if row[x].isContinuation, x == 0 || row[x - 1].columns != 2 { return false }
      if row[x].columns == 2, x + 1 >= row.count || !row[x + 1].isContinuation { return false }
    }
  }
  return true
}
