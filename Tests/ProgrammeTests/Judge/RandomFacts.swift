import Programme
import VietnameseText

/// Histories of what offices really enter, and of what they enter by mistake.
extension SeededRandom {
  static let firstFact: Day = "01/11/2023"
  static let lastFact: Day = "30/04/2026"
  /// Before it nothing happens in these histories but what was always so.
  static let beforeFacts: Day = "01/01/2022"

  mutating func factDay() -> Day {
    let span = SeededRandom.lastFact - SeededRandom.firstFact
    let day = SeededRandom.firstFact.adding(days: number(0...span))
    switch number(1...8) {
    case 1: return day.lastOfMonth
    case 2: return day.lastOfQuarter
    case 3: return day.lastOfYear
    case 4: return day.firstOfMonth.adding(days: 13)
    case 5: return day.firstOfMonth
    default: return day
    }
  }

  mutating func amount(_ range: ClosedRange<Int> = 0...20) -> ExactDecimal {
    once(in: 4)
      ? ExactDecimal(Int64(number(range) * 10 + number(0...9)), scale: 1)
      : ExactDecimal(Int64(number(range)))
  }

  mutating func known<Fact: Hashable & Sendable>(
    _ make: (inout SeededRandom) -> Fact
  ) -> Versions<Fact> {
    if !once(in: 4) { return Versions(always: make(&self)) }
    return Versions(
      list(1...3) { random in
        .init(
          from: random.once(in: 2) ? .distantPast : random.factDay(),
          fact: random.maybe(lacking: 8, make))
      })
  }

  mutating func unitLife() -> Versions<Life> {
    switch number(1...6) {
    case 1, 2: Versions(always: Life(last: "30/06/2025"))
    case 3: Versions(always: Life(first: "01/07/2025"))
    case 4:
      Versions([
        .init(from: .distantPast, fact: Life()),
        .init(from: factDay(), fact: Life(last: factDay())),
      ])
    default: Versions(always: Life())
    }
  }

  mutating func limits() -> ThresholdHistory {
    if once(in: 2) { return ThresholdHistory() }
    // Two of one kind never begin on the same day: which of them counts nobody said.
    var taken: Set<[Int]> = []
    return ThresholdHistory(
      list(1...3) { random in
        let kind = random.one(of: Threshold.Kind.allCases)
        let from = random.once(in: 3) ? Day.distantPast : random.factDay()
        let known = random.once(in: 2) ? Day.distantPast : random.factDay()
        let place = Threshold.Kind.allCases.firstIndex(of: kind) ?? 0
        guard taken.insert([place, Int(from.number)]).inserted else { return Versions() }
        return Versions([
          .init(
            from: known,
            fact: Threshold(
              kind: kind, value: ExactDecimal(Int64(random.number(0...60))), validFrom: from,
              validTo: random.once(in: 2) ? nil : max(from, random.factDay())))
        ])
      })
  }

  mutating func cycle() -> Granularity {
    one(of: [.day, .week, .month, .month, .month, .quarter, .quarter, .halfYear, .year])
  }

  mutating func owedReport(code: Code<Duty> = "d") -> Duty {
    Duty(
      code: code, indicator: "i", unit: "u", every: cycle(),
      calendar: once(in: 3) ? .administrative : .statistical,
      dueAfterDays: one(of: [0, 1, 5, 10, 15, 25]),
      first: once(in: 2) ? "01/01/2024" : factDay(), last: once(in: 3) ? factDay() : nil)
  }

  /// A period: one day, a cycle of either calendar, or an odd span.
  mutating func spoken() -> Period {
    let day = factDay()
    switch number(1...10) {
    case 1, 2: return Period(day: day)
    case 3:
      let last = day.adding(days: one(of: [1, 6, 7, 27, 29, 30, 31, 44, 90, 364]))
      return Period(first: day, last: last, granularity: .init(first: day, last: last))
        ?? Period(day: day)
    default:
      let cycle = cycle()
      let calendar = JudgesCalendar(calendar: once(in: 3) ? .administrative : .statistical)
      let span = calendar.period(cycle, holding: day)
      return Period(first: span.first, last: span.last, granularity: cycle) ?? Period(day: day)
    }
  }

  mutating func said(_ kind: Indicator.Kind?) -> Figure {
    let qualifier: Figure.Qualifier = once(in: 6) ? .about : .exact
    if kind == .percent, once(in: 4) {
      let whole = one(of: [10, 16, 20, 25, 27, 50]) as Int
      return Figure(
        numerator: ExactDecimal(Int64(number(0...(whole / 3)))),
        denominator: ExactDecimal(Int64(whole)))
    }
    if kind == .yesNo { return Figure(value: ExactDecimal(Int64(number(0...1)))) }
    return Figure(value: amount(), qualifier: qualifier)
  }

  /// Readings of several sources, told in time, late or early, corrected and withdrawn.
  mutating func figures(_ kind: Indicator.Kind?, among periods: [Period], most: Int) -> [Reading] {
    var told: [Reading] = []
    var corrected: Set<Reading.ID> = []
    for id in 1...Int64(number(1...most)) {
      let old = told.filter { !corrected.contains($0.id) }.randomElement(using: &self)
      let delay = once(in: 10) ? -number(0...10) : once(in: 4) ? number(20...120) : number(0...12)
      if let old, once(in: 4) {
        corrected.insert(old.id)
        let statement: Reading.Statement =
          once(in: 3) || old.figure == nil && once(in: 2) ? .withdrawal : .figure(said(kind))
        told.append(
          Reading(
            id: id, indicator: "i", unit: "u", period: old.period, statement: statement,
            reportedOn: old.reportedOn.adding(days: once(in: 6) ? -abs(delay) : abs(delay)),
            source: old.source,
            isOwnReport: old.isOwnReport, confidence: old.confidence, replaces: old.id))
      } else {
        let period = periods.isEmpty || once(in: 3) ? spoken() : one(of: periods)
        let isOwn = !once(in: 3)
        told.append(
          Reading(
            id: id, indicator: "i", unit: "u", period: period, statement: .figure(said(kind)),
            reportedOn: maybe(lacking: 4) { _ in period.last.adding(days: delay) },
            source: isOwn ? "own" : one(of: ["press", "portal"]), isOwnReport: isOwn,
            confidence: maybe(lacking: 3) { $0.one(of: Confidence.allCases) }))
      }
    }
    return once(in: 2) ? told : told.shuffled(using: &self)
  }

  /// The periods of a duty, most of which a unit reports.
  mutating func reported(_ duty: Duty?) -> [Period] {
    guard let duty else { return [spoken(), spoken(), spoken()] }
    let calendar = JudgesCalendar(calendar: duty.calendar)
    var day = duty.first
    return (0..<8).compactMap { _ in
      let span = calendar.period(duty.every, holding: day)
      day = span.last.adding(days: once(in: 4) ? number(1...200) : 1)
      return Period(first: span.first, last: span.last, granularity: duty.every)
    }
  }
}
