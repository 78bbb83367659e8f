import Programme
import Testing
import VietnameseText

@testable import ProgrammeStore

/// Who said a figure, when, and by which entry of the journal, stands where the figure is.
@Suite struct RecorderTests {
  private func page(_ database: SmallDatabase, on iso: String) throws -> IndicatorContent {
    let asked = Query.indicator("dvctt", unit: "long-bien", AsOf(day(iso)))
    guard case .indicator(let content) = try database.ask(asked) else {
      Issue.record("no page")
      throw DatabaseIsEmpty()
    }
    return content
  }

  private struct DatabaseIsEmpty: Error {}

  @Test func theReadingNamesThePersonTheUnitAndTheEntry() throws {
    let database = try RecordedProgramme.database()
    let entry = try database.commit(
      .report(SmallProgramme.reading(on: "2025-04-30", 45, reported: "2025-05-02")),
      by: by("can-bo")
    ).entry
    let newest = try #require(try page(database, on: "2025-06-01").line.newest)
    let recorder = try #require(newest.recorder)
    #expect(recorder.account == "can-bo")
    #expect(recorder.name == "Cán bộ Long Biên")
    #expect(recorder.unit?.code == "long-bien")
    #expect(recorder.entry == entry)
    #expect(newest.recordedAt == RecordedProgramme.now)
    #expect(newest.saidOn == nil)
  }

  @Test func whoeverHasNoAccountIsNamedAsTheJournalDoes() throws {
    let database = try RecordedProgramme.database()
    try database.commit(.report(SmallProgramme.reading(on: "2025-04-30", 45)), by: tester)
    let newest = try #require(try page(database, on: "2025-06-01").line.newest)
    #expect(newest.recorder?.account == "thu-ky")
    #expect(newest.recorder?.name == nil)
  }

  /// An undone correction gives back the reading that stood: it shows the day on which that was
  /// said, and is known again from the undoing. Redone and undone again it still does.
  @Test func whatAnUndoingGivesBackShowsItsOwnDay() throws {
    let database = try RecordedProgramme.database()
    try database.commit(
      .report(SmallProgramme.reading(on: "2025-03-31", 40, reported: "2025-04-02")),
      by: by("dieu-hanh"))
    let corrected = try database.commit(
      .correct(SmallProgramme.reading(on: "2025-03-31", 44, reported: "2025-05-20")),
      by: by("dieu-hanh"))
    let undone = try database.commit(.revert(entry: corrected.entry), by: by("dieu-hanh"))
    let newest = try #require(try page(database, on: "2025-06-01").line.newest)
    #expect(newest.reading.figure?.value == ExactDecimal(40))
    #expect(newest.saidOn == day("2025-04-02"))
    #expect(newest.reading.reportedOn == RecordedProgramme.today)
    // Between the correction and its undoing the correction was known.
    let between = try #require(try page(database, on: "2025-05-25").line.newest)
    #expect(between.reading.figure?.value == ExactDecimal(44))
    // The undoing undone gives back the correction with its day, and that undone the first again.
    let redone = try database.commit(.revert(entry: undone.entry), by: by("dieu-hanh"))
    let again = try #require(try page(database, on: "2025-06-01").line.newest)
    #expect(again.reading.figure?.value == ExactDecimal(44))
    #expect(again.saidOn == day("2025-05-20"))
    try database.commit(.revert(entry: redone.entry), by: by("dieu-hanh"))
    let last = try #require(try page(database, on: "2025-06-01").line.newest)
    #expect(last.reading.figure?.value == ExactDecimal(40))
    #expect(last.saidOn == day("2025-04-02"))
  }

  /// What others say of the period, what was withdrawn, and the period that is owed.
  @Test func whatStandsAroundTheNumberIsBroughtWithIt() throws {
    let database = try RecordedProgramme.database()
    try database.commit(
      .report(SmallProgramme.reading(on: "2025-02-28", 40, reported: "2025-03-02")),
      .report(
        SmallProgramme.reading(on: "2025-02-28", 43, source: "bao-chi", reported: "2025-03-04")))
    let taken = try database.commit(
      .report(SmallProgramme.reading(on: "2025-03-31", 50, reported: "2025-04-02")))
    try database.commit(.revert(entry: taken.entry))
    let line = try page(database, on: "2025-06-01").line
    #expect(line.newest?.reading.figure?.value == ExactDecimal(40))
    #expect(line.beside.map(\.reading.figure?.value) == [ExactDecimal(43)])
    #expect(line.withdrawn.map(\.reading.period.last) == [day("2025-03-31")])
    #expect(line.owed?.last == day("2025-03-31"))
  }
}
