import Programme
import Testing
import VietnameseText

/// Which figure satisfies which target, at the border and one unit beside it.
struct TargetComparisonTests {
  typealias Case = (Target.Comparison, Figure.Qualifier, below: Bool, at: Bool, above: Bool)

  /// Against 80, for 79.9, 80.0 and 80.1.
  static let cases: [Case] = [
    (.atLeast, .exact, false, true, true),
    (.atLeast, .about, false, true, true),
    (.atLeast, .over, false, true, true),
    (.atLeast, .atLeast, false, true, true),
    (.atLeast, .nearly, false, false, true),
    (.atLeast, .under, false, false, false),
    (.above, .exact, false, false, true),
    (.above, .about, false, false, true),
    (.above, .over, false, true, true),
    (.above, .atLeast, false, false, true),
    (.above, .nearly, false, false, true),
    (.above, .under, false, false, false),
    (.atMost, .exact, true, true, false),
    (.atMost, .about, true, true, false),
    (.atMost, .over, true, false, false),
    (.atMost, .atLeast, false, false, false),
    (.atMost, .nearly, true, true, false),
    (.atMost, .under, true, true, false),
    (.below, .exact, true, false, false),
    (.below, .about, true, false, false),
    (.below, .over, true, false, false),
    (.below, .atLeast, false, false, false),
    (.below, .nearly, true, true, false),
    (.below, .under, true, true, false),
    (.equal, .exact, false, true, false),
    (.equal, .about, false, true, false),
    (.equal, .over, false, false, false),
    (.equal, .atLeast, false, false, false),
    (.equal, .nearly, false, false, false),
    (.equal, .under, false, false, false),
    (.rankAtMost, .exact, true, true, false),
  ]

  @Test(arguments: cases)
  func qualifiersCountAgainstTheTargetWhereTheyLeaveItOpen(_ row: Case) {
    let target = Target.of(80, row.0)
    let figures: [ExactDecimal] = ["79.9", "80.0", "80.1"]
    let answers = figures.map {
      target.isSatisfied(by: Figure(value: $0, qualifier: row.1), kind: .amount)
    }
    #expect(answers == [row.below, row.at, row.above])
  }

  @Test(
    arguments: [
      (Target.Comparison.atLeast, "80", "90", true), (.atLeast, "79", "90", false),
      (.above, "80", "90", false), (.above, "81", "90", true),
      (.atMost, "70", "80", true), (.atMost, "70", "81", false),
      (.below, "70", "80", false), (.below, "70", "79", true),
      (.equal, "80", "80", true), (.equal, "79", "80", false), (.equal, "80", "81", false),
    ] as [(Target.Comparison, String, String, Bool)])
  func ofAPrintedRangeTheWorseEndCounts(
    _ comparison: Target.Comparison, _ low: String, _ high: String, _ expected: Bool
  ) {
    let figure = Figure(
      value: ExactDecimal(stringLiteral: low), upper: ExactDecimal(stringLiteral: high))
    #expect(Target.of(80, comparison).isSatisfied(by: figure, kind: .amount) == expected)
  }

  @Test(arguments: [
    (Figure(value: "6.9"), false), (Figure(value: "7"), true), (Figure(value: "7.50"), true),
    (Figure(value: "7.51"), false), (Figure(value: 7, upper: "7.5"), true),
    (Figure(value: 7, upper: "7.6"), false), (Figure(value: "6.9", upper: "7.5"), false),
    (Figure(value: 7, qualifier: .over), true), (Figure(value: "7.5", qualifier: .over), false),
    (Figure(value: 7, qualifier: .nearly), false),
    (Figure(value: "7.5", qualifier: .nearly), true),
    (Figure(value: "7.2", qualifier: .atLeast), false),
    (Figure(value: "7.2", qualifier: .under), false),
  ])
  func aRangeTargetHoldsBothEnds(_ figure: Figure, _ expected: Bool) {
    let target = Target.of(7, .range, upper: "7.5")
    #expect(target.isSatisfied(by: figure, kind: .percent) == expected)
  }

  @Test func equalRangeEndsAreASingleValueToKeep() {
    let target = Target.of(100, .range, upper: "100.0")
    #expect(target.isSatisfied(by: Figure(value: 100), kind: .percent) == true)
    #expect(target.isSatisfied(by: Figure(value: "99.9"), kind: .percent) == false)
    #expect(target.isSatisfied(by: Figure(value: "100.1"), kind: .percent) == false)
  }

  @Test func printedDigitsDoNotMatter() {
    #expect(Target.of("80.00").isSatisfied(by: Figure(value: 80), kind: .percent) == true)
    #expect(Target.of(80, .equal).isSatisfied(by: Figure(value: "80.000"), kind: .score) == true)
  }

  @Test(arguments: [
    (Indicator.Kind.percent, ExactDecimal("70.37"), true), (.percent, "70.38", false),
    (.count, 19, true), (.count, 20, false), (.amount, 19, true), (.score, 19, true),
  ])
  func partsAloneGiveTheNumber(
    _ kind: Indicator.Kind, _ wanted: ExactDecimal, _ expected: Bool
  ) {
    // 19 of 27 is 70.370370…%.
    let figure = Figure(numerator: 19, denominator: 27)
    #expect(Target.of(wanted).isSatisfied(by: figure, kind: kind) == expected)
  }

  @Test func aThirdIsNotRounded() {
    let figure = Figure(numerator: 1, denominator: 3)
    #expect(
      Target.of("33.333333333333").isSatisfied(by: figure, kind: .percent) == true)
    #expect(
      Target.of("33.333333333334").isSatisfied(by: figure, kind: .percent) == false)
    #expect(Target.of("33.333333333333", .equal).isSatisfied(by: figure, kind: .percent) == false)
  }

  @Test func thePrintedValueGoesBeforeItsParts() {
    let figure = Figure(value: 70, numerator: 19, denominator: 27)
    #expect(Target.of("70.3").isSatisfied(by: figure, kind: .percent) == false)
  }

  @Test func aRankIsComparedWhateverThePopulation() {
    let target = Target.of(10, .rankAtMost)
    #expect(target.isSatisfied(by: Figure(value: 1, population: 34), kind: .rank) == true)
    #expect(target.isSatisfied(by: Figure(value: 10, population: 63), kind: .rank) == true)
    #expect(target.isSatisfied(by: Figure(value: 11, population: 63), kind: .rank) == false)
  }

  @Test func theLargestNumbersAreComparedExactly() {
    let most = ExactDecimal(.max, scale: 0)
    let least = ExactDecimal(.min, scale: 12)
    #expect(Target.of(most).isSatisfied(by: Figure(value: most), kind: .amount) == true)
    #expect(Target.of(most).isSatisfied(by: Figure(value: least), kind: .amount) == false)
    let nearlyOne = Figure(
      numerator: ExactDecimal(.max - 1, scale: 12), denominator: ExactDecimal(.max, scale: 12))
    #expect(Target.of(100).isSatisfied(by: nearlyOne, kind: .percent) == false)
    #expect(Target.of(100, .below).isSatisfied(by: nearlyOne, kind: .percent) == true)
  }

  @Test func nothingComparableSatisfiesNothing() {
    #expect(Target.of(80).isSatisfied(by: Figure(), kind: .percent) == nil)
    #expect(
      Target.of(80).isSatisfied(by: Figure(numerator: 1, denominator: 0), kind: .percent) == nil)
    #expect(Target.of(nil).isSatisfied(by: Figure(value: 80), kind: .percent) == nil)
    #expect(Target.of(7, .range).isSatisfied(by: Figure(value: 7), kind: .percent) == nil)
  }

  @Test func theNumberToDrawIsTheNumberThatIsCompared() {
    #expect(Figure(value: "79.52").number(for: .percent) == 79.52)
    #expect(Figure(numerator: 1, denominator: 4).number(for: .percent) == 25)
    #expect(Figure(numerator: 19, denominator: 27).number(for: .count) == 19)
    #expect(Figure().number(for: .count) == nil)
  }
}
