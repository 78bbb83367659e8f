import Testing
import VietnameseText

@Suite struct DayTests {
  @Test(arguments: [
    (1970, 1, 1, 0, 4), (1, 1, 1, -719_162, 1), (9999, 12, 31, 2_932_896, 5),
    (2024, 2, 29, 19_782, 4), (2025, 6, 30, 20_269, 1), (2000, 2, 29, 11_016, 2),
    (1900, 3, 1, -25_508, 4), (2023, 12, 31, 19_722, 7),
  ])
  func aDateIsItsNumber(year: Int, month: Int, day: Int, number: Int, weekday: Int) {
    let date = Day(year: year, month: month, day: day)
    #expect(date?.number == Int32(number))
    #expect(date?.weekday == weekday)
    #expect(date.map { [$0.year, $0.month, $0.day] } == [year, month, day])
  }

  @Test(arguments: [
    (2023, 2, 29), (2024, 2, 30), (1900, 2, 29), (2025, 4, 31), (2025, 13, 1), (2025, 0, 1),
    (2025, 1, 0), (2025, 1, 32), (0, 1, 1), (10000, 1, 1), (-1, 1, 1),
  ])
  func anImpossibleDateIsNil(year: Int, month: Int, day: Int) {
    #expect(Day(year: year, month: month, day: day) == nil)
  }

  @Test(arguments: [(1, 3), (1890, 2110), (9998, 9999)])
  func everyDayRoundTripsAndFollowsTheOneBefore(firstYear: Int, lastYear: Int) throws {
    var expected = (year: firstYear, month: 1, day: 1)
    var failures = 0
    let first = try #require(Day(year: firstYear, month: 1, day: 1))
    let last = try #require(Day(year: lastYear, month: 12, day: 31))
    for number in first.number...last.number {
      let day = Day(number: number)
      let parts = day.parts
      if parts != expected { failures += 1 }
      let length = [
        31, isLeap(parts.year) ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31,
      ][parts.month - 1]
      if parts.day < length {
        expected = (parts.year, parts.month, parts.day + 1)
      } else if parts.month < 12 {
        expected = (parts.year, parts.month + 1, 1)
      } else {
        expected = (parts.year + 1, 1, 1)
      }
      if Day(year: parts.year, month: parts.month, day: parts.day) != day {
        failures += 1
      }
    }
    #expect(failures == 0)
    #expect(expected == (lastYear + 1, 1, 1))
  }

  @Test func everyYearBeginsWhereTheLastOneEnded() {
    for year in 1...9998 {
      let end = Day(year: year, month: 12, day: 31)
      let start = Day(year: year + 1, month: 1, day: 1)
      #expect(end?.adding(days: 1) == start)
      #expect(start?.parts.year == year + 1)
      #expect(end?.parts.year == year)
    }
  }

  private func isLeap(_ year: Int) -> Bool {
    year % 400 == 0 || (year % 4 == 0 && year % 100 != 0)
  }

  @Test(arguments: [
    ("2025-01-31", 1, "2025-02-28"), ("2024-01-31", 1, "2024-02-29"),
    ("2024-02-29", 12, "2025-02-28"), ("2024-02-29", 48, "2028-02-29"),
    ("2025-03-31", -1, "2025-02-28"), ("2025-01-15", -1, "2024-12-15"),
    ("2025-06-30", 0, "2025-06-30"), ("2025-12-31", 2, "2026-02-28"),
    ("0001-01-01", -1, "0001-01-01"), ("9999-12-01", 1, "9999-12-31"),
    ("2025-06-30", Int.max, "9999-12-31"), ("2025-06-30", Int.min, "0001-01-01"),
  ])
  func monthsAreAddedToTheSameDayOrTheMonthsLast(from: String, months: Int, to: String) {
    #expect(Day(iso: from)?.adding(months: months).iso == to)
  }

  @Test func daysAreAddedAndStopAtTheEnds() throws {
    let day = try #require(Day(iso: "2025-06-30"))
    #expect(day.adding(days: 1).iso == "2025-07-01")
    #expect(day.adding(days: -181).iso == "2024-12-31")
    #expect(day.adding(days: .max) == .distantFuture)
    #expect(day.adding(days: .min) == .distantPast)
    #expect(day.adding(days: 1) - day == 1)
    #expect(day - day.adding(days: 400) == -400)
    #expect(Day(number: .max) == .distantFuture)
    #expect(Day(number: .min) == .distantPast)
  }

  @Test func theSpansRoundADay() throws {
    let day = try #require(Day(iso: "2024-05-15"))
    #expect(day.firstOfMonth.iso == "2024-05-01")
    #expect(day.lastOfMonth.iso == "2024-05-31")
    #expect(day.firstOfQuarter.iso == "2024-04-01")
    #expect(day.lastOfQuarter.iso == "2024-06-30")
    #expect(day.firstOfYear.iso == "2024-01-01")
    #expect(day.lastOfYear.iso == "2024-12-31")
    #expect(day.firstOfWeek.iso == "2024-05-13")
    #expect(day.lastOfWeek.iso == "2024-05-19")
    #expect(day.quarter == 2)
    #expect(day.ordinal == 136)
    #expect(Day(iso: "2024-02-10")?.lastOfMonth.iso == "2024-02-29")
  }

  @Test(arguments: [
    ("2024-12-30", 2025, 1), ("2021-01-03", 2020, 53), ("2021-01-04", 2021, 1),
    ("2024-02-05", 2024, 6), ("2026-12-31", 2026, 53), ("2025-06-30", 2025, 27),
  ])
  func isoWeeks(day: String, year: Int, week: Int) throws {
    let day = try #require(Day(iso: day))
    #expect(day.isoWeek == (year, week))
    #expect(Day(isoWeekYear: year, week: week) == day.firstOfWeek)
  }

  @Test func aWeekThatAYearLacksIsNil() {
    #expect(Day(isoWeekYear: 2025, week: 53) == nil)
    #expect(Day(isoWeekYear: 2025, week: 0) == nil)
  }

  @Test(arguments: ["2025-6-30", "2025-06-31", "30/06/2025", "", "2025-06-30 ", "２025-06-30"])
  func isoTextIsStrict(text: String) {
    #expect(Day(iso: text) == nil)
  }
}

@Suite struct InstantTests {
  @Test(arguments: [
    (0, "1970-01-01T07:00:00.000+07:00"), (-1, "1970-01-01T06:59:59.999+07:00"),
    (1_751_302_799_999, "2025-06-30T23:59:59.999+07:00"),
    (1_751_302_800_000, "2025-07-01T00:00:00.000+07:00"),
    (-25_200_001, "1969-12-31T23:59:59.999+07:00"),
  ])
  func clockInVietNam(milliseconds: Int64, iso: String) {
    #expect(Instant(milliseconds: milliseconds).iso == iso)
  }

  @Test func midnightOfADay() throws {
    let day = try #require(Day(iso: "2025-07-01"))
    #expect(Instant(day).milliseconds == 1_751_302_800_000)
    #expect(Instant(day).day == day)
    #expect(Instant(day).adding(milliseconds: -1).day == day.adding(days: -1))
    #expect(Instant(day, hour: 8, minute: 30, second: 5).iso == "2025-07-01T08:30:05.000+07:00")
  }

  @Test func theEndsDoNotTrap() {
    #expect(Instant(milliseconds: .max).adding(milliseconds: 1) == Instant(milliseconds: .max))
    #expect(Instant(milliseconds: .min).day == .distantPast)
    #expect(Instant(milliseconds: .max).day == .distantFuture)
  }
}
