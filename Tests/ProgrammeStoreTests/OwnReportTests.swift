import Interchange
import GRDB
import Programme
import Testing
import VietnameseText

@testable import ProgrammeStore

/// From when a unit's own report is known: whoever reports late can't have reported in time by
/// writing an earlier day (design, section 3).
@Suite struct OwnReportTests {
  private static let officer = by("can-bo")
  private static let operatorAccount = by("dieu-hanh")
  /// The monthly figure of March was due on 05/04/2025; it is recorded on 01/06/2025.
  private static let told = "2025-04-02"

  private func reading(
    on end: String = "2025-03-31", reported: String?, evidence: String? = nil,
    source: Code<Source> = "bao-cao"
  ) -> Reading {
    var reading = SmallProgramme.reading(on: end, 45, source: source, reported: reported)
    reading.evidence = evidence.map { Evidence(text: $0) }
    return reading
  }

  private func stored(_ database: SmallDatabase) throws -> Reading {
    let rows = try database.gate.handle.queue.inDatabase { db in
      try ReadingTable.fetch(db, where: "r.unit_id IS NOT NULL ORDER BY r.id", [])
    }
    return try #require(rows.last)
  }

  @Test(arguments: [told, "2025-05-31", nil] as [String?])
  func anOfficersIsKnownFromTheDayItIsRecorded(reported: String?) throws {
    let database = try RecordedProgramme.database()
    for evidence in [nil, "Bản giấy có dấu đến"] {
      var reading = reading(reported: reported, evidence: evidence)
      reading.statement = .figure(Figure(value: ExactDecimal(evidence == nil ? 45 : 46)))
      let change: Change = evidence == nil ? .report(reading) : .correct(reading)
      try database.commit(change, by: Self.officer)
      let stored = try stored(database)
      #expect(stored.reportedOn == RecordedProgramme.today)
      #expect(!stored.reportedOnIsDerived)
    }
    _ = try Store.verifyJournal(at: database.path)
  }

  /// As the file `Ngày công bố` says two months ago: March stays reported late.
  @Test func aBackdatedFileMakesNoMissingReportOneInTime() throws {
    let database = try RecordedProgramme.database()
    let office = Actor(account: "can-bo", origin: .importFile, authority: .account)
    var rows = [ImportTests.row(2, reading(reported: Self.told))][...]
    let outcome = try database.gate.importRows(
      .readings, file: "thang-3.csv", fileDigest: { nil }, by: office,
      at: RecordedProgramme.now, next: { rows.popFirst() })
    #expect((outcome.stored, outcome.faults) == (1, 0))
    // That the day was not taken is told, where it stands.
    #expect(
      outcome.firstFindings.map(\.finding) == [
        .dayNotTaken(
          unit: "long-bien", indicator: "dvctt", told: day(Self.told),
          recorded: RecordedProgramme.today, period: Period(day: day("2025-03-31")))
      ])
    #expect(outcome.firstFindings.first?.line == 2)
    #expect(try stored(database).reportedOn == RecordedProgramme.today)
    // Asked as it was known when the report is said to have been made: nothing was there.
    guard
      case .unit(let then) = try database.ask(.unit("long-bien", AsOf(day("2025-04-10"))))
    else {
      Issue.record("no unit")
      return
    }
    #expect(then.tile.readings == 0)
    _ = try Store.verifyJournal(at: database.path)
  }

  @Test func anOperatorGivesAnEarlierDayWithEvidence() throws {
    let database = try RecordedProgramme.database()
    let refusal = Refusal.earlierDayWithoutEvidence(day(Self.told), today: RecordedProgramme.today)
    for actor in [tester, Self.operatorAccount] {
      let told = reading(reported: Self.told)
      #expect(try database.refusal(.report(told), by: actor) == refusal)
    }
    try database.commit(
      .report(reading(reported: Self.told, evidence: "Bản giấy")), by: Self.operatorAccount)
    #expect(try stored(database).reportedOn == day(Self.told))
    // Without a day, from the day of recording, whoever says it.
    try database.commit(
      .report(reading(on: "2025-04-30", reported: nil)), by: Self.operatorAccount)
    #expect(try stored(database).reportedOn == RecordedProgramme.today)
  }

  /// The same again, on a later day, says nothing new.
  @Test func theSameReportAgainIsTheSame() throws {
    let database = try RecordedProgramme.database()
    try database.commit(.report(reading(reported: nil)), by: Self.officer)
    let later = instant("2025-06-09")
    #expect(throws: StoreFault.refused(.identicalReading(1))) {
      _ = try database.gate.commit(
        [.report(reading(reported: nil))], by: Self.officer, at: later)
    }
  }

  @Test func whatOthersSayKeepsItsDay() throws {
    let database = try RecordedProgramme.database()
    try database.commit(.report(reading(reported: Self.told, source: "bao-chi")))
    #expect(try stored(database).reportedOn == day(Self.told))
    try database.commit(.report(reading(on: "2025-04-30", reported: nil, source: "bao-chi")))
    let derived = try stored(database)
    #expect(derived.reportedOn == day("2025-04-30") && derived.reportedOnIsDerived)
  }

  /// Said before its period ended: a unit reports what was, and a state is read on its day; of a
  /// whole month others may have told a forecast, which is stored and found.
  @Test func nobodyReportsBeforeTheEnd() throws {
    let database = try RecordedProgramme.database()
    for said in ["0001-01-01", "2025-03-30"] {
      let refusal = Refusal.saidBeforeEnd(day(said), of: Period(day: day("2025-03-31")))
      for (source, actor) in [
        ("bao-cao", Self.officer), ("bao-cao", tester), ("bao-chi", tester),
      ] as [(Code<Source>, Actor)] {
        let told = reading(reported: said, evidence: "Bản giấy", source: source)
        #expect(try database.refusal(.report(told), by: actor) == refusal, "\(said) \(source)")
      }
    }
    var month = reading(reported: "2025-03-10", source: "bao-chi")
    month.period = try #require(
      Period(first: day("2025-03-01"), last: day("2025-03-31"), granularity: .month))
    let receipt = try database.commit(.report(month))
    #expect(
      receipt.findings == [
        .saidBeforeEnd(
          unit: "long-bien", indicator: "dvctt", said: day("2025-03-10"), period: month.period)
      ])
    month.source = "bao-cao"
    month.isOwnReport = true
    #expect(
      try database.refusal(.report(month), by: tester)
        == .saidBeforeEnd(day("2025-03-10"), of: month.period))
  }

  @Test func progressTellsTheSame() throws {
    let database = try RecordedProgramme.database()
    func report(_ reported: String?, evidence: String? = nil) -> ProgressReport {
      ProgressReport(
        task: "viec-long-bien", asOf: day("2025-03-31"), reportedOn: reported.map(day),
        state: .inProgress, evidence: evidence.map { Evidence(text: $0) }, source: "bao-cao")
    }
    func newest() throws -> ProgressReport? {
      try database.gate.handle.queue.inDatabase { db in
        try ProgressTable.fetch(db, where: "p.id = (SELECT max(id) FROM progress_report)", []).first
      }
    }
    let receipt = try database.commit(
      .progress(report(Self.told, evidence: "Biên bản")), by: Self.officer)
    #expect(
      receipt.findings == [
        .progressDayNotTaken(
          task: "viec-long-bien", told: day(Self.told), recorded: RecordedProgramme.today,
          asOf: day("2025-03-31"))
      ])
    #expect(try newest()?.reportedOn == RecordedProgramme.today)
    #expect(
      try database.refusal(.progress(report(Self.told)), by: Self.operatorAccount)
        == .earlierDayWithoutEvidence(day(Self.told), today: RecordedProgramme.today))
    try database.commit(
      .progress(report(Self.told, evidence: "Bản giấy")), by: Self.operatorAccount)
    #expect(try newest()?.reportedOn == day(Self.told))
    // The same again, on a later day, is stored once.
    let entries = try Store.verifyJournal(at: database.path).entries
    _ = try database.gate.commit(
      [.progress(report(nil, evidence: "Biên bản"))], by: Self.officer, at: instant("2025-06-09"))
    #expect(try Store.verifyJournal(at: database.path).entries == entries)
  }

  /// Whoever names no source reports for the unit: an operator too says an earlier day on evidence.
  @Test func progressWithoutASourceIsTheUnitsOwn() throws {
    let database = try RecordedProgramme.database()
    func report(_ reported: String?, evidence: String? = nil) -> ProgressReport {
      ProgressReport(
        task: "viec-long-bien", asOf: day("2025-03-31"), reportedOn: reported.map(day),
        state: .inProgress, evidence: evidence.map { Evidence(text: $0) })
    }
    for actor in [tester, Self.operatorAccount] {
      #expect(
        try database.refusal(.progress(report(Self.told)), by: actor)
          == .earlierDayWithoutEvidence(day(Self.told), today: RecordedProgramme.today))
    }
    let receipt = try database.commit(.progress(report(nil)), by: Self.operatorAccount)
    #expect(receipt.findings == [])
    let stored = try database.gate.handle.queue.inDatabase { db in
      try ProgressTable.fetch(db, where: "p.id = (SELECT max(id) FROM progress_report)", []).first
    }
    #expect(stored?.reportedOn == RecordedProgramme.today)
  }

  /// Thousands of rows go another way, by the same rule.
  @Test func aLargeFileIsToldTheSame() throws {
    let database = try SmallDatabase()
    let rows = (0..<40).map { index in
      ImportTests.row(
        index + 2,
        SmallProgramme.reading(
          on: day("2024-12-31").adding(days: -index).iso, Int64(index),
          reported: index == 7 ? "2025-01-02" : nil))
    }
    let outcome = try StagedImportTests.stage(database, rows)
    #expect((outcome.stored, outcome.faults) == (40, 0))
    let stored = try database.gate.handle.queue.inDatabase { db in
      try ReadingTable.fetch(db, where: "r.unit_id IS NOT NULL ORDER BY r.id", [])
    }
    #expect(stored.filter { $0.reportedOn == ImportTests.january.day }.count == 39)
    #expect(stored.filter { $0.reportedOn == day("2025-01-02") }.count == 1)
    var late = SmallProgramme.reading(on: "2023-11-30", 5, reported: "2023-12-01")
    late.evidence = nil
    let refused = try StagedImportTests.stage(database, [ImportTests.row(2, late)])
    #expect(
      refused.firstFaults.map(\.rule) == [
        .refused(
          .earlierDayWithoutEvidence(day("2023-12-01"), today: ImportTests.january.day))
      ])
    _ = try Store.verifyJournal(at: database.path)
  }
}
