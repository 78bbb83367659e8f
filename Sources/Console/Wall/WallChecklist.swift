import Programme
import ScreenGrid
import VietnameseText
import Wording

/// The 5-5-5 matrix, every cell as wide as the wall lets it be.
struct WallChecklist {
  let scene: WallScene
  let content: ChecklistContent

  private var wording: Wording { scene.wording }

  private var units: [UnitReference] {
    let wanted = scene.options.units
    return wanted.isEmpty ? content.units : content.units.filter { wanted.contains($0.code) }
  }

  func draw(on grid: inout Grid, in rect: Rect) {
    let units = units
    guard !units.isEmpty, rect.height > 2 else { return }
    let verdicts = Dictionary(
      content.cells.map { ("\($0.unit.text) \($0.principle.text)", $0.verdict) },
      uniquingKeysWith: { first, _ in first })
    let least = rect.width >= 120 ? 46 : 22
    let cell = max(3, min(14, (rect.width - least) / units.count))
    let label = rect.width - cell * units.count
    drawHeads(units, cell, on: &grid, in: rect.row(0).inset(Insets(left: label)))
    let rows = rect.inset(Insets(top: 1))
    let pitch = rows.height >= content.principles.count * 2 ? 2 : 1
    for (number, principle) in content.principles.enumerated() where number * pitch < rows.height {
      let row = rows.row(number * pitch)
      grid.write(
        Line([
          Span(padded(principle.code.text, to: 4), .code),
          Span(wording.text(principle.title), .strong),
        ]), in: Rect(x: row.x, y: row.y, width: label - 1, height: 1))
      for (column, unit) in units.enumerated() {
        let place = Rect(x: row.x + label + column * cell, y: row.y, width: cell - 1, height: 1)
        draw(verdicts["\(unit.code.text) \(principle.code.text)"], on: &grid, in: place)
      }
    }
  }

  private func drawHeads(_ units: [UnitReference], _ cell: Int, on grid: inout Grid, in rect: Rect)
  {
    for (column, unit) in units.enumerated() {
      let name = displayable(wording.columnName(unit))
      let head = wording.columnHead(unit)
      let text = displayWidth(name) < cell ? name : String(head.prefix(max(1, cell - 1)))
      grid.write(
        text, in: Rect(x: rect.x + column * cell, y: rect.y, width: cell - 1, height: 1),
        style: Style(.tableHeader), overflow: .clip)
    }
  }

  /// A block of the state's look with its letter; a contradiction shows beside it.
  private func draw(_ verdict: Verdict?, on grid: inout Grid, in rect: Rect) {
    guard let verdict, case .cell(let state) = verdict.state else {
      grid.write(scene.marks.mark(Attestation.notAssessed), in: rect, overflow: .clip)
      return
    }
    let isContradicted = verdict.flags.contains(.contradicted)
    var line = scene.marks.mark(state)
    if isContradicted {
      line.append(
        scene.glyphs.state(.contradicted).map { String(Character($0)) } ?? "!", .contradicted)
    }
    if rect.width > 11 { line.append(" " + wording.label(state).short, state.role) }
    grid.write(line, in: rect, overflow: .clip)
  }
}
