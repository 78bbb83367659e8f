import ConsoleCore
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
    content.readingsTotal > 0 || content.tile.isAssigned || content.tile.targets.total > 0
      || !content.tasks.isEmpty
  }

  func draw(on grid: inout Grid, in rect: Rect) {
    let rows = rect.rows([
      .cells(WallHeadlines.height(in: rect)), .cells(1), .cells(3), .cells(1), .share(1),
    ])
    grid.draw(WallHeadlines(headlines: headlines), in: rows[0])
    drawPillars(on: &grid, in: rows[2])
    if let heirs = content.tile.heirs {
      drawHeirs(heirs, on: &grid, in: rows[4])
    } else {
      drawIndicators(on: &grid, in: rows[4])
    }
  }

  private var headlines: [WallHeadlines.Headline] {
    let targets = scene.targets(of: content.tile)
    return [
      scene.headline(targets.late, .lateTargets, .overdue),
      scene.headline(targets[.achieved], .achieved(of: targets.total), .achieved),
      lateTasks.map { scene.headline($0, .lateTasks, .overdue) },
      missing.map { scene.headline($0, .missingReports, .atRisk) },
    ].compactMap { $0 }
  }

  /// Nil where the tasks of a pillar are not told apart.
  private var lateTasks: Int? {
    guard let pillar = scene.options.pillar else {
      let tasks = content.tile.standingTasks
      return tasks[.overdue] + tasks[.slow]
    }
    guard content.tile.heirs == nil else { return nil }
    return content.tasks.count {
      $0.isLate && $0.task.pillar == pillar && $0.lead?.code == content.tile.organisation.code
    }
  }

  /// The duties of which nothing was reported for what was due; nil where those of a pillar are not
  /// told apart.
  private var missing: Int? {
    guard scene.options.pillar != nil else {
      let coverage = content.tile.standingCoverage
      return coverage.owed - coverage.reported
    }
    guard content.tile.heirs == nil else { return nil }
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
      let tally = content.tile.standingPillars[pillar] ?? Tally()
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
    guard content.tile.isFrozen(on: scene.day), let last = life.last else { return }
    guard let heirs = content.tile.heirs else {
      grid.write(
        wording.frozen(on: last), in: rect.row(0), style: Style(.ended), align: .trailing)
      return
    }
    grid.write(
      wording.heirs(heirs.units), in: rect.row(0), style: Style(.link), align: .trailing)
    grid.write(lastTruth(last), in: rect.row(1), align: .trailing)
  }

  /// What the unit itself stood at on its last day.
  private func lastTruth(_ last: Day) -> Line {
    let tally = content.tile.targets
    let day = Line([Span(wording.frozen(on: last) + ": ", .ended)])
    guard tally.total > 0 else {
      return day
        + Line([Span(wording.phrase(TilePhrase.readingCount(content.tile.readings)), .ended)])
    }
    return day + scene.marks.counts(tally)
  }

  /// Who carries on, one by one, with their targets and what they reported.
  private func drawHeirs(_ heirs: HeirStanding, on grid: inout Grid, in rect: Rect) {
    grid.draw(WallList(rows: heirs.members.map(row), wording: wording), in: rect)
  }

  private func row(_ heir: Heir) -> WallList.Row {
    let tally = scene.targets(of: heir.standing)
    let worst = TargetState.worstFirst.first { tally[$0] > 0 }
    let coverage = heir.standing.coverage
    return WallList.Row(
      mark: worst.map { scene.marks.mark($0) } ?? Line("  "), title: wording.name(heir.unit),
      who: tally.total > 0
        ? scene.marks.counts(tally) : Line(wording.phrase(TilePhrase.noTargets), .muted),
      value: wording.phrase(TilePhrase.coverage(coverage)),
      role: coverage.owed == 0 ? .muted : coverage.reported < coverage.owed ? .atRisk : .text)
  }

  /// The worst first, each with what it reached and what it should.
  private func drawIndicators(on grid: inout Grid, in rect: Rect) {
    grid.draw(WallList(rows: indicators.map(row), wording: wording), in: rect)
  }

  private func row(_ line: IndicatorLine) -> WallList.Row {
    let worst = line.targets.first
    let figure = line.newest?.reading.figure
    let value =
      figure.map { wording.figure($0, of: line.indicator) } ?? wording.phrase(.noValue)
    // A figure without its period may be of any year.
    let period = figure == nil ? nil : line.newest?.reading.period
    let arrow = Character(scene.glyphs.arrowRight)
    return WallList.Row(
      mark: worst.map { scene.marks.marks($0.judgement.verdict) } ?? Line("  "),
      title: wording.text(line.indicator.title),
      who: worst.map {
        Line("\(arrow) " + wording.target($0.target, of: line.indicator), .muted)
      } ?? Line(),
      remark: period.map { Line(wording.period($0, derived: .none), .muted) } ?? Line(),
      value: value,
      role: line.newest == nil ? .noData : worst?.judgement.state.role ?? .text)
  }
}
