import ConsoleCore
import Programme
import ScreenGrid
import Wording

/// What the list of indicators tells of the selected one: its course, and every target in words.
struct IndicatorPreview: Sendable {
  let scene: Scene
  let line: IndicatorLine

  private var wording: Wording { scene.wording }

  func panes(told: Rect, chart: Rect) -> [Pane] {
    let drawing = IndicatorChart(scene: scene, line: line, history: line.history)
    let lines = lines
    return [
      Pane(
        "indicators.chart", title: wording.phrase(indicator: .chart),
        remark: drawing.legend(in: chart),
        in: chart, body: .drawing { grid, rect in drawing.draw(on: &grid, in: rect) }),
      Pane(
        "indicators.told", title: wording.name(line.unit), remark: line.indicator.code.text,
        in: told,
        body: .drawing { grid, rect in
          grid.draw(Paragraph(lines), in: rect.inset(Insets(left: 1)))
        }),
    ].filter(\.isVisible)
  }

  private var lines: [Line] {
    [Line(wording.text(line.indicator.title), .strong), newest]
      + line.targets.map(target) + instrument
  }

  /// The newest reading with all that says how far to trust it.
  private var newest: Line {
    guard let reading = line.newest, let figure = reading.reading.figure else {
      return Line(wording.phrase(indicator: .noReadings), .noData)
    }
    let trust = wording.confidence(of: reading.reading).map { ", " + $0 } ?? ""
    return [
      Span(wording.wholeFigure(figure, of: line.indicator), .strong),
      Span(
        " · \(wording.period(reading.reading.period)) · \(reading.source.title)\(trust)", .muted),
    ]
  }

  private func target(_ target: TargetLine) -> Line {
    let state = target.judgement.state
    var text = StateMarks(wording, scene.glyphs).mark(state)
    text.append(
      " \(wording.target(target.target, of: line.indicator)), \(wording.due(target.target))", .text)
    text.append(": " + wording.verdict(target.judgement.verdict), state.role)
    if let document = target.document {
      text.append(" · " + wording.number(of: document), .muted)
    }
    return text
  }

  private var instrument: [Line] {
    guard let instrument = line.indicator.instrument, !wording.text(instrument).isEmpty else {
      return []
    }
    return [
      [
        Span(wording.phrase(indicator: .instrument) + ": ", .muted),
        Span(wording.text(instrument)),
      ]
    ]
  }
}
