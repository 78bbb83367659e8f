import Programme
import Testing
import VietnameseText

@testable import ProgrammeStore

/// Nothing that somebody said meanwhile is overwritten unseen.
@Suite struct ExpectingTests {
  private static let task = Reference.task("viec-long-bien")
  private static let alert = Reference.alert(ActTests.subject)

  private func head(_ database: SmallDatabase) throws -> Int64 {
    Int64(try Store.verifyJournal(at: database.path).entries)
  }

  private func progress(_ percent: Int64, asOf: String = "2025-05-31") -> Change {
    .progress(
      ProgressReport(
        task: "viec-long-bien", asOf: day(asOf), state: .inProgress,
        percent: ExactDecimal(percent)))
  }

  private func refusal(
    _ database: SmallDatabase, _ change: Change, by account: String = "dieu-hanh",
    expecting: [Reference: Int64]
  ) throws -> Refusal? {
    do {
      _ = try database.commit(change, by: by(account), expecting: expecting)
      return nil
    } catch StoreFault.refused(let refusal) {
      return refusal
    }
  }

  @Test func theLaterReportOfOneTaskIsToldOfTheEarlier() throws {
    let database = try RecordedProgramme.database()
    let seen = try head(database)
    let entry = try database.commit(progress(40), by: by("can-bo"), expecting: [Self.task: seen])
      .entry
    for change in [
      progress(60),
      .extend(
        Extension(
          task: "viec-long-bien", deadline: day("2025-09-30"), grantedOn: day("2025-05-31"),
          document: "12/QĐ")),
      .define(
        .task(RecordedProgramme.task("viec-long-bien", lead: "cong-an")), knownFrom: nil),
    ] {
      #expect(
        try refusal(database, change, expecting: [Self.task: seen])
          == .changedSince(Self.task, entry: entry))
    }
    #expect(try head(database) == entry)
    #expect(try refusal(database, progress(60), expecting: [Self.task: entry]) == nil)
  }

  @Test func theContentsCarryWhatIsExpected() throws {
    let database = try RecordedProgramme.database()
    let asOf = AsOf(RecordedProgramme.today)
    func lines() throws -> (task: TaskLine, alert: AlertLine)? {
      guard case .dues(let dues) = try database.ask(.dues("long-bien", asOf)),
        let task = dues.tasks.first(where: { $0.task.code == "viec-long-bien" }),
        case .alerts(let alerts) = try database.ask(.alerts(asOf)),
        let alert = alerts.alerts.first(where: { $0.subject == ActTests.subject })
      else { return nil }
      return (task, alert)
    }
    let before = try #require(try lines())
    #expect(before.alert.entry == 0)
    let entry = try database.commit(
      .act(ActTests.act(.acknowledgement, until: 30)), by: by("dieu-hanh"),
      expecting: [Self.alert: before.alert.entry, Self.task: before.task.entry]
    ).entry
    #expect(
      try refusal(
        database, .act(ActTests.act(.acknowledgement, until: 60)), by: "lanh-dao",
        expecting: [Self.alert: before.alert.entry])
        == .changedSince(Self.alert, entry: entry))
    let after = try #require(try lines())
    #expect(after.alert.entry == entry)
    #expect(
      try refusal(
        database, .act(ActTests.act(.acknowledgement, until: 60)), by: "lanh-dao",
        expecting: [Self.alert: after.alert.entry]) == nil)
    _ = try database.commit(
      progress(40), by: by("can-bo"), expecting: [Self.task: after.task.entry])
    let reported = try #require(try lines())
    #expect(reported.task.entry > after.task.entry)
  }

  @Test func aTakenCodeIsNotWrittenOver() throws {
    let database = try RecordedProgramme.database()
    let seen = try head(database)
    let fresh: [Definition] = [
      .task(RecordedProgramme.task("viec-long-bien", lead: "cong-an")),
      .indicator(SmallProgramme.share),
      .target(SmallProgramme.target("mt-long-bien", "long-bien")),
      .organisation(RecordedProgramme.child),
      .account(Account(code: "can-bo", name: "Khác", role: .viewer)),
    ]
    for definition in fresh {
      let refused = try refusal(
        database, .define(definition, knownFrom: nil), expecting: [definition.reference: 0])
      guard case .exists(definition.reference, let entry)? = refused else {
        Issue.record("\(definition.reference): \(String(describing: refused))")
        continue
      }
      #expect(entry > 0 && entry <= seen)
    }
    #expect(try head(database) == seen)
    // A free code, and one that was given up, may be had.
    let task = RecordedProgramme.task("viec-moi", lead: "long-bien")
    for _ in 1...2 {
      let stored = try database.commit(
        .define(.task(task), knownFrom: nil), by: by("dieu-hanh"), expecting: [.task(task.code): 0])
      #expect(stored.entries != nil)
      try database.commit(.withdraw(.task(task.code), knownFrom: nil), by: by("dieu-hanh"))
    }
  }

  @Test func onePeriodOfOneSourceIsFilledOnce() throws {
    let database = try RecordedProgramme.database()
    let reading = SmallProgramme.reading(on: "2025-04-30", 41)
    let slot = Reference.slot(
      reading.indicator, unit: reading.unit, period: reading.period, source: reading.source)
    let entry = try database.commit(.report(reading), expecting: [slot: 0]).entry
    var other = reading
    other.statement = .figure(Figure(value: ExactDecimal(44)))
    other.replaces = 1
    #expect(
      try refusal(database, .report(other), expecting: [slot: 0])
        == .changedSince(slot, entry: entry))
    #expect(try refusal(database, .report(other), expecting: [slot: entry]) == nil)
    let next = SmallProgramme.reading(on: "2025-05-31", 42)
    #expect(
      try refusal(
        database, .report(next),
        expecting: [
          .slot(next.indicator, unit: next.unit, period: next.period, source: next.source): 0
        ]) == nil)
  }

  @Test func aNumberBeyondTheJournalIsOfAnotherDatabase() throws {
    let database = try RecordedProgramme.database()
    let entry = try database.commit(progress(40), by: by("can-bo")).entry
    #expect(
      try refusal(database, progress(60), expecting: [Self.task: entry + 7])
        == .changedSince(Self.task, entry: entry))
  }
}
