import ConsoleCore
import ScreenGrid

/// Where the parts of a wall's screen stand.
struct WallRooms {
  let title: Rect
  let age: Rect
  /// The loud age in large letters; empty where it is not due or has no room.
  let oldData: Rect
  let banner: Rect
  let body: Rect
  let progress: Rect
  /// Whether titles are in large letters.
  let isBig: Bool

  /// What the parts depend on.
  struct Wish {
    var glyphs: Glyphs
    /// The rows that the banner's text needs; 0: there is none.
    var bannerRows: Int
    var isOld: Bool
    var isTight: Bool
  }

  /// - Parameter isLowered: whether the empty row stands above all instead of above the page.
  init(_ room: Rect, _ wish: Wish, isLowered: Bool = false) {
    isBig = room.height >= 50 && room.width >= 160
    let large = LargeLine.height(wish.glyphs)
    let gap = room.height >= 20 && !wish.isTight ? 1 : 0
    let mayLoud = isBig && wish.glyphs.level == .full
    let banner =
      wish.bannerRows == 0
      ? 0 : mayLoud ? large + 2 : min(wish.bannerRows, room.height >= 20 ? 4 : 2)
    let rows = room.rows([
      .cells(isLowered ? gap : 0), .cells(isBig ? large + 1 : 1), .cells(1),
      .cells(mayLoud && wish.isOld ? large : 0), .cells(banner), .cells(isLowered ? 0 : gap),
      .share(1), .cells(1),
    ])
    (title, age, oldData, self.banner) = (rows[1], rows[2], rows[3], rows[4])
    body = rows[6].inset(Insets(horizontal: 1))
    progress = rows[7]
  }
}
