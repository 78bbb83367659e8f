/// How long a period is, as its text gives it (design, section 3).
public enum Granularity: String, CaseIterable, Sendable {
  case day
  case week
  case month
  case quarter
  case halfYear = "half-year"
  case year
  /// A span of days that is none of these.
  case unknown

  /// The granularity of a span: the longest of which it is exactly one.
  public init(first: Day, last: Day) {
    self =
      if first == last {
        .day
      } else if first == first.firstOfYear, last == first.lastOfYear {
        .year
      } else if first == first.firstOfHalfYear, last == first.lastOfHalfYear {
        .halfYear
      } else if first == first.firstOfQuarter, last == first.lastOfQuarter {
        .quarter
      } else if first == first.firstOfMonth, last == first.lastOfMonth {
        .month
      } else if first == first.firstOfWeek, last == first.lastOfWeek {
        .week
      } else {
        .unknown
      }
  }
}
