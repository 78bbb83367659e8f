import Programme
import Testing
import VietnameseText

@testable import ProgrammeStore

@Suite struct AlertTests {
  static let today = RecordedProgramme.today

  private func alerts(
    _ database: SmallDatabase, on day: Day = today
  ) throws -> [AlertLine] {
    guard case .alerts(let content) = try database.ask(.alerts(AsOf(day))) else { return [] }
    #expect(content.total == content.alerts.count)
    return content.alerts
  }

  private func line(_ database: SmallDatabase, on day: Day = today) throws -> AlertLine? {
    try alerts(database, on: day).first { $0.subject == ActTests.subject }
  }

  @Test func alertsAreWhatTheOverviewSaysNeedsEyes() throws {
    let database = try RecordedProgramme.database()
    guard case .overview(let overview) = try database.ask(.overview(AsOf(Self.today))) else {
      Issue.record("no overview")
      return
    }
    let found = try alerts(database)
    #expect(found.map(\.attention) == overview.attention)
    #expect(found.allSatisfy { $0.status == .open && $0.acts.isEmpty })
    #expect(found.contains { $0.subject == ActTests.subject })
  }

  @Test func whatNeedsHandsComesFirst() throws {
    let database = try RecordedProgramme.database()
    let subjects = try alerts(database).map(\.subject)
    try #require(subjects.count >= 5)
    let leader = by("lanh-dao")
    try database.commit(.act(ActTests.act(.closing, subject: subjects[0])), by: leader)
    try database.commit(
      .act(ActTests.act(.acknowledgement, until: 9, subject: subjects[1])), by: leader)
    try database.commit(.act(ActTests.act(.request, until: 5, subject: subjects[2])), by: leader)
    let found = try alerts(database)
    #expect(found.map(\.subject) == subjects[3...] + [subjects[2], subjects[1], subjects[0]])
    #expect(
      found.suffix(3).map(\.status) == [
        .asked(by: Self.today.adding(days: 5)),
        .acknowledged(until: Self.today.adding(days: 9)), .closed,
      ])
    // It holds to its last day, and then the alert is open again.
    let then = try alerts(database, on: Self.today.adding(days: 10))
    #expect(then.first { $0.subject == subjects[1] }?.status == .open)
  }

  /// A conclusion of it names the unit, not its code.
  @Test func anActOfAnAlertHasTheUnitItMakesResponsible() throws {
    let database = try RecordedProgramme.database()
    var conclusion = ActTests.act(.conclusion, until: 14)
    conclusion.owner = "cong-an"
    try database.commit(.act(conclusion), by: by("lanh-dao"))
    let owner = try #require(try line(database)?.acts.first?.owner)
    #expect(owner.code == "cong-an" && owner.name.vietnamese != "cong-an")
  }

  @Test func anAlertIsGoneWhenItsCauseIs() throws {
    let database = try RecordedProgramme.database()
    try database.commit(.act(ActTests.act(.acknowledgement, until: 90)), by: by("lanh-dao"))
    #expect(try line(database) != nil)
    try database.commit(
      .extend(
        Extension(
          task: "viec-long-bien", deadline: day("2025-09-30"), grantedOn: Self.today,
          document: "12/TB")),
      .progress(
        ProgressReport(
          task: "viec-long-bien", asOf: day("2025-05-31"), state: .inProgress,
          percent: ExactDecimal(95))), by: tester)
    #expect(try line(database) == nil)
    // A new cause begins without the acts of the one before.
    let late = day("2025-10-05")
    let again = try line(database, on: late)
    #expect(again?.status == .open)
    #expect(again?.acts.isEmpty ?? false)
    #expect((again?.attention.since).map { $0 > Self.today } ?? false)
  }

  @Test func moreThanThreeRemindersEscalate() throws {
    let database = try RecordedProgramme.database()
    for count in 1...4 {
      try database.commit(
        .act(ActTests.act(.reminder, on: Self.today.adding(days: -5 + count))),
        by: by("dieu-hanh"))
      let found = try line(database)
      #expect(found?.reminders == count)
      #expect(found?.isEscalated == (count > 3))
      #expect(found?.status == .open)
    }
    try database.commit(.withdraw(.act(4), knownFrom: nil), by: by("dieu-hanh"))
    #expect(try line(database)?.isEscalated == false)
    #expect(try line(database)?.acts.map(\.act.id) == [1, 2, 3])
  }

  @Test func askedExplainedAndWhoSaidSo() throws {
    let database = try RecordedProgramme.database()
    try database.commit(.act(ActTests.act(.request, until: 7)), by: by("lanh-dao"))
    try database.commit(
      .act(ActTests.act(.explanation, answers: 1) { $0.text = "Chờ kinh phí" }),
      by: by("can-bo"))
    let found = try #require(try line(database))
    #expect(found.status == .explained)
    #expect(found.acts.map(\.account) == ["lanh-dao", "can-bo"])
    #expect(found.acts.last?.act.text == "Chờ kinh phí")
    // As it was known the day before, nobody had been asked.
    let before = try line(database, on: Self.today.adding(days: -1))
    #expect((before?.status, before?.acts.count) == (.open, 0))
  }
}
