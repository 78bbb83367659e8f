import VietnameseText

extension Figure {
  /// What is wrong with the figure for an indicator; nil when nothing is.
  public func fault(for indicator: Indicator) -> FigureFault? {
    fault(for: indicator.kind, mayExceedHundred: indicator.mayExceedHundred)
  }

  /// What is wrong with the figure for an indicator of a kind; nil when nothing is (design,
  /// section 3: the indicator's kind decides which parts are allowed; section 8: a percentage over
  /// 100 only where the indicator allows it).
  public func fault(for kind: Indicator.Kind, mayExceedHundred: Bool) -> FigureFault? {
    if let fault = fault(ofParts: kind) { return fault }
    return kind == .percent && !mayExceedHundred && exceedsHundred ? .percentAboveHundred : nil
  }

  /// Parts count beside a printed value too: 1900/27 is no share, whatever stands before it. "Over
  /// 100" is more than 100.
  private var exceedsHundred: Bool {
    let hundred = ExactDecimal(100)
    let isAbove = [value, upper].compactMap { $0 }.contains {
      hundred.isLess(than: $0) || (qualifier == .over && $0.numericallyEquals(hundred))
    }
    if isAbove { return true }
    guard let numerator, let denominator else { return false }
    return denominator.isLess(than: numerator)
  }

  private func fault(ofParts kind: Indicator.Kind) -> FigureFault? {
    if value == nil && numerator == nil { return .empty }
    if let denominator, denominator.isNegative || denominator.isZero {
      return .denominatorNotPositive
    }
    if numerator != nil && denominator == nil { return .numeratorWithoutDenominator }
    if let upper, value.map({ upper.isLess(than: $0) }) ?? true { return .upperBelowLower }
    if population != nil && (kind != .rank || value == nil) { return .populationWithoutRank }
    if numerator != nil, kind != .percent, kind != .count { return .partsWithoutShare }
    switch kind {
    case .amount, .percent: return nil
    // A count may have a fraction: its measure can be "triệu hồ sơ".
    case .score, .count: return isNegative ? .negative : nil
    case .rank: return rankFault
    case .yesNo:
      guard qualifier == .exact else { return .notYesOrNo }
      let isEither = value.map { $0.numericallyEquals(.zero) || $0.numericallyEquals(.one) }
      return isEither ?? false ? nil : .notYesOrNo
    }
  }

  private var isNegative: Bool {
    if qualifier == .under, let value, value.isZero { return true }
    return [value, upper, numerator].contains { $0?.isNegative ?? false }
  }

  private var rankFault: FigureFault? {
    guard let value else { return .empty }
    if !value.isWhole { return .notWhole }
    if value.isLess(than: .one) { return .rankBelowOne }
    // "Under 1" is no place, nor is "over 34" of 34.
    if qualifier == .under, value.numericallyEquals(.one) { return .rankBelowOne }
    let worst = upper ?? value
    guard let population = population.map({ ExactDecimal(Int64($0)) }) else { return nil }
    let isBehind =
      population.isLess(than: worst)
      || (qualifier == .over && worst.numericallyEquals(population))
    return isBehind ? .rankAbovePopulation : nil
  }
}

extension ExactDecimal {
  fileprivate static let one = ExactDecimal(1)

  fileprivate var isWhole: Bool { rounded(scale: 0).numericallyEquals(self) }
}
