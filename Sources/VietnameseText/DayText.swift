/// Days and periods as people write and read them in Việt Nam.
///
/// Writing is the same in both languages but for the few words that the style chooses; dates are
/// always dd/MM/yyyy.
public enum DayText {
  /// 30/06/2025.
  public static func full(_ day: Day) -> String {
    let (year, month, number) = day.parts
    return "\(padded(number, 2))/\(padded(month, 2))/\(padded(year, 4))"
  }

  /// 30/06.
  public static func short(_ day: Day) -> String {
    let (_, month, number) = day.parts
    return "\(padded(number, 2))/\(padded(month, 2))"
  }

  /// 06/2025.
  public static func month(_ day: Day) -> String {
    "\(padded(day.month, 2))/\(padded(day.year, 4))"
  }

  /// Quý II/2025; Q2/2025 in English.
  public static func quarter(_ day: Day, style: NumberStyle = .vietnamese) -> String {
    switch style {
    case .vietnamese: "Quý \(["I", "II", "III", "IV"][day.quarter - 1])/\(padded(day.year, 4))"
    case .english: "Q\(day.quarter)/\(padded(day.year, 4))"
    }
  }

  /// 6 tháng đầu năm 2025, 6 tháng cuối năm 2025; H1/2025, H2/2025 in English.
  public static func halfYear(_ day: Day, style: NumberStyle = .vietnamese) -> String {
    let isFirst = day.month <= 6
    switch style {
    case .vietnamese: return "6 tháng \(isFirst ? "đầu" : "cuối") năm \(padded(day.year, 4))"
    case .english: return "H\(isFirst ? 1 : 2)/\(padded(day.year, 4))"
    }
  }

  /// 2025.
  public static func year(_ day: Day) -> String { padded(day.year, 4) }

  /// tuần 06/2024; week 06/2024 in English.
  public static func week(_ day: Day, style: NumberStyle = .vietnamese) -> String {
    let (year, week) = day.isoWeek
    let word = style == .vietnamese ? "tuần" : "week"
    return "\(word) \(padded(week, 2))/\(padded(year, 4))"
  }

  /// A period in its shortest form: 30/06/2025, 06/2025, Quý II/2025, 6 tháng đầu năm 2025, 2025, tuần 06/2024, or
  /// 01/07–23/09/2025. A granularity that the days don't bear out is written as days.
  public static func span(
    first: Day, last: Day, granularity: Granularity, style: NumberStyle = .vietnamese
  ) -> String {
    switch granularity {
    case .day where first == last: full(first)
    case .week where first == first.firstOfWeek && last == first.lastOfWeek:
      week(first, style: style)
    case .month where first == first.firstOfMonth && last == first.lastOfMonth: month(first)
    case .quarter where first == first.firstOfQuarter && last == first.lastOfQuarter:
      quarter(first, style: style)
    case .halfYear where first == first.firstOfHalfYear && last == first.lastOfHalfYear:
      halfYear(first, style: style)
    case .year where first == first.firstOfYear && last == first.lastOfYear: year(first)
    default: days(first, last)
    }
  }

  private static func days(_ first: Day, _ last: Day) -> String {
    if first == last { return full(first) }
    let start = first.year == last.year ? short(first) : full(first)
    return "\(start)–\(full(last))"
  }

  /// 08:05, on a clock in Việt Nam.
  public static func clock(_ instant: Instant) -> String {
    "\(padded(instant.hour, 2)):\(padded(instant.minute, 2))"
  }

  /// 08:05 30/06/2025.
  public static func moment(_ instant: Instant) -> String {
    "\(clock(instant)) \(full(instant.day))"
  }
}
