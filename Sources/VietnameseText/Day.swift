/// A calendar day in Việt Nam, without a time or a zone.
///
/// Proleptic Gregorian, years 1…9999: arithmetic that would leave that range stops at
/// `distantPast` or `distantFuture`, so that no sum of days can trap.
public struct Day: Hashable, Comparable, Sendable {
  /// Days since 01/01/1970; negative before.
  public let number: Int32

  /// 01/01/0001, the first day that can be said.
  public static let distantPast = Day(number: -719_162)
  /// 31/12/9999, the last day that can be said.
  public static let distantFuture = Day(number: 2_932_896)

  /// The day that many days after 01/01/1970, held within years 1…9999.
  public init(number: Int32) {
    self.number = min(max(number, -719_162), 2_932_896)
  }

  /// The day of a calendar date; nil for an impossible one such as 30/02 or 29/02/2023.
  public init?(year: Int, month: Int, day: Int) {
    guard (1...9999).contains(year), (1...12).contains(month), day >= 1,
      day <= Day.length(ofMonth: month, year: year)
    else { return nil }
    self.init(validYear: year, month: month, day: day)
  }

  /// The given ISO 8601 week's Monday; nil when that year has no such week.
  public init?(isoWeekYear year: Int, week: Int) {
    guard (1...53).contains(week), let fourth = Day(year: year, month: 1, day: 4) else {
      return nil
    }
    let monday = fourth.firstOfWeek.adding(days: (week - 1) * 7)
    guard monday.isoWeek == (year, week) else { return nil }
    self = monday
  }

  init(validYear year: Int, month: Int, day: Int) {
    let leap = month > 2 && Day.isLeap(year) ? 1 : 0
    let sinceYearOne = Day.daysBefore(year: year) + Day.daysBeforeMonth[month - 1] + leap + day - 1
    self.init(number: Int32(sinceYearOne - 719_162))
  }

  public static func < (left: Day, right: Day) -> Bool { left.number < right.number }

  /// Days from the right day to the left one.
  public static func - (left: Day, right: Day) -> Int { Int(left.number) - Int(right.number) }
}

// MARK: - Parts

extension Day {
  /// 1…9999.
  public var year: Int { parts.year }
  /// 1…12.
  public var month: Int { parts.month }
  /// 1…31.
  public var day: Int { parts.day }
  /// 1…4.
  public var quarter: Int { (month + 2) / 3 }

  /// 1 is Monday, 7 is Sunday: the Vietnamese week begins on Monday.
  public var weekday: Int {
    // 01/01/0001 was a Monday, and no day is before it.
    (Int(number) + 719_162) % 7 + 1
  }

  /// The ISO 8601 week: the one that holds this day's Thursday, with the year it belongs to.
  public var isoWeek: (year: Int, week: Int) {
    let thursday = adding(days: 4 - weekday)
    return (thursday.year, (thursday.ordinal - 1) / 7 + 1)
  }

  /// 1…366, the day's place in its year.
  public var ordinal: Int { Int(number) + 719_162 - Day.daysBefore(year: year) + 1 }

  /// Year, month and day at once, cheaper than three separate questions.
  public var parts: (year: Int, month: Int, day: Int) {
    let sinceYearOne = Int(number) + 719_162
    // The mean year is 146,097 / 400 days; the estimate is at most one year too high.
    var year = sinceYearOne * 400 / 146_097 + 1
    if Day.daysBefore(year: year) > sinceYearOne {
      year -= 1
    } else if Day.daysBefore(year: year + 1) <= sinceYearOne {
      year += 1
    }
    let ordinal = sinceYearOne - Day.daysBefore(year: year)
    let leap = Day.isLeap(year) ? 1 : 0
    var month = 12
    while month > 1, Day.daysBeforeMonth[month - 1] + (month > 2 ? leap : 0) > ordinal {
      month -= 1
    }
    let before = Day.daysBeforeMonth[month - 1] + (month > 2 ? leap : 0)
    return (year, month, ordinal - before + 1)
  }
}

// MARK: - Other days

extension Day {
  /// The day so many days later (earlier when negative).
  public func adding(days: Int) -> Day {
    let (sum, overflow) = Int(number).addingReportingOverflow(days)
    if overflow { return days < 0 ? .distantPast : .distantFuture }
    return Day(number: Int32(clamping: sum))
  }

  /// The same day so many months later, or that month's last day when it has no such day.
  public func adding(months: Int) -> Day {
    let (year, month, day) = parts
    let (sum, overflow) = (year * 12 + month - 1).addingReportingOverflow(months)
    guard !overflow, sum >= 12 else { return months < 0 ? .distantPast : .distantFuture }
    guard sum < 10_000 * 12 else { return .distantFuture }
    let (newYear, newMonth) = (sum / 12, sum % 12 + 1)
    let last = Day.length(ofMonth: newMonth, year: newYear)
    return Day(validYear: newYear, month: newMonth, day: min(day, last))
  }

  /// This week's Monday.
  public var firstOfWeek: Day { adding(days: 1 - weekday) }
  /// This week's Sunday.
  public var lastOfWeek: Day { adding(days: 7 - weekday) }
  /// This month's first day.
  public var firstOfMonth: Day { adding(days: 1 - day) }
  /// This month's last day.
  public var lastOfMonth: Day {
    let (year, month, day) = parts
    return adding(days: Day.length(ofMonth: month, year: year) - day)
  }
  /// This quarter's first day.
  public var firstOfQuarter: Day {
    Day(validYear: year, month: quarter * 3 - 2, day: 1)
  }
  /// This quarter's last day.
  public var lastOfQuarter: Day {
    Day(validYear: year, month: quarter * 3, day: 1).lastOfMonth
  }
  /// 01/01 or 01/07 of this year.
  public var firstOfHalfYear: Day { Day(validYear: year, month: month > 6 ? 7 : 1, day: 1) }
  /// 30/06 or 31/12 of this year.
  public var lastOfHalfYear: Day {
    Day(validYear: year, month: month > 6 ? 12 : 6, day: month > 6 ? 31 : 30)
  }
  /// 01/01 of this year.
  public var firstOfYear: Day { Day(validYear: year, month: 1, day: 1) }
  /// 31/12 of this year.
  public var lastOfYear: Day { Day(validYear: year, month: 12, day: 31) }
}

// MARK: - ISO text

extension Day {
  /// yyyy-MM-dd, for the database and the journal; sorts as the days do.
  public var iso: String {
    let (year, month, day) = parts
    return "\(padded(year, 4))-\(padded(month, 2))-\(padded(day, 2))"
  }

  /// The day written yyyy-MM-dd, exactly so; nil for anything else.
  public init?(iso: String) {
    let bytes = Array(iso.utf8)
    guard bytes.count == 10, bytes[4] == 0x2D, bytes[7] == 0x2D,
      let year = digits(bytes[0..<4]), let month = digits(bytes[5..<7]),
      let day = digits(bytes[8..<10])
    else { return nil }
    self.init(year: year, month: month, day: day)
  }
}

// MARK: - The calendar

extension Day {
  private static let daysBeforeMonth = [
    0, 31, 59, 90, 120, 151, 181, 212, 243, 273, 304, 334,
  ]

  /// Days from 01/01/0001 to 01/01 of a year.
  private static func daysBefore(year: Int) -> Int {
    let past = year - 1
    return past * 365 + past / 4 - past / 100 + past / 400
  }

  static func isLeap(_ year: Int) -> Bool {
    year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
  }

  static func length(ofMonth month: Int, year: Int) -> Int {
    switch month {
    case 2: isLeap(year) ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }
}

/// The number in decimal digits, with zeros in front up to the width.
func padded(_ number: Int, _ width: Int) -> String {
  let text = String(number)
  let missing = width - text.utf8.count
  return missing > 0 ? String(repeating: "0", count: missing) + text : text
}

/// The value of ASCII digits; nil when there are none, too many, or anything else among them.
func digits(_ bytes: some Collection<UInt8>) -> Int? {
  guard !bytes.isEmpty, bytes.count <= 9 else { return nil }
  var value = 0
  for byte in bytes {
    guard (0x30...0x39).contains(byte) else { return nil }
    value = value * 10 + Int(byte - 0x30)
  }
  return value
}
