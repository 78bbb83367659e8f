import Programme
import VietnameseText

extension Demonstration {
  /// What an indicator shall look like in a unit on the last day of which something is said.
  enum Mood: Hashable, Sendable, CaseIterable {
    case achieved
    case onTrack
    case atRisk
    case behind
    case overdue
    case unproven
    case notYet
    case noData
  }

  /// One indicator in one unit: its targets year by year, its duty, and its readings.
  struct Course: Sendable {
    /// A year of the course, between the value it begins with and the value it aims at.
    struct Leg: Sendable {
      var start: Day
      var due: Day
      var baseline = 0.0
      var goal = 0.0
      /// How much of the way is gone at its due day, or on the course's last day.
      var share = 1.0
    }

    let player: Cast.Player
    let gauge: Gauge
    let mood: Mood
    let habit: Habit
    private(set) var legs: [Leg]
    private(set) var readings: [Reading] = []
    /// The ends of the periods of which a value is told.
    let ends: [Day]

    init(
      _ player: Cast.Player, _ gauge: Gauge, _ mood: Mood, _ habit: Habit,
      random: SplitMix64
    ) {
      var random = random
      self.player = player
      self.gauge = gauge
      self.mood = mood
      self.habit = habit
      // What waits for proof had its due day in a period that nobody told of.
      let silent = gauge.periods(in: mood == .unproven ? max(habit.silent, 1) : habit.silent)
      legs = Course.legs(player, gauge, mood, silent, back: random.below(4))
      ends = mood == .noData ? [] : Course.ends(player, gauge, silent)
      plan(&random)
      readings = readings(&random)
    }

    /// The target that counts on the last day.
    var target: Code<Target> { code(of: legs[legs.count - 1]) }

    func code(of leg: Leg) -> Code<Target> {
      Code("\(gauge.code.text)-\(player.code.text)-\(leg.due.year)")
    }
  }
}

// MARK: - Days

extension Demonstration.Course {
  private static func ends(
    _ player: Demonstration.Cast.Player, _ gauge: Demonstration.Gauge, _ silent: Int
  ) -> [Day] {
    let last =
      silent == 0
      ? Demonstration.lastMonthEnd(by: player.horizon)
      : gauge.end(before: gauge.owed(by: player.horizon), by: silent)
    var ends: [Day] = []
    var month = player.begins.firstOfMonth
    while month.lastOfMonth <= last, month < .distantFuture.firstOfMonth {
      let end = month.lastOfMonth
      if gauge.every == .month || (end == end.lastOfQuarter && end.firstOfQuarter >= player.begins)
      {
        ends.append(end)
      }
      month = month.adding(months: 1)
    }
    return ends
  }

  /// Calendar years, or years that end with a quarter which is already past.
  private static func legs(
    _ player: Demonstration.Cast.Player, _ gauge: Demonstration.Gauge,
    _ mood: Demonstration.Mood, _ silent: Int, back: Int
  ) -> [Leg] {
    let horizon = player.horizon
    if mood == .noData {
      let start = horizon.firstOfMonth
      return [Leg(start: start, due: start.adding(months: 11).lastOfMonth)]
    }
    var due = horizon.lastOfYear
    if mood == .overdue {
      due =
        gauge.every == .quarter
        ? Demonstration.lastQuarterEnd(by: horizon.adding(days: -20))
        : Demonstration.lastMonthEnd(by: horizon.adding(days: -12 - 31 * back))
    }
    if mood == .unproven {
      due = gauge.end(before: gauge.owed(by: horizon), by: silent - 1)
    }
    var legs: [Leg] = []
    while due > player.begins, due > .distantPast {
      let year = due.adding(months: -12).adding(days: 1)
      legs.insert(Leg(start: max(year, player.begins), due: due), at: 0)
      due = year.adding(days: -1)
    }
    return legs.isEmpty ? [Leg(start: player.begins, due: horizon.lastOfYear)] : legs
  }

  /// The share of a leg's time that has passed on a day.
  private func elapsed(_ leg: Leg, on day: Day) -> Double {
    leg.due == leg.start
      ? 1 : min(max(Double(day - leg.start) / Double(leg.due - leg.start), 0), 1)
  }
}

// MARK: - Values

extension Demonstration.Course {
  private var population: Double {
    Double(Demonstration.Gauge.ranked(player.role).population)
  }

  /// How large the gauge's figures are in this unit.
  private func size(_ random: inout SplitMix64) -> Double {
    switch gauge.kind {
    case .rank: return population
    case .count, .amount:
      let spread = 0.75 + Double(random.below(50)) / 100
      return player.role == .city ? spread * 6 : spread
    case .percent, .score, .yesNo: return 1
    }
  }

  private mutating func plan(_ random: inout SplitMix64) {
    let size = size(&random)
    let spread = gauge.kind == .yesNo ? 0 : Double(random.within(-90...50)) / 100
    var level = (gauge.start + abs(gauge.step) * spread) * size
    let limit = gauge.limit * size
    for index in legs.indices {
      let isLast = index == legs.count - 1
      let leg = legs[index]
      let years = Double(leg.due - leg.start + 1) / 365
      let pull = 0.9 + Double(random.below(20)) / 100
      let wanted = level + gauge.step * size * years * pull
      legs[index].baseline = printed(max(level, 0))
      legs[index].goal = goal(gauge.step < 0 ? max(wanted, limit) : min(wanted, limit))
      // Most years reach what they aimed at.
      let reached = random.chance(92) ? random.within(103...110) : random.within(84...97)
      legs[index].share = isLast ? finalShare(&random) : Double(reached) / 100
      level += (legs[index].goal - level) * legs[index].share
    }
  }

  private func finalShare(_ random: inout SplitMix64) -> Double {
    let elapsed = elapsed(legs[legs.count - 1], on: ends.last ?? player.horizon)
    let drawn = Double(random.below(100)) / 100
    switch mood {
    case .achieved: return elapsed > 0.1 ? 1.03 + drawn * 0.1 : elapsed
    case .onTrack, .noData: return min(elapsed - 0.02 + drawn * 0.05, 0.96)
    case .atRisk: return elapsed - 0.09 - drawn * 0.06
    case .behind: return elapsed - 0.3 - drawn * 0.15
    case .overdue: return 0.68 + drawn * 0.17
    case .unproven: return 0.8 + drawn * 0.17
    case .notYet: return min(elapsed - 0.12, 0.85)
    }
  }

  /// The value at a period's end, before it is printed.
  func value(on day: Day, _ random: inout SplitMix64) -> Double {
    let index = legs.lastIndex { $0.start <= day } ?? 0
    let leg = legs[index]
    var passed = elapsed(leg, on: day)
    if index == legs.count - 1, let last = ends.last {
      let reached = elapsed(leg, on: last)
      passed = reached > 0 ? passed / reached : 0
    }
    let way = leg.goal - leg.baseline
    let isNewest = ends.suffix(2).contains(day)
    let swing = isNewest ? 8 : gauge.nature == .stock ? 20 : 55
    let ripple = Double(random.within(-swing...swing)) / 1000 * abs(way)
    return leg.baseline + way * leg.share * passed + ripple
  }

  /// As many digits as the gauge prints, within what its kind allows.
  func printed(_ value: Double) -> Double {
    let factor = gauge.factor
    let rounded = (value * factor).rounded() / factor
    switch gauge.kind {
    case .percent, .score: return min(max(rounded, 0), 100)
    case .rank: return min(max(rounded, 1), population)
    case .yesNo: return rounded > 0 ? 1 : 0
    case .count, .amount: return max(rounded, 0)
    }
  }

  /// A number such as plans name: whole, and round where it is large.
  private func goal(_ value: Double) -> Double {
    let grain: Double =
      switch value {
      case 2000...: 100
      case 200..<2000 where gauge.kind == .count: 10
      case 50..<200 where gauge.kind == .count: 5
      default: gauge.scale == 2 ? 0.1 : 1
      }
    return printed((value / grain).rounded() * grain)
  }
}

extension Demonstration.Gauge {
  /// Whether a wrong figure could be told without anybody noticing at once.
  var canSlip: Bool { kind != .rank && kind != .yesNo }

  /// 10 to the number of digits after the mark.
  var factor: Double {
    switch scale {
    case 0: 1
    case 1: 10
    default: 100
    }
  }
}
