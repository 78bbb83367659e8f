import Programme
import VietnameseText

/// The items that random facts are of: targets, duties, tasks, principles of a unit, acts.
extension SeededRandom {
  mutating func goal(_ code: Code<Target>) -> Target {
    let due = once(in: 12) ? nil : factDay()
    var start = once(in: 4) ? nil : factDay()
    if let due, once(in: 2) {
      start = one(of: [
        due.adding(days: 1).adding(months: -12), due.adding(months: -12), due.firstOfYear,
        due.firstOfQuarter, due.firstOfMonth, due.firstOfYear.adding(days: -1),
      ])
    }
    let comparison = one(of: Target.Comparison.allCases)
    let value = once(in: 12) ? nil : amount()
    let isRange = comparison == .range
    return Target(
      code: code, indicator: "i", unit: "u", due: due, comparison: comparison, value: value,
      upper: isRange && !once(in: 10) ? amount(10...25) : nil, start: start,
      baseline: once(in: 4) ? nil : amount(),
      principles: one(of: [["ĐM1"], ["ĐM1", "K1"], ["K1"]]))
  }

  mutating func judgedTarget(_ code: Code<Target> = "t", most: Int = 10) -> TargetHistory {
    let kind = one(of: Indicator.Kind.allCases + [.percent])
    let duties = list(0...2) { random in random.known { $0.owedReport() } }
    let periods = reported(duties.first?.entries.last?.fact)
    var target = known { $0.goal(code) }
    let nature = one(of: Indicator.Nature.allCases)
    var readings = figures(kind, among: periods, most: most)
    if nature == .flow, once(in: 2), let fact = target.entries.last?.fact,
      let first = readings.first
    {
      // A target of just one of the periods that are reported.
      var own = fact
      own.start = first.period.first
      own.due = first.period.last
      target = Versions(always: own)
    }
    if once(in: 20) { readings = [] }
    return TargetHistory(
      target: target, kind: kind, nature: nature,
      direction: one(of: [nil, .higherIsBetter, .lowerIsBetter]), life: unitLife(),
      readings: readings, duties: duties, thresholds: limits())
  }

  mutating func judgedDuty() -> DutyHistory {
    let duty = known { $0.owedReport() }
    let periods = reported(duty.entries.last?.fact)
    return DutyHistory(
      duty: duty, life: unitLife(), nature: one(of: Indicator.Nature.allCases),
      readings: figures(.count, among: periods, most: 12), thresholds: limits())
  }

  mutating func judgedCell() -> CellHistory {
    CellHistory(
      principle: "ĐM1",
      assessments: list(0...4) { random in
        let asOf = random.factDay()
        return .init(
          knownFrom: random.once(in: 2) ? asOf : asOf.adding(days: random.number(-5...60)),
          assessment: Assessment(
            unit: "u", principle: "ĐM1", asOf: asOf,
            attestation: random.one(of: Attestation.allCases)))
      },
      targets: list(0...3) { $0.judgedTarget(most: 5) }, life: unitLife())
  }

  private mutating func work() -> BreakthroughTask {
    let start = once(in: 5) ? nil : factDay()
    let length = number(0...400)
    return BreakthroughTask(
      code: "n", title: .init("Việc"), output: once(in: 6) ? nil : .init("Sản phẩm"),
      lead: one(of: [nil, "u", "u", "v", "v"]), start: start,
      firstDeadline: once(in: 6) ? nil : start?.adding(days: length) ?? factDay(), basis: .annex,
      targets: one(of: [[], ["t"], ["t", "o"], ["o"]]),
      milestones: once(in: 3)
        ? list(1...2) { random in
          Milestone(
            title: .init("Mốc"), due: random.maybe(lacking: 4) { $0.factDay() },
            doneOn: random.maybe(lacking: 2) { $0.factDay() })
        } : [])
  }

  private mutating func progress(after start: Day?) -> ProgressReport {
    let asOf = start.map { $0.adding(days: number(-20...300)) } ?? factDay()
    let state = one(of: ProgressReport.State.allCases + [.inProgress, .inProgress])
    var report = ProgressReport(
      task: "n", asOf: asOf, reportedOn: once(in: 2) ? nil : asOf.adding(days: number(0...40)),
      state: state, percent: once(in: 3) ? nil : amount(0...100),
      doneOn: state == .done && !once(in: 3) ? asOf.adding(days: -number(0...40)) : nil,
      evidence: once(in: 2) ? nil : Evidence(text: "Biên bản"))
    if once(in: 6) { report.retractedOn = report.reportedOn.adding(days: number(0...60)) }
    return report
  }

  mutating func judgedTask() -> TaskHistory {
    let task = known { $0.work() }
    let start = task.entries.last?.fact?.start
    let deadline = task.entries.last?.fact?.firstDeadline
    return TaskHistory(
      task: task, lives: ["u": unitLife(), "v": unitLife()],
      reports: list(0...6) { $0.progress(after: start) },
      extensions: list(0...(once(in: 2) ? 3 : 0)) { random in
        let granted = random.factDay()
        let until =
          random.once(in: 6) ? deadline ?? granted : granted.adding(days: random.number(0...200))
        var grant = Extension(
          task: "n", deadline: until, grantedOn: granted, document: "1/UBND")
        if random.once(in: 5) { grant.retractedOn = granted.adding(days: random.number(0...90)) }
        return grant
      },
      targets: ["t": judgedTarget(most: 4), "o": judgedTarget("o", most: 4)], thresholds: limits())
  }

  /// Acts on one item between two days.
  mutating func acts(on kinds: [AlertKind], from first: Day, to last: Day) -> [Act] {
    var acts: [Act] = []
    // One after the other, as people act; a few before the episode, a few after the day asked.
    var day = first.adding(days: -number(0...30))
    for id in 1...Int64(number(1...5)) {
      let taken = acts.isEmpty || !once(in: 5) ? nil : one(of: acts)
      day = day.adding(days: number(0...max(10, last - first) / 2))
      let kind = one(of: Act.Kind.allCases.filter { $0 != .withdrawal })
      acts.append(
        Act(
          id: id, kind: taken == nil ? kind : .withdrawal, subject: .target("t"),
          alert: once(in: 2) ? nil : one(of: kinds), on: day, text: "x",
          until: taken == nil && (kind == .request || kind == .acknowledgement)
            ? day.adding(days: number(0...150)) : nil,
          answers: taken?.id))
    }
    return acts
  }
}
