import Programme
import Testing
import VietnameseText

/// Worst first, then oldest; and what the verdict is written as.
struct VerdictTests {
  /// From the worst to what needs nobody.
  static let order: [Verdict] = [
    Verdict(.target(.overdue)),
    Verdict(.target(.unproven)),
    Verdict(.target(.achieved), flags: .stale),
    Verdict(.duty(.missing)),
    Verdict(.cell(.met), flags: .contradicted),
    Verdict(.task(.doneOnTime), flags: .claimed),
    Verdict(.target(.behind)),
    Verdict(.cell(.notMet)),
    Verdict(.task(.awaitingHandover), flags: .frozen),
    Verdict(.target(.atRisk)),
    Verdict(.task(.notStarted), flags: .notAssignable),
    Verdict(.target(.notMeasurable)),
    Verdict(.target(.noData)),
    Verdict(.target(.notYet)),
    Verdict(.cell(.notAssessed)),
    Verdict(.task(.doneLate)),
    Verdict(.target(.onTrack)),
    Verdict(.target(.achieved)),
  ]

  @Test func worstFirst() {
    let severities = VerdictTests.order.map(\.severity)
    #expect(severities == severities.sorted())
    #expect(Set(severities).count == severities.count)
    let attention = VerdictTests.order.filter(\.needsAttention)
    #expect(attention == Array(VerdictTests.order.prefix(13)))
  }

  @Test(arguments: [
    Verdict.State.target(.overdue), .target(.behind), .target(.noData), .cell(.notMet),
    .duty(.stale), .duty(.missing), .task(.overdue),
  ])
  func whatIsFrozenRaisesNoAlert(_ state: Verdict.State) {
    let flags: Verdict.Flags = [.frozen, .stale, .claimed, .contradicted, .notAssignable]
    #expect(!Verdict(state, flags: flags).needsAttention)
    #expect(Verdict(state).needsAttention)
  }

  /// Among what is frozen the worst is first too, after all that lives on.
  @Test func whatIsFrozenIsOrderedAmongItself() {
    let states = [
      TargetState.overdue, .behind, .atRisk, .noData, .notYet, .onTrack, .achieved,
    ]
    let frozen = states.map { Verdict(.target($0), flags: .frozen).order }
    #expect(frozen == frozen.sorted() && Set(frozen).count == states.count)
    let living = states.map { Verdict(.target($0)) }
    #expect(living.allSatisfy { $0.order == $0.severity && $0.order < frozen[0] })
    let handed = Verdict(.task(.awaitingHandover), flags: .frozen)
    #expect(handed.order == handed.severity)
  }

  @Test func doneTasksAreNotToldToBecomeAssignable() {
    #expect(!Verdict(.task(.doneOnTime), flags: .notAssignable).needsAttention)
    #expect(Verdict(.task(.doneOnTime), flags: [.notAssignable, .claimed]).severity == 15)
  }

  @Test func flagsOnlyMakeAVerdictWorse() {
    for state in [Verdict.State.target(.overdue), .task(.overdue), .target(.behind)] {
      let plain = Verdict(state).severity
      #expect(Verdict(state, flags: .stale).severity == min(plain, AlertKind.stale.severity))
      #expect(Verdict(state, flags: .notAssignable).severity == plain)
    }
  }

  /// A list shows an item by its worst alert and tells the others.
  @Test func allAlertsOfAnItemAreToldWorstFirst() {
    #expect(
      Verdict(.task(.overdue), flags: [.stale, .notAssignable]).alerts
        == [.overdue, .stale, .notAssignable])
    #expect(Verdict(.target(.noData), flags: .stale).alerts == [.stale, .noData])
    #expect(Verdict(.duty(.stale)).alerts == [.stale])
    #expect(Verdict(.target(.achieved)).alerts == [])
  }

  @Test func theSortKeyIsWorstFirstThenOldestForEveryDay() {
    let days: [Day] = [
      .distantPast, "31/12/1969", "01/01/1970", "02/01/1970", "30/06/2025", .distantFuture,
    ]
    let keys = VerdictTests.order.flatMap { verdict in
      days.map { day in
        JudgementSpan(
          onFirst: day, onLast: .distantFuture, knownFirst: day, verdict: verdict, since: day,
          alerts: verdict.alerts.map { AlertEpisode($0, since: day) }
        ).sortKey
      }
    }
    #expect(keys == keys.sorted())
    #expect(Set(keys).count == keys.count)
    #expect(keys.allSatisfy { $0 >= 0 })
  }

  @Test func everyStateIsWrittenAndReadBack() {
    let states =
      TargetState.allCases.map(Verdict.State.target) + TaskState.allCases.map(Verdict.State.task)
      + Attestation.allCases.map(Verdict.State.cell) + DutyState.allCases.map(Verdict.State.duty)
    for state in states {
      #expect(Verdict.State(state.subject, text: state.text) == state)
    }
    for subject in SubjectKind.allCases { #expect(Verdict.State(subject, text: "?") == nil) }
  }

  // MARK: - Versions

  @Test func aVersionHoldsUntilTheDayBeforeTheNext() {
    let versions = Versions<Int>([
      .init(from: "01/03/2025", fact: 3), .init(from: "01/01/2025", fact: 1),
      .init(from: "01/05/2025", fact: nil), .init(from: "01/06/2025", fact: 6),
    ])
    let days: [Day] = [
      "31/12/2024", "01/01/2025", "28/02/2025", "01/03/2025", "30/04/2025", "01/05/2025",
      "31/05/2025", "01/06/2025",
    ]
    #expect(days.map { versions[known: $0] } == [nil, 1, 1, 3, 3, nil, nil, 6])
    #expect(versions.days == ["01/01/2025", "01/03/2025", "01/05/2025", "01/06/2025"])
  }

  @Test func ofOneDayTheLaterRecordedVersionCounts() {
    let versions = Versions<Int>([
      .init(from: "01/01/2025", fact: 1), .init(from: "01/01/2025", fact: 2),
      .init(from: "31/12/2024", fact: 0),
    ])
    #expect(versions[known: "01/01/2025"] == 2)
    #expect(versions[known: "31/12/2024"] == 0)
    #expect(Versions(always: 7)[known: .distantPast] == 7)
    #expect(Versions<Int>()[known: .distantFuture] == nil)
  }

  // MARK: - Counts

  @Test func aTallyCountsStatesAndBesideThemFlags() {
    var tally = Tally<TaskState>()
    tally.add(.overdue, flags: [.stale, .extended])
    tally.add(.overdue, flags: [.stale])
    tally.add(.doneOnTime, flags: .claimed, times: 3)
    #expect(tally[.overdue] == 2)
    #expect(tally[.doneOnTime] == 3)
    #expect(tally[.slow] == 0)
    #expect(tally.total == 5)
    #expect(tally.count(of: .stale) == 2)
    #expect(tally.count(of: .extended) == 1)
    #expect(tally.count(of: .claimed) == 3)
    #expect(tally.count(of: .frozen) == 0)
  }
}
