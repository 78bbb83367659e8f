import Programme
import Testing
import VietnameseText

@Suite struct AlertRuleTests {
  static let since: Day = "01/06/2025"
  static let subject = JudgedSubject.task("nv-1")

  func act(
    _ kind: Act.Kind, _ id: Act.ID, on offset: Int = 1, until: Int? = nil, answers: Act.ID? = nil
  ) -> Act {
    Act(
      id: id, kind: kind, subject: Self.subject, on: Self.since.adding(days: offset), text: "x",
      until: until.map { Self.since.adding(days: $0) }, answers: answers)
  }

  func status(_ acts: [Act], on offset: Int = 10) -> AlertStatus {
    AlertRule.status(acts, since: Self.since, on: Self.since.adding(days: offset))
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

  @Test func anActOfAnEarlierCauseSaysNothingOfThisOne() {
    #expect(status([act(.closing, 1, on: -1)]) == .open)
    #expect(status([act(.closing, 1, on: 0)]) == .closed)
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
    #expect(AlertRule.reminderCount(acts, since: Self.since) == reminders)
    #expect(AlertRule.isEscalated(acts, since: Self.since) == isEscalated)
    let withdrawn = acts + [act(.withdrawal, 99, on: 9, answers: 1)]
    #expect(!AlertRule.isEscalated(withdrawn, since: Self.since))
  }
}
