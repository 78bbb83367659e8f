import Programme
import VietnameseText

/// An exact fraction of small whole numbers, so that a figure on the very edge of a rule is on it.
struct Fraction: Comparable {
  let above: Int
  /// Always positive.
  let below: Int

  init(_ above: Int, _ below: Int = 1) {
    self.above = below < 0 ? -above : above
    self.below = abs(below)
  }

  init(_ number: ExactDecimal) {
    self.init(Int(number.mantissa), (0..<number.scale).reduce(1) { power, _ in power * 10 })
  }

  static func == (left: Fraction, right: Fraction) -> Bool {
    left.above * right.below == right.above * left.below
  }

  static func < (left: Fraction, right: Fraction) -> Bool {
    left.above * right.below < right.above * left.below
  }

  static func - (left: Fraction, right: Fraction) -> Fraction {
    Fraction(left.above * right.below - right.above * left.below, left.below * right.below)
  }

  static func * (left: Fraction, right: Fraction) -> Fraction {
    Fraction(left.above * right.above, left.below * right.below)
  }

  static func / (left: Fraction, right: Fraction) -> Fraction {
    Fraction(left.above * right.below, left.below * right.above)
  }
}

/// The calendar as the judge counts it: in days and in whole months, nothing cleverer.
struct JudgesCalendar {
  let calendar: Duty.Calendar

  /// The first days of a cycle's periods in a month, by the design's list: "a month from 15 of the
  /// month before to 14; a quarter from 15 of the month before it; half years 15/12–14/06 and
  /// 15/06–14/12; a year 15/12–14/12".
  private func begins(_ day: Day, _ cycle: Granularity) -> Bool {
    let administrative = calendar == .administrative
    switch cycle {
    case .day: return true
    case .week: return day.weekday == Day.monday
    case .month, .quarter, .halfYear, .year, .unknown:
      guard day.day == (administrative ? 15 : 1) else { return false }
      // The month that the period's own months are counted from.
      let month = administrative ? day.month % 12 + 1 : day.month
      switch cycle {
      case .quarter: return [1, 4, 7, 10].contains(month)
      case .halfYear: return [1, 7].contains(month)
      case .year: return month == 1
      default: return true
      }
    }
  }

  /// The period of a cycle that a day lies in, found by walking to its ends.
  func period(_ cycle: Granularity, holding day: Day) -> (first: Day, last: Day) {
    var first = day
    while !begins(first, cycle) { first = first.adding(days: -1) }
    var next = day.adding(days: 1)
    while !begins(next, cycle) { next = next.adding(days: 1) }
    return (first, next.adding(days: -1))
  }
}

extension Day {
  static let monday: Int = (Day(year: 2024, month: 1, day: 1) ?? .distantPast).weekday

  /// The last day of the same month.
  fileprivate var monthEnd: Day {
    var day = self
    while day.adding(days: 1).month == month { day = day.adding(days: 1) }
    return day
  }

  /// The same day so many months on, or the month's last where it has none; the last of a month
  /// stays the last.
  func months(later count: Int) -> Day {
    var end = monthEnd
    let isLast = self == end
    for _ in 0..<count { end = end.adding(days: 1).monthEnd }
    if isLast { return end }
    return Day(year: end.year, month: end.month, day: min(day, end.day)) ?? end
  }
}

/// How long a span of days is. Silent: what is as many days long as some month, quarter, half year or
/// year is as long as one, whatever its first day.
enum Length: Hashable {
  case months(Int)
  case days(Int)

  init?(_ first: Day, _ last: Day) {
    guard first <= last else { return nil }
    let days = last - first + 1
    switch days {
    case 28...31: self = .months(1)
    case 90...92: self = .months(3)
    case 181...184: self = .months(6)
    case 365...366: self = .months(12)
    default: self = .days(days)
    }
  }

  init?(cycle: Granularity) {
    switch cycle {
    case .day: self = .days(1)
    case .week: self = .days(7)
    case .month: self = .months(1)
    case .quarter: self = .months(3)
    case .halfYear: self = .months(6)
    case .year: self = .months(12)
    case .unknown: return nil
    }
  }
}
