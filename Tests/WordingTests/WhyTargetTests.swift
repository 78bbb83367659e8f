import Programme
import Testing
import VietnameseText
import Wording

@Suite struct WhyTargetTests {
  @Test func whyBehindNamesReadingTargetPaceAndThresholds() throws {
    let on = try WhySamples.day("2025-05-01")
    let line = try WhySamples.judged(try WhySamples.goal(), value: "10.1", on: "2025-05-01")
    let why = Wording(.vietnamese).why(line, of: WhySamples.indicator, on: on)
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
    let line = try WhySamples.judged(try WhySamples.goal(), value: value, on: on)
    let why = Wording(.vietnamese).why(line, of: WhySamples.indicator, on: try WhySamples.day(on))
    #expect(why.first?.hasPrefix(start) == true)
    #expect(why.contains { $0.contains(holds) })
  }

  @Test func whatIsMissingIsNamed() throws {
    let vi = Wording(.vietnamese)
    let on = try WhySamples.day("2025-05-01")
    let unpaced = try WhySamples.judged(
      try WhySamples.goal(baseline: nil), value: "10", on: "2025-05-01")
    #expect(
      vi.why(unpaced, of: WhySamples.indicator, on: on).first?.contains("không có giá trị gốc")
        == true)
    let undated = try WhySamples.judged(
      try WhySamples.goal(due: nil), value: "10", on: "2025-05-01")
    #expect(
      vi.why(undated, of: WhySamples.indicator, on: on).first
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
    var target = try WhySamples.goal(baseline: baseline)
    target.comparison = comparison
    target.value = ExactDecimal(value)
    target.upper = upper.map { ExactDecimal($0) }
    let line = try WhySamples.judged(target, value: said, on: "2025-05-01")
    let first = Wording(.vietnamese).why(
      line, of: WhySamples.indicator, on: try WhySamples.day("2025-05-01")
    ).first
    try #require(line.judgement.state == .notYet, "\(line.judgement.state)")
    #expect(first?.contains(holds) == true, "\(first ?? "")")
  }

  @Test func aRangeWithoutAnEndSaysWhatIsMissing() throws {
    var target = try WhySamples.goal()
    target.comparison = .range
    let line = try WhySamples.judged(target, value: "90", on: "2025-05-01")
    let first = Wording(.vietnamese).why(
      line, of: WhySamples.indicator, on: try WhySamples.day("2025-05-01")
    ).first
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
    let start = try WhySamples.day("2000-01-01")
    var target = try WhySamples.goal(baseline: 0)
    target.value = ExactDecimal(100)
    target.start = start
    target.due = start.adding(days: 1_000)
    let end = start.adding(days: 900)
    let reading = Reading(
      indicator: WhySamples.indicator.code, unit: "me-linh", period: Period(day: end),
      statement: .figure(Figure(value: ExactDecimal(canonical: value))), source: "bao-cao")
    let history = TargetHistory(
      target: .init(always: target), kind: .percent, readings: [reading])
    let judgement = try #require(history.judge(on: end, known: end))
    try #require(judgement.state == state)
    let line = TargetLine(target: target, document: nil, judgement: judgement)
    let why = Wording(.vietnamese).why(line, of: WhySamples.indicator, on: end).joined(
      separator: " ")
    #expect(why.contains("(\(said))"), "\(why)")
  }

  @Test func anEndedUnitsJudgementSaysItsDay() throws {
    let line = try WhySamples.judged(
      try WhySamples.goal(), value: "10.1", on: "2026-03-01",
      life: Life(last: try WhySamples.day("2025-06-30")))
    let why = Wording(.vietnamese).why(
      line, of: WhySamples.indicator, on: try WhySamples.day("2026-03-01"))
    #expect(why.last?.contains("30/06/2025") == true)
    #expect(!why.contains { $0.contains("quá hạn") })
  }

  @Test func bothLanguagesSaySentencesOfTheirOwn() throws {
    let on = try WhySamples.day("2025-05-01")
    let line = try WhySamples.judged(try WhySamples.goal(), value: "10.1", on: "2025-05-01")
    let ours = Wording(.vietnamese).why(line, of: WhySamples.indicator, on: on)
    let theirs = Wording(.english).why(line, of: WhySamples.indicator, on: on)
    #expect(ours.count == theirs.count)
    for (left, right) in zip(ours, theirs) {
      #expect(left != right)
      #expect(left.hasSuffix(".") && right.hasSuffix("."))
    }
  }
}
