import Programme
import Testing
import VietnameseText
import Wording

private func day(_ iso: String) throws -> Day {
  try #require(Day(iso: iso))
}

private let indicator = Indicator(
  code: "truc-tuyen", title: BilingualText("Tỷ lệ hồ sơ trực tuyến", english: "Online filing"),
  kind: .percent, nature: .flow)

private func judged(
  _ target: Target, value: String?, on: String, life: Life = Life()
) throws -> TargetLine {
  let readings = try value.map { text in
    let month = try #require(
      Period(
        first: try day("2025-03-01"), last: try day("2025-03-31"), granularity: .month))
    return [
      Reading(
        id: 1, indicator: target.indicator, unit: target.unit, period: month,
        statement: .figure(Figure(value: ExactDecimal(canonical: text))),
        reportedOn: try day("2025-04-10"), source: "laodong-0325", confidence: .mirror)
    ]
  }
  let history = TargetHistory(
    target: .init(always: target), kind: .percent, life: .init(always: life),
    readings: readings ?? [])
  let on = try day(on)
  let document = Document(code: "kh", number: "239/KH-UBND", title: BilingualText("Kế hoạch"))
  return TargetLine(
    target: target, document: document,
    judgement: try #require(history.judge(on: on, known: on)))
}

private func goal(due: String? = "2025-12-31", baseline: Int64? = 0) throws -> Target {
  Target(
    code: "t", indicator: indicator.code, unit: "me-linh", document: "kh",
    due: try due.map(day), value: ExactDecimal(80),
    start: try day("2025-01-01"), baseline: baseline.map { ExactDecimal($0) })
}

@Suite struct WhyTargetTests {
  @Test func whyBehindNamesReadingTargetPaceAndThresholds() throws {
    let on = try day("2025-05-01")
    let line = try judged(try goal(), value: "10.1", on: "2025-05-01")
    let why = Wording(.vietnamese).why(line, of: indicator, on: on)
    #expect(why.first?.hasPrefix("Có nguy cơ không đạt: ") == true)
    #expect(why.contains("Mục tiêu: ≥ 80 %, hạn 31/12/2025, theo 239/KH-UBND."))
    #expect(
      why.contains(
        "Số liệu: 10,1 %, kỳ 03/2025; nguồn: laodong-0325, độ tin cậy C, báo ngày 10/04/2025."))
    #expect(why.contains { $0.contains("12,6 %") && $0.contains("24,5 %") })
    #expect(why.contains { $0.hasPrefix("Ngưỡng:") && $0.contains("5 điểm %") })
  }

  @Test(
    arguments: [
      ("10.1", "2026-01-03", "Đến hạn, chưa có số chứng minh", ": đã qua hạn 3 ngày."),
      ("80.0", "2025-05-01", "Đạt", "thỏa mục tiêu"),
      (nil, "2025-05-01", "Chưa có số liệu", "không phải là bằng 0"),
    ] as [(String?, String, String, String)])
  func theConclusionComesFirst(
    value: String?, on: String, start: String, holds: String
  ) throws {
    let line = try judged(try goal(), value: value, on: on)
    let why = Wording(.vietnamese).why(line, of: indicator, on: try day(on))
    #expect(why.first?.hasPrefix(start) == true)
    #expect(why.contains { $0.contains(holds) })
  }

  @Test func whatIsMissingIsNamed() throws {
    let vi = Wording(.vietnamese)
    let on = try day("2025-05-01")
    let unpaced = try judged(try goal(baseline: nil), value: "10", on: "2025-05-01")
    #expect(vi.why(unpaced, of: indicator, on: on).first?.contains("không có giá trị gốc") == true)
    let undated = try judged(try goal(due: nil), value: "10", on: "2025-05-01")
    #expect(
      vi.why(undated, of: indicator, on: on).first
        == "Không đo được: văn bản không nêu thời hạn.")
  }

  /// All is given from which pace is counted, and yet there is none.
  @Test(
    arguments: [
      (.equal, 80, nil, 0, "90", "đi quá mức cần đạt"),
      (.equal, 80, nil, 80, "70", "giữ mức đã có"),
      (.atLeast, 80, nil, 85, "70", "giữ mức đã có"),
    ] as [(Target.Comparison, Int64, Int64?, Int64, String, String)])
  func withoutPaceTheReasonIsTheRightOne(
    _ comparison: Target.Comparison, _ value: Int64, _ upper: Int64?, _ baseline: Int64,
    _ said: String, _ holds: String
  ) throws {
    var target = try goal(baseline: baseline)
    target.comparison = comparison
    target.value = ExactDecimal(value)
    target.upper = upper.map { ExactDecimal($0) }
    let line = try judged(target, value: said, on: "2025-05-01")
    let first = Wording(.vietnamese).why(line, of: indicator, on: try day("2025-05-01")).first
    try #require(line.judgement.state == .notYet, "\(line.judgement.state)")
    #expect(first?.contains(holds) == true, "\(first ?? "")")
  }

  @Test func aRangeWithoutAnEndSaysWhatIsMissing() throws {
    var target = try goal()
    target.comparison = .range
    let line = try judged(target, value: "90", on: "2025-05-01")
    let first = Wording(.vietnamese).why(line, of: indicator, on: try day("2025-05-01")).first
    #expect(first == "Không đo được: văn bản không nêu giới hạn trên của khoảng.")
  }

  /// The catalogue's words for "no number" are in parentheses, which make no name in a sentence.
  @Test func aDocumentWithoutANumberIsNamedInWords() {
    let document = Document(
      code: "d", number: "(nguồn không nêu số)", title: BilingualText("Chỉ đạo"))
    #expect(Wording(.vietnamese).number(of: document) == "văn bản không rõ số")
    #expect(Wording(.english).number(of: document) == "a document without a known number")
    #expect(Wording(.vietnamese).document(document) == "văn bản không rõ số: Chỉ đạo")
  }

  /// What is shown of the pace stands on the side of the limit on which it was judged.
  @Test(
    arguments: [
      ("84.99", TargetState.atRisk, "-5,01 điểm %"), ("85", .onTrack, "-5 điểm %"),
      ("69.999", .behind, "-20,001 điểm %"), ("70.0", .atRisk, "-20 điểm %"),
      ("93.3", .onTrack, "+3,3 điểm %"),
    ])
  func thePaceSaysWhatTheStateSays(value: String, state: TargetState, said: String) throws {
    let start = try day("2000-01-01")
    var target = try goal(baseline: 0)
    target.value = ExactDecimal(100)
    target.start = start
    target.due = start.adding(days: 1_000)
    let end = start.adding(days: 900)
    let reading = Reading(
      indicator: indicator.code, unit: "me-linh", period: Period(day: end),
      statement: .figure(Figure(value: ExactDecimal(canonical: value))), source: "bao-cao")
    let history = TargetHistory(
      target: .init(always: target), kind: .percent, readings: [reading])
    let judgement = try #require(history.judge(on: end, known: end))
    try #require(judgement.state == state)
    let line = TargetLine(target: target, document: nil, judgement: judgement)
    let why = Wording(.vietnamese).why(line, of: indicator, on: end).joined(separator: " ")
    #expect(why.contains("(\(said))"), "\(why)")
  }

  @Test func anEndedUnitsJudgementSaysItsDay() throws {
    let line = try judged(
      try goal(), value: "10.1", on: "2026-03-01", life: Life(last: try day("2025-06-30")))
    let why = Wording(.vietnamese).why(line, of: indicator, on: try day("2026-03-01"))
    #expect(why.last?.contains("30/06/2025") == true)
    #expect(!why.contains { $0.contains("quá hạn") })
  }

  @Test func bothLanguagesSaySentencesOfTheirOwn() throws {
    let on = try day("2025-05-01")
    let line = try judged(try goal(), value: "10.1", on: "2025-05-01")
    let ours = Wording(.vietnamese).why(line, of: indicator, on: on)
    let theirs = Wording(.english).why(line, of: indicator, on: on)
    #expect(ours.count == theirs.count)
    for (left, right) in zip(ours, theirs) {
      #expect(left != right)
      #expect(left.hasSuffix(".") && right.hasSuffix("."))
    }
  }
}

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
      lives: ["so": .init(always: Life(last: try day("2025-06-30")))])
    let on = try day("2026-05-01")
    let judgement = try #require(history.judge(on: on, known: on))
    let vi = Wording(.vietnamese)
    #expect(vi.left(judgement, on: on) == "tính đến 30/06/2025 còn 184 ngày")
    #expect(Wording(.english).left(judgement, on: on) == "as of 30/06/2025 184 days left")
    let why = vi.why(line(task, judgement), on: on)
    #expect(why.contains("Thời hạn 31/12/2025: tính đến 30/06/2025 còn 184 ngày."))
  }

  /// Nobody said that it was not begun: nobody said anything.
  @Test func withoutAReportItIsNotReported() throws {
    let on = try day("2025-01-15")
    let silent = try #require(TaskHistory(task: .init(always: task)).judge(on: on, known: on))
    let report = ProgressReport(task: "nv", asOf: try day("2025-01-10"), state: .notStarted)
    let told = try #require(
      TaskHistory(task: .init(always: task), reports: [report]).judge(on: on, known: on))
    #expect(silent.state == told.state)
    let (vi, en) = (Wording(.vietnamese), Wording(.english))
    #expect(vi.label(silent).full == "chưa báo cáo")
    #expect(en.label(silent).full == "not reported")
    #expect(vi.label(told).full == "chưa bắt đầu")
    #expect(vi.label(told.state).full == "chưa có báo cáo bắt đầu")
  }

  /// What was said and no longer holds is named.
  @Test func reopeningsAndReportsTakenBackAreNamed() throws {
    let on = try day("2025-04-01")
    let judgement = try #require(TaskHistory(task: .init(always: task)).judge(on: on, known: on))
    var line = line(task, judgement)
    line.reopened = ProgressReport(task: "nv", asOf: try day("2025-02-01"), state: .done)
    var taken = ProgressReport(task: "nv", asOf: try day("2025-03-01"), state: .done)
    taken.retractedOn = try day("2025-03-05")
    line.retracted = [taken]
    let why = Wording(.vietnamese).why(line, on: on)
    #expect(why.contains { $0.contains("Đã từng báo hoàn thành") && $0.contains("01/02/2025") })
    #expect(why.contains { $0.contains("đã rút lại ngày 05/03/2025") })
  }

  /// A share of 20.3 against 40.31 is 20.01 behind, which is slow; 20.0 would not be.
  @Test(arguments: [("20.31", false), ("20.30", true)])
  func thePointsSayWhatTheStateSays(percent: String, isSlow: Bool) throws {
    // 403.1 thousandths of the time have passed: 4,031 of 10,000 days.
    let start = try day("2000-01-01")
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
      start: try day("2025-01-01"), firstDeadline: try day("2025-12-31"), basis: .annex,
      targets: ["t"])
    let on = try day("2025-09-01")
    let history = TaskHistory(
      task: .init(always: task), reports: [],
      targets: ["t": TargetHistory(target: .init(always: try goal()), kind: .percent)])
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
      firstDeadline: try day("2025-06-30"), basis: .annex, targets: ["t"])
    let report = ProgressReport(task: "nv", asOf: try day("2025-06-01"), state: .done)
    let target = TargetHistory(target: .init(always: try goal()), kind: .percent)
    let history = TaskHistory(
      task: .init(always: task), reports: [report], targets: ["t": target])
    let on = try day("2025-06-15")
    let judgement = try #require(history.judge(on: on, known: on))
    let why = Wording(.vietnamese).why(line(task, judgement), on: on) { _ in "Hồ sơ ≥ 80 %" }
    #expect(why.first == "Hoàn thành đúng hạn.")
    #expect(why.contains("Báo xong, chưa đủ căn cứ: báo đã hoàn thành nhưng không kèm minh chứng."))
    #expect(why.contains { $0.contains("mục tiêu chưa đạt: Hồ sơ ≥ 80 %") })
  }

  @Test func gapsAndMissingReportsAreNamed() throws {
    let task = BreakthroughTask(code: "nv", title: BilingualText("Việc"), basis: .summary)
    let history = TaskHistory(task: .init(always: task))
    let on = try day("2025-06-15")
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
      code: "nv", title: BilingualText("Việc"), start: try day("2025-01-01"),
      firstDeadline: try day("2025-03-31"), basis: .annex,
      milestones: [Milestone(title: BilingualText("Mốc một"), due: try day("2025-02-01"))])
    let report = ProgressReport(
      task: "nv", asOf: try day("2025-03-01"), state: .inProgress, percent: ExactDecimal(40))
    let extended = Extension(
      task: "nv", deadline: try day("2025-05-31"), grantedOn: try day("2025-03-30"),
      document: "12/QĐ", note: "Sau khi sắp xếp.")
    let history = TaskHistory(
      task: .init(always: task), reports: [report], extensions: [extended])
    let on = try day("2025-06-03")
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

@Suite struct WhyCellTests {
  @Test func aContradictionIsSaid() throws {
    let on = try day("2025-05-01")
    var target = try goal()
    target.principles = ["BĐ3"]
    // The figure of March is the newest that could tell of this day.
    target.due = try day("2025-04-15")
    let reading = try judged(target, value: "10", on: "2026-02-01")
    let history = CellHistory(
      principle: "BĐ3",
      assessments: [
        .init(
          knownFrom: on,
          assessment: Assessment(
            unit: "me-linh", principle: "BĐ3", asOf: on, attestation: .met,
            assessor: "Sở TT&TT", evidence: Evidence(text: "Báo cáo 12")))
      ],
      targets: [
        TargetHistory(
          target: .init(always: target), kind: .percent,
          readings: [try #require(reading.judgement.reading)])
      ])
    let late = try day("2026-02-01")
    let judgement = try #require(history.judge(on: late, known: late))
    let why = Wording(.vietnamese).why(judgement, targets: [reading], indicators: [indicator])
    #expect(why.first == "Đạt, do Sở TT&TT đánh giá, tính đến 01/05/2025.")
    #expect(why.contains("Minh chứng: Báo cáo 12."))
    #expect(
      why.contains("Tỷ lệ hồ sơ trực tuyến: 10 % (03/2025), mục tiêu ≥ 80 %, quá hạn chưa đạt."))
    #expect(why.contains { $0.hasPrefix("Đánh giá và số liệu trái nhau") })
  }

  @Test func whatNobodyAssessedIsSaidSo() throws {
    let on = try day("2025-05-01")
    let judgement = try #require(
      CellHistory(principle: "K1").judge(on: on, known: on))
    #expect(
      Wording(.english).why(judgement) == [
        "Not assessed: nobody has assessed this content in this unit.",
        "No target is linked to this content.",
      ])
  }
}
