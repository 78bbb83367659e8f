public import Programme
public import VietnameseText

extension Wording {
  /// What every printed screen says of the data's own state, a sentence each.
  ///
  /// - Parameters:
  ///   - shown: what the page shows; of the whole database without it.
  ///   - today: nil where the day that is looked at is today.
  public func freshness(
    _ freshness: Freshness, shown: ShownData = .everything, today: Day? = nil
  ) -> [String] {
    var sentences: [String] = []
    if freshness.isDemonstration {
      sentences.append(
        pick(
          "DỮ LIỆU MÔ PHỎNG, không phải số liệu thật.", "DEMONSTRATION DATA, no real figures."))
    }
    let asOf = freshness.asOf
    sentences.append(
      asOf.day == asOf.known
        ? pick("Tính đến \(day(asOf.day)).", "As of \(day(asOf.day)).")
        : pick(
          "Tính đến \(day(asOf.day)), theo những gì biết đến \(day(asOf.known)).",
          "As of \(day(asOf.day)), by what was known on \(day(asOf.known))."))
    let newest: Day? =
      switch shown {
      case .until(let day): day
      case .nothing: nil
      case .everything: freshness.newestPeriodEnd
      }
    sentences.append(
      self.newest(newest, isAll: shown == .everything, on: asOf.day, today: today ?? asOf.day))
    sentences.append(recorded(freshness))
    return sentences
  }

  private func newest(_ newest: Day?, isAll: Bool, on day: Day, today: Day) -> String {
    guard let newest else {
      return isAll
        ? pick("Chưa có số liệu nào.", "There are no readings yet.")
        : pick("Trang này chưa có số liệu nào.", "This page has no readings yet.")
    }
    let age = ago(newest, on: day, today: today)
    return pick(
      "Số liệu mới nhất nói về ngày \(self.day(newest)), \(age).",
      "The newest reading is about \(self.day(newest)), \(age).")
  }

  private func recorded(_ freshness: Freshness) -> String {
    guard let last = freshness.lastCommit else {
      return pick("Cơ sở dữ liệu còn trống.", "The database is empty.")
    }
    let head = count(Int(clamping: freshness.journalHead))
    return pick(
      "Ghi lần cuối lúc \(moment(last)), nhật ký số \(head).",
      "Last recorded at \(moment(last)), journal entry \(head).")
  }
}
