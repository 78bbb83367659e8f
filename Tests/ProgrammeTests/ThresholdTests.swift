import Programme
import Testing
import VietnameseText

/// Thresholds with validity and versions: earlier days keep the ones that were valid then.
struct ThresholdTests {
  @Test func withoutRecordsTheDesignsOwnFiguresStand() {
    let limits = ThresholdHistory().thresholds(on: "01/01/2025", known: "01/01/2025")
    #expect(limits.onTrackPoints == 5)
    #expect(limits.atRiskPoints == 20)
    #expect(limits.stalePercent == 50)
    #expect(limits.taskSlowPoints == 20)
    #expect(limits.taskStaleDays == 45)
  }

  static let first = Threshold(kind: .onTrackPoints, value: 10, validTo: "30/06/2025")
  static let second = Threshold(kind: .onTrackPoints, value: 2, validFrom: "01/07/2025")

  @Test(
    arguments: [
      ("29/06/2025", 10), ("30/06/2025", 10), ("01/07/2025", 2), ("01/01/2030", 2),
    ] as [(Day, ExactDecimal)])
  func validityChangesOnItsDay(_ day: Day, _ expected: ExactDecimal) {
    for records in [
      [ThresholdTests.first, ThresholdTests.second], [ThresholdTests.second, ThresholdTests.first],
    ] {
      let history = ThresholdHistory(records.map { Versions(always: $0) })
      #expect(history.thresholds(on: day, known: "01/01/2024").onTrackPoints == expected)
    }
  }

  @Test func ofTwoThatAreValidTheLaterBeginsWhateverTheirOrder() {
    let always = Threshold(kind: .atRiskPoints, value: 30)
    let summer = Threshold(
      kind: .atRiskPoints, value: 15, validFrom: "01/06/2025", validTo: "31/08/2025")
    for records in [[always, summer], [summer, always]] {
      let history = ThresholdHistory(records.map { Versions(always: $0) })
      let days: [Day] = ["31/05/2025", "01/06/2025", "31/08/2025", "01/09/2025"]
      let values = days.map { history.thresholds(on: $0, known: $0).atRiskPoints }
      #expect(values == [30, 15, 15, 30])
      #expect(history.changeDays(known: "01/01/2025").contains("01/09/2025"))
    }
  }

  @Test func aVersionCountsFromTheDayItIsKnown() {
    let history = ThresholdHistory([
      Versions([
        .init(from: "01/01/2025", fact: Threshold(kind: .taskStaleDays, value: 30)),
        .init(from: "01/03/2025", fact: Threshold(kind: .taskStaleDays, value: 60)),
        .init(from: "01/05/2025", fact: nil),
      ])
    ])
    let known: [Day] = ["31/12/2024", "01/01/2025", "28/02/2025", "01/03/2025", "01/05/2025"]
    let days = known.map { history.thresholds(on: "01/06/2025", known: $0).taskStaleDays }
    #expect(days == [45, 30, 30, 60, 45])
  }

  @Test func aTargetsStateTurnsOnTheDay() {
    let target = Target.of(100, due: "31/12/2025", start: "01/01/2025", baseline: 0)
    // At 8 points behind: on track within 10, at risk beyond 2.
    let history = TargetHistory.of(
      target, [.of(8, on: "27/02/2025")], thresholds: [ThresholdTests.first, ThresholdTests.second])
    #expect(history.state(on: "30/06/2025") == .onTrack)
    #expect(history.state(on: "01/07/2025") == .atRisk)
    #expect(history.judge(on: "01/07/2025", known: "01/07/2025")?.thresholds.onTrackPoints == 2)
  }

  @Test(arguments: [ExactDecimal(.max), ExactDecimal(.min), ExactDecimal(.max, scale: 12)])
  func absurdValuesTrapNothing(_ value: ExactDecimal) {
    let absurd = Threshold.Kind.allCases.map { Threshold(kind: $0, value: value) }
    let duty = Duty.every(.month)
    let history = TargetHistory.of(
      .of(100, start: "01/01/2025", baseline: 0), [.of(8, on: "27/02/2025")], duties: [duty],
      thresholds: absurd)
    #expect(!history.spans().isEmpty)
    let task = BreakthroughTask(
      code: "n", title: .init("Việc"), start: "01/01/2025", firstDeadline: "31/12/2025",
      basis: .annex)
    let report = ProgressReport(
      task: "n", asOf: "01/02/2025", state: .inProgress, percent: value)
    let tasks = TaskHistory(
      task: Versions(always: task), reports: [report],
      thresholds: ThresholdHistory(absurd.map { Versions(always: $0) }))
    #expect(!tasks.spans().isEmpty)
  }
}
