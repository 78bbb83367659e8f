import ConsoleCore
import Programme
import ScreenGrid
import VietnameseText
import Wording

/// A unit's readings as lines: what was said for which period, by whom, and how far it is trusted.
struct UnitReadings: Sendable {
  let scene: Scene
  let lines: [ReadingLine]
  let columns: [Column]

  private var wording: Wording { scene.wording }

  init(_ scene: Scene, _ all: [ReadingLine]) {
    self.scene = scene
    let wording = scene.wording
    lines = scene.rows(
      of: .readings, all,
      text: { line in
        "\(wording.text(line.indicator.title)) \(line.source.title) "
          + wording.period(line.reading.period, derived: .none)
      },
      by: [nil, { .name(wording.text($0.indicator.title)) }, { .name($0.source.title) }])
    columns = [
      Column(wording.phrase(ListPhrase.period), least: 12, share: 1, most: 22),
      Column(wording.phrase(ListPhrase.indicator), least: 16, share: 3),
      Column(wording.phrase(ListPhrase.value), least: 12, share: 1, most: 26, align: .trailing),
      Column("", least: 1),
      Column(wording.phrase(ListPhrase.source), least: 12, share: 2, priority: 1),
      Column(wording.phrase(ListPhrase.reportedOn), least: 11, priority: 2),
    ]
  }

  static func orderNames(_ wording: Wording) -> [String] {
    [ListPhrase.newestFirst, .byName, .bySource].map(wording.phrase)
  }

  var items: [Item] {
    lines.map { line in
      Item(
        ItemID.reading(line.reading.id),
        opens: .indicator(line.reading.indicator, unit: line.reading.unit), about: .reading(line))
    }
  }

  @Sendable
  func cell(_ row: Int, _ column: Int) -> Line {
    let line = lines[row]
    let role: Role = line.isReplaced ? .disabled : .text
    switch column {
    case 0: return Line(wording.period(line.reading.period, derived: .sign), role)
    case 1: return Line(wording.text(line.indicator.title), role)
    case 2: return value(of: line)
    case 3:
      return Line(line.reading.confidence.map { wording.label($0).letter } ?? "–", .confidence)
    case 4: return Line(line.source.title, .muted)
    default: return reportedOn(line)
    }
  }

  private func value(of line: ReadingLine) -> Line {
    guard let figure = line.reading.figure else {
      return Line(wording.phrase(ListPhrase.withdrawn), .disabled)
    }
    let text = wording.figure(figure, of: line.indicator)
    return line.isReplaced
      ? Line("\(text) (\(wording.phrase(ListPhrase.replaced)))", .disabled) : Line(text, .strong)
  }

  private func reportedOn(_ line: ReadingLine) -> Line {
    let mark = line.reading.reportedOnIsDerived && line.saidOn == nil ? "*" : ""
    return Line(wording.day(line.saidOn ?? line.reading.reportedOn) + mark, .muted)
  }
}
