import Testing
import VietnameseText

@Suite struct DayTextTests {
  @Test(arguments: [
    ("30/06/2025", "2025-06-30", "2025-06-30", Granularity.day),
    ("3/6/2025", "2025-06-03", "2025-06-03", .day),
    ("30-06-2025", "2025-06-30", "2025-06-30", .day),
    ("30.6.2025", "2025-06-30", "2025-06-30", .day),
    ("2025-06-30", "2025-06-30", "2025-06-30", .day),
    (" ngày 30 tháng 6 năm 2025 ", "2025-06-30", "2025-06-30", .day),
    ("30 / 06 / 2025", "2025-06-30", "2025-06-30", .day),
    ("29/02/2024", "2024-02-29", "2024-02-29", .day),
    ("tháng 6/2025", "2025-06-01", "2025-06-30", .month),
    ("Tha\u{301}ng 06/2025", "2025-06-01", "2025-06-30", .month),
    ("T6/2025", "2025-06-01", "2025-06-30", .month),
    ("06/2025", "2025-06-01", "2025-06-30", .month), ("6/2025", "2025-06-01", "2025-06-30", .month),
    ("2025-06", "2025-06-01", "2025-06-30", .month),
    ("tháng 2 năm 2024", "2024-02-01", "2024-02-29", .month),
    ("Quý II/2025", "2025-04-01", "2025-06-30", .quarter),
    ("quý 2/2025", "2025-04-01", "2025-06-30", .quarter),
    ("Quy IV năm 2025", "2025-10-01", "2025-12-31", .quarter),
    ("Q2/2025", "2025-04-01", "2025-06-30", .quarter),
    ("q.III-2025", "2025-07-01", "2025-09-30", .quarter),
    ("năm 2025", "2025-01-01", "2025-12-31", .year), ("2025", "2025-01-01", "2025-12-31", .year),
    ("tuần 06/2024", "2024-02-05", "2024-02-11", .week),
    ("week 1/2025", "2024-12-30", "2025-01-05", .week),
    ("2024-W06", "2024-02-05", "2024-02-11", .week),
    ("6 tháng đầu năm 2025", "2025-01-01", "2025-06-30", .halfYear),
    ("9 tháng đầu năm 2025", "2025-01-01", "2025-09-30", .unknown),
    ("6 tháng cuối năm 2025", "2025-07-01", "2025-12-31", .halfYear),
    ("3 tháng đầu năm 2025", "2025-01-01", "2025-03-31", .quarter),
  ])
  func periods(text: String, first: String, last: String, granularity: Granularity) throws {
    let period = try DayText.period(text)
    #expect(period.first.iso == first)
    #expect(period.last.iso == last)
    #expect(period.granularity == granularity)
  }

  @Test(arguments: [
    ("01/07–23/09/2025", "2025-07-01", "2025-09-23", Granularity.unknown),
    ("01/07/2025-23/09/2025", "2025-07-01", "2025-09-23", .unknown),
    ("01/07-12/11/2025", "2025-07-01", "2025-11-12", .unknown),
    ("01/07 — 23/09/2025", "2025-07-01", "2025-09-23", .unknown),
    ("từ ngày 01/07 đến ngày 23/09/2025", "2025-07-01", "2025-09-23", .unknown),
    ("25/12/2024 - 05/01/2025", "2024-12-25", "2025-01-05", .unknown),
    ("01–15/07/2025", "2025-07-01", "2025-07-15", .unknown),
    ("01-07-23-09-2025", "2025-07-01", "2025-09-23", .unknown),
    ("01-07-2025-23-09-2025", "2025-07-01", "2025-09-23", .unknown),
    ("2025-07-01 – 2025-09-23", "2025-07-01", "2025-09-23", .unknown),
    ("01/06–30/06/2025", "2025-06-01", "2025-06-30", .month),
    ("2021–2025", "2021-01-01", "2025-12-31", .unknown),
    ("01/2025-07/2025", "2025-01-01", "2025-07-31", .unknown),
    ("Quý I/2025 – Quý II/2025", "2025-01-01", "2025-06-30", .halfYear),
    ("01/07/2025-01/07/2025", "2025-07-01", "2025-07-01", .day),
  ])
  func ranges(text: String, first: String, last: String, granularity: Granularity) throws {
    try periods(text: text, first: first, last: last, granularity: granularity)
  }

  @Test(arguments: [
    ("", DayTextError.empty), ("  \n", .empty), ("hôm qua", .unreadable), ("30", .unreadable),
    ("30/02/2025", .impossibleDate(year: 2025, month: 2, day: 30)),
    ("29/02/2023", .impossibleDate(year: 2023, month: 2, day: 29)),
    ("29-02-2023", .impossibleDate(year: 2023, month: 2, day: 29)),
    ("06/30/2025", .impossibleDate(year: 2025, month: 30, day: 6)),
    ("01/07-31/09/2025", .impossibleDate(year: 2025, month: 9, day: 31)),
    ("13/2025", .impossiblePeriod(.month, number: 13, year: 2025)),
    ("quý 5/2025", .impossiblePeriod(.quarter, number: 5, year: 2025)),
    ("quý 0/2025", .impossiblePeriod(.quarter, number: 0, year: 2025)),
    ("tuần 53/2025", .impossiblePeriod(.week, number: 53, year: 2025)),
    ("0000", .impossiblePeriod(.year, number: 0, year: 0)),
    ("13 tháng đầu năm 2025", .impossiblePeriod(.month, number: 13, year: 2025)),
    ("30/06", .yearMissing), ("01/07-23/09", .yearMissing), ("quý II", .yearMissing),
    ("quý 2", .yearMissing), ("tháng 6", .yearMissing), ("30/06/25", .yearNotFourDigits),
    ("tháng 6/25", .yearNotFourDigits), ("6 tháng 2025", .unreadable),
    ("01-07/2025", .unreadable), ("30/06.2025", .unreadable), ("30 06 2025", .unreadable),
    ("30/006/2025", .unreadable), ("30/06/2025 10:00", .unreadable), ("2025/", .unreadable),
    ("/2025", .unreadable), ("45838", .unreadable), ("٣٠/٠٦/٢٠٢٥", .unreadable),
    (String(repeating: "-", count: 500), .unreadable),
  ])
  func whatIsNoPeriodIsRefused(text: String, error: DayTextError) {
    #expect(throws: error) { try DayText.period(text) }
  }

  @Test func aRangeEndsAfterItBegins() throws {
    let first = try #require(Day(iso: "2025-09-23"))
    let last = try #require(Day(iso: "2025-07-01"))
    #expect(throws: DayTextError.endsBeforeStart(first: first, last: last)) {
      try DayText.period("23/09–01/07/2025")
    }
  }

  @Test func aDayIsADay() throws {
    #expect(try DayText.day("30/06/2025").iso == "2025-06-30")
    #expect(throws: DayTextError.unreadable) { try DayText.day("06/2025") }
    #expect(throws: DayTextError.impossibleDate(year: 2025, month: 6, day: 31)) {
      try DayText.day("31/06/2025")
    }
  }

  @Test(arguments: [
    ("30/06/2025", "30/06/2025"), ("06/2025", "06/2025"), ("Quý II/2025", "Q2/2025"),
    ("2025", "2025"), ("tuần 06/2024", "week 06/2024"),
    ("01/07–23/09/2025", "01/07–23/09/2025"),
    ("25/12/2024–05/01/2025", "25/12/2024–05/01/2025"),
  ])
  func whatIsWrittenIsReadAgain(vietnamese: String, english: String) throws {
    let (first, last, granularity) = try DayText.period(vietnamese)
    #expect(DayText.span(first: first, last: last, granularity: granularity) == vietnamese)
    let inEnglish = DayText.span(
      first: first, last: last, granularity: granularity, style: .english)
    #expect(inEnglish == english)
    #expect(try DayText.period(english) == (first, last, granularity))
  }

  @Test func partsOfADay() throws {
    let day = try #require(Day(iso: "2025-07-01"))
    #expect(DayText.full(day) == "01/07/2025")
    #expect(DayText.short(day) == "01/07")
    #expect(DayText.moment(Instant(day, hour: 8, minute: 5)) == "08:05 01/07/2025")
    #expect(DayText.clock(Instant(day).adding(milliseconds: -1)) == "23:59")
    #expect(
      DayText.span(first: day, last: day.adding(days: 9), granularity: .month)
        == "01/07–10/07/2025")
  }
}
