import Programme
import Testing
import VietnameseText

@testable import ProgrammeStore

@Suite struct DuesTests {
  private func dues(_ database: SmallDatabase, on day: Day) throws -> DuesContent {
    guard case .dues(let content) = try database.ask(.dues("long-bien", AsOf(day))) else {
      Issue.record("no dues")
      return DuesContent(
        unit: UnitReference(code: "x", name: BilingualText("x"), kind: .agency), dues: [],
        tasks: [], requests: [])
    }
    return content
  }

  /// The lines of the newest periods, without those that were missed before.
  private func newest(_ database: SmallDatabase, on day: Day) throws -> [DueLine] {
    try dues(database, on: day).dues.filter { !$0.isEarlier }
  }

  private func database() throws -> SmallDatabase {
    let database = try RecordedProgramme.database()
    // Beside the monthly duty of the small programme: two by the quarter, one of which has just begun.
    try database.commit(
      .define(
        .duty(
          Duty(
            code: "quy", indicator: "luy-ke", unit: "long-bien", every: .quarter,
            dueAfterDays: 10, first: day("2024-01-01"))), knownFrom: SmallProgramme.begin),
      .define(
        .duty(
          Duty(
            code: "quy-moi", indicator: "dvctt", unit: "long-bien", every: .quarter,
            dueAfterDays: 20,
            first: day("2025-04-01"))), knownFrom: SmallProgramme.begin),
      .report(SmallProgramme.reading(on: "2025-03-31", 40, reported: "2025-04-02")))
    return database
  }

  @Test func whatIsMissingComesFirst() throws {
    let lines = try newest(try database(), on: day("2025-05-03"))
    #expect(lines.map(\.duty.code) == ["quy", "nv-long-bien", "quy-moi"])
    #expect(
      lines.map(\.period.last) == [
        day("2025-03-31"), day("2025-04-30"), day("2025-06-30"),
      ])
    #expect(
      lines.map(\.dueOn) == [day("2025-04-10"), day("2025-05-05"), day("2025-07-20")])
    #expect(lines.map { $0.current == nil } == [true, true, true])
    #expect(
      lines.map { $0.last?.reading.figure?.value } == [
        nil, ExactDecimal(40), ExactDecimal(40),
      ])
    #expect(lines[0].state == .stale || lines[0].state == .missing)
    #expect(lines[1].state == .notReportedYet)
  }

  @Test func whatIsReportedMovesToTheEnd() throws {
    let database = try database()
    var reading = SmallProgramme.reading(on: "2025-04-30", 45, reported: "2025-05-02")
    reading.period =
      Period(
        first: day("2025-04-01"), last: day("2025-04-30"), granularity: .month) ?? reading.period
    try database.commit(.report(reading), by: by("dieu-hanh"))
    let lines = try newest(database, on: day("2025-05-03"))
    #expect(lines.map(\.duty.code) == ["quy", "quy-moi", "nv-long-bien"])
    let monthly = try #require(lines.last)
    #expect(monthly.current?.reading.figure?.value == ExactDecimal(45))
    #expect(monthly.last?.reading.figure?.value == ExactDecimal(40))
    #expect(monthly.period.last == day("2025-04-30"))
    // With the month's end the next one is owed.
    let june = try newest(database, on: day("2025-05-31"))
    #expect(june.map(\.duty.code) == ["quy", "nv-long-bien", "quy-moi"])
    #expect(june[1].period.last == day("2025-05-31"))
    #expect(june[1].last?.reading.figure?.value == ExactDecimal(45))
  }

  /// After the unit's end its last period stays owed, and no later one comes.
  @Test func aUnitThatHasEndedOwesItsLastPeriod() throws {
    let content = try dues(try database(), on: day("2025-09-15"))
    let monthly = try #require(
      content.dues.first { $0.duty.code == "nv-long-bien" && !$0.isEarlier })
    #expect(monthly.period.last == day("2025-06-30"))
    #expect(content.dues.allSatisfy { $0.period.last <= day("2025-06-30") })
  }

  /// What was missed before is owed still: a dozen of the newest periods at most, oldest first, and
  /// filled in they are gone.
  @Test func earlierPeriodsThatNothingWasSaidOf() throws {
    let database = try database()
    func missed() throws -> [DueLine] {
      let lines = try dues(database, on: day("2025-06-15")).dues
      return lines.filter { $0.duty.code == "nv-long-bien" && $0.isEarlier }
    }
    let lines = try missed()
    #expect(lines.count == 12)
    #expect(lines.first?.period.last == day("2024-04-30"))
    // Of March there is a reading; May is the newest that has ended.
    #expect(lines.suffix(2).map(\.period.last) == [day("2025-02-28"), day("2025-04-30")])
    #expect(lines.allSatisfy { $0.current == nil && $0.entry == 0 && $0.state == .stale })
    let april = try #require(lines.last)
    #expect(april.dueOn == day("2025-05-05"))
    #expect(april.last?.reading.figure?.value == ExactDecimal(40))
    let all = try dues(database, on: day("2025-06-15")).dues
    #expect(all.first?.isEarlier == false)
    let told = SmallProgramme.reading(on: "2025-04-30", 41)
    let entry = try database.commit(.report(told), by: by("can-bo")).entry
    #expect(try missed().last?.period.last == day("2025-02-28"))
    // Taken back it is owed again, and that something was said of it is not forgotten.
    let taken = try database.commit(.revert(entry: entry), by: by("can-bo")).entry
    #expect(
      try missed().last.map { ($0.period.last, $0.entry) } ?? (.distantPast, 0)
        == (day("2025-04-30"), taken))
  }

  /// Each line says what is true of its own period: in time, late, not due yet, missing.
  @Test func aPeriodIsToldOfItself() throws {
    let database = try database()
    func line(_ last: String, on asked: String) throws -> DueLine? {
      try dues(database, on: day(asked)).dues.first {
        $0.duty.code == "nv-long-bien" && $0.period.last == day(last)
      }
    }
    #expect(try line("2025-03-31", on: "2025-04-04")?.state == .reportedInTime)
    #expect(try line("2025-04-30", on: "2025-05-05")?.state == .notReportedYet)
    #expect(try line("2025-04-30", on: "2025-05-06")?.state == .missing)
    #expect(try line("2025-04-30", on: "2025-05-31")?.state == .stale)
    // A report for May does not report April, though it is newer.
    try database.commit(
      .report(SmallProgramme.reading(on: "2025-05-31", 46, reported: "2025-06-10")),
      by: by("can-bo"), at: instant("2025-06-12"))
    #expect(try line("2025-05-31", on: "2025-06-15")?.state == .reportedLate)
    #expect(try line("2025-04-30", on: "2025-06-15")?.current == nil)
  }

  /// What the press says of a period is shown, and the unit owes its report all the same.
  @Test func aPressFigureIsNoReport() throws {
    let database = try database()
    try database.commit(
      .report(
        SmallProgramme.reading(on: "2025-04-30", 45, source: "bao-chi", reported: "2025-05-01")),
      by: by("dieu-hanh"))
    let line = try #require(
      try newest(database, on: day("2025-05-10")).first { $0.duty.code == "nv-long-bien" })
    #expect(line.state == .missing)
    #expect(line.current == nil)
    #expect(line.beside?.reading.figure?.value == ExactDecimal(45))
  }

  /// Of a unit that has ended each line is that of its last day, and nothing becomes stale any more.
  @Test func aUnitThatHasEndedIsFrozen() throws {
    let lines = try dues(try database(), on: day("2026-09-15")).dues
    #expect(!lines.isEmpty)
    #expect(lines.allSatisfy { $0.frozenOn == day("2025-06-30") })
    #expect(lines.allSatisfy { $0.state != .stale })
    let monthly = try #require(lines.first { $0.duty.code == "nv-long-bien" && !$0.isEarlier })
    #expect(monthly.state == .notReportedYet)
  }

  @Test func whatItWasRemindedOf() throws {
    let database = try database()
    #expect(try dues(database, on: RecordedProgramme.today).reminded.isEmpty)
    let target = JudgedSubject.target("mt-long-bien")
    for subject in [ActTests.subject, target, ActTests.subject, .task("viec-cong-an")] {
      try database.commit(.act(ActTests.act(.reminder, subject: subject)), by: by("dieu-hanh"))
    }
    let lines = try dues(database, on: RecordedProgramme.today).reminded
    #expect(lines.map(\.reminders).first == 2)
    #expect(lines.first?.subject == ActTests.subject)
    let newest = try #require(lines.first?.newestReminder)
    #expect((newest.act.id, newest.account) == (3, "dieu-hanh"))
    #expect(newest.act.on == RecordedProgramme.today)
    #expect(!lines.contains { $0.subject == .task("viec-cong-an") })
  }

  @Test func tasksAndWhatToAnswer() throws {
    let database = try database()
    #expect(try dues(database, on: RecordedProgramme.today).requests.isEmpty)
    try database.commit(.act(ActTests.act(.request, until: 7)), by: by("lanh-dao"))
    try database.commit(
      .act(ActTests.act(.request, until: 7, subject: .task("viec-cong-an"))), by: by("lanh-dao"))
    let content = try dues(database, on: RecordedProgramme.today)
    #expect(content.requests.map(\.subject) == [ActTests.subject])
    #expect(content.tasks.contains { $0.task.code == "viec-long-bien" })
    #expect(!content.tasks.contains { $0.task.code == "viec-cong-an" })
    try database.commit(.act(ActTests.act(.explanation, answers: 1)), by: by("can-bo"))
    #expect(try dues(database, on: RecordedProgramme.today).requests.isEmpty)
  }

  @Test func aUnitThatIsNotThere() throws {
    let database = try RecordedProgramme.database()
    #expect(
      try database.ask(.dues("x", AsOf(RecordedProgramme.today))) == .absent(.organisation("x")))
  }
}
