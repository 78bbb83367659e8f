import Programme
import Testing
import VietnameseText
import Wording

/// Why a reading that is owed stands as it does.
@Suite struct WhyDueTests {
  private func day(_ iso: String) throws -> Day { try #require(Day(iso: iso)) }

  private func month(_ first: String, _ last: String) throws -> Period {
    try #require(Period(first: try day(first), last: try day(last), granularity: .month))
  }

  private let indicator = Indicator(
    code: "ho-so", title: BilingualText("Tỷ lệ hồ sơ", english: "Filings"), kind: .percent,
    nature: .flow)
  private let unit = UnitReference(
    code: "so", name: BilingualText("Sở Xây dựng", english: "Construction"), kind: .agency)

  private func reading(_ value: Int64, _ period: Period, from source: String) throws -> ReadingLine
  {
    ReadingLine(
      reading: Reading(
        id: 1, indicator: indicator.code, unit: unit.code, period: period,
        statement: .figure(Figure(value: ExactDecimal(value, scale: 1))),
        reportedOn: period.last.adding(days: 5), source: "nguon"),
      source: SourceReference(code: "nguon", title: source, kind: .published),
      indicator: indicator, recordedAt: Instant(milliseconds: 0))
  }

  private func due(_ state: DutyPeriodState) throws -> DueLine {
    DueLine(
      duty: Duty(
        code: "no", indicator: indicator.code, unit: unit.code, every: .month, dueAfterDays: 10,
        first: try day("2025-01-01")),
      indicator: indicator, period: try month("2026-07-01", "2026-07-31"),
      dueOn: try day("2026-08-10"), state: state, current: nil,
      last: try reading(603, month("2026-06-01", "2026-06-30"), from: "Báo cáo tháng."))
  }

  @Test func itTellsThePeriodTheDayAndTheNewestFigure() throws {
    var line = try due(.stale)
    line.beside = try reading(500, line.period, from: "Báo Hà Nội")
    let on = try day("2026-11-30")
    let ours = Wording(.vietnamese).why(line, on: on)
    #expect(ours.first == "Lâu chưa báo cáo.")
    #expect(
      ours.contains("Kỳ còn nợ: 07/2026, hạn báo cáo 10/08/2026, đã qua hạn 112 ngày."), "\(ours)")
    #expect(ours.contains { $0.hasPrefix("Số gần nhất: 60,3 % (06/2026), báo ngày 05/07/2026") })
    #expect(ours.contains { $0.contains("50,0 % (07/2026); nguồn: Báo Hà Nội.") }, "\(ours)")
    let theirs = Wording(.english).why(line, on: on)
    #expect(theirs.count == ours.count)
    #expect(theirs.contains { $0.contains("112 days past the due day") }, "\(theirs)")
    #expect(theirs.contains { $0.hasPrefix("Latest: 60.3") && $0.contains("2026") }, "\(theirs)")
    for sentence in ours + theirs {
      #expect(sentence.hasSuffix(".") && !sentence.contains(".."), "\(sentence)")
    }
  }

  @Test(arguments: DutyPeriodState.allCases)
  func everyStateHasAReason(_ state: DutyPeriodState) throws {
    var line = try due(state)
    if state.isReported { line.current = try reading(610, line.period, from: "Đơn vị") }
    line.frozenOn = try day("2026-09-30")
    let on = try day("2026-11-30")
    let ours = Wording(.vietnamese).why(line, on: on)
    let theirs = Wording(.english).why(line, on: on)
    #expect(ours.count == theirs.count && ours.count >= 4)
    for (left, right) in zip(ours, theirs) { #expect(left != right) }
  }

  /// A note brings its own full stop.
  @Test(arguments: [("a", "a."), ("a.", "a."), ("a?", "a?"), ("a…", "a…"), ("", "")])
  func aSentenceHasOneFullStop(_ text: String, _ sentence: String) {
    #expect(Wording(.vietnamese).sentence(text) == sentence)
  }
}
