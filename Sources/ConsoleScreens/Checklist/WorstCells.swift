import ConsoleCore
import Programme
import ScreenGrid
import Wording

/// The cells of the checklist that need eyes, worst first, for screens with room for them.
struct WorstCells: Sendable {
  let scene: Scene
  let lines: [CellLine]
  private let principles: [Code<Principle>: Principle]
  private let units: [Code<Organisation>: UnitReference]

  private var wording: Wording { scene.wording }

  init(scene: Scene, content: ChecklistContent) {
    self.scene = scene
    principles = Dictionary(
      content.principles.map { ($0.code, $0) }, uniquingKeysWith: { first, _ in first })
    units = Dictionary(content.units.map { ($0.code, $0) }, uniquingKeysWith: { first, _ in first })
    lines = content.cells.enumerated()
      .filter { $1.verdict.flags.contains(.contradicted) || $1.verdict.state == .cell(.notMet) }
      .sorted {
        ($0.element.verdict.severity, $0.offset) < ($1.element.verdict.severity, $1.offset)
      }
      .map(\.element)
  }

  private let columns = [
    Column("", least: 5), Column("", least: 4), Column("", least: 20, share: 3, most: 60),
    Column("", least: 16, share: 1, most: 30), Column("", least: 20, share: 3),
  ]

  func pane(in rect: Rect) -> Pane {
    let rows = self
    return Pane(
      "checklist.worst", title: wording.phrase(checklist: .worst),
      remark: lines.isEmpty ? "" : wording.count(lines.count), in: rect,
      items: lines.map { line in
        Item(
          "worst " + ItemID.cell(line.unit, line.principle),
          opens: .cell(unit: line.unit, principle: line.principle))
      }, emptyText: wording.phrase(checklist: .noneWorse),
      body: .table(
        columns: columns, showsHeader: false, cell: { rows.cell(rows.lines[$0], $1) }))
  }

  private func cell(_ line: CellLine, _ column: Int) -> Line {
    switch column {
    case 0: return StateMarks(wording, scene.glyphs).marks(line.verdict, most: 1)
    case 1: return Line(line.principle.text, .code)
    case 2: return Line(principles[line.principle].map { wording.text($0.title) } ?? "")
    case 3: return Line(units[line.unit].map { wording.name($0) } ?? line.unit.text)
    default:
      // The marks at the left say the rest.
      let measured = wording.measured(line.verdict.flags).map { wording.label($0).full }
      return Line(measured ?? wording.label(line.verdict.state).full, .muted)
    }
  }
}
