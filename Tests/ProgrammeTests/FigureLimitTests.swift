import Programme
import Testing
import VietnameseText

/// A share of more than all is no figure, unless the indicator says that it may be one.
@Suite struct FigureLimitTests {
  private static func parts(_ numerator: Int64, _ denominator: Int64) -> Figure {
    Figure(numerator: ExactDecimal(numerator), denominator: ExactDecimal(denominator))
  }

  private static let over: [Figure] = [
    Figure(value: ExactDecimal(516)), Figure(value: ExactDecimal(10_001, scale: 2)),
    Figure(value: ExactDecimal(99), upper: ExactDecimal(101)), parts(30, 27),
  ]

  @Test(arguments: over)
  func aPercentageOverAHundredIsAFault(figure: Figure) {
    #expect(figure.fault(for: .percent, mayExceedHundred: false) == .percentAboveHundred)
    #expect(figure.fault(for: .percent, mayExceedHundred: true) == nil)
  }

  @Test(arguments: [
    Figure(value: ExactDecimal(100)), Figure(value: ExactDecimal(1_000, scale: 1)), parts(27, 27),
    Figure(value: ExactDecimal(-3)),
  ])
  func upToAHundredIsNone(figure: Figure) {
    #expect(figure.fault(for: .percent, mayExceedHundred: false) == nil)
  }

  /// "Over 100" is above the limit, and parts count beside what was printed.
  @Test(arguments: [
    Figure(value: ExactDecimal(100), qualifier: .over),
    Figure(
      value: ExactDecimal(704, scale: 1), numerator: ExactDecimal(1_900),
      denominator: ExactDecimal(27)),
  ])
  func whatOnlyLooksLikeLessIsAFault(figure: Figure) {
    #expect(figure.fault(for: .percent, mayExceedHundred: false) == .percentAboveHundred)
    #expect(figure.fault(for: .percent, mayExceedHundred: true) == nil)
  }

  /// A word before a number says that it is beyond what its kind can have.
  @Test func aWordCanGoBeyondALimit() {
    func fault(
      _ value: Int64, _ qualifier: Figure.Qualifier, of kind: Indicator.Kind, population: Int? = nil
    ) -> FigureFault? {
      Figure(value: ExactDecimal(value), qualifier: qualifier, population: population)
        .fault(for: kind, mayExceedHundred: false)
    }
    #expect(fault(0, .under, of: .count) == .negative)
    #expect(fault(0, .under, of: .score) == .negative)
    #expect(fault(1, .under, of: .rank) == .rankBelowOne)
    #expect(fault(34, .over, of: .rank, population: 34) == .rankAbovePopulation)
    #expect(fault(1, .about, of: .yesNo) == .notYesOrNo)
    #expect(fault(0, .over, of: .count) == nil)
    #expect(fault(100, .atLeast, of: .percent) == nil)
    #expect(fault(100, .under, of: .percent) == nil)
  }

  @Test(arguments: [Indicator.Kind.amount, .count, .score])
  func otherKindsHaveNoSuchLimit(kind: Indicator.Kind) {
    #expect(Figure(value: ExactDecimal(516)).fault(for: kind, mayExceedHundred: false) == nil)
  }
}
