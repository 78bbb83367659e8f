import ConsoleCore
import Programme
import ScreenGrid
import VietnameseText
import Wording

/// A unit's indicators as lines: newest value, worst target, how far it has come, how old it is.
struct UnitIndicators: Sendable {
  let scene: Scene
  let lines: [IndicatorLine]
  let columns: [Column]
  private let barWidth: Int
  private let sparkWidth: Int

  private var wording: Wording { scene.wording }
  private var graph: InlineGraph { InlineGraph(glyphs: scene.glyphs) }

  /// - Parameter width: the columns that the pane has.
  init(_ scene: Scene, _ all: [IndicatorLine], width: Int) {
    self.scene = scene
    let wording = scene.wording
    lines = scene.rows(
      of: .indicators, all,
      text: { line in
        let instrument = line.indicator.instrument.map(wording.text) ?? ""
        return "\(wording.text(line.indicator.title)) \(instrument) \(line.indicator.code)"
      },
      by: UnitIndicators.orders(wording))
    let wide = width >= 100
    (barWidth, sparkWidth) = wide ? (10, 12) : (5, 6)
    // The pictures need no title where one would make them wider than they are.
    let pictures =
      wide ? [wording.phrase(ListPhrase.progress), wording.phrase(ListPhrase.history)] : ["", ""]
    columns = [
      Column("", least: 5),
      Column(wording.phrase(ListPhrase.indicator), least: 18, share: 3),
      Column(
        wording.phrase(ListPhrase.value), least: 14, share: wide ? 1 : 0, most: 24,
        align: .trailing),
      Column("", least: 1, priority: 2),
      Column(
        wording.phrase(ListPhrase.target), least: 9, share: wide ? 1 : 0, most: 22, priority: 1,
        align: .trailing),
      Column(pictures[0], least: barWidth, priority: 4),
      Column(pictures[1], least: sparkWidth, priority: 5),
      Column(wording.phrase(ListPhrase.deadline), least: 10, priority: 6),
      Column(wording.phrase(ListPhrase.age), least: 4, align: .trailing),
    ]
  }

  /// The judgements of an ended unit count as calm everywhere else; on its own page the worst still
  /// comes first.
  private static func orders(_ wording: Wording) -> [((IndicatorLine) -> SortValue)?] {
    [
      { .place($0.isFrozen ? $0.rank : 0) },
      { .name(wording.text($0.indicator.title)) },
      { .day($0.newestDay) },
      { .day($0.worst?.target.due ?? .distantFuture) },
    ]
  }

  static func orderNames(_ wording: Wording) -> [String] {
    [ListPhrase.worstFirst, .byName, .byAge, .byDeadline].map(wording.phrase)
  }

  var items: [Item] {
    lines.map { line in
      Item(
        ItemID.indicator(line.indicator.code, line.unit.code),
        opens: .indicator(line.indicator.code, unit: line.unit.code))
    }
  }

  @Sendable
  func cell(_ row: Int, _ column: Int) -> Line {
    let line = lines[row]
    switch column {
    case 0: return state(of: line)
    case 1: return Line(wording.text(line.indicator.title))
    case 2: return value(of: line)
    case 3: return trend(of: line)
    case 4: return target(of: line)
    case 5: return bar(of: line)
    case 6: return spark(of: line)
    case 7: return Line(line.worst?.target.due.map(wording.day) ?? "–", .muted)
    default: return age(of: line)
    }
  }

  /// On a unit's own page nobody needs to be told line by line that the unit has ended.
  private func state(of line: IndicatorLine) -> Line {
    let marks = StateMarks(wording, scene.glyphs)
    guard let verdict = line.worst?.judgement.verdict else {
      return line.duty.map { marks.mark($0) } ?? Line("–", .muted)
    }
    return marks.marks(Verdict(verdict.state, flags: verdict.flags.subtracting(.frozen)))
  }

  private func value(of line: IndicatorLine) -> Line {
    guard let figure = line.newest?.reading.figure else {
      return Line(wording.label(TargetState.noData).short, .noData)
    }
    return Line(wording.figure(figure, of: line.indicator), .strong)
  }

  private func trend(of line: IndicatorLine) -> Line {
    graph.trend(
      line.history.comparable.map(\.value),
      lowerIsBetter: line.indicator.direction == .lowerIsBetter)
  }

  /// Without a target there is nothing to reach.
  private func bar(of line: IndicatorLine) -> Line {
    guard let worst = line.worst else { return Line("–", .muted) }
    return graph.bar(line.share, width: barWidth, role: worst.judgement.state.role)
  }

  /// One value is no course.
  private func spark(of line: IndicatorLine) -> Line {
    guard line.history.comparable.count > 1 else { return Line("–", .muted) }
    return graph.spark(line.history.comparable.map(\.value), width: sparkWidth)
  }

  private func target(of line: IndicatorLine) -> Line {
    guard let worst = line.worst else { return Line(wording.phrase(ListPhrase.noTarget), .muted) }
    return Line(wording.target(worst.target, of: line.indicator, measure: false))
  }

  private func age(of line: IndicatorLine) -> Line {
    guard let newest = line.newest else { return Line("–", .muted) }
    return Line(wording.shortAge(newest.reading.period.last, on: scene.day), .muted)
  }

  @Sendable
  func why(_ row: Int) -> Explanation? {
    lines[row].explanation(wording, on: scene.day)
  }
}

extension IndicatorLine {
  /// The place of its worst state among all, the worst being 0; without a target it comes last.
  fileprivate var rank: Int {
    let states = targets.compactMap { TargetState.worstFirst.firstIndex(of: $0.judgement.state) }
    return states.min() ?? TargetState.worstFirst.count
  }
}
