import Programme
import VietnameseText

/// Indicators with targets and readings, judged by the rules themselves, for pages 3 to 5.
enum Judged {
  static let today = Samples.today
  static let city = UnitReference(
    code: "ha-noi", name: BilingualText("Thành phố Hà Nội", english: "Hà Nội City"), kind: .city)

  static let plan = Document(
    code: "nq-18", number: "18-NQ/TU",
    title: BilingualText(
      "Nghị quyết về chuyển đổi số, xây dựng thành phố Hà Nội thông minh",
      english: "Resolution on digital transformation"),
    issuedOn: Samples.day(2022, 12, 30))

  static let decision = Document(
    code: "qd-6785", number: "6785/QĐ-UBND",
    title: BilingualText(
      "Phê duyệt Đề án “Một số nhiệm vụ đột phá về chuyển đổi số thành phố Hà Nội năm 2025”"))

  static func source(_ code: Code<Source>, _ title: String, own: Bool = false) -> SourceReference {
    SourceReference(code: code, title: title, kind: own ? .ownReport : .published)
  }

  static let news = source("laodong-0325", "Lao Động: Bộ chỉ số phục vụ tháng 3/2025")
  static let own = source("bao-cao-so-gtvt", "Báo cáo của Sở Giao thông Vận tải", own: true)

  static func line(
    _ id: Int64, _ indicator: Indicator, _ unit: UnitReference, _ figure: Figure?, _ period: Period,
    _ source: SourceReference = news, trust: Confidence? = .press, note: String? = nil,
    replaces: Int64? = nil, isReplaced: Bool = false, reportedOn: Day? = nil
  ) -> ReadingLine {
    ReadingLine(
      reading: Reading(
        id: id, indicator: indicator.code, unit: unit.code, period: period,
        statement: figure.map { .figure($0) } ?? .withdrawal, reportedOn: reportedOn,
        source: source.code, isOwnReport: source.kind == .ownReport, confidence: trust, note: note,
        replaces: replaces), source: source, indicator: indicator,
      recordedAt: Instant(Samples.day(2025, 11, 1), hour: 9), isReplaced: isReplaced)
  }

  static func month(_ year: Int, _ month: Int) -> Period {
    let first = Samples.day(year, month, 1)
    return Period(first: first, last: first.lastOfMonth, granularity: .month)
      ?? Period(day: first)
  }

  static func year(_ year: Int, derived: Bool = false) -> Period {
    Period(
      first: Samples.day(year, 1, 1), last: Samples.day(year, 12, 31), granularity: .year,
      basis: derived ? .derived : .printed) ?? Period(day: Samples.day(year, 12, 31))
  }

  static func number(_ mantissa: Int64, scale: Int = 0) -> Figure {
    Figure(value: ExactDecimal(mantissa, scale: scale))
  }

  /// A target's line as the rules judge it on the sample day.
  static func judged(
    _ target: Target, _ indicator: Indicator, _ readings: [ReadingLine], life: Life = Life(),
    document: Document? = nil, duty: Duty? = nil
  ) -> TargetLine {
    let history = TargetHistory(
      target: .init(always: target), kind: indicator.kind, life: .init(always: life),
      readings: readings.map(\.reading), duties: duty.map { [.init(always: $0)] } ?? [])
    guard let judgement = history.slice(known: today).judge(on: today) else {
      preconditionFailure("a target that is always known is always judged")
    }
    return TargetLine(target: target, document: document, judgement: judgement)
  }

  static func indicatorLine(
    _ indicator: Indicator, _ unit: UnitReference, _ readings: [ReadingLine],
    targets: [TargetLine] = [], duty: DutyState? = nil, isFrozen: Bool = false, entry: Int64 = 0
  ) -> IndicatorLine {
    let series = ReadingSeries(readings.map(\.reading), of: indicator.nature, known: today)
    let newest = series.newest(on: today).flatMap { found in
      readings.first { $0.reading.id == found.id }
    }
    return IndicatorLine(
      indicator: indicator, unit: unit, newest: newest, targets: targets,
      history: series.counted.compactMap { reading in
        reading.figure?.number(for: indicator.kind).map {
          HistoryPoint(day: reading.period.last, value: $0)
        }
      }, duty: duty, isFrozen: isFrozen, entry: entry)
  }
}

/// The indicators themselves.
extension Judged {
  static let share = Indicator(
    code: "kts-grdp",
    title: BilingualText(
      "Tỷ trọng kinh tế số trong GRDP", english: "Digital economy's share of GRDP"),
    kind: .percent, nature: .flow, pillar: .economy,
    provenance: Provenance(sources: ["vgp-18"], confidence: .official))

  static let satisfaction = Indicator(
    code: "bcs-hai-long", title: BilingualText("Mức độ hài lòng", english: "Satisfaction"),
    kind: .percent, nature: .stock,
    instrument: BilingualText(
      "Bộ chỉ số phục vụ người dân, doanh nghiệp (QĐ 766)", english: "Service index (QĐ 766)"),
    pillar: .government)

  static let rank = Indicator(
    code: "dti-hang",
    title: BilingualText("Hạng chuyển đổi số cấp tỉnh (DTI)", english: "Provincial DTI rank"),
    kind: .rank, nature: .stock, direction: .lowerIsBetter,
    instrument: BilingualText("DTI cấp tỉnh", english: "Provincial DTI"))

  static let tickets = Indicator(
    code: "ve-dien-tu",
    title: BilingualText(
      "Lượt đi xe buýt trả bằng vé điện tử liên thông", english: "Bus rides on the shared e-ticket"),
    kind: .count, nature: .flow, measure: BilingualText("nghìn lượt", english: "thousand rides"),
    pillar: .society)

  static let services = Indicator(
    code: "dvctt-thiet-yeu",
    title: BilingualText(
      "Dịch vụ công trực tuyến thiết yếu cho người dân",
      english: "Essential online public services for the people"),
    kind: .percent, nature: .stock, pillar: .government)

  static let savings = Indicator(
    code: "ba-tai-nha-tien",
    title: BilingualText(
      "Chi phí tiết kiệm nhờ “Ba tại nhà”", english: "Money saved by “Three at home”"),
    kind: .amount, nature: .flow, measure: BilingualText("triệu đồng", english: "million VND"))

  static func target(
    _ code: Code<Target>, _ indicator: Indicator, _ unit: UnitReference, _ value: Int64?,
    due: Day?, comparison: Target.Comparison = .atLeast, start: Day? = nil, baseline: Int64? = nil,
    principles: [Code<Principle>] = []
  ) -> Target {
    Target(
      code: code, indicator: indicator.code, unit: unit.code, due: due, comparison: comparison,
      value: value.map { ExactDecimal($0) }, start: start,
      baseline: baseline.map { ExactDecimal($0) },
      principles: principles)
  }
}

/// Their lines.
extension Judged {
  static var office: UnitReference { Samples.reference(10) }

  static let ticketReadings: [ReadingLine] = {
    let values: [Int64] = [310, 322, 355, 351, 390, 420, 447, 460, 452, 498]
    let months = values.enumerated().map { number, value in
      line(
        100 + Int64(number), tickets, office, Self.number(value), month(2024, 12).shifted(number),
        own, trust: .official)
    }
    let wrong = line(
      200, tickets, office, number(4980), month(2024, 12).shifted(9), own, trust: .official,
      note: "Thừa một chữ số.", isReplaced: true)
    var newest = months[9]
    newest.reading.replaces = 200
    let press = line(
      201, tickets, office, Figure(value: ExactDecimal(500), qualifier: .about),
      month(2024, 12).shifted(9), source("vov-ve", "VOV Giao thông"), trust: .mirror)
    return [newest, press, wrong] + months.dropLast().reversed()
  }()

  static let ticketTargets: [TargetLine] = [
    judged(
      target(
        "ve-2025", tickets, office, 700, due: Samples.day(2025, 12, 31),
        start: Samples.day(2024, 12, 31), baseline: 310, principles: ["K3", "BĐ3"]),
      tickets, ticketReadings, document: decision),
    judged(
      target("ve-quy-3", tickets, office, 450, due: Samples.day(2025, 9, 30)), tickets,
      ticketReadings, document: plan),
  ]

  static let shareReadings: [ReadingLine] = [
    line(
      300, share, city, Figure(value: ExactDecimal(2284, scale: 2), qualifier: .about), year(2024),
      source("ktdt-kts", "Báo Kinh tế và Đô thị"), note: "Số không chính thức."),
    line(301, share, city, number(214, scale: 1), year(2023), news, trust: .mirror),
    line(302, share, city, number(189, scale: 1), year(2022, derived: true), news, trust: .derived),
  ]

  static let rankReadings: [ReadingLine] =
    [rankReading(2024, 1), rankReading(2023, 6)]
    + [rankReading(2022, 24), rankReading(2021, 40)]

  private static func rankReading(_ year: Int, _ place: Int64) -> ReadingLine {
    let isNew = year == 2024
    let figure = Figure(
      value: ExactDecimal(place), population: isNew ? 34 : 63,
      ranked: isNew ? "tỉnh, thành phố sau sắp xếp" : "tỉnh, thành phố")
    return line(
      Int64(year), rank, city, figure, Judged.year(year),
      source("bo-khcn", "Bộ Khoa học và Công nghệ"), trust: .official)
  }

  static let satisfactionReadings = [
    line(
      500, satisfaction, Samples.reference(0), number(333, scale: 1), month(2025, 3), news,
      trust: .mirror)
  ]

  static let serviceTarget = judged(
    target("dvctt-100", services, city, 100, due: nil, principles: ["BĐ3"]), services, [],
    document: decision)

  static func lines(entry: Int64 = 0) -> [IndicatorLine] {
    let ended = Life(last: Samples.districtEnd)
    return [
      indicatorLine(
        satisfaction, Samples.reference(0), satisfactionReadings,
        targets: [
          judged(
            target(
              "hl-2025", satisfaction, Samples.reference(0), 90, due: Samples.day(2025, 5, 31)),
            satisfaction, satisfactionReadings, life: ended, document: plan)
        ], isFrozen: true),
      indicatorLine(
        tickets, office, ticketReadings, targets: ticketTargets, duty: .stale, entry: entry),
      indicatorLine(services, city, [], targets: [serviceTarget]),
      indicatorLine(
        share, city, shareReadings,
        targets: [
          judged(
            target("kts-2025", share, city, 30, due: Samples.day(2025, 12, 31)), share,
            shareReadings, document: plan),
          judged(
            target("kts-2030", share, city, 40, due: Samples.day(2030, 12, 31)), share,
            shareReadings, document: plan),
        ]),
      indicatorLine(
        rank, city, rankReadings,
        targets: [
          judged(
            target(
              "hang-2025", rank, city, 10, due: Samples.day(2025, 12, 31), comparison: .rankAtMost),
            rank, rankReadings, document: plan)
        ]),
      indicatorLine(
        savings, Samples.reference(9),
        [
          line(
            600, savings, Samples.reference(9),
            Figure(value: ExactDecimal(108), qualifier: .over), year(2024))
        ]),
    ]
  }

  static func indicators(entry: Int64 = 0) -> IndicatorsContent {
    IndicatorsContent(indicators: lines(entry: entry))
  }

  static func indicator() -> IndicatorContent {
    let line = lines()[1]
    return IndicatorContent(
      line: line, history: line.history, readings: ticketReadings,
      findings: [
        .sourcesDiffer(
          unit: office.code, indicator: tickets.code,
          values: [ExactDecimal(498), ExactDecimal(500)], period: month(2025, 9))
      ])
  }

  static func indicatorContent(_ code: Code<Indicator>) -> IndicatorContent? {
    switch code {
    case tickets.code: indicator()
    case rank.code: rankContent()
    case services.code: emptyIndicator()
    default: nil
    }
  }

  static func rankContent() -> IndicatorContent {
    let line = lines()[4]
    return IndicatorContent(
      line: line, history: line.history, readings: rankReadings, findings: [])
  }

  static func emptyIndicator() -> IndicatorContent {
    IndicatorContent(
      line: IndicatorLine(
        indicator: services, unit: city, newest: nil, targets: [serviceTarget], history: []),
      history: [], readings: [], findings: [])
  }
}

extension Period {
  /// The calendar month that comes so many months later.
  fileprivate func shifted(_ months: Int) -> Period {
    let first = first.adding(months: months)
    return Period(first: first, last: first.lastOfMonth, granularity: .month) ?? self
  }
}
