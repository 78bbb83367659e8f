import Programme
import Testing
import VietnameseText

/// Done or not, within or past the deadline, as the offices count tasks (design, section 4).
struct TaskStateTests {
  /// From 01/01/2025 to 11/04/2025: 100 days, a day a point.
  static func task(
    start: Day? = "01/01/2025", deadline: Day? = "11/04/2025", milestones: [Milestone] = [],
    targets: [Code<Target>] = ["t"]
  ) -> BreakthroughTask {
    BreakthroughTask(
      code: "n", title: .init("Việc"), output: .init("Sản phẩm"), lead: "long-bien",
      start: start, firstDeadline: deadline, basis: .annex, targets: targets,
      milestones: milestones)
  }

  static func history(
    _ task: BreakthroughTask = task(), _ reports: [ProgressReport] = [],
    extensions: [Extension] = [], thresholds: [Threshold] = []
  ) -> TaskHistory {
    TaskHistory(
      task: Versions(always: task), reports: reports, extensions: extensions,
      thresholds: ThresholdHistory(thresholds.map { Versions(always: $0) }))
  }

  static func report(
    _ state: ProgressReport.State, on day: Day, percent: ExactDecimal? = nil, doneOn: Day? = nil,
    reported: Day? = nil, evidence: Evidence? = Evidence(text: "Biên bản")
  ) -> ProgressReport {
    ProgressReport(
      task: "n", asOf: day, reportedOn: reported, state: state, percent: percent, doneOn: doneOn,
      evidence: evidence)
  }

  static func granted(_ deadline: Day, on day: Day) -> Extension {
    Extension(task: "n", deadline: deadline, grantedOn: day, document: "1/UBND")
  }

  static func judge(
    _ history: TaskHistory, on day: Day, known: Day? = nil
  ) -> TaskJudgement? {
    history.judge(on: day, known: known ?? day)
  }

  // MARK: - The six states

  @Test(
    arguments: [
      (nil, "10/04/2025", .notStarted), (nil, "11/04/2025", .notStarted),
      (nil, "12/04/2025", .overdue),
      (report(.notStarted, on: "01/02/2025"), "11/04/2025", .notStarted),
      (report(.notStarted, on: "01/02/2025"), "12/04/2025", .overdue),
      (report(.inProgress, on: "01/02/2025"), "31/01/2025", .notStarted),
      (report(.inProgress, on: "01/02/2025"), "01/02/2025", .inProgress),
      (report(.inProgress, on: "01/02/2025"), "11/04/2025", .inProgress),
      (report(.inProgress, on: "01/02/2025"), "12/04/2025", .overdue),
      (report(.done, on: "11/04/2025"), "10/04/2025", .notStarted),
      (report(.done, on: "11/04/2025"), "11/04/2025", .doneOnTime),
      (report(.done, on: "11/04/2025"), "01/01/2030", .doneOnTime),
      (report(.done, on: "12/04/2025"), "12/04/2025", .doneLate),
      (report(.done, on: "20/04/2025", doneOn: "11/04/2025"), "20/04/2025", .doneOnTime),
      (report(.done, on: "20/04/2025", doneOn: "12/04/2025"), "20/04/2025", .doneLate),
    ] as [(ProgressReport?, Day, TaskState)])
  func stateByReportAndDay(_ report: ProgressReport?, _ day: Day, _ expected: TaskState) {
    let history = TaskStateTests.history(TaskStateTests.task(), report.map { [$0] } ?? [])
    #expect(TaskStateTests.judge(history, on: day)?.state == expected)
  }

  @Test func withoutDeadlineDoneIsNeitherInTimeNorLate() {
    let history = TaskStateTests.history(
      TaskStateTests.task(deadline: nil), [TaskStateTests.report(.done, on: "01/02/2025")])
    #expect(TaskStateTests.judge(history, on: "31/01/2025")?.state == .notStarted)
    #expect(TaskStateTests.judge(history, on: "01/02/2025")?.state == .doneUndated)
  }

  @Test func theNewestReportCountsEvenWhenItTakesBackTheClaim() {
    let history = TaskStateTests.history(
      TaskStateTests.task(),
      [
        TaskStateTests.report(.inProgress, on: "20/03/2025"),
        TaskStateTests.report(.done, on: "10/03/2025"),
      ])
    #expect(TaskStateTests.judge(history, on: "19/03/2025")?.state == .doneOnTime)
    #expect(TaskStateTests.judge(history, on: "20/03/2025")?.state == .inProgress)
  }

  @Test func ofOneDayTheLaterWordCounts() {
    let reports = [
      TaskStateTests.report(.done, on: "10/03/2025", reported: "12/03/2025"),
      TaskStateTests.report(.inProgress, on: "10/03/2025", reported: "11/03/2025"),
    ]
    let history = TaskStateTests.history(TaskStateTests.task(), reports)
    #expect(TaskStateTests.judge(history, on: "11/03/2025")?.state == .inProgress)
    #expect(TaskStateTests.judge(history, on: "12/03/2025")?.state == .doneOnTime)
    #expect(
      TaskStateTests.judge(history, on: "11/03/2025", known: "12/03/2025")?.state == .doneOnTime)
  }

  // MARK: - The day on which it was done

  @Test func whatIsDoneOnlyLaterIsUnderWayUntilThen() {
    let history = TaskStateTests.history(
      TaskStateTests.task(),
      [TaskStateTests.report(.done, on: "01/03/2025", doneOn: "10/03/2025", evidence: nil)])
    let before = TaskStateTests.judge(history, on: "09/03/2025")
    #expect(before?.state == .inProgress)
    #expect(before?.isClaimed == false)
    #expect(TaskStateTests.judge(history, on: "10/03/2025")?.state == .doneOnTime)
    #expect(TaskStateTests.judge(history, on: "10/03/2025")?.isClaimed == true)
  }

  @Test func aReportAfterTheDeadlineShowsThatItWasDoneInTime() {
    let history = TaskStateTests.history(
      TaskStateTests.task(),
      [
        TaskStateTests.report(.inProgress, on: "05/04/2025"),
        TaskStateTests.report(.done, on: "20/04/2025", doneOn: "10/04/2025"),
      ])
    // As it was known then, it went overdue; as corrected since, it never did.
    #expect(TaskStateTests.judge(history, on: "15/04/2025")?.state == .overdue)
    for day: Day in ["10/04/2025", "15/04/2025", "20/04/2025"] {
      #expect(TaskStateTests.judge(history, on: day, known: "20/04/2025")?.state == .doneOnTime)
    }
    #expect(
      TaskStateTests.judge(history, on: "09/04/2025", known: "20/04/2025")?.state == .inProgress)
  }

  // MARK: - Extensions

  @Test func anExtensionMovesTheDeadlineFromTheDayItIsGranted() {
    let history = TaskStateTests.history(
      TaskStateTests.task(), [TaskStateTests.report(.inProgress, on: "01/03/2025")],
      extensions: [TaskStateTests.granted("31/05/2025", on: "20/04/2025")])
    let late = TaskStateTests.judge(history, on: "19/04/2025")
    #expect(late?.state == .overdue)
    #expect(late?.verdict.flags.contains(.extended) == false)
    let moved = TaskStateTests.judge(history, on: "20/04/2025", known: "20/04/2025")
    #expect(moved?.state == .inProgress)
    #expect(moved?.deadline == "31/05/2025")
    #expect(moved?.firstDeadline == "11/04/2025")
    #expect(moved?.verdict.flags.isSuperset(of: [.extended, .pastFirstDeadline]) == true)
    #expect(TaskStateTests.judge(history, on: "31/05/2025")?.state == .inProgress)
    #expect(TaskStateTests.judge(history, on: "01/06/2025")?.state == .overdue)
    // What happened before the grant stays as it was.
    #expect(TaskStateTests.judge(history, on: "19/04/2025", known: "01/06/2025")?.state == .overdue)
  }

  @Test func theNewestGrantIsInForce() {
    let history = TaskStateTests.history(
      extensions: [
        TaskStateTests.granted("30/06/2025", on: "10/06/2025"),
        TaskStateTests.granted("31/05/2025", on: "10/04/2025"),
      ])
    #expect(TaskStateTests.judge(history, on: "10/04/2025")?.deadline == "31/05/2025")
    #expect(TaskStateTests.judge(history, on: "09/06/2025")?.state == .overdue)
    #expect(TaskStateTests.judge(history, on: "10/06/2025")?.deadline == "30/06/2025")
    #expect(TaskStateTests.judge(history, on: "30/06/2025")?.state == .notStarted)
  }

  @Test(
    arguments: [
      ("11/04/2025", TaskState.doneOnTime, false), ("12/04/2025", .doneOnTime, true),
      ("31/05/2025", .doneOnTime, true), ("01/06/2025", .doneLate, true),
    ] as [(Day, TaskState, Bool)])
  func latenessAgainstTheFirstDeadlineStaysVisible(
    _ doneOn: Day, _ expected: TaskState, _ isPast: Bool
  ) {
    let history = TaskStateTests.history(
      TaskStateTests.task(), [TaskStateTests.report(.done, on: doneOn)],
      extensions: [TaskStateTests.granted("31/05/2025", on: "01/04/2025")])
    let judgement = TaskStateTests.judge(history, on: "01/01/2026")
    #expect(judgement?.state == expected)
    #expect(judgement?.isPastFirstDeadline == isPast)
  }

  // MARK: - Slow

  @Test(
    arguments: [
      // On 20/02/2025 half of the time has passed.
      ("50", TaskState.inProgress), ("30", .inProgress), ("29.999999999999", .slow), ("0", .slow),
      ("100", .inProgress),
    ] as [(ExactDecimal, TaskState)])
  func slowBeginsBeyondTwentyPoints(_ percent: ExactDecimal, _ expected: TaskState) {
    let history = TaskStateTests.history(
      TaskStateTests.task(),
      [TaskStateTests.report(.inProgress, on: "20/02/2025", percent: percent)])
    // Told of the day that the report is about, whenever it is asked.
    for day: Day in ["20/02/2025", "11/04/2025"] {
      #expect(TaskStateTests.judge(history, on: day)?.state == expected)
    }
  }

  @Test func timeAloneMakesNoTaskSlowAndAnExtensionGivesItTime() {
    // Of the hundred days fifty had passed on the report's day; of the extended two hundred too.
    let history = TaskStateTests.history(
      TaskStateTests.task(), [TaskStateTests.report(.inProgress, on: "20/02/2025", percent: 10)],
      extensions: [TaskStateTests.granted("20/07/2025", on: "01/03/2025")])
    #expect(TaskStateTests.judge(history, on: "20/02/2025")?.state == .slow)
    #expect(TaskStateTests.judge(history, on: "28/02/2025")?.state == .slow)
    #expect(TaskStateTests.judge(history, on: "01/03/2025")?.state == .inProgress)
    #expect(TaskStateTests.judge(history, on: "20/07/2025")?.state == .inProgress)
    #expect(TaskStateTests.judge(history, on: "20/07/2025")?.elapsed == 0.25)
  }

  @Test func withoutShareStartOrReportNothingIsSlow() {
    let noShare = TaskStateTests.history(
      TaskStateTests.task(), [TaskStateTests.report(.inProgress, on: "01/04/2025")])
    #expect(TaskStateTests.judge(noShare, on: "11/04/2025")?.state == .inProgress)
    let noStart = TaskStateTests.history(
      TaskStateTests.task(start: nil),
      [TaskStateTests.report(.inProgress, on: "01/04/2025", percent: 1)])
    #expect(TaskStateTests.judge(noStart, on: "11/04/2025")?.state == .inProgress)
    #expect(TaskStateTests.judge(noStart, on: "11/04/2025")?.elapsed == nil)
  }

  @Test func aMissedMilestoneMakesATaskUnderWaySlow() {
    let milestones = [
      Milestone(title: .init("Khảo sát"), due: "15/02/2025", doneOn: "20/02/2025"),
      Milestone(title: .init("Chưa có hạn"), due: nil),
    ]
    let task = TaskStateTests.task(milestones: milestones)
    let history = TaskStateTests.history(
      task, [TaskStateTests.report(.inProgress, on: "01/02/2025", percent: 90)])
    let days: [Day] = ["15/02/2025", "16/02/2025", "19/02/2025", "20/02/2025"]
    let states = days.map { TaskStateTests.judge(history, on: $0)?.state }
    #expect(states == [.inProgress, .slow, .slow, .inProgress])
    let slow = history.slice(known: "01/02/2025").runs().first { $0.verdict.state == .task(.slow) }
    #expect(slow?.onFirst == "16/02/2025")
    #expect(slow?.onLast == "19/02/2025")
    let idle = TaskStateTests.history(task)
    #expect(TaskStateTests.judge(idle, on: "15/02/2025")?.state == .notStarted)
    #expect(TaskStateTests.judge(idle, on: "16/02/2025")?.state == .slow)
    #expect(TaskStateTests.judge(idle, on: "16/02/2025")?.missedMilestones == [milestones[0]])
  }
}
