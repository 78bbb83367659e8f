import Programme
import Testing
import VietnameseText

/// What is true of a task beside its state: claimed, not assignable, stale.
struct TaskFlagTests {
  static let evidence = Evidence(text: "Biên bản nghiệm thu")

  static func done(_ evidence: Evidence?) -> ProgressReport {
    ProgressReport(task: "n", asOf: "01/03/2025", state: .done, evidence: evidence)
  }

  static func history(
    _ reports: [ProgressReport], value: ExactDecimal?, targets: [Code<Target>] = ["t"]
  ) -> TaskHistory {
    var history = TaskStateTests.history(TaskStateTests.task(targets: targets), reports)
    history.targets["t"] = .of(
      .of(80, due: "31/12/2025"), value.map { [.of($0, on: "28/02/2025")] } ?? [])
    return history
  }

  // MARK: - Claimed

  @Test(
    arguments: [
      (evidence, 80, false, [] as [Code<Target>]), (nil, 80, true, []),
      (evidence, 79, true, ["t"]), (evidence, nil, true, ["t"]), (nil, 79, true, ["t"]),
    ] as [(Evidence?, ExactDecimal?, Bool, [Code<Target>])])
  func doneNeedsEvidenceAndItsTargets(
    _ evidence: Evidence?, _ value: ExactDecimal?, _ isClaimed: Bool, _ unachieved: [Code<Target>]
  ) {
    let history = TaskFlagTests.history([TaskFlagTests.done(evidence)], value: value)
    let judgement = TaskStateTests.judge(history, on: "01/04/2025")
    #expect(judgement?.state == .doneOnTime)
    #expect(judgement?.isClaimed == isClaimed)
    #expect(judgement?.lacksEvidence == (evidence == nil))
    #expect(judgement?.unachieved == unachieved)
    #expect(judgement?.verdict.flags.contains(.claimed) == isClaimed)
    #expect((judgement?.verdict.severity == 15) == isClaimed)
  }

  @Test func whatIsNotDeclaredDoneIsNotClaimed() {
    let report = ProgressReport(task: "n", asOf: "01/03/2025", state: .inProgress, percent: 100)
    let history = TaskFlagTests.history([report], value: 10)
    #expect(TaskStateTests.judge(history, on: "01/04/2025")?.isClaimed == false)
    #expect(TaskStateTests.judge(history, on: "01/05/2025")?.state == .overdue)
    #expect(TaskStateTests.judge(history, on: "01/05/2025")?.isClaimed == false)
  }

  @Test func theClaimEndsWhenTheTargetIsAchievedAndComesBackWhenItFalls() {
    var history = TaskFlagTests.history([TaskFlagTests.done(TaskFlagTests.evidence)], value: 79)
    history.targets["t"]?.readings += [
      .of(81, on: "31/03/2025", id: 2), .of(70, on: "30/04/2025", id: 3),
    ]
    let days: [Day] = ["30/03/2025", "31/03/2025", "29/04/2025", "30/04/2025"]
    let claims = days.map { TaskStateTests.judge(history, on: $0)?.isClaimed }
    #expect(claims == [true, false, false, true])
  }

  @Test func aTargetThatIsNoLongerAskedForProvesNothing() {
    var history = TaskFlagTests.history([TaskFlagTests.done(TaskFlagTests.evidence)], value: 79)
    history.targets["t"]?.target = Versions([
      .init(from: .distantPast, fact: .of(80)), .init(from: "15/04/2025", fact: nil),
    ])
    #expect(TaskStateTests.judge(history, on: "14/04/2025")?.isClaimed == true)
    #expect(TaskStateTests.judge(history, on: "15/04/2025")?.isClaimed == false)
  }

  // MARK: - Not assignable

  @Test func eachGapIsNamed() {
    let whole = TaskStateTests.task()
    var (noOutput, noLead, noDeadline, noTarget) = (whole, whole, whole, whole)
    noOutput.output = nil
    noLead.lead = nil
    noDeadline.firstDeadline = nil
    noTarget.targets = []
    let bare = BreakthroughTask(code: "n", title: .init("Việc"), basis: .summary)
    let cases: [(BreakthroughTask, [TaskJudgement.Gap])] = [
      (whole, []), (noOutput, [.output]), (noLead, [.lead]), (noDeadline, [.deadline]),
      (noTarget, [.target]), (bare, TaskJudgement.Gap.allCases),
    ]
    for (task, gaps) in cases {
      let judgement = TaskStateTests.judge(TaskStateTests.history(task), on: "01/02/2025")
      #expect(judgement?.gaps == gaps)
      #expect(judgement?.state == .notStarted)
      #expect(judgement?.verdict.flags.contains(.notAssignable) == !gaps.isEmpty)
      #expect(judgement?.verdict.needsAttention == !gaps.isEmpty)
    }
  }

  @Test func aGrantedDeadlineIsADeadline() {
    let history = TaskStateTests.history(
      TaskStateTests.task(deadline: nil),
      extensions: [TaskStateTests.granted("31/05/2025", on: "10/04/2025")])
    #expect(TaskStateTests.judge(history, on: "09/04/2025")?.gaps == [.deadline])
    #expect(TaskStateTests.judge(history, on: "10/04/2025")?.gaps == [])
    #expect(TaskStateTests.judge(history, on: "01/06/2025")?.state == .overdue)
  }

  // MARK: - Stale

  typealias Silence = (ProgressReport?, lastFresh: Day)

  /// 45 days may pass; the task starts on 01/01/2025.
  static let silences: [Silence] = [
    (ProgressReport(task: "n", asOf: "01/02/2025", state: .inProgress), "18/03/2025"),
    // Begun before its time: what was heard last counts.
    (ProgressReport(task: "n", asOf: "01/12/2024", state: .inProgress), "15/01/2025"),
    (ProgressReport(task: "n", asOf: "01/02/2025", state: .notStarted), "18/03/2025"),
    (ProgressReport(task: "n", asOf: "01/12/2024", state: .notStarted), "15/02/2025"),
    // Never heard of since it should have begun.
    (nil, "15/02/2025"),
  ]

  @Test(arguments: silences)
  func silenceMakesATaskStale(_ row: Silence) {
    let history = TaskStateTests.history(TaskStateTests.task(), row.0.map { [$0] } ?? [])
    #expect(TaskStateTests.judge(history, on: row.lastFresh)?.isStale == false)
    #expect(TaskStateTests.judge(history, on: row.lastFresh.adding(days: 1))?.isStale == true)
    // Overdue and stale are two dimensions.
    let late = TaskStateTests.judge(history, on: "12/06/2025")
    #expect(late?.state == .overdue)
    #expect(late?.isStale == true)
  }

  @Test func whatIsDoneOrHasNoStartIsNeverStale() {
    let done = TaskStateTests.history(
      TaskStateTests.task(), [TaskFlagTests.done(TaskFlagTests.evidence)])
    #expect(TaskStateTests.judge(done, on: "01/01/2030")?.isStale == false)
    let unplanned = TaskStateTests.history(TaskStateTests.task(start: nil))
    #expect(TaskStateTests.judge(unplanned, on: "01/01/2030")?.isStale == false)
  }

  @Test func theDaysOfSilenceAreAThresholdThatMayChange() {
    let history = TaskStateTests.history(
      TaskStateTests.task(), [TaskStateTests.report(.inProgress, on: "01/02/2025")],
      thresholds: [
        Threshold(kind: .taskStaleDays, value: 10, validTo: "28/02/2025"),
        Threshold(kind: .taskStaleDays, value: 30, validFrom: "01/03/2025"),
      ])
    let days: [Day] = [
      "11/02/2025", "12/02/2025", "28/02/2025", "01/03/2025", "03/03/2025", "04/03/2025",
    ]
    let stale = days.map { TaskStateTests.judge(history, on: $0)?.isStale }
    #expect(stale == [false, true, true, false, false, true])
    // The spans must break on the same days.
    let spans = history.slice(known: "01/04/2025").runs()
    let firsts = spans.filter { $0.verdict.flags.contains(.stale) }.map(\.onFirst)
    #expect(firsts.contains("12/02/2025"))
    #expect(firsts.contains("04/03/2025"))
  }
}
