import Programme
import Testing
import VietnameseText

@testable import ProgrammeStore

/// What the gate refuses, and that nothing of it is stored (design, section 8).
@Suite struct RefusalTests {
  static let now = instant("2025-01-10")

  private func expect(
    _ refusal: Refusal, _ changes: Change..., in database: SmallDatabase,
    location: SourceLocation = #_sourceLocation
  ) throws {
    let before = try Store.verifyJournal(at: database.path)
    #expect(throws: StoreFault.refused(refusal), sourceLocation: location) {
      try database.gate.commit(
        [.report(SmallProgramme.reading(on: "2024-12-30", 1))] + changes, by: tester,
        at: Self.now)
    }
    #expect(try Store.verifyJournal(at: database.path) == before, sourceLocation: location)
  }

  @Test func readings() throws {
    let database = try SmallDatabase()
    let good = SmallProgramme.reading(on: "2024-11-30", 41)
    try database.report(good, at: Self.now)
    func changed(_ change: (inout Reading) -> Void) -> Change {
      var reading = good
      change(&reading)
      return .report(reading)
    }
    func figure(_ figure: Figure) -> Change { changed { $0.statement = .figure(figure) } }
    let no: Code<Organisation> = "khong-co"
    try expect(.unknown(.organisation(no)), changed { $0.unit = no }, in: database)
    try expect(.unknown(.indicator("x")), changed { $0.indicator = "x" }, in: database)
    try expect(.unknown(.source("x")), changed { $0.source = "x" }, in: database)
    try expect(.identicalReading(1), .report(good), in: database)
    try expect(.unknown(.reading(99)), changed { $0.replaces = 99 }, in: database)
    let tomorrow = day("2025-01-11")
    try expect(
      .futureDay(tomorrow, today: Self.now.day), changed { $0.reportedOn = tomorrow },
      in: database)
    try expect(
      .futureDay(tomorrow, today: Self.now.day), changed { $0.period = Period(day: tomorrow) },
      in: database)
    try expect(.wrongFigure(.percent, .empty), figure(Figure()), in: database)
    try expect(
      .wrongFigure(.percent, .populationWithoutRank),
      figure(Figure(value: ExactDecimal(1), population: 30)), in: database)
    try expect(
      .emptyText(.indicator("dvctt"), field: "note"), changed { $0.note = "  " }, in: database)
    try expect(.unknown(.reading(7)), .withdraw(.reading(7), knownFrom: nil), in: database)
    try database.report(SmallProgramme.reading(on: "2024-11-30", 44, replaces: 1), at: Self.now)
    try expect(.alreadyReplaced(1), changed { $0.replaces = 1 }, in: database)
  }

  @Test func definitions() throws {
    let database = try SmallDatabase()
    let from = day("2024-06-01")
    var target = SmallProgramme.target("mt-long-bien", "cong-an")
    try expect(
      .identityChanged(.target("mt-long-bien")), .define(.target(target), knownFrom: from),
      in: database)
    target = SmallProgramme.target("mt-long-bien", "long-bien")
    target.start = day("2026-01-01")
    try expect(
      .daysOutOfOrder(
        .target("mt-long-bien"), first: day("2026-01-01"), last: day("2025-12-31")),
      .define(.target(target), knownFrom: from), in: database)
    target.start = nil
    target.comparison = .range
    try expect(
      .rangeOutOfOrder(.target("mt-long-bien")), .define(.target(target), knownFrom: from),
      in: database)
    var unit = SmallProgramme.police
    unit.name = BilingualText(" ")
    try expect(
      .emptyText(.organisation("cong-an"), field: "name"),
      .define(.organisation(unit), knownFrom: from), in: database)
    unit.name = BilingualText("Công an")
    try expect(
      .knownBeforeCurrent(.organisation("cong-an"), current: SmallProgramme.begin),
      .define(.organisation(unit), knownFrom: day("2022-12-31")), in: database)
    try expect(
      .futureDay(day("2025-01-11"), today: Self.now.day),
      .define(.organisation(unit), knownFrom: day("2025-01-11")), in: database)
    unit.code = "cong an"
    try expect(
      .malformedCode("cong an"), .define(.organisation(unit), knownFrom: from), in: database)
    var city = SmallProgramme.city
    city.parent = "long-bien"
    try expect(
      .parentCycle("ha-noi"), .define(.organisation(city), knownFrom: from), in: database)
    var task = SmallProgramme.task
    task.targets = ["khong-co"]
    try expect(
      .unknown(.target("khong-co")), .define(.task(task), knownFrom: from), in: database)
    try expect(
      .unknown(.task("khong-co")), .withdraw(.task("khong-co"), knownFrom: from), in: database)
  }

  @Test func progress() throws {
    let database = try SmallDatabase()
    var report = ProgressReport(task: "nv-1", asOf: day("2024-12-31"), state: .inProgress)
    report.percent = ExactDecimal(1001, scale: 1)
    try expect(.percentOutOfRange(ExactDecimal(1001, scale: 1)), .progress(report), in: database)
    report.percent = nil
    report.task = "khong-co"
    try expect(.unknown(.task("khong-co")), .progress(report), in: database)
    report.task = "nv-1"
    report.difficulty = ""
    try expect(.emptyText(.task("nv-1"), field: "difficulty"), .progress(report), in: database)
  }

  @Test func whoChangedItSinceIsTold() throws {
    let database = try SmallDatabase()
    let first = try database.report(SmallProgramme.reading(on: "2024-11-30", 41), at: Self.now)
    var task = SmallProgramme.task
    task.title = BilingualText("Số hoá toàn bộ hồ sơ")
    let second = try database.gate.commit(
      [.define(.task(task), knownFrom: nil)], by: tester, at: Self.now)
    task.title = BilingualText("Số hoá một phần")
    #expect(
      throws: StoreFault.refused(.changedSince(.task("nv-1"), entry: second.entry))
    ) {
      try database.gate.commit(
        [.define(.task(task), knownFrom: nil)], by: tester, at: Self.now,
        expecting: [.task("nv-1"): first.entry])
    }
    _ = try database.gate.commit(
      [.define(.task(task), knownFrom: nil)], by: tester, at: Self.now,
      expecting: [.task("nv-1"): second.entry, .reading(1): first.entry])
  }

  @Test func strictRefusesFindings() throws {
    let database = try SmallDatabase()
    var reading = SmallProgramme.reading(on: "2024-11-30", -14)
    #expect(throws: StoreFault.self) {
      try database.report(reading, at: Self.now, strict: true)
    }
    let receipt = try database.report(reading, at: Self.now)
    #expect(
      receipt.findings == [
        .percentBelowZero(
          unit: "long-bien", indicator: "dvctt", value: ExactDecimal(-14),
          period: reading.period)
      ])
    reading.unit = "phuong-viet-hung"
    #expect(try database.report(reading, at: Self.now).findings.count == 2)
  }

  @Test func whatSaysNothingNewIsLeftOut() throws {
    let database = try SmallDatabase()
    let before = try Store.verifyJournal(at: database.path)
    let receipt = try database.gate.commit(
      SmallProgramme.definitions.map { .define($0, knownFrom: nil) }, by: tester, at: Self.now)
    #expect(receipt.entry == 1)
    #expect(try Store.verifyJournal(at: database.path) == before)
  }
}
