import ConsoleCore
import Programme
import ScreenGrid
import VietnameseText
import Wording

/// The 5-5-5 matrix, every cell as wide as the wall lets it be.
struct WallChecklist {
  let scene: WallScene
  let content: ChecklistContent
  /// The columns of this wall.
  let units: [UnitReference]
  /// How often the page was turned to before: each turn shows the next of the columns that do not
  /// stand on it together.
  let turn: Int

  private var wording: Wording { scene.wording }

  func draw(on grid: inout Grid, in rect: Rect) {
    guard !units.isEmpty, rect.height > 2 else { return }
    let verdicts = Dictionary(
      content.cells.map { ("\($0.unit.text) \($0.principle.text)", $0.verdict) },
      uniquingKeysWith: { first, _ in first })
    let longest = content.principles.map { displayWidth(wording.text($0.title)) }.max() ?? 0
    let columns = columns(longest: longest, in: rect.width)
    let (cell, label, shown) = (columns.cell, columns.label, Array(units[columns.shown]))
    if shown.count < units.count {
      let range = columns.shown.lowerBound + 1...columns.shown.upperBound
      grid.write(
        wording.phrase(WallPhrase.unitsShown(range, of: units.count)),
        in: Rect(x: rect.x, y: rect.y, width: label - 1, height: 1), style: Style(.muted))
    }
    drawHeads(shown, cell, on: &grid, in: rect.row(0).inset(Insets(left: label)))
    let rows = rect.inset(Insets(top: 1))
    let pitch = max(1, min(3, rows.height / max(1, content.principles.count)))
    for (number, principle) in content.principles.enumerated() where number * pitch < rows.height {
      let row = rows.row(number * pitch)
      grid.write(
        Line([
          Span(padded(principle.code.text, to: 4), .code),
          Span(wording.text(principle.title), .strong),
        ]), in: Rect(x: row.x, y: row.y, width: label - 1, height: 1))
      for (column, unit) in shown.enumerated() {
        let place = Rect(
          x: row.x + label + column * cell, y: row.y, width: cell - 1, height: min(2, pitch))
        draw(verdicts["\(unit.code.text) \(principle.code.text)"], on: &grid, in: place)
      }
    }
  }

  /// A mark with the sign of a contradiction, and the gap after it.
  private static let leastCell = 4

  /// Which columns stand on this turn of the page, and how wide; the rows' codes always have room.
  private func columns(
    longest: Int, in width: Int
  ) -> (cell: Int, label: Int, shown: Range<Int>) {
    let narrow = min(longest + 6, width >= 60 ? 22 : 16)
    let fitting = max(1, (width - narrow) / Self.leastCell)
    // Every turn shows about as many.
    let parts = (units.count + fitting - 1) / fitting
    let count = (units.count + parts - 1) / parts
    let wide = width >= 110 ? min(longest + 6, 46) : narrow
    let cell = max(Self.leastCell, min(14, (width - wide) / count))
    let first = turn % parts * count
    // The marks stand beside the titles.
    return (
      cell, min(width - cell * count, longest + 6),
      min(first, units.count)..<min(first + count, units.count)
    )
  }

  /// Names where all of them have room, else what stands for them, so that one knows what one reads.
  private func drawHeads(
    _ units: [UnitReference], _ cell: Int, on grid: inout Grid, in rect: Rect
  ) {
    let names = units.map { displayable(wording.columnName($0)) }
    let isRoomy = names.allSatisfy { displayWidth($0) < cell }
    let heads = isRoomy ? names : units.map { String(wording.columnHead($0).prefix(cell - 1)) }
    for (column, text) in heads.enumerated() {
      grid.write(
        text, in: Rect(x: rect.x + column * cell, y: rect.y, width: cell - 1, height: 1),
        style: Style(.tableHeader), overflow: .clip)
    }
  }

  /// A block of the state's look with its letter; a contradiction shows beside it.
  ///
  /// With two rows the second is full of its sign, to be seen from where letters can't be read.
  private func draw(_ verdict: Verdict?, on grid: inout Grid, in rect: Rect) {
    guard let verdict, case .cell(let state) = verdict.state, state != .notAssessed else {
      grid.write(scene.marks.mark(Attestation.notAssessed), in: rect.row(0), overflow: .clip)
      return
    }
    let isContradicted = verdict.flags.contains(.contradicted)
    if rect.height > 1, let sign = scene.glyphs.state(state.role) {
      grid.fill(rect.row(1), with: sign, style: Style(state.role))
    }
    var line = scene.marks.mark(state)
    if isContradicted {
      line.append(
        scene.glyphs.state(.contradicted).map { String(Character($0)) } ?? "!", .contradicted)
    }
    if rect.width > 11 { line.append(" " + wording.label(state).short, state.role) }
    grid.write(line, in: rect.row(0), overflow: .clip)
  }
}
