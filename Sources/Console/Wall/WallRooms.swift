import ScreenGrid

/// Where the parts of a wall's screen stand.
struct WallRooms {
  let title: Rect
  let age: Rect
  let banner: Rect
  let body: Rect
  let progress: Rect
  /// Whether titles are in large letters.
  let isBig: Bool

  init(_ room: Rect, hasBanner: Bool, isTight: Bool) {
    isBig = room.height >= 50 && room.width >= 160
    let gap = room.height >= 20 && !isTight ? 1 : 0
    let rows = room.rows([
      .cells(isBig ? 8 : 1), .cells(1), .cells(hasBanner ? (isBig ? 3 : 2) : 0), .cells(gap),
      .share(1), .cells(1),
    ])
    (title, age, banner) = (rows[0], rows[1], rows[2])
    body = rows[4].inset(Insets(horizontal: 1))
    progress = rows[5]
  }
}
