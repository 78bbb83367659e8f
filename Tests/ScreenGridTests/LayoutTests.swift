import ScreenGrid
import Testing

@Suite struct LayoutTests {
  @Test(arguments: [
    (40, 0, [Length.cells(3), .share(1), .cells(1)], [3, 36, 1]),
    (40, 1, [.share(1), .share(1)], [19, 20]),
    (10, 0, [.share(1), .share(2)], [3, 7]),
    (10, 0, [.atLeast(6, share: 1), .share(1)], [8, 2]),
    (4, 0, [.cells(3), .cells(3), .share(1)], [3, 1, 0]),
    (0, 2, [.cells(3), .share(1)], [0, 0]),
    (7, 0, [.share(0), .share(0)], [0, 0]),
  ])
  func panesShareTheRoom(total: Int, spacing: Int, lengths: [Length], expected: [Int]) {
    let across = Rect(x: 2, y: 1, width: total, height: 1).columns(lengths, spacing: spacing)
    #expect(across.map(\.width) == expected)
    let down = Rect(x: 2, y: 1, width: 1, height: total).rows(lengths, spacing: spacing)
    #expect(down.map(\.height) == expected)
  }

  @Test func panesNeverOverlapNorLeaveTheRectangle() {
    let lengths: [Length] = [.cells(3), .share(2), .atLeast(5, share: 1), .cells(1), .share(1)]
    for spacing in 0...3 {
      for total in 0...40 {
        let rect = Rect(x: 4, y: 4, width: total, height: total)
        let panes = rect.columns(lengths, spacing: spacing)
        for (one, next) in zip(panes, panes.dropFirst()) where next.width > 0 {
          #expect(one.maxX <= next.x)
        }
        #expect(panes.allSatisfy { $0.maxX <= rect.maxX && $0.x >= rect.x })
      }
    }
  }

  @Test func tilesFillRowsAndStayInside() {
    let rect = Rect(x: 0, y: 0, width: 100, height: 10)
    let tiles = rect.tiles(count: 7, leastWidth: 30, tileHeight: 4, spacing: 1)
    #expect(tiles.map(\.y) == [0, 0, 0, 4, 4, 4, 8])
    #expect(tiles.allSatisfy { $0.width >= 30 && rect.intersection($0) == $0 })
    #expect(Rect(width: 5, height: 5).tiles(count: 3, leastWidth: 30, tileHeight: 2).count == 3)
    #expect(Rect(width: 0, height: 0).tiles(count: 3, leastWidth: 3, tileHeight: 2).isEmpty)
  }

  @Test func rectangles() {
    let rect = Rect(x: 1, y: 1, width: 4, height: 3)
    #expect(rect.inset(Insets(all: 9)).isEmpty)
    #expect(rect.intersection(Rect(x: 9, y: 9, width: 2, height: 2)).isEmpty)
    #expect(rect.row(3).isEmpty)
    #expect(rect.row(2) == Rect(x: 1, y: 3, width: 4, height: 1))
    #expect(rect.centred(Size(width: 2, height: 99)) == Rect(x: 2, y: 1, width: 2, height: 3))
    #expect(Rect(width: -4, height: 2).isEmpty)
  }

  /// The selected item is always seen, and no room stays empty while there is more.
  @Test func scrollingKeepsTheSelectedItemInSight() {
    for count in 0...12 {
      for visible in 0...6 {
        for from in -3...14 {
          for selected in 0..<max(1, count) {
            let offset = Scroll.offset(
              keeping: selected, count: count, visible: visible, from: from)
            guard count > 0, visible > 0 else {
              #expect(offset == 0)
              continue
            }
            #expect(offset <= selected && selected < offset + visible)
            #expect(offset >= 0 && offset <= max(0, count - visible))
            let stays = from <= selected && selected < from + visible
            if stays, from >= 0, from <= max(0, count - visible) { #expect(offset == from) }
          }
        }
      }
    }
  }
}
