import Programme
import VietnameseText

extension Demonstration.Course {
  /// What was said, in its order; what was said before of a period is corrected by name.
  var reports: [Change] {
    var told: Set<String> = []
    return readings.map { reading in
      let isFirst = told.insert("\(reading.source) \(reading.period.last.number)").inserted
      return isFirst ? .report(reading) : .correct(reading)
    }
  }

  /// Its targets as they came to be known, and went when they were reached, and its duty.
  func definitions(known cast: Demonstration.Cast) -> [Change] {
    var changes: [Change] = []
    for (index, leg) in legs.enumerated() where isNamed(index) {
      let target = target(leg, known: cast)
      changes.append(.define(.target(target), knownFrom: leg.start))
      if index < legs.count - 1, let day = dayOfRelief(target, after: leg) {
        changes.append(.withdraw(.target(target.code), knownFrom: day))
      }
    }
    let begin = firstOwed
    changes.append(
      .define(
        .duty(
          Duty(
            code: Code("\(gauge.code.text)-\(player.code.text)"), indicator: gauge.code,
            unit: player.code, every: gauge.every, dueAfterDays: gauge.dueAfterDays,
            first: begin, provenance: Demonstration.provenance)), knownFrom: begin))
    return changes
  }

  private var firstOwed: Day {
    if mood == .noData {
      return gauge.every == .month ? player.horizon.firstOfMonth : player.horizon.firstOfQuarter
    }
    let begin = player.begins
    if gauge.every == .month || begin == begin.firstOfQuarter { return begin }
    return begin.lastOfQuarter.adding(days: 1)
  }

  /// A first leg of a few weeks has no target of its own.
  private func isNamed(_ index: Int) -> Bool {
    index == legs.count - 1 || legs[index].due - legs[index].start > 120
  }

  private func target(_ leg: Leg, known cast: Demonstration.Cast) -> Target {
    // Of a flow only readings as long as start to due would count (design, section 4).
    let isPaced =
      gauge.kind != .yesNo && gauge.nature != .flow && mood != .notYet && mood != .noData
    return Target(
      code: code(of: leg), indicator: gauge.code, unit: player.code,
      document: Demonstration.plan, due: leg.due, comparison: gauge.comparison,
      value: number(leg.goal), start: isPaced ? leg.start : nil,
      baseline: isPaced ? number(leg.baseline) : nil, principles: cast.known(gauge.principles),
      provenance: Demonstration.provenance)
  }

  /// Without zeros that a plan would not print.
  private func number(_ value: Double) -> ExactDecimal {
    for (scale, factor) in [(0, 1.0), (1, 10.0)] {
      let scaled = (value * factor).rounded()
      if abs(scaled / factor - value) < 0.0001 {
        return ExactDecimal(Int64(scaled), scale: scale)
      }
    }
    return ExactDecimal(Int64((value * 100).rounded()), scale: 2)
  }

  /// The day on which an old target is taken off the books: as its year ends well, or as it is
  /// reached after all; nil while it is not.
  private func dayOfRelief(_ target: Target, after leg: Leg) -> Day? {
    // The next year's plan takes the place of what went well.
    if leg.share >= 1 { return leg.due < player.horizon ? leg.due.adding(days: 1) : nil }
    let review = leg.due.adding(days: 21)
    let days = [review] + readings.map(\.reportedOn).filter { $0 > review }.sorted()
    return days.first { day in
      guard day <= player.horizon,
        let newest = ReadingSeries(readings, of: gauge.nature, known: day).newest(on: day)?.figure
      else { return false }
      return target.isSatisfied(by: newest, kind: gauge.kind, direction: gauge.indicator.direction)
        ?? false
    }
  }
}

// MARK: - All of them

extension Demonstration {
  /// The courses of all units; those that a task's fate rests on go as the task needs.
  func courses(of cast: Cast, serving plots: [Plot]) -> [Course] {
    var moods = MoodWheel(random: random(for: "moods"))
    let communes = cast.players(.commune)
    var courses: [Course] = []
    for player in cast.players {
      let needs = plots.flatMap(\.needs).filter { $0.unit == player.code }
      for (index, key) in keys(for: player, needs: needs).enumerated() {
        guard let gauge = Gauge.named(key) else { continue }
        let mood = needs.first { $0.gauge == key }?.mood ?? moods.next(ended: player.hasEnded)
        let habit = habit(of: player, series: index, among: communes)
        let random = random(for: key + "@" + player.code.text)
        courses.append(
          Course(player, gauge, mood, habit, random: random))
      }
    }
    return courses
  }

  private func keys(for player: Cast.Player, needs: [Plot.Need]) -> [String] {
    let pool = Gauge.keys(for: player.role)
    var random = random(for: "gauges@" + player.code.text)
    var keys: [String] = []
    for need in needs where !keys.contains(need.gauge) { keys.append(need.gauge) }
    for key in pool.prefix(min(2, player.gauges - 1)) where !keys.contains(key) { keys.append(key) }
    var rest = pool.filter { !keys.contains($0) }
    while keys.count < player.gauges, !rest.isEmpty {
      keys.append(rest.remove(at: random.below(rest.count)))
    }
    return keys
  }
}
