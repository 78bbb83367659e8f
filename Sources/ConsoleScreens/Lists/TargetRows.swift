import ConsoleCore
import Programme
import ScreenGrid
import VietnameseText
import Wording

/// Targets with what the rules say of them; the same rows on the pages of a cell, a task and an
/// indicator.
struct TargetRows: Sendable {
  let scene: Scene
  let lines: [TargetLine]
  /// Whether the rows are of several indicators and so name theirs.
  let isMixed: Bool
  private let indicators: [Code<Indicator>: Indicator]

  init(_ scene: Scene, _ lines: [TargetLine], of indicators: [Indicator], isMixed: Bool = true) {
    self.scene = scene
    self.lines = lines
    self.isMixed = isMixed
    self.indicators = Dictionary(
      indicators.map { ($0.code, $0) }, uniquingKeysWith: { first, _ in first })
  }

  private var wording: Wording { scene.wording }

  private enum Field: Hashable {
    case marks, indicator, target, value, state, due, document
  }

  private var fields: [Field] {
    let title: [Field] = isMixed ? [.indicator] : []
    return [.marks] + title + [.target, .value, .state, .due, .document]
  }

  private func column(_ field: Field) -> Column {
    switch field {
    case .marks: Column("", least: 5)
    case .indicator: Column(wording.phrase(indicators: .column), least: 18, share: 4, most: 70)
    case .target:
      Column(
        wording.phrase(indicators: .targetColumn), least: 12, share: isMixed ? 0 : 2, most: 26)
    case .value:
      Column(
        wording.phrase(indicators: .valueColumn), least: 14, share: 1, most: 24, align: .trailing)
    case .state: Column(wording.phrase(indicators: .stateColumn), least: 12, priority: 2)
    case .due: Column(wording.phrase(indicators: .dueColumn), least: 10, priority: 1)
    case .document:
      Column(
        wording.phrase(indicators: .documentColumn), least: 14, share: 1, most: 40, priority: 3)
    }
  }

  /// The indicator of a row; a record that the answer does not hold goes by its code.
  private func indicator(_ line: TargetLine) -> Indicator {
    indicators[line.target.indicator]
      ?? Indicator(
        code: line.target.indicator, title: BilingualText(line.target.indicator.text),
        kind: .amount, nature: .stock)
  }

  private func cell(_ line: TargetLine, _ field: Field) -> Line {
    let indicator = indicator(line)
    switch field {
    case .marks:
      return StateMarks(wording, scene.glyphs).marks(line.judgement.verdict, most: 1)
    case .indicator: return Line(wording.text(indicator.title))
    case .target: return Line(wording.target(line.target, of: indicator, measure: !isMixed))
    case .value:
      guard let figure = line.judgement.reading?.figure else {
        return Line(wording.phrase(indicators: .noReading), .noData)
      }
      return Line(wording.figure(figure, of: indicator), .strong)
    case .state:
      let state = line.judgement.state
      return Line(wording.label(state).short, state.role)
    case .due: return Line(line.target.due.map(wording.day) ?? "–", .muted)
    case .document: return Line(line.document.map(wording.number(of:)) ?? "–", .muted)
    }
  }

  private func why(_ line: TargetLine) -> Explanation {
    let indicator = indicator(line)
    return Explanation(
      title: wording.text(indicator.title),
      sentences: wording.why(line, of: indicator, on: scene.day))
  }

  static func id(_ line: TargetLine) -> String { "target " + line.target.code.text }

  func pane(_ id: PaneID, title: String, emptyText: String, in rect: Rect) -> Pane {
    let fields = fields
    let rows = self
    var pane = Pane(
      id, title: title, remark: lines.isEmpty ? "" : wording.count(lines.count), in: rect,
      items: lines.map { line in
        Item(
          TargetRows.id(line),
          opens: isMixed ? .indicator(line.target.indicator, unit: line.target.unit) : nil,
          about: .target(line.target.code, unit: line.target.unit))
      }, emptyText: emptyText,
      body: .table(
        columns: fields.map(column), showsHeader: !lines.isEmpty,
        cell: { row, column in rows.cell(rows.lines[row], fields[column]) }))
    pane.why = { rows.why(rows.lines[$0]) }
    return pane
  }
}
