public import VietnameseText

extension Wording {
  /// How long ago a moment was: "vừa xong", "2 giờ trước", "3 ngày trước".
  ///
  /// A moment ahead of the clock counts as just now.
  public func ago(_ instant: Instant, now: Instant) -> String {
    let seconds = max(0, (now.milliseconds - instant.milliseconds) / 1_000)
    switch seconds {
    case ..<60: return pick("vừa xong", "just now")
    case ..<3_600: return ago(Int(seconds / 60), "phút", "minute")
    case ..<86_400: return ago(Int(seconds / 3_600), "giờ", "hour")
    default: return ago(instant.day, on: now.day)
    }
  }

  /// How long ago a day was: "hôm nay", "3 ngày trước", "4 tháng trước".
  public func ago(_ day: Day, on today: Day) -> String {
    if day >= today { return pick("hôm nay", "today") }
    return pick(age(day, on: today) + " trước", age(day, on: today) + " ago")
  }

  /// How long before the day that is looked at; "hôm nay" is said only where that is today.
  public func ago(_ day: Day, on asOf: Day, today: Day) -> String {
    if day >= asOf, asOf != today { return pick("đúng ngày ấy", "that very day") }
    return ago(day, on: asOf)
  }

  /// How old a day's data is, in days and from two months on in whole months: "0 ngày", "4 tháng",
  /// "35 tháng"; years would hide up to eleven of them.
  public func age(_ day: Day, on today: Day) -> String {
    let months = Age.months(from: min(day, today), to: today)
    return months < 2
      ? duration(max(0, today - day), "ngày", "day") : duration(months, "tháng", "month")
  }

  /// The same in at most 5 columns: "3ng", "4th", "35th" (English "3d", "4mo"); from 1,000 months on
  /// in years.
  ///
  /// Of what was always so there is no age: "–".
  public func shortAge(_ day: Day, on today: Day) -> String {
    guard day > .distantPast else { return "–" }
    let months = Age.months(from: min(day, today), to: today)
    switch months {
    case ..<2:
      let days = max(0, today - day)
      return pick("\(days)ng", "\(days)d")
    case ..<1_000: return pick("\(months)th", "\(months)mo")
    default: return pick("\(months / 12)n", "\(months / 12)y")
    }
  }

  /// How long an alert has stood, in at most 16 columns: "từ hôm nay", "từ 435 ngày"; from 1,000 days
  /// on in whole months. Of what was always so there is no age: "–".
  public func standing(since first: Day, on day: Day, today: Day) -> String {
    guard first > .distantPast else { return "–" }
    let days = day - first
    if days <= 0 {
      return day == today ? pick("từ hôm nay", "since today") : pick("từ ngày ấy", "since that day")
    }
    let span =
      days < 1_000
      ? duration(days, "ngày", "day")
      : duration(Age.months(from: first, to: day), "tháng", "month")
    return pick("từ \(span)", "for \(span)")
  }

  /// What is left until a due day: "còn 12 ngày", "hạn hôm nay", "quá hạn 3 ngày".
  public func remaining(until due: Day, on today: Day) -> String {
    let days = due - today
    if days == 0 { return pick("hạn hôm nay", "due today") }
    if days < 0 {
      return pick("quá hạn \(count(-days)) ngày", "\(self.days(-days)) late")
    }
    return pick("còn \(count(days)) ngày", "\(self.days(days)) left")
  }

  /// The same of a due day that makes nothing overdue by itself: "đã qua hạn 3 ngày".
  public func passed(_ due: Day, on today: Day) -> String {
    let days = today - due
    guard days > 0 else { return remaining(until: due, on: today) }
    return pick("đã qua hạn \(count(days)) ngày", "\(self.days(days)) past the due day")
  }

  /// The same seen from a day that need not be today.
  public func remaining(until due: Day, on asOf: Day, today: Day) -> String {
    if due == asOf, asOf != today { return pick("hạn đúng ngày ấy", "due that very day") }
    return remaining(until: due, on: asOf)
  }

  /// "12 ngày".
  public func days(_ count: Int) -> String {
    duration(count, "ngày", "day")
  }

  private func ago(_ number: Int, _ vietnamese: String, _ english: String) -> String {
    pick(
      duration(number, vietnamese, english) + " trước",
      duration(number, vietnamese, english) + " ago")
  }

  private func duration(_ number: Int, _ vietnamese: String, _ english: String) -> String {
    pick("\(count(number)) \(vietnamese)", "\(count(number)) \(english)\(number == 1 ? "" : "s")")
  }
}

enum Age {
  /// Whole months from one day to a later one.
  static func months(from first: Day, to last: Day) -> Int {
    let months = (last.year - first.year) * 12 + last.month - first.month
    return first.adding(months: months) > last ? months - 1 : months
  }
}
