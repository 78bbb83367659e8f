import Programme
import ScreenGrid
import VietnameseText
import Wording

/// One unit's panel: its targets by state, its pillars, and its worst indicators.
struct WallUnit {
  let scene: WallScene
  let content: UnitContent

  private var wording: Wording { scene.wording }

  /// A unit of which nothing is known has no page.
  static func saysSomething(_ content: UnitContent) -> Bool {
    content.readingsTotal > 0 || content.tile.targets.total > 0 || !content.tasks.isEmpty
  }

  func draw(on grid: inout Grid, in rect: Rect) {
    let rows = rect.rows([
      .cells(WallHeadlines.height(in: rect)), .cells(1), .cells(3), .cells(1), .share(1),
    ])
    grid.draw(WallHeadlines(headlines: headlines), in: rows[0])
    drawPillars(on: &grid, in: rows[2])
    drawIndicators(on: &grid, in: rows[4])
  }

  private var headlines: [WallHeadlines.Headline] {
    let targets = scene.targets(of: content.tile)
    return [
      scene.headline(targets.late, .lateTargets, .overdue),
      scene.headline(targets[.achieved], .achieved(of: targets.total), .achieved),
      scene.headline(lateTasks, .lateTasks, .overdue),
      scene.headline(missing, .missingReports, .atRisk),
    ]
  }

  private var lateTasks: Int {
    guard let pillar = scene.options.pillar else {
      return content.tile.tasks[.overdue] + content.tile.tasks[.slow]
    }
    return content.tasks.count {
      $0.isLate && $0.task.pillar == pillar && $0.lead?.code == content.tile.organisation.code
    }
  }

  /// The duties of which nothing was reported for what was due.
  private var missing: Int {
    guard scene.options.pillar != nil else {
      return content.tile.coverage.owed - content.tile.coverage.reported
    }
    return indicators.count { $0.duty == .missing || $0.duty == .stale }
  }

  /// Those of this wall's pillar.
  private var indicators: [IndicatorLine] {
    guard let pillar = scene.options.pillar else { return content.indicators }
    return content.indicators.filter { $0.indicator.pillar == pillar }
  }

  private func drawPillars(on grid: inout Grid, in rect: Rect) {
    let life = content.tile.organisation.life
    for (row, pillar) in Pillar.allCases.enumerated() {
      let parts = rect.row(row).columns([.cells(18), .cells(24), .share(1)], spacing: 2)
      let tally = content.tile.pillars[pillar] ?? Tally()
      let isOther = scene.options.pillar != nil && scene.options.pillar != pillar
      grid.write(
        wording.sentenceCase(wording.name(pillar)), in: parts[0],
        style: Style(isOther ? .muted : .strong))
      if tally.total == 0 {
        grid.write(wording.phrase(TilePhrase.noTargets), in: parts[1], style: Style(.muted))
      } else {
        grid.draw(scene.marks.bar(tally), in: parts[1])
        grid.write(scene.marks.counts(tally, room: parts[2].width), in: parts[2])
      }
    }
    if content.tile.isFrozen(on: scene.day), let last = life.last {
      grid.write(
        wording.frozen(on: last), in: rect.row(0), style: Style(.ended), align: .trailing)
    }
  }

  /// The worst first, each with what it reached and what it should.
  private func drawIndicators(on grid: inout Grid, in rect: Rect) {
    grid.draw(WallList(rows: indicators.map(row), wording: wording), in: rect)
  }

  private func row(_ line: IndicatorLine) -> WallList.Row {
    let worst = line.targets.first
    let value =
      line.newest.flatMap(\.reading.figure).map { wording.figure($0, of: line.indicator) }
      ?? wording.phrase(.noValue)
    let arrow = Character(scene.glyphs.arrowRight)
    return WallList.Row(
      mark: worst.map { scene.marks.mark($0.judgement.state) } ?? Line("  "),
      title: wording.text(line.indicator.title),
      who: worst.map {
        Line("\(arrow) " + wording.target($0.target, of: line.indicator), .muted)
      } ?? Line(), value: value,
      role: line.newest == nil ? .noData : worst?.judgement.state.role ?? .text)
  }
}
