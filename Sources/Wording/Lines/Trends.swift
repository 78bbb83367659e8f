public import Programme
import VietnameseText

extension Wording {
  /// How the newest value stands to the one before, in words: "tăng, tốt lên"; nil without two.
  public func trend(_ history: [HistoryPoint], direction: Indicator.Direction) -> String? {
    guard let newest = history.last, let before = history.dropLast().last else { return nil }
    if newest.value == before.value { return pick("không đổi", "unchanged") }
    let rises = newest.value > before.value
    let isBetter = rises == (direction == .higherIsBetter)
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
