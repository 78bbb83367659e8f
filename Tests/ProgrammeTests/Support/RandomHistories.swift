import Programme
import VietnameseText

/// Histories of all kinds, small and full of coincidences.
extension SeededRandom {
  mutating func versions<Fact: Hashable & Sendable>(
    _ make: (inout SeededRandom) -> Fact
  ) -> Versions<Fact> {
    if once(in: 3) { return Versions(always: make(&self)) }
    return Versions(
      list(1...3) { random in
        let from = random.once(in: 2) ? Day.distantPast : random.day()
        return .init(from: from, fact: random.maybe(lacking: 6, make))
      })
  }

  mutating func life() -> Versions<Life> {
    if once(in: 2) { return Versions(always: Life()) }
    return versions { random in
      let (one, other) = (random.day(), random.day())
      return Life(
        first: random.maybe(lacking: 2) { _ in min(one, other) },
        last: random.maybe(lacking: 2) { _ in max(one, other) })
    }
  }

  mutating func decimal(_ range: ClosedRange<Int>) -> ExactDecimal {
    once(in: 4)
      ? ExactDecimal(Int64(number(range) * 10 + number(0...9)), scale: 1)
      : ExactDecimal(Int64(number(range)))
  }

  mutating func thresholds() -> ThresholdHistory {
    ThresholdHistory(
      list(0...2) { random in
        random.versions { random in
          let kind = random.one(of: Threshold.Kind.allCases)
          return Threshold(
            kind: kind, value: random.decimal(0...60),
            validFrom: random.once(in: 2) ? .distantPast : random.day(),
            validTo: random.maybe(lacking: 2) { $0.day() })
        }
      })
  }

  mutating func target(code: Code<Target> = "t") -> Target {
    Target(
      code: code, indicator: "i", unit: "u", due: maybe(lacking: 8) { $0.day() },
      comparison: one(of: Target.Comparison.allCases),
      value: maybe(lacking: 8) { $0.decimal(0...20) },
      upper: maybe(lacking: 2) { $0.decimal(15...25) },
      start: maybe(lacking: 4) { $0.day() }, baseline: maybe(lacking: 4) { $0.decimal(0...20) },
      principles: one(of: [["ĐM1"], ["ĐM1", "K1"], ["K1"]]))
  }

  mutating func duty() -> Duty {
    Duty(
      code: "d", indicator: "i", unit: "u", every: one(of: Granularity.allCases),
      calendar: once(in: 3) ? .administrative : .statistical, dueAfterDays: number(0...10),
      first: once(in: 2) ? "01/01/2024" : day(),
      last: maybe(lacking: 2) { $0.day() })
  }

  private mutating func figure() -> Figure? {
    if once(in: 12) { return nil }
    if once(in: 6) {
      return Figure(numerator: decimal(0...20), denominator: decimal(0...20))
    }
    return Figure(
      value: maybe(lacking: 20) { $0.decimal(0...20) },
      upper: maybe(lacking: 2) { $0.decimal(10...25) },
      qualifier: once(in: 2) ? .exact : one(of: Figure.Qualifier.allCases))
  }

  private mutating func reading(_ id: Reading.ID, end: Day, replaces: Reading.ID?) -> Reading {
    let delay = once(in: 8) ? -number(1...20) : once(in: 3) ? number(10...60) : number(0...5)
    // Reports count by the last day of a period, flows by its length.
    let last = once(in: 2) ? end.lastOfMonth : once(in: 4) ? end.lastOfWeek : end
    let first = one(of: [last, last.firstOfMonth, last.firstOfWeek, last.firstOfQuarter])
    let period =
      Period(
        first: first, last: last, granularity: Granularity(first: first, last: last))
      ?? Period(day: last)
    return Reading(
      id: id, indicator: "i", unit: "u", period: period,
      statement: figure().map { .figure($0) } ?? .withdrawal,
      reportedOn: maybe(lacking: 5) { _ in last.adding(days: delay) }, source: "s",
      isOwnReport: once(in: 2), confidence: maybe(lacking: 3) { $0.one(of: Confidence.allCases) },
      replaces: replaces)
  }

  /// Readings with chains of corrections and withdrawals, in random order.
  mutating func readings() -> [Reading] {
    var told: [Reading] = []
    for id in 0..<Int64(number(0...12)) {
      let replaced = Set(told.compactMap(\.replaces))
      let open = told.filter { !replaced.contains($0.id) }
      if !open.isEmpty, once(in: 3) {
        let old = one(of: open)
        told.append(reading(id + 1, end: old.period.last, replaces: old.id))
      } else {
        told.append(reading(id + 1, end: day(), replaces: nil))
      }
    }
    return once(in: 2) ? told : told.shuffled(using: &self)
  }

  mutating func targetHistory(code: Code<Target> = "t") -> TargetHistory {
    TargetHistory(
      target: versions { $0.target(code: code) },
      kind: one(of: [nil] + Indicator.Kind.allCases),
      nature: one(of: Indicator.Nature.allCases),
      direction: one(of: [nil] + Indicator.Direction.allCases), life: life(),
      readings: readings(),
      duties: list(0...2) { random in random.versions { $0.duty() } }, thresholds: thresholds())
  }

  mutating func dutyHistory() -> DutyHistory {
    DutyHistory(
      duty: versions { $0.duty() }, life: life(), nature: one(of: Indicator.Nature.allCases),
      readings: readings(), thresholds: thresholds())
  }

  mutating func cellHistory() -> CellHistory {
    CellHistory(
      principle: "ĐM1",
      assessments: list(0...4) { random in
        .init(
          knownFrom: random.day(),
          assessment: Assessment(
            unit: "u", principle: "ĐM1", asOf: random.day(),
            attestation: random.one(of: Attestation.allCases)))
      },
      targets: list(0...3) { $0.targetHistory() }, life: life())
  }

  private mutating func task() -> BreakthroughTask {
    BreakthroughTask(
      code: "n", title: .init("Việc"), output: maybe(lacking: 3) { _ in .init("Sản phẩm") },
      lead: one(of: [nil, "u", "v"]), start: maybe(lacking: 4) { $0.day() },
      firstDeadline: maybe(lacking: 5) { $0.day() }, basis: .annex,
      targets: one(of: [[], ["t"], ["t", "o"], ["o", "gone"]]),
      milestones: list(0...2) { random in
        Milestone(
          title: .init("Mốc"), due: random.maybe(lacking: 4) { $0.day() },
          doneOn: random.maybe(lacking: 2) { $0.day() })
      })
  }

  private mutating func progress() -> ProgressReport {
    let asOf = day()
    return ProgressReport(
      task: "n", asOf: asOf,
      reportedOn: maybe(lacking: 3) { random in
        asOf.adding(days: random.number(-3...30))
      },
      state: one(of: ProgressReport.State.allCases + [.inProgress]),
      percent: maybe(lacking: 3) { $0.decimal(0...100) },
      doneOn: maybe(lacking: 2) { random in asOf.adding(days: random.number(-20...10)) },
      evidence: maybe(lacking: 2) { _ in Evidence(text: "Biên bản") })
  }

  mutating func taskHistory() -> TaskHistory {
    TaskHistory(
      task: versions { $0.task() }, lives: ["u": life(), "v": life()],
      reports: list(0...6) { $0.progress() },
      extensions: list(0...3) { random in
        Extension(
          task: "n", deadline: random.day(), grantedOn: random.day(), document: "1/UBND")
      },
      targets: ["t": targetHistory(), "o": targetHistory(code: "o")], thresholds: thresholds())
  }
}
