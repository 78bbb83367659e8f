import VietnameseText

/// Two shares in percent with their difference, as they are shown beside each other: the difference is
/// that of the numbers shown, and all have as many digits as it takes to stand on the side of each
/// limit on which the rule found them. 84.99 % against 90 % is -5.01, not -5.
struct SharesCompared {
  let first: ExactDecimal
  let second: ExactDecimal
  let difference: ExactDecimal

  /// - Parameter agrees: whether a difference, shown so, says what was judged.
  init?(_ first: Double, _ second: Double, agrees: (ExactDecimal) -> Bool) {
    let areWhole = [first, second].allSatisfy { abs($0 - $0.rounded()) < 1e-9 }
    var shown: SharesCompared?
    for scale in (areWhole ? 0 : 1)...9 {
      guard let left = ExactDecimal(rounding: first, scale: scale),
        let right = ExactDecimal(rounding: second, scale: scale), let difference = left - right
      else { break }
      let these = SharesCompared(first: left, second: right, difference: difference)
      if agrees(difference) {
        self = these
        return
      }
      shown = shown ?? these
    }
    guard let shown else { return nil }
    self = shown
  }

  private init(first: ExactDecimal, second: ExactDecimal, difference: ExactDecimal) {
    self.first = first
    self.second = second
    self.difference = difference
  }
}
