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

/// What changed last: when, what, and of whom.
struct ChangeList: Sendable {
  let scene: Scene
  let lines: [ChangeLine]

  private var wording: Wording { scene.wording }

  let columns = [
    Column("", least: 5), Column("", least: 9, share: 1, most: 16),
    Column("", least: 16, share: 4), Column("", least: 10, share: 2, most: 24, priority: 1),
  ]

  var items: [Item] { lines.map { Item(ItemID.change($0.sequence), opens: $0.destination) } }

  @Sendable
  func cell(_ row: Int, _ column: Int) -> Line {
    let line = lines[row]
    switch column {
    case 0:
      return Line(
        line.at.day == scene.today ? wording.clock(line.at) : wording.dayAndMonth(line.at.day),
        .muted)
    case 1: return Line(wording.name(line.kind), .muted)
    case 2: return what(line)
    default: return Line(line.unit.map(wording.name) ?? "", .muted)
    }
  }

  private func what(_ line: ChangeLine) -> Line {
    var text = Line(line.title.map(wording.text) ?? line.key)
    if let figure = line.figure {
      text.append(" " + wording.figure(figure, of: line), .strong)
    }
    if let rows = line.rows { text.append(" " + wording.phrase(BoxPhrase.rows(rows)), .muted) }
    return text
  }
}

extension ChangeLine {
  /// The page of the record that changed, where it has one.
  var destination: Destination? {
    switch kind {
    case .organisation: .unit(Code(key))
    case .task, .progress, .deadlineExtension: .task(Code(key))
    default: unit.map { .unit($0.code) }
    }
  }
}
