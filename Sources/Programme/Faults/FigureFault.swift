/// What is wrong with a figure for its indicator's kind.
public enum FigureFault: String, Hashable, Sendable, CaseIterable {
  case empty
  case negative
  case notWhole = "not-whole"
  case notYesOrNo = "not-yes-or-no"
  case rankBelowOne = "rank-below-one"
  case rankAbovePopulation = "rank-above-population"
  case populationWithoutRank = "population-without-rank"
  case denominatorNotPositive = "denominator-not-positive"
  case numeratorWithoutDenominator = "numerator-without-denominator"
  case upperBelowLower = "upper-below-lower"
  /// "19/27" of an amount, a score or a rank, which are no shares.
  case partsWithoutShare = "parts-without-share"
  /// A share of more than all, of an indicator that does not say that it may.
  case percentAboveHundred = "percent-above-hundred"
}
