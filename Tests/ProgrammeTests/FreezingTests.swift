import Programme
import Testing
import VietnameseText

/// The ten pilot districts ended on 30/06/2025: their judgements freeze at that day (design,
/// section 3).
struct FreezingTests {
  static let paced = Target.of(100, due: "31/12/2025", start: "01/01/2025", baseline: 0)

  @Test func theLastDayIsJudgedAndTheNextIsFrozen() {
    let history = TargetHistory.of(
      FreezingTests.paced, [.of(60, on: "31/05/2025")], life: district)
    let last = history.judge(on: "30/06/2025", known: "30/06/2025")
    #expect(last?.state == .onTrack)
    #expect(last?.frozenOn == nil)
    for day: Day in ["01/07/2025", "31/12/2025", "01/01/2026", "01/01/2035"] {
      let judgement = history.judge(on: day, known: day)
      #expect(judgement?.state == .onTrack)
      #expect(judgement?.frozenOn == "30/06/2025")
      #expect(judgement?.verdict.needsAttention == false)
    }
  }

  @Test func neverOverdueByTheDaysAfterItsEnd() {
    let history = TargetHistory.of(
      .of(100, due: "30/06/2025"), [.of(60, on: "31/05/2025")], life: district)
    #expect(history.state(on: "01/07/2025") == .notYet)
    #expect(history.state(on: "01/01/2030") == .notYet)
  }

  @Test func whatWasOverdueOnItsLastDayIsItsLastTruthWithoutAnAlert() {
    let history = TargetHistory.of(
      .of(100, due: "29/06/2025"), [.of(60, on: "31/05/2025")], life: district)
    let last = history.judge(on: "30/06/2025", known: "30/06/2025")?.verdict
    let after = history.judge(on: "01/07/2025", known: "01/07/2025")?.verdict
    #expect(last?.needsAttention == true)
    #expect(after?.state == .target(.overdue))
    #expect(after?.flags == .frozen)
    #expect(after?.needsAttention == false)
  }

  @Test func neverStaleAfterItsEnd() {
    let history = TargetHistory.of(
      FreezingTests.paced, [.of(10, on: "31/01/2025")], life: district,
      duties: [.every(.month)])
    #expect(history.judge(on: "30/06/2025", known: "30/06/2025")?.isStale == true)
    #expect(history.judge(on: "01/07/2025", known: "01/07/2025")?.isStale == false)
    let duty = DutyHistory(
      duty: Versions(always: .every(.month)), life: Versions(always: district),
      readings: [.of(10, on: "31/01/2025")], thresholds: ThresholdHistory())
    #expect(
      duty.slice(known: "30/06/2025").verdict(on: "30/06/2025")
        == Verdict(.duty(.stale), flags: .uncovered))
    let after = duty.slice(known: "01/07/2025").verdict(on: "01/07/2025")
    #expect(after == Verdict(.duty(.missing), flags: [.frozen, .uncovered]))
    #expect(after?.needsAttention == false)
  }

  @Test func aReadingOfTheLastDayCountsHoweverLateItIsReported() {
    let history = TargetHistory.of(
      FreezingTests.paced,
      [
        .of(60, on: "31/05/2025", id: 1),
        .of(100, on: "30/06/2025", reported: "15/07/2025", id: 2),
        // Outside the unit's life: stored, found, and not counted.
        .of(0, on: "31/07/2025", id: 3),
      ], life: district)
    #expect(history.state(on: "14/07/2025") == .onTrack)
    #expect(history.state(on: "15/07/2025") == .achieved)
    #expect(history.state(on: "01/01/2026") == .achieved)
  }

  @Test func beforeTheEndIsKnownNothingIsFrozen() {
    var history = TargetHistory.of(.of(100, due: "30/06/2025"), [.of(60, on: "15/06/2025")])
    history.life = Versions([
      .init(from: .distantPast, fact: Life()), .init(from: "16/06/2025", fact: district),
    ])
    #expect(history.state(on: "01/07/2025", known: "15/06/2025") == .overdue)
    #expect(history.state(on: "01/07/2025", known: "16/06/2025") == .notYet)
  }

  @Test func aUnitThatDoesNotExistYetHasNoJudgement() {
    let ward = Life(first: "01/07/2025")
    let history = TargetHistory.of(.of(100), life: ward, duties: [.every(.month)])
    #expect(history.state(on: "30/06/2025") == nil)
    #expect(history.state(on: "01/07/2025") == .noData)
    // It owes nothing for the months before it was.
    #expect(history.judge(on: "20/08/2025", known: "20/08/2025")?.isStale == false)
    #expect(history.judge(on: "21/08/2025", known: "21/08/2025")?.isStale == true)
  }

  @Test func unfinishedTasksWaitToBeHandedOver() {
    var task = BreakthroughTask(
      code: "n", title: .init("Việc"), output: .init("Sản phẩm"), lead: "long-bien",
      start: "01/01/2025", firstDeadline: "31/07/2025", basis: .annex, targets: ["t"])
    var history = TaskHistory(
      task: Versions(always: task), lives: ["long-bien": Versions(always: district)],
      reports: [.init(task: "n", asOf: "31/05/2025", state: .inProgress, percent: 90)])
    #expect(history.judge(on: "30/06/2025", known: "30/06/2025")?.state == .inProgress)
    for day: Day in ["01/07/2025", "01/08/2025", "01/01/2030"] {
      let judgement = history.judge(on: day, known: day)
      #expect(judgement?.state == .awaitingHandover)
      #expect(judgement?.isStale == false)
      #expect(judgement?.frozenOn == "30/06/2025")
      #expect(judgement?.verdict.needsAttention == true)
    }
    let old = task
    task.lead = "phuong-long-bien"
    history.task = Versions([
      .init(from: .distantPast, fact: old), .init(from: "15/07/2025", fact: task),
    ])
    history.lives["phuong-long-bien"] = Versions(always: Life(first: "01/07/2025"))
    #expect(history.judge(on: "14/07/2025", known: "14/07/2025")?.state == .awaitingHandover)
    #expect(history.judge(on: "15/07/2025", known: "15/07/2025")?.state == .inProgress)
    #expect(history.judge(on: "01/08/2025", known: "01/08/2025")?.state == .overdue)
  }

  @Test func finishedTasksStayFinished() {
    let task = BreakthroughTask(
      code: "n", title: .init("Việc"), lead: "long-bien", firstDeadline: "31/07/2025",
      basis: .annex)
    let history = TaskHistory(
      task: Versions(always: task), lives: ["long-bien": Versions(always: district)],
      reports: [
        .init(
          task: "n", asOf: "10/07/2025", state: .done, doneOn: "30/06/2025",
          evidence: Evidence(text: "Biên bản nghiệm thu"))
      ])
    #expect(history.judge(on: "09/07/2025", known: "09/07/2025")?.state == .awaitingHandover)
    let judgement = history.judge(on: "10/07/2025", known: "10/07/2025")
    #expect(judgement?.state == .doneOnTime)
    #expect(judgement?.frozenOn == "30/06/2025")
    #expect(judgement?.verdict.needsAttention == false)
  }

  @Test func aCellFreezesWithItsUnit() {
    let contradicting = Assessment(
      unit: "long-bien", principle: "ĐM1", asOf: "01/06/2025", attestation: .met)
    let later = Assessment(
      unit: "long-bien", principle: "ĐM1", asOf: "01/07/2025", attestation: .notMet)
    let history = CellHistory(
      principle: "ĐM1",
      assessments: [
        .init(knownFrom: "01/06/2025", assessment: contradicting),
        .init(knownFrom: "01/07/2025", assessment: later),
      ],
      targets: [
        .of(
          .of(100, due: "30/04/2025", principles: ["ĐM1"]), [.of(60, on: "30/04/2025")],
          life: district)
      ], life: Versions(always: district))
    let last = history.judge(on: "30/06/2025", known: "30/06/2025")
    #expect(last?.verdict.needsAttention == true)
    let after = history.judge(on: "01/07/2025", known: "01/07/2025")
    #expect(after?.attested == .met)
    #expect(after?.isContradicted == true)
    #expect(after?.frozenOn == "30/06/2025")
    #expect(after?.verdict.needsAttention == false)
  }
}
