import Programme
import Testing
import VietnameseText

@testable import ProgrammeStore

/// A meeting names what its conclusions are about, and whom they make responsible, whatever is
/// judged.
@Suite struct ConclusionNameTests {
  @Test(arguments: [
    JudgedSubject.task("viec-long-bien"), .target("mt-long-bien"), .duty("nv-long-bien"),
  ])
  func whatStandsIsNamed(_ subject: JudgedSubject) throws {
    let database = try RecordedProgramme.database()
    let before = ActTests.today.adding(days: -7)
    var conclusion = ActTests.act(
      .conclusion, on: before, until: 30, subject: subject, meeting: before)
    conclusion.owner = "cong-an"
    _ = try database.gate.commit(
      [.act(conclusion)], by: by("lanh-dao"), at: Instant(before, hour: 9))
    guard
      case .meeting(let content) = try database.ask(
        .meeting(ActTests.today, AsOf(ActTests.today)))
    else {
      Issue.record("no meeting")
      return
    }
    #expect(content.standing.map(\.act.subject) == [subject])
    let name = try #require(content.subjects[subject])
    #expect(!name.title.vietnamese.isEmpty && name.unit?.code == "long-bien")
    if case .task = subject {
    } else {
      #expect(name.indicator != nil && name.pillar == .government)
    }
    let owner = try #require(content.owners["cong-an"])
    #expect(owner.name.vietnamese != "cong-an")
    #expect(content.standing.first?.owner == owner)
    // An alert that tells of the same conclusion names the unit too.
    let alerts = content.items.flatMap(\.alert.acts).filter { $0.act.owner == "cong-an" }
    #expect(alerts.allSatisfy { $0.owner == owner })
  }
}
