public import Programme
import VietnameseText

extension Wording {
  /// How the newest value stands to the one before, in words: "tăng, tốt lên"; nil without two.
  ///
  /// Of ranks it is said from which to which, as a rank that "falls" may be meant either way.
  public func trend(_ history: [HistoryPoint], of indicator: Indicator) -> String? {
    guard let newest = history.last, let before = history.dropLast().last else { return nil }
    if newest.value == before.value { return pick("không đổi", "unchanged") }
    let rises = newest.value > before.value
    if indicator.kind == .rank {
      let (from, to) = (point(before), point(newest))
      return rises
        ? pick("tụt hạng, từ hạng \(from) xuống hạng \(to)", "down, from rank \(from) to \(to)")
        : pick("tăng hạng, từ hạng \(from) lên hạng \(to)", "up, from rank \(from) to \(to)")
    }
    let isBetter = rises == (indicator.direction == .higherIsBetter)
    let way = rises ? pick("tăng", "up") : pick("giảm", "down")
    let sense = isBetter ? pick("tốt lên", "better") : pick("xấu đi", "worse")
    return way + ", " + sense
  }

  /// A value of a history, to three digits after the mark: what a chart shows, not what was printed.
  public func point(_ point: HistoryPoint) -> String {
    guard let value = ExactDecimal(rounding: point.value, scale: 3) else { return "–" }
    let shortest = (0..<3).lazy.map { value.rounded(scale: $0) }
      .first { $0.numericallyEquals(value) }
    return number(shortest ?? value)
  }
}
