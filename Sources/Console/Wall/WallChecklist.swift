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

  private var wording: Wording { scene.wording }

  func draw(on grid: inout Grid, in rect: Rect) {
    guard !units.isEmpty, rect.height > 2 else { return }
    let verdicts = Dictionary(
      content.cells.map { ("\($0.unit.text) \($0.principle.text)", $0.verdict) },
      uniquingKeysWith: { first, _ in first })
    let longest = content.principles.map { displayWidth(wording.text($0.title)) }.max() ?? 0
    let least = min(longest + 6, rect.width >= 110 ? 46 : 22)
    let cell = max(3, min(14, (rect.width - least) / units.count))
    // The marks stand beside the titles.
    let label = min(rect.width - cell * units.count, longest + 6)
    drawHeads(cell, on: &grid, in: rect.row(0).inset(Insets(left: label)))
    let rows = rect.inset(Insets(top: 1))
    let pitch = max(1, min(3, rows.height / max(1, content.principles.count)))
    for (number, principle) in content.principles.enumerated() where number * pitch < rows.height {
      let row = rows.row(number * pitch)
      grid.write(
        Line([
          Span(padded(principle.code.text, to: 4), .code),
          Span(wording.text(principle.title), .strong),
        ]), in: Rect(x: row.x, y: row.y, width: label - 1, height: 1))
      for (column, unit) in units.enumerated() {
        let place = Rect(
          x: row.x + label + column * cell, y: row.y, width: cell - 1, height: min(2, pitch))
        draw(verdicts["\(unit.code.text) \(principle.code.text)"], on: &grid, in: place)
      }
    }
  }

  /// Names where all of them have room, else what stands for them, so that one knows what one reads.
  private func drawHeads(_ cell: Int, on grid: inout Grid, in rect: Rect) {
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
