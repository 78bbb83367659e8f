import ConsoleCore
import Programme
import ScreenGrid
import VietnameseText
import Wording

/// All indicators as lines: newest value as printed, targets, judgement, course, age and trust.
struct IndicatorRows: Sendable {
  let scene: Scene
  let lines: [IndicatorLine]

  private enum Field: CaseIterable {
    case marks, title, unit, value, trend, target, state, course, age, confidence
  }

  private var wording: Wording { scene.wording }
  private var graph: InlineGraph { InlineGraph(glyphs: scene.glyphs) }

  private static let courseWidth = 10

  private var isWide: Bool { scene.room.width >= 160 }
  private var isNarrow: Bool { scene.room.width < 112 }

  /// On the smallest screen the title gives way before the figures do.
  private var leastTitle: Int {
    if scene.room.width < 70 { return 14 }
    return isNarrow ? 20 : 40
  }

  private func column(_ field: Field) -> Column {
    switch field {
    case .marks: Column("", least: 5)
    case .title:
      Column(wording.phrase(indicators: .column), least: leastTitle, share: 4, most: 76)
    case .unit:
      Column(wording.phrase(indicators: .unitColumn), least: isWide ? 23 : 10, priority: 1)
    case .value:
      Column(
        wording.phrase(indicators: .valueColumn), least: isNarrow ? 14 : 18,
        share: scene.room.width < 70 ? 0 : 1, most: 24, align: .trailing)
    case .trend: Column("", least: 2, priority: 2, align: .trailing)
    case .target:
      Column(wording.phrase(indicators: .targetColumn), least: isNarrow ? 12 : 18)
    case .state: Column(wording.phrase(indicators: .stateColumn), least: 12, priority: 6)
    case .course:
      Column(wording.phrase(indicators: .trendColumn), least: Self.courseWidth, priority: 5)
    case .age: Column(wording.phrase(indicators: .ageColumn), least: 4, align: .trailing)
    case .confidence: Column("", least: 2, priority: 3)
    }
  }

  func pane(_ id: PaneID, title: String, remark: String, in rect: Rect) -> Pane {
    let (rows, fields) = (self, Field.allCases)
    var pane = Pane(
      id, title: title, remark: remark, in: rect,
      items: lines.map { line in
        Item(
          ItemID.indicator(line.indicator.code, line.unit.code),
          opens: .indicator(line.indicator.code, unit: line.unit.code))
      },
      emptyText: scene.view(id).pattern.isEmpty
        ? wording.phrase(indicators: .empty) : wording.phrase(BoxPhrase.noFilterMatch),
      body: .table(
        columns: fields.map(column), showsHeader: true,
        cell: { row, column in rows.cell(rows.lines[row], fields[column]) }))
    pane.isFilterable = true
    pane.why = { rows.lines[$0].explanation(rows.wording, on: rows.scene.day) }
    return pane
  }

  private func cell(_ line: IndicatorLine, _ field: Field) -> Line {
    switch field {
    case .marks: return marks(line)
    case .title: return Line(wording.text(line.indicator.title))
    case .unit:
      return Line(isWide ? wording.name(line.unit) : wording.columnName(line.unit), .muted)
    case .value:
      guard let figure = line.newest?.reading.figure else {
        return Line(wording.phrase(indicators: .noReading), .noData)
      }
      let text = wording.figure(figure, of: line.indicator)
      // A measure that is a sentence would hide the number; the selected one is told in full.
      let isLong = displayWidth(text) > 20
      return Line(
        isLong ? wording.figure(figure, of: line.indicator, measure: false) : text, .strong)
    case .trend:
      return graph.trend(
        line.history.comparable.map(\.value),
        lowerIsBetter: line.indicator.direction == .lowerIsBetter)
    case .target: return target(line)
    case .state:
      guard let state = line.worst?.judgement.state else { return Line("–", .muted) }
      return Line(wording.label(state).short, state.role)
    case .course:
      guard line.history.comparable.count > 1 else { return Line() }
      return graph.spark(line.history.comparable.map(\.value), width: Self.courseWidth)
    case .age:
      return Line(
        line.newest.map { wording.shortAge($0.reading.period.last, on: scene.day) } ?? "–", .muted)
    case .confidence:
      return Line(
        line.newest?.reading.confidence.map { wording.label($0).letter } ?? "", .confidence)
    }
  }

  private func marks(_ line: IndicatorLine) -> Line {
    let marks = StateMarks(wording, scene.glyphs)
    if let worst = line.worst { return marks.marks(worst.judgement.verdict, most: 1) }
    return line.duty.map { marks.mark($0) } ?? Line("–", .muted)
  }

  /// The worst target, and how many more there are.
  private func target(_ line: IndicatorLine) -> Line {
    guard let worst = line.worst else {
      return Line(wording.phrase(indicators: .noTarget), .muted)
    }
    var text = Line(wording.target(worst.target, of: line.indicator, measure: false))
    if line.targets.count > 1 {
      text.append(" " + wording.phrase(indicators: .more(line.targets.count - 1)), .muted)
    }
    return text
  }
}
