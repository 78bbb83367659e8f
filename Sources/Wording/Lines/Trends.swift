public import Programme
import VietnameseText

extension Wording {
  /// How the newest value stands to the one before, in words: "tăng, tốt lên"; nil without two.
  ///
  /// Of ranks it is said from which to which, as a rank that "falls" may be meant either way.
  public func trend(_ history: [HistoryPoint], of indicator: Indicator) -> String? {
    guard let newest = history.last, let before = history.dropLast().last else { return nil }
    guard newest.compares(with: before) else {
      let (from, to) = (point(before, of: indicator), point(newest, of: indicator))
      return pick(
        "từ \(from) sang \(to): khác tập xếp hạng, không so sánh được",
        "from \(from) to \(to): other populations, not comparable")
    }
    if newest.value == before.value { return pick("không đổi", "unchanged") }
    let rises = newest.value > before.value
    if indicator.kind == .rank {
      let (from, to) = (place(before), place(newest))
      return rises
        ? pick("tụt hạng, từ hạng \(from) xuống hạng \(to)", "down, from rank \(from) to \(to)")
        : pick("tăng hạng, từ hạng \(from) lên hạng \(to)", "up, from rank \(from) to \(to)")
    }
    let isBetter = rises == (indicator.direction == .higherIsBetter)
    let way = rises ? pick("tăng", "up") : pick("giảm", "down")
    let sense = isBetter ? pick("tốt lên", "better") : pick("xấu đi", "worse")
    return way + ", " + sense
  }

  /// A point of a history as it was printed, with its qualifier and range: "7–7,5 %",
  /// "khoảng 5.000", "0,00004".
  public func point(_ point: HistoryPoint, of indicator: Indicator) -> String {
    guard let figure = point.figure else { return shortest(point.value) }
    return self.figure(figure, of: indicator, measure: false)
  }

  /// The place of a rank alone.
  private func place(_ point: HistoryPoint) -> String {
    point.figure?.value.map(number) ?? shortest(point.value)
  }

  /// A value of which nothing but its size is known, with the digits that it takes.
  private func shortest(_ value: Double) -> String {
    let scales = (0...ExactDecimal.maximumScale).lazy
    let exact = scales.compactMap { ExactDecimal(rounding: value, scale: $0) }
      .first { abs($0.double - value) <= abs(value) * 1e-9 }
    return exact.map(number) ?? "–"
  }
}
