import Programme
import Testing
import VietnameseText
import Wording

private let vi = Wording(.vietnamese)
private let en = Wording(.english)

private func day(_ iso: String) throws -> Day {
  try #require(Day(iso: iso))
}

private let unit = UnitReference(
  code: "long-bien", name: BilingualText("Quận Long Biên", english: "Long Biên District"),
  kind: .urbanDistrict)

@Suite struct LineTests {
  @Test func aTallySaysTheWorstFirst() {
    var tally = Tally<TargetState>()
    tally.add(.achieved, flags: [], times: 3)
    tally.add(.overdue, flags: .stale)
    #expect(vi.tally(tally) == "1 quá hạn chưa đạt, 3 đạt; 1 lâu chưa cập nhật")
    #expect(en.tally(tally) == "1 overdue, not achieved, 3 achieved; 1 stale")
    #expect(vi.tally(Tally<TaskState>()) == nil)
    var cells = Tally<Attestation>()
    cells.add(.met, flags: .frozen, times: 20)
    #expect(vi.tally(cells)?.hasSuffix("; 20 nội dung ở đơn vị đã kết thúc") == true)
    #expect(en.tally(cells)?.hasSuffix("; 20 items of ended units") == true)
  }

  @Test func coverageIsNeverAScore() {
    #expect(vi.coverage(Coverage(owed: 5, reported: 3)) == "đã báo cáo 3 trên 5 chỉ tiêu đến kỳ")
    #expect(vi.coverage(Coverage()) == nil)
  }

  @Test func modelsThatAreOnlyCountedSaySo() {
    #expect(
      vi.models(ModelCount(counted: 39)) == "39 mô hình thí điểm, chưa biết tên mô hình nào")
    #expect(en.models(ModelCount(counted: 39, named: 2)) == "39 pilot models, 2 known by name")
    #expect(vi.model(PilotModel(code: "m", count: 39)) == "39 mô hình, chưa biết tên")
    #expect(
      vi.model(PilotModel(code: "m", name: BilingualText("Thôn thông minh"))) == "Thôn thông minh")
  }

  @Test func freshnessSaysTheDaysAndTheAge() throws {
    let on = try day("2025-06-15")
    let empty = Freshness(
      asOf: AsOf(on), isDemonstration: false, lastCommit: nil, newestPeriodEnd: nil,
      journalHead: 0, journalDigest: "")
    #expect(
      vi.freshness(empty) == [
        "Tính đến 15/06/2025.", "Chưa có số liệu nào.", "Cơ sở dữ liệu còn trống.",
      ])
    var demonstration = empty
    demonstration.isDemonstration = true
    #expect(vi.freshness(demonstration).first == "DỮ LIỆU MÔ PHỎNG, không phải số liệu thật.")
  }

  @Test func aChangeNamesRecordUnitAndFigure() throws {
    let change = ChangeLine(
      sequence: 5, at: Instant(try day("2025-06-15")), account: "an", origin: .command,
      kind: .reading, key: "7", title: BilingualText("Hồ sơ trực tuyến"), unit: unit,
      figure: Figure(value: ExactDecimal(101, scale: 1), qualifier: .about))
    #expect(vi.change(change) == "số liệu Hồ sơ trực tuyến, Quận Long Biên: khoảng 10,1")
    #expect(vi.actor(change) == "an, dòng lệnh")
    let batch = ChangeLine(
      sequence: 6, at: Instant(try day("2025-06-15")), account: "an", origin: .importFile,
      kind: .batch, key: "a.csv", rows: 1_200)
    #expect(vi.change(batch) == "tệp nhập a.csv, 1.200 dòng")
  }

  @Test(
    arguments: [
      ([1.0, 2.0], Indicator.Direction.higherIsBetter, "tăng, tốt lên"),
      ([2.0, 1.0], .higherIsBetter, "giảm, xấu đi"), ([2.0, 1.0], .lowerIsBetter, "giảm, tốt lên"),
      ([2.0, 2.0], .lowerIsBetter, "không đổi"), ([2.0], .lowerIsBetter, nil),
      ([], .lowerIsBetter, nil),
    ] as [([Double], Indicator.Direction, String?)])
  func aTrendIsToldInWords(
    values: [Double], direction: Indicator.Direction, said: String?
  ) throws {
    let history = values.enumerated().map {
      HistoryPoint(day: Day(number: Int32($0.offset)), value: $0.element)
    }
    let indicator = Indicator(
      code: "x", title: BilingualText("X"), kind: .count, nature: .stock, direction: direction)
    #expect(vi.trend(history, of: indicator) == said)
  }

  @Test(
    arguments: [
      ([2, 1], "tăng hạng, từ hạng 2 lên hạng 1", "up, from rank 2 to 1"),
      ([1, 11], "tụt hạng, từ hạng 1 xuống hạng 11", "down, from rank 1 to 11"),
      ([3, 3], "không đổi", "unchanged"),
    ] as [([Double], String, String)])
  func theTrendOfARankCannotBeMisread(values: [Double], vietnamese: String, english: String) {
    let history = values.enumerated().map {
      HistoryPoint(day: Day(number: Int32($0.offset)), value: $0.element)
    }
    let rank = Indicator(
      code: "x", title: BilingualText("X"), kind: .rank, nature: .stock, direction: .lowerIsBetter)
    #expect(vi.trend(history, of: rank) == vietnamese)
    #expect(en.trend(history, of: rank) == english)
  }

  @Test(arguments: [(8.25, "8,25"), (10, "10"), (57.06, "57,06"), (1_043_724, "1.043.724")])
  func aPointOfAChartIsWrittenShort(value: Double, written: String) {
    let score = Indicator(code: "x", title: BilingualText("X"), kind: .score, nature: .stock)
    #expect(vi.point(HistoryPoint(day: Day(number: 0), value: value), of: score) == written)
  }

  /// A history tells what was printed: qualifiers, ranges, and small numbers that are not zero.
  @Test(
    arguments: [
      (Figure(value: ExactDecimal(7), upper: ExactDecimal(75, scale: 1)), "7–7,5"),
      (Figure(value: ExactDecimal(5_000), qualifier: .about), "khoảng 5.000"),
      (Figure(value: ExactDecimal(4, scale: 5)), "0,00004"),
      (Figure(value: ExactDecimal(100, scale: 1)), "10,0"),
    ])
  func aPointOfAHistoryIsWrittenAsPrinted(figure: Figure, written: String) {
    let score = Indicator(code: "x", title: BilingualText("X"), kind: .score, nature: .stock)
    let point = HistoryPoint(
      day: Day(number: 0), value: figure.number(for: .score) ?? 0, figure: figure)
    #expect(vi.point(point, of: score) == written)
  }

  /// A place among 63 and one among 34 are no trend.
  @Test func ranksAmongOthersDoNotCompare() {
    let history = [(6, 63), (1, 34)].enumerated().map { number, place in
      HistoryPoint(
        day: Day(number: Int32(number)), value: Double(place.0),
        figure: Figure(value: ExactDecimal(Int64(place.0)), population: place.1))
    }
    let rank = Indicator(
      code: "x", title: BilingualText("X"), kind: .rank, nature: .stock, direction: .lowerIsBetter)
    #expect(
      vi.trend(history, of: rank)
        == "từ hạng 6/63 sang hạng 1/34: khác tập xếp hạng, không so sánh được")
    #expect(
      en.trend(history, of: rank)
        == "from rank 6/63 to rank 1/34: other populations, not comparable")
    #expect(history.comparable.map(\.value) == [1])
  }

  /// X is worded as what it is.
  @Test func whatDoesNotAgreeIsSaid() {
    #expect(vi.confidence(.disputed).hasSuffix("số liệu trong nguồn không tự khớp"))
    #expect(vi.confidence(.disputed, sources: 2).hasSuffix("các nguồn không thống nhất"))
    #expect(
      vi.confidence(.disputed, note: "Nguồn khác nêu 80 %.").hasSuffix("các nguồn không thống nhất")
    )
  }

  @Test func milestonesAndExtensions() throws {
    let milestone = Milestone(title: BilingualText("Mốc"), due: try day("2025-02-01"))
    #expect(vi.milestone(milestone, on: try day("2025-02-01")) == "Mốc: hạn 01/02/2025, chưa xong")
    #expect(
      vi.milestone(milestone, on: try day("2025-02-02"))
        == "Mốc: hạn 01/02/2025, quá hạn, chưa xong")
    let done = Milestone(
      title: BilingualText("Mốc"), due: try day("2025-02-01"), doneOn: try day("2025-01-20"))
    #expect(
      vi.milestone(done, on: try day("2025-02-02")) == "Mốc: hạn 01/02/2025, xong ngày 20/01/2025")
    let extended = Extension(
      task: "t", deadline: try day("2025-05-31"), grantedOn: try day("2025-03-30"),
      document: "12/QĐ-UBND")
    #expect(vi.extended(extended) == "đến 31/05/2025 theo 12/QĐ-UBND, ngày 30/03/2025")
  }

  @Test func aCellSaysWhatIsAttestedAndMeasured() {
    let verdict = Verdict(.cell(.met), flags: [.contradicted, .measuredNotMet])
    #expect(
      vi.cell(verdict) == "đạt; đánh giá và số liệu trái nhau; số liệu cho thấy chưa đạt")
    #expect(vi.cell(nil) == "chưa đánh giá")
  }

  @Test func whereARecordComesFromIsSaid() {
    let whole = Provenance(sources: ["a", "b"], confidence: .press, note: "chú ý")
    #expect(
      vi.provenance(whole)
        == "nguồn: a, b; độ tin cậy B: báo chí chính thống dẫn lại; chú ý")
    #expect(vi.provenance(.none) == nil)
  }
}
