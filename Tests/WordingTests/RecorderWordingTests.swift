import Programme
import Testing
import VietnameseText

@testable import Wording

@Suite struct RecorderWordingTests {
  private let indicator = Indicator(
    code: "x", title: BilingualText("Tỷ lệ"), kind: .percent, nature: .stock)

  private func line(_ value: Int64, source: String = "Báo cáo của đơn vị") -> ReadingLine {
    let said = Day(iso: "2025-04-02")
    var line = ReadingLine(
      reading: Reading(
        id: value, indicator: "x", unit: "u",
        period: Period(day: Day(iso: "2025-03-31") ?? .distantPast),
        statement: .figure(Figure(value: ExactDecimal(value))), reportedOn: said, source: "s"),
      source: SourceReference(code: "s", title: source, kind: .ownReport), indicator: indicator,
      recordedAt: Instant(said ?? .distantPast, hour: 9))
    line.recorder = Recorder(
      account: "cb-long-bien", name: "Nguyễn Văn A",
      unit: UnitReference(
        code: "u", name: BilingualText("Quận Long Biên", english: "Long Biên District"),
        kind: .urbanDistrict), entry: 1_204)
    return line
  }

  @Test func theRecorderIsNamedWhole() {
    #expect(
      Wording(.vietnamese).recorder(of: line(40))
        == "Nguyễn Văn A (tài khoản cb-long-bien), Quận Long Biên, ghi lúc 09:00 02/04/2025,"
        + " nhật ký số 1.204")
    #expect(
      Wording(.english).recorder(of: line(40))?.hasPrefix("Nguyễn Văn A (account cb-long-bien)")
        == true)
    #expect(Wording(.vietnamese).evidence(of: line(40).reading) == "không kèm minh chứng")
  }

  @Test func whatAnUndoingGaveBackSaysBothDays() {
    var line = line(40)
    line.saidOn = Day(iso: "2025-03-05")
    #expect(
      Wording(.vietnamese).reportedOn(line) == "báo ngày 05/03/2025, khôi phục ngày 02/04/2025")
  }

  /// Competing sources, withdrawals and the period that is owed are named.
  @Test func whyNamesWhatStandsAround() throws {
    let target = Target(
      code: "t", indicator: "x", unit: "u", document: "d", due: Day(iso: "2025-12-31"),
      value: ExactDecimal(80))
    var judgement = try #require(
      TargetHistory(
        target: .init(always: target), kind: .percent, readings: [line(40).reading]
      ).judge(on: Day(iso: "2025-08-01") ?? .distantPast, known: .distantFuture))
    judgement.isStale = true
    let unit = UnitReference(code: "u", name: BilingualText("U"), kind: .agency)
    var series = IndicatorLine(
      indicator: indicator, unit: unit, newest: line(40), targets: [], history: [])
    series.beside = [line(43, source: "Báo chí")]
    series.withdrawn = [line(50)]
    series.owed = Period(
      first: Day(iso: "2025-04-01") ?? .distantPast, last: Day(iso: "2025-04-30") ?? .distantPast,
      granularity: .month)
    let why = Wording(.vietnamese).why(
      TargetLine(target: target, document: nil, judgement: judgement), of: indicator,
      on: Day(iso: "2025-08-01") ?? .distantPast, series: series)
    #expect(why.contains { $0.hasPrefix("Nguồn khác cho cùng kỳ, không tính: 43 %") })
    #expect(why.contains { $0.contains("đã rút lại ngày 02/04/2025") })
    #expect(why.contains { $0.contains("báo cáo kỳ 04/2025 đã quá hạn") })
    #expect(why.contains { $0.contains("nguồn: Báo cáo của đơn vị") })
  }
}
