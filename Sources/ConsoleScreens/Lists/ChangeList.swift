import ConsoleCore
import Programme
import ScreenGrid
import VietnameseText
import Wording

/// What changed last: when, what, and of whom.
struct ChangeList: Sendable {
  let scene: Scene
  let lines: [ChangeLine]

  private var wording: Wording { scene.wording }

  let columns = [
    Column("", least: 5), Column("", least: 9, share: 1, most: 16),
    Column("", least: 16, share: 4), Column("", least: 10, share: 2, most: 24, priority: 1),
  ]

  var items: [Item] {
    lines.map { Item(ItemID.change($0.sequence), opens: $0.destination, about: .entry($0)) }
  }

  @Sendable
  func cell(_ row: Int, _ column: Int) -> Line {
    let line = lines[row]
    switch column {
    case 0:
      return Line(
        line.at.day == scene.today ? wording.clock(line.at) : wording.dayAndMonth(line.at.day),
        .muted)
    case 1:
      return Line(
        line.isFirstCatalogue ? wording.phrase(.setUp) : wording.name(line.kind), .muted)
    case 2: return what(line)
    default: return Line(line.unit.map(wording.name) ?? "", .muted)
    }
  }

  private func what(_ line: ChangeLine) -> Line {
    let key = line.isFirstCatalogue ? wording.phrase(.firstCatalogue) : line.key
    var text = Line(line.title.map(wording.text) ?? key)
    if let figure = line.figure {
      text.append(" " + wording.figure(figure, of: line), .strong)
    }
    if let rows = line.rows { text.append(" " + wording.phrase(BoxPhrase.rows(rows)), .muted) }
    return text
  }
}

/// The same where there is room to say all of it: when, what kind and of whom in one row, and the
/// whole of what changed in the rows below.
struct RecentChanges: Sendable {
  let items: [Item]
  let columns = [Column("", least: 5), Column("", least: 20, share: 1)]
  private let rows: [(time: Line, text: Line)]

  init(_ list: ChangeList, width: Int) {
    var items: [Item] = []
    var rows: [(time: Line, text: Line)] = []
    // The gutter, the time, the gap behind it, and a scrollbar.
    let room = max(1, width - 5 - 3)
    for (index, line) in list.lines.enumerated() {
      let unit = list.cell(index, 3)
      let gap = unit.isEmpty ? Line() : Line(", ", .muted)
      items.append(list.items[index])
      rows.append((list.cell(index, 0), list.cell(index, 1) + gap + unit))
      let what = list.cell(index, 2)
      let told =
        what.width <= room
        ? [what] : wrapped(what.spans.map(\.text).joined(), to: room).map { Line($0) }
      for (part, text) in told.enumerated() {
        items.append(.heading(ItemID.change(line.sequence) + " \(part)"))
        rows.append((Line(), text))
      }
    }
    (self.items, self.rows) = (items, rows)
  }

  @Sendable
  func cell(_ row: Int, _ column: Int) -> Line {
    column == 0 ? rows[row].time : rows[row].text
  }
}

extension ChangeLine {
  /// The batch that `khue init` stores first; it comes from no file.
  fileprivate var isFirstCatalogue: Bool { kind == .batch && key == "init" }

  /// The page of the record that changed, where it has one.
  var destination: Destination? {
    switch kind {
    case .organisation: .unit(Code(key))
    case .task, .progress, .deadlineExtension: .task(Code(key))
    default: unit.map { .unit($0.code) }
    }
  }
}
