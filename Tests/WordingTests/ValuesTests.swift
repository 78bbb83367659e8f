import Programme
import Testing
import VietnameseText
import Wording

private let vi = Wording(.vietnamese)
private let en = Wording(.english)

private func decimal(_ text: String) throws -> ExactDecimal {
  try #require(ExactDecimal(canonical: text))
}

private func day(_ iso: String) throws -> Day {
  try #require(Day(iso: iso))
}

/// A figure, the kind and measure of its indicator, and what both languages show.
struct FigureCase: CustomTestStringConvertible, Sendable {
  let figure: Figure
  let kind: Indicator.Kind
  let measure: BilingualText?
  let vietnamese: String
  let english: String
  var testDescription: String { vietnamese }

  var indicator: Indicator {
    Indicator(
      code: "x", title: BilingualText("X"), kind: kind, nature: .stock, measure: measure)
  }

  init(
    _ figure: Figure, _ kind: Indicator.Kind, measure: (String, String)? = nil,
    _ vietnamese: String, _ english: String
  ) {
    self.figure = figure
    self.kind = kind
    self.measure = measure.map { BilingualText($0.0, english: $0.1) }
    self.vietnamese = vietnamese
    self.english = english
  }

  private static func number(_ mantissa: Int64, _ scale: Int = 0) -> ExactDecimal {
    ExactDecimal(mantissa, scale: scale)
  }

  static let all: [FigureCase] = [
    .init(Figure(value: number(101, 1)), .percent, "10,1 %", "10.1%"),
    .init(Figure(value: number(100, 1)), .percent, "10,0 %", "10.0%"),
    .init(
      Figure(value: number(124, 2), qualifier: .over), .count,
      measure: ("triệu hồ sơ", "million dossiers"),
      "hơn 1,24 triệu hồ sơ", "over 1.24 million dossiers"),
    .init(
      Figure(value: number(5_000), qualifier: .about), .amount,
      measure: ("tỷ đồng", "billion VND"), "khoảng 5.000 tỷ đồng", "about 5,000 billion VND"),
    .init(Figure(value: number(86), qualifier: .nearly), .percent, "gần 86 %", "nearly 86%"),
    .init(
      Figure(numerator: number(19), denominator: number(27)), .count,
      measure: ("chỉ tiêu", "indicators"), "19/27 chỉ tiêu", "19/27 indicators"),
    .init(
      Figure(value: number(1), population: 34, ranked: "tỉnh, thành phố"), .rank, "hạng 1/34",
      "rank 1/34"),
    .init(Figure(value: number(12)), .rank, "hạng 12", "rank 12"),
    .init(
      Figure(value: number(3_000), upper: number(5_000)), .count, "3.000–5.000", "3,000–5,000"),
    .init(
      Figure(value: number(30), upper: number(35)), .percent, "30–35 %", "30–35%"),
    .init(Figure(value: number(1)), .yesNo, "có", "yes"),
    .init(Figure(value: number(0)), .yesNo, "không", "no"),
    .init(
      Figure(value: number(5706, 2)), .score, measure: ("điểm trên 100", "points of 100"),
      "57,06 điểm trên 100", "57.06 points of 100"),
    .init(Figure(value: number(1_043_724)), .count, measure: ("", ""), "1.043.724", "1,043,724"),
    .init(Figure(), .count, "không rõ", "unknown"),
  ]
}

@Suite struct FigureTests {
  @Test(arguments: FigureCase.all)
  func aFigureIsShownAsItWasPrinted(_ example: FigureCase) {
    #expect(vi.figure(example.figure, of: example.indicator) == example.vietnamese)
    #expect(en.figure(example.figure, of: example.indicator) == example.english)
  }

  @Test func comparisonsAreWholeWithoutUTF8() {
    let bare = Wording(.vietnamese, asciiSigns: true)
    #expect(Target.Comparison.allCases.map(bare.sign) == [">=", ">", "<=", "<", "=", "", "<="])
    for comparison in Target.Comparison.allCases {
      #expect(bare.sign(comparison).utf8.allSatisfy { $0 < 0x80 })
    }
  }

  @Test func aWholeFigureSaysItsPartsAndWhatWasRanked() throws {
    let share = Figure(
      value: try decimal("59.71"), numerator: try decimal("317199"),
      denominator: try decimal("531269"))
    let percent = Indicator(code: "x", title: BilingualText("X"), kind: .percent, nature: .flow)
    #expect(vi.wholeFigure(share, of: percent) == "59,71 % (317.199/531.269)")
    let rank = Figure(value: try decimal("1"), population: 34, ranked: "tỉnh, thành phố")
    let ranked = Indicator(code: "x", title: BilingualText("X"), kind: .rank, nature: .stock)
    #expect(vi.wholeFigure(rank, of: ranked) == "hạng 1/34 (tỉnh, thành phố)")
    #expect(en.wholeFigure(rank, of: ranked) == "rank 1/34 (provinces and cities)")
  }

  @Test func aPercentageGivenInPartsIsShownAsOne() throws {
    let parts = Figure(numerator: ExactDecimal(19), denominator: ExactDecimal(27))
    let percent = Indicator(code: "x", title: BilingualText("X"), kind: .percent, nature: .stock)
    #expect(vi.figure(parts, of: percent) == "70,4 % (19/27)")
    #expect(en.wholeFigure(parts, of: percent) == "70.4% (19/27)")
    let count = Indicator(code: "x", title: BilingualText("X"), kind: .count, nature: .stock)
    #expect(vi.figure(parts, of: count) == "19/27")
  }

  @Test func theMeasureCanBeLeftOut() throws {
    let indicator = Indicator(
      code: "x", title: BilingualText("X"), kind: .count, nature: .stock,
      measure: BilingualText("hồ sơ"))
    #expect(vi.figure(Figure(value: try decimal("12")), of: indicator, measure: false) == "12")
  }

  @Test func sharesAndPointsAreRoundedToOneDigit() throws {
    #expect(vi.percent(share: 0.625) == "62,5 %")
    #expect(vi.percent(share: 0.5) == "50 %")
    #expect(vi.percent(share: .nan) == "0 %")
    #expect(vi.points(ExactDecimal(-254, scale: 2)) == "-2,54 điểm %")
    #expect(vi.points(ExactDecimal(3)) == "+3 điểm %")
    #expect(en.points(.zero) == "0 percentage points")
    // A difference keeps the digits of its terms: 33.3 less 7.3 is 26.0.
    let difference: ExactDecimal? = ExactDecimal(333, scale: 1) - ExactDecimal(73, scale: 1)
    #expect(difference.map(vi.points) == "+26,0 điểm %")
    #expect(vi.count(1_234_567) == "1.234.567")
  }
}

@Suite struct TargetTextTests {
  @Test(
    arguments: [
      (Target.Comparison.atLeast, "80", nil, Indicator.Kind.percent, "≥ 80 %", "≥ 80%"),
      (.above, "0.75", nil, .score, "> 0,75", "> 0.75"),
      (.below, "30", nil, .percent, "< 30 %", "< 30%"),
      (.equal, "100", nil, .percent, "= 100 %", "= 100%"),
      (.range, "30", "35", .percent, "30–35 %", "30–35%"),
      (.rankAtMost, "10", nil, .rank, "hạng ≤ 10", "rank ≤ 10"),
      (.equal, "1", nil, .yesNo, "có", "yes"),
      (.atLeast, nil, nil, .percent, "chưa định lượng", "not quantified"),
    ] as [(Target.Comparison, String?, String?, Indicator.Kind, String, String)])
  func aTargetSaysWhatShallBeReached(
    comparison: Target.Comparison, value: String?, upper: String?, kind: Indicator.Kind,
    vietnamese: String, english: String
  ) throws {
    let target = Target(
      code: "t", indicator: "x", unit: "u", comparison: comparison,
      value: try value.map(decimal), upper: try upper.map(decimal))
    let indicator = Indicator(code: "x", title: BilingualText("X"), kind: kind, nature: .stock)
    #expect(vi.target(target, of: indicator) == vietnamese)
    #expect(en.target(target, of: indicator) == english)
  }

  @Test func aTargetWithoutDueDaySaysSo() {
    #expect(vi.due(Target(code: "t", indicator: "x", unit: "u")) == "chưa có thời hạn")
  }
}

@Suite struct TimeTextTests {
  @Test(arguments: [
    ("2025-03-01", "2025-03-31", Granularity.month, "03/2025", "03/2025"),
    ("2025-04-01", "2025-06-30", .quarter, "Quý II/2025", "Q2/2025"),
    ("2024-01-01", "2024-12-31", .year, "2024", "2024"),
    ("2024-08-05", "2024-08-11", .week, "tuần 32/2024", "week 32/2024"),
    ("2025-07-01", "2025-09-23", .unknown, "01/07–23/09/2025", "01/07–23/09/2025"),
    ("2024-12-01", "2025-01-31", .unknown, "01/12/2024–31/01/2025", "01/12/2024–31/01/2025"),
    ("2025-03-01", "2025-04-30", .month, "01/03–30/04/2025", "01/03–30/04/2025"),
    ("2024-10-31", "2024-10-31", .day, "31/10/2024", "31/10/2024"),
  ])
  func aPeriodIsWrittenAsOfficesDo(
    first: String, last: String, granularity: Granularity, vietnamese: String, english: String
  ) throws {
    let period = try #require(
      Period(first: try day(first), last: try day(last), granularity: granularity))
    #expect(vi.period(period) == vietnamese)
    #expect(en.period(period) == english)
  }

  @Test func aDerivedPeriodIsMarked() throws {
    let period = Period(day: try day("2024-01-12"), basis: .derived)
    #expect(vi.period(period) == "12/01/2024 (suy ra)")
    #expect(en.period(period) == "12/01/2024 (derived)")
    #expect(vi.period(period, derived: .sign) == "12/01/2024*")
    #expect(vi.period(period, derived: .none) == "12/01/2024")
  }

  @Test(arguments: [
    (0, "vừa xong", "just now"), (59, "vừa xong", "just now"),
    (60, "1 phút trước", "1 minute ago"), (7_199, "1 giờ trước", "1 hour ago"),
    (7_200, "2 giờ trước", "2 hours ago"), (86_400, "1 ngày trước", "1 day ago"),
    (3 * 86_400, "3 ngày trước", "3 days ago"), (-5, "vừa xong", "just now"),
  ])
  func anAgeIsSaidInItsLargestUnit(seconds: Int64, vietnamese: String, english: String) throws {
    let now = Instant(try day("2025-06-15"), hour: 12)
    let then = now.adding(milliseconds: -seconds * 1_000)
    #expect(vi.ago(then, now: now) == vietnamese)
    #expect(en.ago(then, now: now) == english)
  }

  @Test(arguments: [
    ("2025-06-15", "0 ngày", "0ng", "0 days"), ("2025-06-12", "3 ngày", "3ng", "3 days"),
    ("2025-04-17", "59 ngày", "59ng", "59 days"), ("2025-02-15", "4 tháng", "4th", "4 months"),
    ("2025-02-16", "3 tháng", "3th", "3 months"), ("2023-06-14", "24 tháng", "24th", "24 months"),
    ("2022-06-16", "35 tháng", "35th", "35 months"),
    ("2025-07-01", "0 ngày", "0ng", "0 days"),
  ])
  func theAgeOfADaysData(iso: String, vietnamese: String, short: String, english: String) throws {
    let (then, today) = (try day(iso), try day("2025-06-15"))
    #expect(vi.age(then, on: today) == vietnamese)
    #expect(vi.shortAge(then, on: today) == short)
    #expect(en.age(then, on: today) == english)
  }

  @Test(arguments: [
    ("2025-06-27", "còn 12 ngày", "12 days left"), ("2025-06-15", "hạn hôm nay", "due today"),
    ("2025-06-14", "quá hạn 1 ngày", "1 day late"),
    ("2025-06-12", "quá hạn 3 ngày", "3 days late"),
  ])
  func whatIsLeftUntilADueDay(iso: String, vietnamese: String, english: String) throws {
    let today = try day("2025-06-15")
    #expect(vi.remaining(until: try day(iso), on: today) == vietnamese)
    #expect(en.remaining(until: try day(iso), on: today) == english)
  }

  @Test func clocksDaysAndLives() throws {
    let instant = Instant(try day("2025-06-05"), hour: 8, minute: 5, second: 9)
    #expect(vi.clock(instant) == "08:05")
    #expect(vi.clockWithSeconds(instant) == "08:05:09")
    #expect(vi.moment(instant) == "08:05 05/06/2025")
    #expect(vi.weekday(try day("2025-06-30")) == "Thứ Hai")
    #expect(en.weekday(try day("2025-06-29")) == "Sunday")
    #expect(vi.frozen(on: try day("2025-06-30")) == "tính đến 30/06/2025")
    #expect(vi.life(Life()) == nil)
    #expect(vi.life(Life(last: try day("2025-06-30"))) == "đến hết 30/06/2025")
    #expect(vi.life(Life(first: try day("2025-07-01"))) == "từ 01/07/2025")
  }
}
