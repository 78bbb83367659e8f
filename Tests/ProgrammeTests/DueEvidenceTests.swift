import Programme
import Testing
import VietnameseText

/// After its due day a target needs a figure that tells of it (design, section 4, "Target", 3), and
/// a flow's figures are compared with periods of one length.
struct DueEvidenceTests {
  static func reading(
    _ first: Day, _ last: Day, _ value: ExactDecimal = 90, own: Bool = false, id: Reading.ID = 1
  ) throws -> Reading {
    let period = try #require(
      Period(first: first, last: last, granularity: Granularity(first: first, last: last)))
    return Reading(
      id: id, indicator: "i", unit: "long-bien", period: period,
      statement: .figure(Figure(value: value)), source: "s", isOwnReport: own)
  }

  @Test(
    arguments: [
      // On or after the due day.
      ("31/12/2025", "31/12/2025", TargetState.achieved), ("15/01/2026", "15/01/2026", .achieved),
      // A single day counts as a month: the next one ended on the due day, or after it.
      ("30/11/2025", "30/11/2025", .unproven), ("01/12/2025", "01/12/2025", .achieved),
      ("01/11/2025", "30/11/2025", .unproven), ("01/10/2025", "31/10/2025", .unproven),
      ("01/07/2025", "30/09/2025", .unproven), ("01/01/2025", "30/06/2025", .unproven),
      // The year after 2024 ended on the due day too.
      ("01/01/2024", "31/12/2024", .unproven), ("22/12/2025", "28/12/2025", .achieved),
      ("15/11/2025", "14/12/2025", .achieved),
    ] as [(Day, Day, TargetState)])
  func withoutADutyTheFiguresOwnLengthDecides(
    _ first: Day, _ last: Day, _ expected: TargetState
  ) throws {
    let history = TargetHistory.of(.of(80), [try Self.reading(first, last)])
    #expect(history.state(on: "20/01/2026") == expected)
    let low = TargetHistory.of(.of(95), [try Self.reading(first, last)])
    #expect(low.state(on: "20/01/2026") == (expected == .achieved ? .overdue : .unproven))
  }

  @Test func theShortestDutyDecidesWhatCouldHaveBeenTold() throws {
    let september = try Self.reading("30/09/2025", "30/09/2025")
    func state(_ duties: [Duty]) -> TargetState? {
      TargetHistory.of(.of(80, due: "15/12/2025"), [september], duties: duties)
        .state(on: "20/01/2026")
    }
    #expect(state([.every(.quarter)]) == .achieved)
    #expect(state([.every(.quarter), .every(.month)]) == .unproven)
    #expect(state([]) == .unproven)
  }

  @Test func aRunningTotalThatOnceSatisfiedStaysAchieved() throws {
    var history = TargetHistory.of(
      .of(80), kind: .count,
      [
        try Self.reading("30/06/2025", "30/06/2025", 85),
        try Self.reading("31/07/2025", "31/07/2025", 70, id: 2),
      ])
    #expect(history.state(on: "31/07/2025") == .notYet)
    #expect(history.state(on: "20/01/2026") == .unproven)
    history.nature = .cumulative
    #expect(history.state(on: "31/07/2025") == .achieved)
    #expect(history.state(on: "20/01/2026") == .achieved)
  }

  @Test func aReadingThatEndedBeforeTheStartNeverSatisfies() throws {
    let target = Target.of(80, due: "31/12/2026", start: "01/01/2026", baseline: 50)
    let early = TargetHistory.of(target, [try Self.reading("31/12/2025", "31/12/2025", 90)])
    #expect(early.state(on: "15/01/2026") != .achieved)
    let first = TargetHistory.of(target, [try Self.reading("01/01/2026", "01/01/2026", 90)])
    #expect(first.state(on: "15/01/2026") == .achieved)
  }

  // MARK: - Lengths of flows

  @Test func aFlowIsComparedWithTheTargetsOwnLength() throws {
    let target = Target.of(80, due: "31/12/2025", start: "01/01/2025")
    var history = TargetHistory.of(
      target, kind: .amount,
      [
        try Self.reading("01/01/2025", "31/12/2025", 90),
        try Self.reading("01/12/2025", "31/12/2025", 7, id: 2),
      ])
    history.nature = .flow
    #expect(history.state(on: "20/01/2026") == .achieved)
    history.readings.removeFirst()
    #expect(history.state(on: "20/01/2026") == .noData)
  }

  @Test func withoutAStartADutysCycleIsTheLength() throws {
    var history = TargetHistory.of(
      .of(80), kind: .amount,
      [
        try Self.reading("01/10/2025", "31/12/2025", 90),
        try Self.reading("01/12/2025", "31/12/2025", 7, id: 2),
      ], duties: [.every(.quarter, from: "01/01/2025")])
    history.nature = .flow
    #expect(history.state(on: "20/01/2026") == .achieved)
    history.duties = [Versions(always: .every(.month))]
    #expect(history.state(on: "20/01/2026") == .overdue)
  }

  /// Of one period end the longer period of a flow or a running total goes first.
  @Test func theLongerPeriodOfAFlowCounts() throws {
    let readings = [
      try Self.reading("01/01/2025", "31/12/2025", 90),
      try Self.reading("01/12/2025", "31/12/2025", 7, id: 2),
    ]
    for nature in [Indicator.Nature.flow, .cumulative] {
      let series = ReadingSeries(readings, of: nature, known: "31/12/2026")
      #expect(series.newest(on: "31/12/2025")?.id == 1)
    }
    let level = ReadingSeries(readings, of: .stock, known: "31/12/2026")
    #expect(level.newest(on: "31/12/2025")?.id == 2)
  }
}
