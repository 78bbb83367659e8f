import ConsoleCore
import ScreenGrid

/// How wide labels and cells are, and where the panes stand, by the room there is.
struct ChecklistLayout {
  let cellWidth: Int
  let labelWidth: Int
  /// The rows in which the units' names stand above their columns, staggered.
  let nameRows: Int
  let names: Rect
  let matrix: Rect
  let detail: Rect
  /// Empty where there is no room for a list of the worst.
  let worst: Rect

  /// - Parameters:
  ///   - label: the columns of the widest label.
  ///   - name: the columns of the widest name of a unit.
  init(_ room: Rect, label: Int, name: Int, units: Int, rows: Int) {
    let widths = stride(from: max(5, name + 1), through: 5, by: -1)
    let whole = widths.first { label + 1 + units * $0 <= room.width }
    let narrow = [(4, 24), (3, 20)].first { room.width - 1 - units * $0.0 >= $0.1 }?.0
    // Units that do not fit even so scroll sideways, past labels that can be read.
    cellWidth = whole ?? narrow ?? 5
    let rest = narrow.map { room.width - 1 - units * $0 } ?? max(20, room.width / 3)
    labelWidth = whole == nil ? min(label, rest) : label
    let isTall = room.height >= 30
    let namesFit = cellWidth > name
    nameRows = isTall && !namesFit ? min(6, name / cellWidth + 1) : 0
    let told = isTall ? 6 : 3
    let wanted = 1 + rows
    let parts = room.rows([
      .cells(1 + nameRows),
      .cells(min(wanted, max(2, room.height - 1 - nameRows - told))), .cells(told), .share(1),
    ])
    names = parts[0]
    matrix = parts[1]
    detail = parts[2]
    worst = parts[3].height >= 4 ? parts[3] : Rect(width: 0, height: 0)
  }

  /// How many units are seen at once.
  var columns: Int { max(1, (matrix.width - labelWidth - 1) / cellWidth) }

  /// The first column of the screen of the nth unit that is seen.
  func x(_ column: Int) -> Int {
    matrix.x + labelWidth + 1 + column * cellWidth
  }
}
