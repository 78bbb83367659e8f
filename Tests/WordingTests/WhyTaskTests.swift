import Programme
import Testing
import VietnameseText
import Wording

private func line(_ task: BreakthroughTask, _ judgement: TaskJudgement) -> TaskLine {
  TaskLine(task: task, lead: nil, judgement: judgement)
}

@Suite struct WhyTaskTests {
  private let task = BreakthroughTask(
    code: "nv", title: BilingualText("Việc"), lead: "so", start: Day(iso: "2025-01-01"),
    firstDeadline: Day(iso: "2025-12-31"), basis: .annex)

  /// Of what is frozen the days are those of its last day, and it says so.
  @Test func daysLeftOfAFrozenTaskAreThoseOfItsLastDay() throws {
    let history = TaskHistory(
      task: .init(always: task),
      lives: ["so": .init(always: Life(last: try WhySamples.day("2025-06-30")))])
    let on = try WhySamples.day("2026-05-01")
    let judgement = try #require(history.judge(on: on, known: on))
    let vi = Wording(.vietnamese)
    #expect(vi.left(judgement, on: on) == "tính đến 30/06/2025 còn 184 ngày")
    #expect(Wording(.english).left(judgement, on: on) == "as of 30/06/2025 184 days left")
    let why = vi.why(line(task, judgement), on: on)
    #expect(why.contains("Thời hạn 31/12/2025: tính đến 30/06/2025 còn 184 ngày."))
  }

  /// Nobody said that it was not begun: nobody said anything.
  @Test func withoutAReportItIsNotReported() throws {
    let on = try WhySamples.day("2025-01-15")
    let silent = try #require(TaskHistory(task: .init(always: task)).judge(on: on, known: on))
    let report = ProgressReport(
      task: "nv", asOf: try WhySamples.day("2025-01-10"), state: .notStarted)
    let told = try #require(
      TaskHistory(task: .init(always: task), reports: [report]).judge(on: on, known: on))
    #expect(silent.state == told.state)
    let (vi, en) = (Wording(.vietnamese), Wording(.english))
    #expect(vi.label(silent).full == "chưa báo cáo")
    #expect(en.label(silent).full == "not reported")
    #expect(vi.label(told).full == "chưa bắt đầu")
    // What may be either is counted as either, in the same words.
    #expect(vi.label(told.state).full == "chưa báo cáo, chưa bắt đầu")
    #expect(vi.label(told.state).short == "chưa báo cáo")
  }

  /// What was said and no longer holds is named.
  @Test func reopeningsAndReportsTakenBackAreNamed() throws {
    let on = try WhySamples.day("2025-04-01")
    let judgement = try #require(TaskHistory(task: .init(always: task)).judge(on: on, known: on))
    var line = line(task, judgement)
    line.reopened = ProgressReport(task: "nv", asOf: try WhySamples.day("2025-02-01"), state: .done)
    var taken = ProgressReport(task: "nv", asOf: try WhySamples.day("2025-03-01"), state: .done)
    taken.retractedOn = try WhySamples.day("2025-03-05")
    line.retracted = [taken]
    let why = Wording(.vietnamese).why(line, on: on)
    #expect(why.contains { $0.contains("Đã từng báo hoàn thành") && $0.contains("01/02/2025") })
    #expect(why.contains { $0.contains("đã rút lại ngày 05/03/2025") })
  }

  /// A share of 20.3 against 40.31 is 20.01 behind, which is slow; 20.0 would not be.
  @Test(arguments: [("20.31", false), ("20.30", true)])
  func thePointsSayWhatTheStateSays(percent: String, isSlow: Bool) throws {
    // 403.1 thousandths of the time have passed: 4,031 of 10,000 days.
    let start = try WhySamples.day("2000-01-01")
    var task = task
    task.start = start
    task.firstDeadline = start.adding(days: 10_000)
    let on = start.adding(days: 4_031)
    let report = ProgressReport(
      task: "nv", asOf: on, state: .inProgress, percent: ExactDecimal(canonical: percent))
    let judgement = try #require(
      TaskHistory(task: .init(always: task), reports: [report]).judge(on: on, known: on))
    #expect((judgement.state == .slow) == isSlow)
    let said = Wording(.vietnamese).why(line(task, judgement), on: on).joined(separator: " ")
    #expect(said.contains(isSlow ? "-20,01 điểm %" : "-20,0 điểm %"), "\(said)")
  }

  @Test func aTaskOfWhichNothingWasHeardSaysSinceWhen() throws {
    let task = BreakthroughTask(
      code: "nv", title: BilingualText("Việc"), output: BilingualText("Báo cáo"), lead: "so",
      start: try WhySamples.day("2025-01-01"), firstDeadline: try WhySamples.day("2025-12-31"),
      basis: .annex,
      targets: ["t"])
    let on = try WhySamples.day("2025-09-01")
    let history = TaskHistory(
      task: .init(always: task), reports: [],
      targets: ["t": TargetHistory(target: .init(always: try WhySamples.goal()), kind: .percent)])
    let judgement = try #require(history.judge(on: on, known: on))
    try #require(judgement.isStale)
    let why = Wording(.vietnamese).why(line(task, judgement), on: on)
    #expect(
      why.contains(
        "Lâu chưa cập nhật: 243 ngày từ ngày bắt đầu mà chưa có báo cáo nào (ngưỡng 45 ngày)."),
      "\(why)")
  }

  @Test func aClaimSaysWhatIsNotShown() throws {
    let task = BreakthroughTask(
      code: "nv", title: BilingualText("Việc"), output: BilingualText("Báo cáo"), lead: "so",
      firstDeadline: try WhySamples.day("2025-06-30"), basis: .annex, targets: ["t"])
    let report = ProgressReport(task: "nv", asOf: try WhySamples.day("2025-06-01"), state: .done)
    let target = TargetHistory(target: .init(always: try WhySamples.goal()), kind: .percent)
    let history = TaskHistory(
      task: .init(always: task), reports: [report], targets: ["t": target])
    let on = try WhySamples.day("2025-06-15")
    let judgement = try #require(history.judge(on: on, known: on))
    let why = Wording(.vietnamese).why(line(task, judgement), on: on) { _ in "Hồ sơ ≥ 80 %" }
    #expect(why.first == "Hoàn thành đúng hạn.")
    #expect(why.contains("Báo xong, chưa đủ căn cứ: báo đã hoàn thành nhưng không kèm minh chứng."))
    #expect(why.contains { $0.contains("mục tiêu chưa đạt: Hồ sơ ≥ 80 %") })
    // Of a target without a figure it is not known whether it is achieved.
    var unknown = line(task, judgement)
    unknown.unachieved = [
      try WhySamples.judged(try WhySamples.goal(), value: nil, on: "2025-06-15")
    ]
    let said = Wording(.vietnamese).why(unknown, on: on) { _ in "Hồ sơ ≥ 80 %" }
    #expect(said.contains { $0.contains("chưa có số liệu để nói mục tiêu đã đạt: Hồ sơ ≥ 80 %") })
    #expect(!said.contains { $0.contains("mục tiêu chưa đạt") })
    #expect(Wording(.english).why(unknown, on: on).contains { $0.contains("no figure tells") })
  }

  /// An alert says of a task all that the task's own page says, and whose it is.
  @Test func anAlertSaysWhatTheTaskItselfSays() throws {
    let task = BreakthroughTask(
      code: "nv", title: BilingualText("Việc"), lead: "so",
      firstDeadline: try WhySamples.day("2025-03-31"), basis: .annex)
    let report = ProgressReport(
      task: "nv", asOf: try WhySamples.day("2025-03-01"), state: .inProgress,
      percent: ExactDecimal(40))
    let on = try WhySamples.day("2025-06-03")
    let judgement = try #require(
      TaskHistory(task: .init(always: task), reports: [report]).judge(on: on, known: on))
    let line = line(task, judgement)
    var alert = AlertLine(
      attention: AttentionLine(
        subject: .task("nv"),
        unit: UnitReference(code: "so", name: BilingualText("Sở Nội vụ"), kind: .department),
        title: task.title, verdict: judgement.verdict, since: try WhySamples.day("2025-04-01")),
      subject: .task("nv"), status: .open, acts: [], reminders: 0, isEscalated: false)
    alert.task = line
    for wording in [Wording(.vietnamese), Wording(.english)] {
      let why = wording.why(alert, on: on)
      #expect(why.starts(with: wording.why(line, on: on)))
      #expect(why.contains { $0.contains("Sở Nội vụ") })
    }
    let why = Wording(.vietnamese).why(alert, on: on)
    #expect(why.contains("Thời hạn 31/03/2025: quá hạn 64 ngày."))
    #expect(why.contains { $0.contains("40,0 %") || $0.contains("40 %") })
    #expect(why.contains { $0.contains("thiếu sản phẩm đầu ra, thiếu chỉ tiêu") })
  }

  @Test func gapsAndMissingReportsAreNamed() throws {
    let task = BreakthroughTask(code: "nv", title: BilingualText("Việc"), basis: .summary)
    let history = TaskHistory(task: .init(always: task))
    let on = try WhySamples.day("2025-06-15")
    let judgement = try #require(history.judge(on: on, known: on))
    let why = Wording(.vietnamese).why(line(task, judgement), on: on)
    #expect(why.contains("Chưa có báo cáo tiến độ nào."))
    #expect(why.contains("Không có thời hạn nào được nêu."))
    #expect(
      why.contains(
        "Chưa rõ việc, rõ trách nhiệm: thiếu sản phẩm đầu ra, thiếu đơn vị chủ trì,"
          + " thiếu thời hạn, thiếu chỉ tiêu."))
  }

  @Test func lateWorkSaysDaysAndFirstDeadline() throws {
    let task = BreakthroughTask(
      code: "nv", title: BilingualText("Việc"), start: try WhySamples.day("2025-01-01"),
      firstDeadline: try WhySamples.day("2025-03-31"), basis: .annex,
      milestones: [
        Milestone(title: BilingualText("Mốc một"), due: try WhySamples.day("2025-02-01"))
      ])
    let report = ProgressReport(
      task: "nv", asOf: try WhySamples.day("2025-03-01"), state: .inProgress,
      percent: ExactDecimal(40))
    let extended = Extension(
      task: "nv", deadline: try WhySamples.day("2025-05-31"),
      grantedOn: try WhySamples.day("2025-03-30"),
      document: "12/QĐ", note: "Sau khi sắp xếp.")
    let history = TaskHistory(
      task: .init(always: task), reports: [report], extensions: [extended])
    let on = try WhySamples.day("2025-06-03")
    let judgement = try #require(history.judge(on: on, known: on))
    let why = Wording(.vietnamese).why(line(task, judgement), on: on)
    #expect(why.contains("Thời hạn 31/05/2025: quá hạn 3 ngày."))
    #expect(why.contains("Đã gia hạn; thời hạn đầu tiên: 31/03/2025."))
    #expect(why.contains("Mốc trễ (01/02/2025): Mốc một."))
    #expect(
      why.contains { $0.contains("40,0 %") && $0.contains("chậm hơn 20 điểm % là đang chậm") })
    var granted = line(task, judgement)
    granted.extensions = [extended]
    #expect(
      Wording(.vietnamese).why(granted, on: on)
        .contains("Gia hạn đến 31/05/2025 theo 12/QĐ, ngày 30/03/2025; Sau khi sắp xếp."))
  }
}
