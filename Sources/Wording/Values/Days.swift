public import Programme
public import VietnameseText

extension Wording {
  /// dd/MM/yyyy in both languages, as the offices write it.
  public func day(_ day: Day) -> String {
    DayText.full(day)
  }

  /// dd/MM, where the year is plain.
  public func dayAndMonth(_ day: Day) -> String {
    DayText.short(day)
  }

  /// "Thứ Hai" to "Chủ Nhật"; Monday is the first day of the week.
  public func weekday(_ day: Day) -> String {
    let vietnamese = [
      "Thứ Hai", "Thứ Ba", "Thứ Tư", "Thứ Năm", "Thứ Sáu", "Thứ Bảy", "Chủ Nhật",
    ]
    let english = [
      "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday",
    ]
    return pick(vietnamese[day.weekday - 1], english[day.weekday - 1])
  }

  /// HH:mm of a clock in Việt Nam.
  public func clock(_ instant: Instant) -> String {
    DayText.clock(instant)
  }

  /// HH:mm:ss of a clock in Việt Nam.
  public func clockWithSeconds(_ instant: Instant) -> String {
    let second = instant.second
    return clock(instant) + (second < 10 ? ":0" : ":") + "\(second)"
  }

  /// HH:mm dd/MM/yyyy.
  public func moment(_ instant: Instant) -> String {
    DayText.moment(instant)
  }

  /// What a life says: "đến 30/06/2025", "từ 01/07/2025", or nothing where no day is known.
  public func life(_ life: Life) -> String? {
    switch (life.first, life.last) {
    case (nil, nil): nil
    case (let first?, nil): pick("từ \(day(first))", "since \(day(first))")
    case (nil, let last?): pick("đến hết \(day(last))", "until \(day(last))")
    case (let first?, let last?):
      pick("từ \(day(first)) đến hết \(day(last))", "from \(day(first)) until \(day(last))")
    }
  }
}
