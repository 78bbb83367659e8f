import Interchange
import Programme
import Testing
import VietnameseText

@testable import ProgrammeStore

/// An officer speaks in the unit's own voice, and leaves to others what they say of the unit.
@Suite struct VoiceTests {
  private static let officer = by("can-bo")

  private func denial(_ source: Code<Source>) -> Refusal {
    .notAllowed(account: "can-bo", .otherVoice(source))
  }

  /// What the press and a system beside said of the unit: readings 1 and 2.
  private func database() throws -> SmallDatabase {
    let database = try RecordedProgramme.database()
    try database.commit(
      .define(
        .source(Source(code: "doi-chieu", kind: .demonstration, title: "Đối chiếu")),
        knownFrom: SmallProgramme.begin))
    try database.commit(
      .report(SmallProgramme.reading(on: "2025-03-31", 40, source: "bao-chi")),
      .report(SmallProgramme.reading(on: "2025-03-31", 41, source: "doi-chieu")))
    return database
  }

  @Test(arguments: ["bao-chi", "doi-chieu"] as [Code<Source>])
  func nobodyElsesWordsArePutInOrTakenBack(source: Code<Source>) throws {
    let database = try database()
    let id: Reading.ID = source == "bao-chi" ? 1 : 2
    let before = try Store.verifyJournal(at: database.path)
    let fresh = SmallProgramme.reading(on: "2025-04-30", 50, source: source)
    let other = SmallProgramme.reading(on: "2025-03-31", 50, source: source)
    var named = other
    named.replaces = id
    // A report of one's own that takes the place of somebody else's.
    let over = SmallProgramme.reading(on: "2025-03-31", 50, replaces: id)
    for change in [
      Change.report(fresh), .correct(other), .report(named), .report(over),
      .withdraw(.reading(id), knownFrom: nil),
    ] {
      #expect(try database.refusal(change, by: Self.officer) == denial(source))
    }
    let progress = ProgressReport(
      task: "viec-long-bien", asOf: day("2025-05-31"), state: .inProgress, source: source)
    #expect(try database.refusal(.progress(progress), by: Self.officer) == denial(source))
    #expect(try Store.verifyJournal(at: database.path) == before)
    // Whoever keeps the record may.
    #expect(try database.refusal(.report(fresh), by: by("dieu-hanh")) == nil)
  }

  @Test func theOwnReportIsTheOfficers() throws {
    let database = try database()
    let own = SmallProgramme.reading(on: "2025-03-31", 45)
    #expect(try database.refusal(.report(own), by: Self.officer) == nil)
    var better = SmallProgramme.reading(on: "2025-03-31", 46)
    better.confidence = .official
    #expect(
      try database.refusal(.correct(better), by: Self.officer)
        == .notAllowed(account: "can-bo", .confidence(.official)))
    better.confidence = nil
    #expect(try database.refusal(.correct(better), by: Self.officer) == nil)
    let progress = ProgressReport(
      task: "viec-long-bien", asOf: day("2025-05-31"), state: .inProgress, source: "bao-cao")
    #expect(try database.refusal(.progress(progress), by: Self.officer) == nil)
  }

  /// A demonstration's reports are marked as the unit's own, whatever their source is called.
  @Test func whatIsMarkedAsTheOwnReportGoesOn() throws {
    let database = try database()
    var told = SmallProgramme.reading(on: "2025-04-30", 45, source: "doi-chieu")
    told.isOwnReport = true
    told.confidence = .derived
    try database.commit(.report(told))
    told.statement = .figure(Figure(value: ExactDecimal(46)))
    #expect(try database.refusal(.correct(told), by: Self.officer) == nil)
    told.confidence = .official
    told.statement = .figure(Figure(value: ExactDecimal(47)))
    #expect(
      try database.refusal(.correct(told), by: Self.officer)
        == .notAllowed(account: "can-bo", .confidence(.official)))
    #expect(
      try database.refusal(.withdraw(.reading(4), knownFrom: nil), by: Self.officer) == nil)
  }

  /// Few rows go straight in, many are staged: neither is a way around.
  @Test(arguments: [3, 1_200])
  func aFileIsNoWayAround(rows: Int) throws {
    let database = try database()
    var next = 2
    let outcome = try database.gate.importRows(
      .readings, file: "thang.csv", fileDigest: { "abc" }, by: Self.officer,
      at: RecordedProgramme.now
    ) {
      guard next < rows + 2 else { return nil }
      defer { next += 1 }
      return ImportTests.row(
        next,
        SmallProgramme.reading(
          on: Day(number: 15_000 + Int32(next)).iso, 5, source: next == 3 ? "bao-chi" : "bao-cao"))
    }
    #expect(outcome.receipt == nil)
    #expect(outcome.firstFaults.map(\.line) == [3])
    #expect(outcome.firstFaults.map(\.rule) == [.refused(denial("bao-chi"))])
  }
}
