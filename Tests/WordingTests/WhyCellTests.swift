import Programme
import Testing
import VietnameseText
import Wording

@Suite struct WhyCellTests {
  @Test func aContradictionIsSaid() throws {
    let on = try WhySamples.day("2025-05-01")
    var target = try WhySamples.goal()
    target.principles = ["BĐ3"]
    // The figure of March is the newest that could tell of this day.
    target.due = try WhySamples.day("2025-04-15")
    let reading = try WhySamples.judged(target, value: "10", on: "2026-02-01")
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
    let late = try WhySamples.day("2026-02-01")
    let judgement = try #require(history.judge(on: late, known: late))
    let why = Wording(.vietnamese).why(
      judgement, targets: [reading], indicators: [WhySamples.indicator])
    #expect(why.first == "Đạt, do Sở TT&TT đánh giá, tính đến 01/05/2025.")
    #expect(why.contains("Minh chứng: Báo cáo 12."))
    #expect(
      why.contains("Tỷ lệ hồ sơ trực tuyến: 10 % (03/2025), mục tiêu ≥ 80 %, quá hạn chưa đạt."))
    #expect(why.contains { $0.hasPrefix("Đánh giá và số liệu trái nhau") })
  }

  @Test func whatNobodyAssessedIsSaidSo() throws {
    let on = try WhySamples.day("2025-05-01")
    let judgement = try #require(
      CellHistory(principle: "K1").judge(on: on, known: on))
    #expect(
      Wording(.english).why(judgement) == [
        "Not assessed: nobody has assessed this content in this unit.",
        "No target is linked to this content.",
      ])
  }
}
