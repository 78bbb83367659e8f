import Programme
import Testing
import VietnameseText

@Suite struct AlertRuleTests {
  static let since: Day = "01/06/2025"
  static let episode = AlertEpisode(.overdue, since: since)
  static let subject = JudgedSubject.task("nv-1")

  func act(
    _ kind: Act.Kind, _ id: Act.ID, on offset: Int = 1, until: Int? = nil, answers: Act.ID? = nil,
    of alert: AlertKind? = .overdue
  ) -> Act {
    Act(
      id: id, kind: kind, subject: Self.subject, alert: alert, on: Self.since.adding(days: offset),
      text: "x",
      until: until.map { Self.since.adding(days: $0) }, answers: answers)
  }

  func status(_ acts: [Act], on offset: Int = 10) -> AlertStatus {
    AlertRule.status(acts, of: Self.episode, on: Self.since.adding(days: offset))
  }

  @Test func withoutActsItIsOpen() {
    #expect(status([]) == .open)
  }

  @Test func anAcknowledgementHoldsToItsLastDay() {
    let acts = [act(.acknowledgement, 1, until: 10)]
    #expect(status(acts, on: 10) == .acknowledged(until: Self.since.adding(days: 10)))
    #expect(status(acts, on: 11) == .open)
  }

  @Test func theNewestActThatSaysSomethingWins() {
    let asked = act(.request, 1, on: 1, until: 5)
    let answered = act(.explanation, 2, on: 3, answers: 1)
    #expect(status([asked]) == .asked(by: Self.since.adding(days: 5)))
    #expect(status([asked, answered]) == .explained)
    #expect(status([asked, answered, act(.reminder, 3, on: 4)]) == .explained)
    #expect(status([asked, answered, act(.closing, 4, on: 6)]) == .closed)
  }

  @Test func anActOnAnEarlierEpisodeSaysNothingOfThisOne() {
    #expect(status([act(.closing, 1, on: -1)]) == .open)
    #expect(status([act(.closing, 1, on: 0)]) == .closed)
  }

  @Test func anActOnAnotherKindSaysNothingOfThisOne() {
    #expect(status([act(.closing, 1, of: .stale)]) == .open)
    // Before kinds were named, an act counted for all that was open on its day.
    #expect(status([act(.closing, 1, of: nil)]) == .closed)
    #expect(status([act(.closing, 1, on: -1, of: nil)]) == .open)
  }

  @Test func anAcknowledgementEndsAfterNinetyDaysAtTheLatest() {
    let acts = [act(.acknowledgement, 1, on: 0, until: 3_000)]
    #expect(status(acts, on: 90) == .acknowledged(until: Self.since.adding(days: 90)))
    #expect(status(acts, on: 91) == .open)
    #expect(act(.acknowledgement, 1, on: 0, until: 91).fault == .untilTooFar)
    #expect(act(.acknowledgement, 1, on: 0, until: 90).fault == nil)
  }

  /// Of several alerts of one item the row tells of the one that most needs hands.
  @Test func aSettledAlertDoesNotSilenceAnother() throws {
    let alerts = [
      AlertEpisode(.overdue, since: Self.since), AlertEpisode(.stale, since: Self.since),
    ]
    let day = Self.since.adding(days: 5)
    let untouched = try #require(AlertRule.foremost(alerts, [], on: day))
    #expect(untouched.episode.kind == .overdue && untouched.status == .open)
    let acts = [act(.acknowledgement, 1, until: 10)]
    let other = try #require(AlertRule.foremost(alerts, acts, on: day))
    #expect(other.episode.kind == .stale && other.status == .open)
    #expect(AlertRule.foremost([], acts, on: day) == nil)
  }

  @Test func anActThatHasNotComeYetSaysNothing() {
    #expect(status([act(.closing, 1, on: 5)], on: 4) == .open)
  }

  @Test func aWithdrawnActNeverWas() {
    let acts = [act(.closing, 1, on: 2), act(.withdrawal, 2, on: 3, answers: 1)]
    #expect(status(acts) == .open)
  }

  @Test(arguments: [(3, false), (4, true)])
  func moreThanThreeRemindersEscalate(reminders: Int, isEscalated: Bool) {
    let acts = (1...reminders).map { act(.reminder, Int64($0), on: $0) }
    #expect(AlertRule.reminderCount(acts, of: Self.episode) == reminders)
    #expect(AlertRule.isEscalated(acts, of: Self.episode) == isEscalated)
    let withdrawn = acts + [act(.withdrawal, 99, on: 9, answers: 1)]
    #expect(!AlertRule.isEscalated(withdrawn, of: Self.episode))
  }
}
