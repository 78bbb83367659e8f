import ConsoleCore
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
    let code = Line(line.principle.code.text + " ", .code)
    grid.write(
      code + shortCounts(line.cells, room: rect.width - code.width), in: rect.row(0),
      overflow: .clip)
  }

  private func shortCounts(_ cells: Tally<Attestation>, room: Int) -> Line {
    let assessed = marks.counts(cells, room: room, without: .notAssessed)
    return assessed.isEmpty ? marks.counts(cells, room: room) : assessed
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
