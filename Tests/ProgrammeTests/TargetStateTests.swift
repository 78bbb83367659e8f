import Programme
import Testing
import VietnameseText

/// What a target's state is at each of the rule's borders (design, section 4).
struct TargetStateTests {
  // MARK: - Without pace

  @Test(
    arguments: [
      ("30/12/2025", TargetState.notYet), ("31/12/2025", .notYet), ("01/01/2026", .overdue),
      ("31/12/2099", .overdue),
    ] as [(Day, TargetState)])
  func overdueBeginsTheDayAfterTheDueDay(_ day: Day, _ expected: TargetState) {
    let history = TargetHistory.of(.of(80), [.of(79, on: "01/12/2025")])
    #expect(history.state(on: day) == expected)
  }

  @Test func achievedNeedsNoBaselineAndStaysSoPastTheDueDay() {
    let history = TargetHistory.of(.of(80), [.of(80, on: "01/12/2025")])
    #expect(history.state(on: "30/11/2025") == .noData)
    #expect(history.state(on: "01/12/2025") == .achieved)
    #expect(history.state(on: "01/01/2026") == .achieved)
  }

  @Test func aFallAfterAchievementIsJudgedByTheNewestReading() {
    let history = TargetHistory.of(
      .of(80), [.of(85, on: "01/11/2025"), .of(75, on: "01/12/2025", id: 2)])
    #expect(history.state(on: "30/11/2025") == .achieved)
    #expect(history.state(on: "01/12/2025") == .notYet)
    #expect(history.state(on: "01/01/2026") == .overdue)
  }

  @Test func whatIsNotSaidIsNotZero() {
    let noReading = TargetHistory.of(.of(80))
    #expect(noReading.state(on: "01/01/2026") == .noData)
    // A target of "at most" would be achieved by zero.
    #expect(TargetHistory.of(.of(5, .atMost)).state(on: "01/06/2025") == .noData)
    let empty = TargetHistory.of(.of(80), [.of(Figure(), on: "01/06/2025")])
    #expect(empty.state(on: "01/07/2025") == .noData)
  }

  @Test(arguments: [
    Target.of(nil), .of(80, due: nil), .of(nil, due: nil), .of(7, .range),
  ])
  func withoutValueOrDueDayThereIsNothingToMeasure(_ target: Target) {
    #expect(TargetHistory.of(target).state(on: "01/06/2025") == .notMeasurable)
    let told = TargetHistory.of(target, [.of(85, on: "01/06/2025")])
    #expect(told.state(on: "01/07/2026") == .notMeasurable)
    #expect(!target.isMeasurable)
  }

  @Test(
    arguments: [
      (nil, "01/01/2025"), (60, nil), (nil, nil),
      // The start is not before the due day.
      (60, "31/12/2025"), (60, "01/01/2026"),
    ] as [(ExactDecimal?, Day?)])
  func withoutBaselineOrStartThereIsNoPace(_ baseline: ExactDecimal?, _ start: Day?) {
    let history = TargetHistory.of(
      .of(80, start: start, baseline: baseline), [.of(61, on: "01/06/2025")])
    let judgement = history.judge(on: "01/07/2025", known: "01/07/2025")
    #expect(judgement?.state == .notYet)
    #expect(judgement?.attainment == nil)
    #expect(judgement?.elapsed == nil)
    #expect(history.state(on: "01/01/2026") == .unproven)
  }

  @Test func dueAndReadOnALeapDay() {
    let target = Target.of(80, due: "29/02/2024", start: "29/02/2020", baseline: 0)
    let history = TargetHistory.of(
      target, [.of(40, on: "28/02/2022"), .of(80, on: "29/02/2024", id: 2)])
    #expect(history.state(on: "28/02/2024") == .onTrack)
    #expect(history.state(on: "29/02/2024") == .achieved)
    #expect(history.state(on: "01/03/2024") == .achieved)
    let late = TargetHistory.of(target, [.of(79, on: "29/02/2024")])
    #expect(late.state(on: "29/02/2024") == .onTrack)
    #expect(late.state(on: "01/03/2024") == .overdue)
  }

  // MARK: - Pace

  /// 01/01/2025 is the start and 11/04/2025 the due day: 100 days, a day a point.
  static func paced(
    _ value: ExactDecimal, at day: Day, target: Target? = nil, thresholds: [Threshold] = []
  ) -> TargetState? {
    let target = target ?? .of(100, due: "11/04/2025", start: "01/01/2025", baseline: 0)
    return TargetHistory.of(target, [.of(value, on: day)], thresholds: thresholds)
      .state(on: day)
  }

  @Test(
    arguments: [
      // On 20/02/2025 half of the time has passed.
      ("50", TargetState.onTrack), ("99", .onTrack), ("45", .onTrack), ("44.999999999999", .atRisk),
      ("44", .atRisk), ("30", .atRisk), ("29.999999999999", .behind), ("0", .behind),
      ("-10", .behind), ("100", .achieved),
    ] as [(ExactDecimal, TargetState)])
  func theBorderBelongsToTheBetterState(_ value: ExactDecimal, _ expected: TargetState) {
    #expect(TargetStateTests.paced(value, at: "20/02/2025") == expected)
  }

  @Test(
    arguments: [
      // 7 of 30 days have passed; −5 points of a way of 3 is 7/30 − 1/20 = 11/60, at 0.55.
      ("0.55", TargetState.onTrack), ("0.549999999999", .atRisk),
      // −20 points is 1/30, at 0.1.
      ("0.1", .atRisk), ("0.099999999999", .behind),
    ] as [(ExactDecimal, TargetState)])
  func sharesWithoutAnEndingDecimalAreExactToo(_ value: ExactDecimal, _ expected: TargetState) {
    let target = Target.of(3, due: "31/01/2025", start: "01/01/2025", baseline: 0)
    #expect(TargetStateTests.paced(value, at: "08/01/2025", target: target) == expected)
  }

  @Test func paceIsOfTheReadingsOwnDay() {
    let target = Target.of(100, due: "11/04/2025", start: "01/01/2025", baseline: 0)
    let history = TargetHistory.of(target, [.of(50, on: "20/02/2025")])
    // Its age is told by staleness alone.
    #expect(history.state(on: "11/04/2025") == .onTrack)
    let judgement = history.judge(on: "11/04/2025", known: "11/04/2025")
    #expect(judgement?.attainment == 0.5)
    #expect(judgement?.elapsed == 0.5)
  }

  @Test func aReadingFromBeforeTheStartHasHadNoTime() {
    #expect(TargetStateTests.paced(0, at: "01/06/2024") == .onTrack)
    #expect(TargetStateTests.paced(-6, at: "01/06/2024") == .atRisk)
  }

  @Test(
    arguments: [
      ("15", TargetState.onTrack), ("15.5", .onTrack), ("15.6", .atRisk), ("17", .atRisk),
      ("17.1", .behind), ("25", .behind), ("10", .achieved), ("9", .achieved),
    ] as [(ExactDecimal, TargetState)])
  func lowerIsBetterFallsFromItsBaseline(_ value: ExactDecimal, _ expected: TargetState) {
    // From 20 to 10, half of the time passed.
    let target = Target.of(10, .atMost, due: "11/04/2025", start: "01/01/2025", baseline: 20)
    #expect(TargetStateTests.paced(value, at: "20/02/2025", target: target) == expected)
    let rank = Target.of(10, .rankAtMost, due: "11/04/2025", start: "01/01/2025", baseline: 20)
    #expect(TargetStateTests.paced(value, at: "20/02/2025", target: rank) == expected)
  }

  @Test(arguments: [
    Target.of(100, due: "11/04/2025", start: "01/01/2025", baseline: "100.0"),
    .of(100, .equal, due: "11/04/2025", start: "01/01/2025", baseline: 100),
    .of(100, .range, upper: 100, due: "11/04/2025", start: "01/01/2025", baseline: 100),
    .of(95, .range, upper: 105, due: "11/04/2025", start: "01/01/2025", baseline: 100),
    // The baseline was better than the target asks for.
    .of(90, due: "11/04/2025", start: "01/01/2025", baseline: 100),
  ])
  func keepingALevelHasNoPace(_ target: Target) {
    #expect(TargetStateTests.paced(100, at: "20/02/2025", target: target) == .achieved)
    #expect(TargetStateTests.paced(80, at: "20/02/2025", target: target) == .notYet)
    #expect(TargetStateTests.paced(80, at: "12/04/2025", target: target) == .overdue)
  }

  /// A range binds at the end that the direction does not reward; without one at both.
  @Test(
    arguments: [
      (.higherIsBetter, 0, 20, .onTrack), (.higherIsBetter, 0, 17, .atRisk),
      (.higherIsBetter, 0, 70, .achieved), (.lowerIsBetter, 100, 80, .onTrack),
      (.lowerIsBetter, 100, 83, .atRisk), (.lowerIsBetter, 100, 10, .achieved),
      (nil, 0, 20, .onTrack), (nil, 100, 80, .onTrack), (nil, 0, 50, .achieved),
      // Shot past the band: no share of a way to it is left.
      (nil, 0, 70, .notYet),
    ] as [(Indicator.Direction?, ExactDecimal, ExactDecimal, TargetState)])
  func aRangeBindsAtOneEnd(
    _ direction: Indicator.Direction?, _ baseline: ExactDecimal, _ value: ExactDecimal,
    _ expected: TargetState
  ) {
    var history = TargetHistory.of(
      .of(
        40, .range, upper: 60, due: "11/04/2025", start: "01/01/2025", baseline: baseline),
      [.of(value, on: "20/02/2025")])
    history.direction = direction
    #expect(history.state(on: "20/02/2025") == expected)
  }

  @Test func ofARangeReadTheEndWithLessOfTheWayBehindItCounts() {
    let fall = Target.of(10, .atMost, due: "11/04/2025", start: "01/01/2025", baseline: 20)
    let figure = Figure(value: 12, upper: 18)
    let history = TargetHistory.of(fall, [.of(figure, on: "20/02/2025")])
    #expect(history.judge(on: "20/02/2025", known: "20/02/2025")?.attainment == 0.2)
    #expect(history.state(on: "20/02/2025") == .behind)
  }

  @Test func percentFromPartsHasAPace() {
    let target = Target.of(100, due: "11/04/2025", start: "01/01/2025", baseline: 40)
    // 19/27 = 70.37%: half of the way from 40 to 100 is 70.
    let parts = Figure(numerator: 19, denominator: 27)
    let history = TargetHistory.of(target, [.of(parts, on: "20/02/2025")])
    #expect(history.state(on: "20/02/2025") == .onTrack)
  }

  // MARK: - Versions

  @Test func eachDayOfKnowingHasItsVersionOfTheTarget() {
    var history = TargetHistory.of(.of(80), [.of(85, on: "01/03/2025")])
    history.target = Versions([
      .init(from: "01/01/2025", fact: .of(80)), .init(from: "01/06/2025", fact: .of(90)),
      .init(from: "01/09/2025", fact: nil),
    ])
    #expect(history.state(on: "01/04/2025", known: "31/12/2024") == nil)
    #expect(history.state(on: "01/04/2025", known: "31/05/2025") == .achieved)
    #expect(history.state(on: "01/04/2025", known: "01/06/2025") == .notYet)
    #expect(history.state(on: "01/04/2025", known: "01/09/2025") == nil)
  }
}
