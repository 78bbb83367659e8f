import ConsoleCore
import Programme
import ScreenGrid
import Wording

/// A unit's 20 principles: what is attested, and whether the numbers agree.
struct UnitCells: Sendable {
  let scene: Scene
  let content: UnitContent
  private let verdicts: [Code<Principle>: Verdict]

  init(scene: Scene, content: UnitContent) {
    self.scene = scene
    self.content = content
    verdicts = Dictionary(
      content.cells.map { ($0.principle, $0.verdict) }, uniquingKeysWith: { first, _ in first })
  }

  private var wording: Wording { scene.wording }

  /// What nobody assessed and nothing measures has no cell; it is not assessed.
  private func verdict(_ row: Int) -> Verdict {
    verdicts[content.principles[row].code] ?? Verdict(.cell(.notAssessed))
  }

  var items: [Item] {
    let unit = content.tile.organisation.code
    return content.principles.map { principle in
      Item(
        ItemID.cell(unit, principle.code), opens: .cell(unit: unit, principle: principle.code))
    }
  }

  let columns = [
    Column("", least: 3), Column("", least: 5), Column("", least: 12, share: 3),
    Column("", least: 12, share: 1, priority: 1),
  ]

  @Sendable
  func cell(_ row: Int, _ column: Int) -> Line {
    let principle = content.principles[row]
    switch column {
    case 0: return Line(principle.code.text, .code)
    case 1: return marks(row)
    case 2: return Line(wording.text(principle.title))
    default: return phrase(row)
    }
  }

  private func marks(_ row: Int) -> Line {
    let verdict = verdict(row)
    let marks = StateMarks(wording, scene.glyphs)
    var line = marks.mark(verdict.state)
    if verdict.flags.contains(.contradicted) { line += Line(" ") + marks.mark(Flag.contradicted) }
    return line
  }

  /// The same where columns are few: a contradiction is its glyph alone, as in the matrix.
  private func signs(_ row: Int) -> Line {
    let verdict = verdict(row)
    let state = StateMarks(wording, scene.glyphs).mark(verdict.state)
    guard verdict.flags.contains(.contradicted) else { return state }
    let glyph = scene.glyphs.state(.contradicted).map { String(Character($0)) } ?? "!"
    return state + Line(glyph, .contradicted)
  }

  private func phrase(_ row: Int) -> Line {
    let verdict = verdict(row)
    let attested = wording.label(verdict.state).short
    guard let measured = wording.measured(verdict.flags) else { return Line(attested, .muted) }
    return Line(attested + ", " + wording.label(measured).short, .muted)
  }

  @Sendable
  func draw(_ index: Int, on grid: inout Grid, in rect: Rect) {
    let code = Line(content.principles[index].code.text + " ", .code)
    let whole = code + marks(index)
    grid.write(
      whole.width <= rect.width ? whole : code + signs(index), in: rect.row(0), overflow: .clip)
  }
}
