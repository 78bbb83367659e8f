import Programme
import VietnameseText

/// A unit's page, with each thing that it must be able to say.
extension Samples {
  static let online = Indicator(
    code: "ho-so-truc-tuyen",
    title: BilingualText(
      "Tỷ lệ hồ sơ trực tuyến toàn trình", english: "Share of files handled online"),
    kind: .percent, nature: .flow, pillar: .government)

  static let cashless = Indicator(
    code: "khong-tien-mat",
    title: BilingualText("Tỷ lệ thanh toán không dùng tiền mặt", english: "Cashless payments"),
    kind: .percent, nature: .stock, pillar: .economy)

  static let records = Indicator(
    code: "so-suc-khoe",
    title: BilingualText("Người dân có hồ sơ sức khỏe điện tử", english: "Health records"),
    kind: .count, nature: .cumulative, measure: BilingualText("người", english: "people"),
    pillar: .society)

  static let ranking = Indicator(
    code: "dti-hang", title: BilingualText("Xếp hạng chỉ số chuyển đổi số", english: "DTI rank"),
    kind: .rank, nature: .stock, direction: .lowerIsBetter)

  static func target(
    _ code: String, _ indicator: Indicator, unit: Code<Organisation>, value: Int64?, due: Day?,
    comparison: Target.Comparison = .atLeast
  ) -> Target {
    Target(
      code: Code(code), indicator: indicator.code, unit: unit, due: due, comparison: comparison,
      value: value.map { ExactDecimal($0) })
  }

  static func judged(
    _ state: TargetState, reading: Reading? = nil, attainment: Double? = nil,
    elapsed: Double? = nil, isStale: Bool = false, frozenOn: Day? = nil
  ) -> TargetJudgement {
    let slice = TargetHistory(
      target: .init(always: target("t", online, unit: "u", value: nil, due: nil)), kind: .percent
    ).slice(known: today)
    guard var judgement = slice.judge(on: today) else { preconditionFailure("always judged") }
    judgement.state = state
    judgement.reading = reading
    judgement.attainment = attainment
    judgement.elapsed = elapsed
    judgement.isStale = isStale
    judgement.frozenOn = frozenOn
    return judgement
  }

  static let press = SourceReference(
    code: "kinhtedothi-12", title: "Báo Kinh tế và Đô thị", kind: .published)

  static func reading(
    _ id: Int64, _ indicator: Indicator, _ figure: Figure, on day: Day, trust: Confidence = .press,
    unit: Code<Organisation> = "long-bien"
  ) -> ReadingLine {
    ReadingLine(
      reading: Reading(
        id: id, indicator: indicator.code, unit: unit, period: Period(day: day),
        statement: .figure(figure), source: press.code, confidence: trust),
      source: press, indicator: indicator, recordedAt: now)
  }

  static func history(_ values: [Double]) -> [HistoryPoint] {
    values.enumerated().map { number, value in
      HistoryPoint(day: day(2025, 1, 31).adding(months: number), value: value)
    }
  }

  static func unitIndicators(entry: Int64) -> [IndicatorLine] {
    let online = reading(
      1, online, Figure(value: ExactDecimal(571, scale: 1)), on: day(2025, 3, 31))
    let cashless = reading(
      2, cashless, Figure(value: ExactDecimal(60), qualifier: .over), on: day(2025, 5, 31),
      trust: .official)
    let records = reading(
      3, records, Figure(value: ExactDecimal(317_199)), on: day(2024, 12, 31), trust: .mirror)
    return [
      IndicatorLine(
        indicator: Samples.online, unit: reference(1), newest: online,
        targets: [
          TargetLine(
            target: target(
              "t1", Samples.online, unit: "long-bien", value: 80, due: day(2025, 6, 30)),
            document: nil,
            judgement: judged(
              .overdue, reading: online.reading, isStale: true, frozenOn: districtEnd))
        ], history: history([31, 40.5, 57.1]), entry: entry),
      IndicatorLine(
        indicator: Samples.cashless, unit: reference(1), newest: cashless,
        targets: [
          TargetLine(
            target: target(
              "t2", Samples.cashless, unit: "long-bien", value: 90, due: day(2025, 12, 31)),
            document: nil,
            judgement: judged(
              .atRisk, reading: cashless.reading, attainment: 0.5, elapsed: 0.62,
              frozenOn: districtEnd))
        ], history: history([48, 52, 51, 58, 60]), entry: 3),
      IndicatorLine(
        indicator: Samples.records, unit: reference(1), newest: records, targets: [],
        history: history([317_199])),
      IndicatorLine(indicator: ranking, unit: reference(1), newest: nil, targets: [], history: []),
    ]
  }

  static func taskJudgement(
    _ state: TaskState, deadline: Day?, percent: Int64? = nil, flagged: Bool = false,
    gaps: [TaskJudgement.Gap] = []
  ) -> TaskJudgement {
    let task = BreakthroughTask(code: "x", title: BilingualText("x"), basis: .summary)
    let slice = TaskHistory(task: .init(always: task)).slice(known: today)
    guard var judgement = slice.judge(on: today) else { preconditionFailure("always judged") }
    judgement.state = state
    judgement.deadline = deadline
    judgement.firstDeadline = deadline
    judgement.gaps = gaps
    judgement.lacksEvidence = flagged
    judgement.report = percent.map {
      ProgressReport(
        task: "x", asOf: day(2025, 10, 31), state: state.isDone ? .done : .inProgress,
        percent: ExactDecimal($0))
    }
    return judgement
  }

  static func taskLines() -> [TaskLine] {
    [
      TaskLine(
        task: BreakthroughTask(
          code: "nv-07",
          title: BilingualText("Vé điện tử liên thông trên toàn mạng lưới xe buýt"),
          basis: .annex),
        lead: reference(10),
        judgement: taskJudgement(
          .doneOnTime, deadline: day(2025, 11, 30), percent: 100, flagged: true)),
      TaskLine(
        task: BreakthroughTask(
          code: "nv-02", title: BilingualText("Nâng hạng chỉ số chuyển đổi số của thành phố"),
          basis: .summary),
        lead: nil,
        judgement: taskJudgement(.notStarted, deadline: nil, gaps: [.lead, .deadline])),
      TaskLine(
        task: BreakthroughTask(
          code: "nv-03", title: BilingualText("Số hóa hồ sơ địa chính"), basis: .annex),
        lead: reference(1),
        judgement: taskJudgement(.overdue, deadline: day(2025, 5, 31), percent: 45)),
    ]
  }

  static func unit(_ index: Int = 1, entry: Int64 = 0) -> UnitContent {
    let code = organisation(index).code
    return UnitContent(
      tile: tile(index),
      parent: UnitReference(
        code: "ha-noi", name: BilingualText("Thành phố Hà Nội", english: "Hà Nội City"),
        kind: .city),
      children: index == 1 ? [ward("phuong-sai-dong", "Sài Đồng")] : [],
      models: [PilotModel(code: "mo-hinh", count: 39)],
      activities: index == 1
        ? [
          Activity(
            code: "hd-1", unit: code,
            text: BilingualText(
              "Bộ phận một cửa không giấy tờ ở quận và 14 phường; 6 trong 42 tiêu chí được cải thiện"
            ), provenance: Provenance(confidence: .mirror))
        ] : [],
      tasks: index == 1 ? Array(taskLines().suffix(1)) : [],
      indicators: index == 1 ? unitIndicators(entry: entry) : [],
      principles: principles,
      cells: index == 1
        ? [
          CellLine(unit: code, principle: "ĐM3", verdict: Verdict(.cell(.partly))),
          CellLine(
            unit: code, principle: "BĐ3",
            verdict: Verdict(.cell(.met), flags: [.contradicted, .measuredNotMet])),
        ] : [],
      readings: index == 1 ? unitIndicators(entry: 0).compactMap(\.newest) : [],
      readingsTotal: index == 1 ? 43 : 0,
      previous: index > 0 ? reference(index - 1) : nil,
      next: index + 1 < names.count ? reference(index + 1) : nil)
  }
}
