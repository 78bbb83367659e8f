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

  @Test(arguments: [Indicator.Kind.amount, .count, .score])
  func otherKindsHaveNoSuchLimit(kind: Indicator.Kind) {
    #expect(Figure(value: ExactDecimal(516)).fault(for: kind, mayExceedHundred: false) == nil)
  }
}
