import Programme
import Testing
import VietnameseText

/// What is attested beside what the linked targets say (design, section 4).
struct CellTests {
  static func assessed(
    _ attestation: Attestation, on day: Day = "01/01/2025", known: Day? = nil
  ) -> CellHistory.Attested {
    .init(
      knownFrom: known ?? day,
      assessment: Assessment(
        unit: "long-bien", principle: "ĐM1", asOf: day, attestation: attestation))
  }

  /// A target in one of the rule's states on 20/02/2025, half of its time passed.
  static func target(_ state: TargetState) -> TargetHistory {
    let values: [TargetState: ExactDecimal] = [
      .achieved: 100, .onTrack: 50, .atRisk: 40, .behind: 10, .notYet: 90, .overdue: 90,
      .unproven: 90, .notMeasurable: 90,
    ]
    let isPast = state == .overdue || state == .unproven
    let due: Day? = isPast ? "19/02/2025" : state == .notMeasurable ? nil : "11/04/2025"
    let isPaced = state != .notYet
    let target = Target.of(
      100, due: due, start: isPaced ? "01/01/2025" : nil, baseline: isPaced ? 0 : nil,
      principles: ["ĐM1"])
    // What was said in December says nothing of a day in February.
    let said: Day = state == .unproven ? "31/12/2024" : "20/02/2025"
    return .of(target, values[state].map { [.of($0, on: said)] } ?? [])
  }

  @Test(arguments: TargetState.allCases)
  func theTargetsOfTheseTestsAreWhatTheySay(_ state: TargetState) {
    #expect(CellTests.target(state).state(on: "20/02/2025") == state)
  }

  @Test(
    arguments: [
      ([], .silent), ([.noData], .silent), ([.notMeasurable, .noData], .silent),
      ([.achieved], .met), ([.achieved, .achieved, .noData], .met),
      ([.onTrack], .partly), ([.atRisk], .partly), ([.notYet], .partly),
      ([.achieved, .onTrack], .partly), ([.achieved, .notYet, .notMeasurable], .partly),
      ([.behind], .notMet), ([.overdue], .notMet), ([.achieved, .overdue], .notMet),
      ([.onTrack, .behind], .notMet), ([.unproven], .silent), ([.achieved, .unproven], .met),
    ] as [([TargetState], CellJudgement.Measured)])
  func measuredByTheLinkedTargets(_ states: [TargetState], _ expected: CellJudgement.Measured) {
    let history = CellHistory(principle: "ĐM1", targets: states.map(CellTests.target))
    let judgement = history.judge(on: "20/02/2025", known: "20/02/2025")
    #expect(judgement?.measured == expected)
    #expect(judgement?.attested == .notAssessed)
    #expect(judgement?.isContradicted == false)
  }

  static let measures: [(CellJudgement.Measured, [TargetState])] = [
    (.silent, []), (.met, [.achieved]), (.partly, [.onTrack]), (.notMet, [.overdue]),
  ]

  @Test(arguments: Attestation.allCases)
  func whereTheTwoDisagreeTheCellSaysSo(_ attested: Attestation) {
    let contradictions: [Attestation: Set<CellJudgement.Measured>] = [
      .met: [.notMet], .partly: [.notMet], .notMet: [.met],
    ]
    let flags: [CellJudgement.Measured: Verdict.Flags] = [
      .met: .measuredMet, .partly: .measuredPartly, .notMet: .measuredNotMet,
    ]
    for (measured, states) in CellTests.measures {
      let history = CellHistory(
        principle: "ĐM1", assessments: [CellTests.assessed(attested)],
        targets: states.map(CellTests.target))
      let judgement = history.judge(on: "20/02/2025", known: "20/02/2025")
      let isContradicted = contradictions[attested]?.contains(measured) ?? false
      #expect(judgement?.measured == measured)
      #expect(judgement?.isContradicted == isContradicted)
      var expected = flags[measured] ?? []
      if isContradicted { expected.insert(.contradicted) }
      #expect(judgement?.verdict == Verdict(.cell(attested), flags: expected))
    }
  }

  @Test func theAssessmentOfTheDayCountsAsKnown() {
    let history = CellHistory(
      principle: "ĐM1",
      assessments: [
        CellTests.assessed(.met, on: "01/03/2025"),
        CellTests.assessed(.notMet, on: "01/02/2025"),
        // Told later of the same day, and again on the same day.
        CellTests.assessed(.partly, on: "01/03/2025", known: "15/03/2025"),
        CellTests.assessed(.notMet, on: "01/03/2025", known: "15/03/2025"),
      ])
    let asked: [(Day, Day, Attestation)] = [
      ("31/01/2025", "31/01/2025", .notAssessed), ("01/02/2025", "01/02/2025", .notMet),
      ("28/02/2025", "28/02/2025", .notMet), ("01/03/2025", "01/03/2025", .met),
      ("14/03/2025", "14/03/2025", .met), ("14/03/2025", "15/03/2025", .notMet),
      ("28/02/2025", "15/03/2025", .notMet), ("31/01/2025", "15/03/2025", .notAssessed),
    ]
    for (day, known, expected) in asked {
      #expect(history.judge(on: day, known: known)?.attested == expected)
    }
  }

  @Test func onlyTargetsThatNameThePrincipleAsKnownSpeak() {
    var linked = CellTests.target(.overdue)
    guard let target = linked.target[known: "01/01/2025"] else { return }
    var other = target
    other.principles = ["K1"]
    linked.target = Versions([
      .init(from: .distantPast, fact: other), .init(from: "01/03/2025", fact: target),
    ])
    let history = CellHistory(principle: "ĐM1", targets: [linked])
    #expect(history.judge(on: "20/02/2025", known: "28/02/2025")?.measured == .silent)
    #expect(history.judge(on: "20/02/2025", known: "01/03/2025")?.measured == .notMet)
  }

  @Test func aUnitThatDoesNotExistYetHasNoCell() {
    let history = CellHistory(
      principle: "ĐM1", life: Versions(always: Life(first: "01/07/2025")))
    #expect(history.judge(on: "30/06/2025", known: "01/07/2025") == nil)
    #expect(history.judge(on: "01/07/2025", known: "01/07/2025")?.attested == .notAssessed)
  }
}
