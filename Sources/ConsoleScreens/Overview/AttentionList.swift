import ConsoleCore
import Programme
import ScreenGrid
import VietnameseText
import Wording

/// What needs eyes, worst first: its marks, what it is, whose it is, and since when.
struct AttentionList: Sendable {
  let scene: Scene
  let lines: [AttentionLine]
  /// Whether units have room for their whole names; titles come first.
  let isWide: Bool

  private var wording: Wording { scene.wording }

  var columns: [Column] {
    [
      Column("", least: 5), Column("", least: 20, share: 3),
      Column("", least: isWide ? 21 : 10), Column("", least: 5, priority: 1, align: .trailing),
    ]
  }

  @Sendable
  func cell(_ row: Int, _ column: Int) -> Line {
    let line = lines[row]
    switch column {
    case 0: return StateMarks(wording, scene.glyphs).marks(line.verdict, most: 1)
    case 1: return Line(wording.text(line.title))
    case 2:
      return Line(
        line.unit.map { isWide ? wording.name($0) : wording.columnName($0) } ?? "–", .muted)
    default: return Line(since(line), .muted)
    }
  }
}

extension AttentionList {
  /// What was always so has no beginning to tell.
  private func since(_ line: AttentionLine) -> String {
    line.since > .distantPast ? wording.shortAge(line.since, on: scene.day) : "–"
  }
}
