import Programme
import Testing
import VietnameseText
import Wording

/// A target that is judged, for the sentences that say why.
enum WhySamples {
  static func day(_ iso: String) throws -> Day {
    try #require(Day(iso: iso))
  }

  static let indicator = Indicator(
    code: "truc-tuyen", title: BilingualText("Tỷ lệ hồ sơ trực tuyến", english: "Online filing"),
    kind: .percent, nature: .flow)

  static func judged(
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

  static func goal(due: String? = "2025-12-31", baseline: Int64? = 0) throws -> Target {
    Target(
      code: "t", indicator: indicator.code, unit: "me-linh", document: "kh",
      due: try due.map(day), value: ExactDecimal(80),
      start: try day("2025-01-01"), baseline: baseline.map { ExactDecimal($0) })
  }
}
