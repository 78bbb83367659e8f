public import VietnameseText

/// What the page of a unit's report says.
public enum DuesPhrase: Sendable {
  case owed, nothingOwed
  /// The same of a unit that has ended.
  case nobodyOwes(since: Day)
  case missing(Int, of: Int)
  case due, state, reported, last
  /// What others said of the period, which meets no duty.
  case beside
  case notYet, open
  case reminded
  /// The newest of so many reminders, and what it says.
  case remindedOn(Day, Int, String)
}

extension Wording {
  public func phrase(dues phrase: DuesPhrase) -> String {
    switch phrase {
    case .owed: pick("Số liệu phải báo cáo", "Data to report")
    case .nothingOwed:
      pick("Đơn vị này không nợ số liệu nào.", "This unit owes no data.")
    case .nobodyOwes(let last):
      pick(
        "Đơn vị đã kết thúc hoạt động ngày \(day(last)); từ đó không còn phải báo cáo.",
        "The unit ended on \(day(last)); nothing is due from it after that.")
    case .missing(let missing, let all):
      missing == 0
        ? pick("đã đủ \(count(all))", "all \(count(all)) reported")
        : pick(
          "còn thiếu \(count(missing))/\(count(all))", "\(count(missing)) of \(count(all)) missing")
    case .due: pick("Hạn", "Due")
    case .state: pick("Tình trạng", "State")
    case .beside: pick("số liệu khác", "said otherwise")
    case .reported: pick("Kỳ này", "This period")
    case .last: pick("Số gần nhất", "Latest")
    case .notYet: pick("chưa báo cáo", "not reported")
    case .open: pick("kỳ chưa hết", "period open")
    case .reminded: pick("Được đôn đốc", "Reminded of")
    case .remindedOn(let day, let number, let text):
      number > 1
        ? pick(
          "\(self.day(day)), lần \(count(number)): \(text)",
          "\(self.day(day)), number \(count(number)): \(text)")
        : "\(self.day(day)): \(text)"
    }
  }
}
