import ConsoleCore
import Programme
import ScreenGrid
import VietnameseText
import Wording

/// An indicator over time with the lines that its targets draw.
struct IndicatorChart: Sendable {
  let scene: Scene
  let line: IndicatorLine
  let history: [HistoryPoint]

  private var wording: Wording { scene.wording }

  /// What the lines mean, as much as fits: "╌ ≥ 80 %, hạn 31/12/2025", and whether lower is
  /// better.
  func legend(in rect: Rect) -> String {
    let room = rect.width - displayWidth(wording.phrase(indicator: .chart)) - 6
    return [legend(due: true), legend(due: false)].first { displayWidth($0) <= room } ?? ""
  }

  private func legend(due: Bool) -> String {
    let target = drawnTargets.first.map { target in
      let more =
        drawnTargets.count > 1
        ? " " + wording.phrase(indicators: .more(drawnTargets.count - 1)) : ""
      let day = due ? ", " + wording.due(target) : ""
      return "\(dash) \(wording.target(target, of: line.indicator, measure: due))\(day)\(more)"
    }
    let direction =
      line.indicator.direction == .lowerIsBetter
      ? wording.name(Indicator.Direction.lowerIsBetter) : nil
    let single = history.count == 1 ? wording.phrase(indicator: .oneReading) : nil
    return [single, direction, target].compactMap { $0 }.joined(separator: " · ")
  }

  /// As the chart draws it.
  private var dash: String {
    switch scene.glyphs.level {
    case .full: "╌"
    case .half: "┄"
    case .ascii: "-"
    }
  }

  func draw(on grid: inout Grid, in rect: Rect) {
    let room = rect.inset(Insets(left: 1))
    guard let chart = chart(rows: room.height - 2, columns: room.width - 8) else {
      grid.draw(
        Paragraph([Line(wording.phrase(indicator: .noReadings), .noData)]), in: room)
      return
    }
    grid.draw(chart, in: room)
  }

  private var drawnTargets: [Target] {
    line.targets.map(\.target).filter { $0.value != nil }
  }

  private func chart(rows: Int, columns: Int) -> LineChart? {
    guard let oldest = history.first?.day, let newest = history.last?.day else { return nil }
    let (first, last) = days(oldest: oldest, newest: newest)
    let levels = drawnTargets.flatMap { target in
      [target.value, target.upper].compactMap { $0?.double }.map { (target, $0) }
    }
    let scale = ChartScale(wording: wording)
    let vertical = scale.vertical(
      history.map(\.value) + levels.map(\.1), kind: line.indicator.kind, rows: rows)
    return LineChart(
      readings: readings,
      targets: levels.map { target, level in
        LineChart.Target(
          value: level, from: target.start.map { Double($0.number) },
          to: target.due.flatMap { $0 > newest ? Double($0.number) : nil })
      },
      xRange: Double(first.number)...Double(last.number), yRange: vertical.range,
      xLabels: scale.horizontal(from: first, to: last, columns: columns), yLabels: vertical.labels)
  }

  /// The points, with a break between those that do not compare.
  private var readings: [LineChart.Reading] {
    var before: HistoryPoint?
    return history.flatMap { point -> [LineChart.Reading] in
      let x = Double(point.day.number)
      let isBreak = before.map { !$0.compares(with: point) } ?? false
      before = point
      return (isBreak ? [LineChart.Reading(x: x, y: nil)] : [])
        + [LineChart.Reading(x: x, y: point.value)]
    }
  }

  /// From the first reading to the last or to today, and on to a due day that is not too far.
  private func days(oldest: Day, newest: Day) -> (Day, Day) {
    let last = max(newest, line.isFrozen ? newest : scene.day)
    let reach = max(400, last - oldest)
    let dues = drawnTargets.compactMap(\.due).filter { $0 - last <= reach }
    let end = max(last, dues.max() ?? last)
    return end > oldest ? (oldest, end) : (oldest.adding(days: -30), end.adding(days: 30))
  }
}
