import Programme
import ScreenGrid
import VietnameseText
import Wording

/// Indicators as lines: newest value, worst target, how far it has come, and how old it is.
struct IndicatorTable: Sendable {
  let scene: Scene
  let lines: [IndicatorLine]
  let columns: [Column]

  private var wording: Wording { scene.wording }
  private var graph: InlineGraph { InlineGraph(glyphs: scene.glyphs) }

  static let barWidth = 7
  static let sparkWidth = 9

  /// The indicators of a pane as its filter and order leave them.
  ///
  /// - Parameter showsUnit: whether the list mixes units.
  init(_ scene: Scene, _ id: PaneID, _ all: [IndicatorLine], showsUnit: Bool) {
    self.scene = scene
    let wording = scene.wording
    lines = scene.rows(
      of: id, all,
      text: { line in
        let instrument = line.indicator.instrument.map(wording.text) ?? ""
        let unit = showsUnit ? wording.name(line.unit) : ""
        return "\(wording.text(line.indicator.title)) \(unit) \(instrument) \(line.indicator.code)"
      },
      orders: [
        nil,
        { sortKey(wording.text($0.indicator.title)) < sortKey(wording.text($1.indicator.title)) },
        { $0.newestDay < $1.newestDay },
        { ($0.worst?.target.due ?? .distantFuture) < ($1.worst?.target.due ?? .distantFuture) },
      ])
    columns = [
      Column(showsUnit ? wording.phrase(ListPhrase.conclusion) : "", least: showsUnit ? 8 : 5),
      Column(wording.phrase(ListPhrase.indicator), least: 15, share: 3),
      Column(
        wording.phrase(ListPhrase.unit), least: showsUnit ? 14 : 0, share: showsUnit ? 1 : 0,
        most: 24, priority: showsUnit ? 3 : 99),
      Column(wording.phrase(ListPhrase.value), least: 13, share: 1, most: 24, align: .trailing),
      Column("", least: 1, priority: 2),
      Column(
        wording.phrase(ListPhrase.target), least: 9, share: 1, most: 22, priority: 1,
        align: .trailing),
      Column(wording.phrase(ListPhrase.progress), least: Self.barWidth, priority: 4),
      Column(wording.phrase(ListPhrase.history), least: Self.sparkWidth, priority: 5),
      Column(wording.phrase(ListPhrase.deadline), least: 10, priority: 6),
      Column(wording.phrase(ListPhrase.age), least: 5, align: .trailing),
    ].filter { showsUnit || $0.priority != 99 }
    self.showsUnit = showsUnit
  }

  private let showsUnit: Bool

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
    switch showsUnit || column < 2 ? column : column + 1 {
    case 0: return state(of: line)
    case 1: return Line(wording.text(line.indicator.title))
    case 2: return Line(wording.name(line.unit), .muted)
    case 3: return value(of: line)
    case 4: return trend(of: line)
    case 5: return target(of: line)
    case 6:
      return graph.bar(
        line.share, width: Self.barWidth, role: line.worst?.judgement.state.role ?? .bar)
    case 7: return spark(of: line)
    case 8: return Line(line.worst?.target.due.map(wording.day) ?? "–", .muted)
    default: return age(of: line)
    }
  }

  private func state(of line: IndicatorLine) -> Line {
    let marks = StateMarks(wording, scene.glyphs)
    if let worst = line.worst { return marks.marks(shown(worst.judgement.verdict)) }
    return line.duty.map { marks.mark($0) } ?? Line("–", .muted)
  }

  /// On a unit's own page nobody needs to be told line by line that the unit has ended.
  private func shown(_ verdict: Verdict) -> Verdict {
    showsUnit ? verdict : Verdict(verdict.state, flags: verdict.flags.subtracting(.frozen))
  }

  private func value(of line: IndicatorLine) -> Line {
    guard let figure = line.newest?.reading.figure else {
      return Line(wording.label(TargetState.noData).short, .noData)
    }
    return Line(wording.figure(figure, of: line.indicator), .strong)
  }

  private func trend(of line: IndicatorLine) -> Line {
    graph.trend(
      line.history.map(\.value), lowerIsBetter: line.indicator.direction == .lowerIsBetter)
  }

  /// One value is no course.
  private func spark(of line: IndicatorLine) -> Line {
    guard line.history.count > 1 else { return Line("–", .muted) }
    return graph.spark(line.history.map(\.value), width: Self.sparkWidth)
  }

  private func target(of line: IndicatorLine) -> Line {
    guard let worst = line.worst else { return Line(wording.phrase(ListPhrase.noTarget), .muted) }
    return Line(wording.target(worst.target, of: line.indicator, measure: false))
  }

  private func age(of line: IndicatorLine) -> Line {
    guard let newest = line.newest else { return Line("–", .muted) }
    return Line(wording.shortAge(newest.reading.period.last, on: scene.day), .muted)
  }

  /// Why each of its targets is judged so, the worst first.
  @Sendable
  func why(_ row: Int) -> Explanation? {
    lines[row].explanation(wording, on: scene.day)
  }
}

extension IndicatorLine {
  var worst: TargetLine? { targets.first }

  /// The day its newest reading is about; an indicator without one counts as oldest.
  var newestDay: Day { newest?.reading.period.last ?? .distantPast }

  /// How far the newest value has come on its way to the worst target, where that can be said.
  var share: Double? {
    guard let worst else { return nil }
    if let attainment = worst.judgement.attainment { return attainment }
    guard indicator.direction == .higherIsBetter, indicator.kind != .rank,
      let value = worst.judgement.reading?.figure?.value ?? newest?.reading.figure?.value,
      let goal = worst.target.value, !goal.isNegative, !value.isNegative
    else { return nil }
    return value.ratio(to: goal)
  }

  func explanation(_ wording: Wording, on day: Day) -> Explanation? {
    guard !targets.isEmpty else { return nil }
    let sentences = targets.flatMap { target in
      wording.why(target, of: indicator, on: day, source: newest?.source.title)
    }
    return Explanation(
      title: wording.phrase(BoxPhrase.whyTitle) + " " + wording.text(indicator.title),
      sentences: sentences)
  }
}
