import ConsoleCore
import Programme
import ScreenGrid
import VietnameseText
import Wording

/// The panes of one indicator in one unit, for the room there is.
struct IndicatorPanes: Sendable {
  let scene: Scene
  let content: IndicatorContent

  private var wording: Wording { scene.wording }
  private var line: IndicatorLine { content.line }

  /// In the order of Tab; the chart has nothing to select.
  var all: [Pane] {
    let room = scene.room
    guard room.width >= 100, room.height >= 30 else { return compact }
    let targets = targets(in: room)
    let facts = facts(in: room.columns([.share(3), .share(2)], spacing: 2)[1])
    let findings = findings(in: room)
    let top = max(min(facts.wantedHeight, room.height * 2 / 5), room.height / 3)
    let rows = room.rows([
      .cells(top), .cells(min(targets.wantedHeight, room.height / 4)), .share(1),
      .cells(min(findings.wantedHeight, room.height / 5)),
    ])
    let upper = rows[0].columns([.share(3), .share(2)], spacing: 2)
    return [
      readings(in: rows[2]), targets.placed(in: rows[1]), facts.placed(in: upper[1]),
      findings.placed(in: rows[3]), chart(in: upper[0]),
    ]
  }

  /// The chart above, and one of the lists below it.
  private var compact: [Pane] {
    let below = scene.roomBelowStrip
    let rows = below.rows([.cells(chartRows(below)), .share(1)])
    let lists = scene.oneAtATime([
      readings(in: rows[1]), targets(in: rows[1]), facts(in: rows[1]), findings(in: rows[1]),
    ]).map { $0.isVisible ? $0.placed(in: rows[1]) : $0 }
    return lists + [chart(in: rows[0])]
  }

  private func chartRows(_ room: Rect) -> Int {
    if room.height < 14 { return 0 }
    return content.history.isEmpty ? 2 : room.height / 2
  }

  private func chart(in rect: Rect) -> Pane {
    let chart = IndicatorChart(scene: scene, line: line, history: content.history)
    return Pane(
      "indicator.chart", title: wording.phrase(indicator: .chart), remark: chart.legend(in: rect),
      in: rect,
      body: .drawing { grid, room in chart.draw(on: &grid, in: room) })
  }

  private func targets(in rect: Rect) -> Pane {
    TargetRows(scene, line.targets, of: [line.indicator], isMixed: false).pane(
      "indicator.targets", title: wording.phrase(indicator: .targets),
      emptyText: wording.phrase(indicator: .noTargets), in: rect)
  }

  private func readings(in rect: Rect) -> Pane {
    ReadingList(scene, content).pane(.indicatorReadings, in: rect)
  }

  private func findings(in rect: Rect) -> Pane {
    let names = FindingNames(
      indicators: [line.indicator.code: wording.text(line.indicator.title)],
      units: [line.unit.code: wording.name(line.unit)])
    let bullet = String(Character(scene.glyphs.bullet))
    var pane = Pane.facts(
      "indicator.findings", title: wording.phrase(indicator: .findings),
      remark: content.findings.isEmpty ? "" : wording.count(content.findings.count), in: rect,
      content.findings.map { Fact(bullet, wording.finding($0, names: names), .atRisk) })
    pane.emptyText = wording.phrase(indicator: .noFindings)
    return pane
  }

  private func facts(in rect: Rect) -> Pane {
    .facts(
      "indicator.facts", title: wording.phrase(indicator: .facts), in: rect,
      IndicatorFacts(scene: scene, line: line).facts)
  }
}
