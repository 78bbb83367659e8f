import Programme
import Testing
import VietnameseText

@testable import ProgrammeStore

@Suite struct MeetingTests {
  static let today = RecordedProgramme.today

  private func meeting(
    _ database: SmallDatabase, _ day: Day = today, asOf: Day? = nil
  ) throws -> MeetingContent {
    guard case .meeting(let content) = try database.ask(.meeting(day, AsOf(asOf ?? day))) else {
      Issue.record("no meeting")
      return MeetingContent(day: day, previous: nil, items: [], standing: [])
    }
    return content
  }

  private func conclude(
    _ database: SmallDatabase, _ subject: JudgedSubject = ActTests.subject, on day: Day,
    until: Int = 14, _ more: Change...
  ) throws {
    let conclusion = ActTests.act(
      .conclusion, on: day, until: until, subject: subject, meeting: day)
    _ = try database.gate.commit(
      [.act(conclusion)] + more, by: by("lanh-dao"), at: Instant(day, hour: 9))
  }

  @Test func theLastMeetingIsTheLastThatWasHeld() throws {
    let database = try RecordedProgramme.database()
    func last(_ asOf: AsOf) throws -> Day? { try Reader(path: database.path).lastMeeting(asOf) }
    #expect(try last(AsOf(Self.today)) == nil)
    try conclude(database, on: day("2025-05-18"))
    try conclude(database, on: day("2025-05-25"))
    #expect(try last(AsOf(Self.today)) == day("2025-05-25"))
    // The meeting of the day itself counts; what was held or said later does not.
    #expect(try last(AsOf(day("2025-05-25"))) == day("2025-05-25"))
    #expect(try last(AsOf(day("2025-05-24"))) == day("2025-05-18"))
    #expect(try last(AsOf(day: Self.today, known: day("2025-05-20"))) == day("2025-05-18"))
  }

  @Test func theItemsAreTheAlertsWorstFirst() throws {
    let database = try RecordedProgramme.database()
    guard case .alerts(let alerts) = try database.ask(.alerts(AsOf(Self.today))) else { return }
    let content = try meeting(database)
    #expect(content.items.map(\.alert.subject) == alerts.alerts.map(\.subject))
    // Each tells of a task what the task's own page tells.
    for alert in alerts.alerts {
      guard case .task(let code) = alert.subject,
        case .task(let page) = try database.ask(.task(code, AsOf(Self.today)))
      else { continue }
      #expect(alert.task?.judgement == page.line.judgement)
    }
    #expect(alerts.alerts.contains { $0.task != nil })
    #expect(content.previous == nil)
    #expect(content.standing.isEmpty)
  }

  @Test func whatChangedSinceTheMeetingBefore() throws {
    let database = try RecordedProgramme.database()
    let report = ProgressReport(
      task: "viec-long-bien", asOf: day("2025-05-20"), state: .inProgress)
    try database.commit(.progress(report), by: by("can-bo"), at: instant("2025-05-20"))
    try conclude(database, on: day("2025-05-25"))
    var newer = report
    (newer.asOf, newer.reportedOn) = (day("2025-05-30"), day("2025-05-30"))
    newer.difficulty = "Thiếu máy"
    let entry = try database.commit(.progress(newer), by: by("can-bo")).entry
    try database.commit(
      .report(SmallProgramme.reading("cong-an", on: "2025-05-31", 21)), by: by("can-bo-ca"))
    let content = try meeting(database)
    #expect(content.previous == day("2025-05-25"))
    func changes(_ subject: JudgedSubject) -> [Int64]? {
      content.items.first { $0.alert.subject == subject }?.changes.map(\.sequence)
    }
    #expect(changes(ActTests.subject) == [entry])
    #expect(changes(.target("mt-cong-an")) == [entry + 1])
    #expect(changes(.task("viec-cong-an")) == [])
    #expect(content.standing.map(\.act.meeting) == [day("2025-05-25")])
  }

  /// The minutes hold what was decided, even of what is red no more because of it.
  @Test func theConclusionThatCuredIsInTheMinutes() throws {
    let database = try RecordedProgramme.database()
    try conclude(
      database, on: Self.today,
      .extend(
        Extension(
          task: "viec-long-bien", deadline: day("2025-12-31"), grantedOn: Self.today,
          document: "Giao ban")))
    try database.commit(
      .progress(
        ProgressReport(
          task: "viec-long-bien", asOf: day("2025-05-31"), state: .inProgress,
          percent: ExactDecimal(95))))
    let content = try meeting(database)
    let item = try #require(content.items.first { $0.alert.subject == ActTests.subject })
    #expect(item.conclusions.map(\.account) == ["lanh-dao"])
    #expect(content.items.last?.alert.subject == ActTests.subject)
    #expect(content.wasHeld)
    // A day without a meeting has items, and no minutes.
    #expect(try !meeting(database, day("2025-05-31")).wasHeld)
    // A week later its deadline is still to come; after it, and cured, it is settled.
    #expect(try meeting(database, day("2025-06-08")).standing.count == 1)
    #expect(try meeting(database, day("2025-06-20")).standing.isEmpty)
  }

  @Test func whatWasTakenBackWasNotConcluded() throws {
    let database = try RecordedProgramme.database()
    try conclude(database, on: day("2025-05-25"))
    try conclude(database, on: Self.today)
    try database.commit(.withdraw(.act(1), knownFrom: nil), by: by("lanh-dao"))
    try database.commit(.withdraw(.act(2), knownFrom: nil), by: by("lanh-dao"))
    let content = try meeting(database)
    #expect(content.previous == nil)
    #expect(content.standing.isEmpty)
    #expect(content.items.allSatisfy { $0.conclusions.isEmpty })
  }
}
