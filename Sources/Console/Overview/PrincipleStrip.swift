import Programme
import ScreenGrid
import Wording

/// The checklist's principles with what is attested of them over the pilot units.
struct PrincipleStrip: Sendable {
  let scene: Scene
  let lines: [PrincipleLine]

  private var marks: StateMarks { StateMarks(scene.wording, scene.glyphs) }

  let columns = [
    Column("", least: 3), Column("", least: 12, share: 1), Column("", least: 14, align: .trailing),
  ]

  @Sendable
  func cell(_ row: Int, _ column: Int) -> Line {
    let line = lines[row]
    switch column {
    case 0: return Line(line.principle.code.text, .code)
    case 1: return Line(scene.wording.text(line.principle.title))
    default: return marks.counts(line.cells)
    }
  }

  /// A cell of one row: the code and the counts of what was assessed.
  @Sendable
  func draw(_ index: Int, on grid: inout Grid, in rect: Rect) {
    let line = lines[index]
    grid.write(
      Line(line.principle.code.text + " ", .code) + shortCounts(line.cells), in: rect.row(0),
      overflow: .clip)
  }

  private func shortCounts(_ cells: Tally<Attestation>) -> Line {
    var line = Line()
    for state in Attestation.worstFirst where cells[state] > 0 && state != .notAssessed {
      let glyph = scene.glyphs.state(state.role).map { String(Character($0)) } ?? ""
      line.append(glyph + scene.wording.count(cells[state]), state.role)
    }
    return line.isEmpty ? marks.counts(cells) : line
  }

  /// The worst of each principle as one strip of glyphs.
  var strip: HeatStrip {
    HeatStrip(
      lines.map { line in
        let worst = Attestation.worstFirst.first { line.cells[$0] > 0 && $0 != .notAssessed }
        return (worst ?? .notAssessed).role
      }, groups: [5, 5, 5, 5])
  }
}
