/// How long a period is, as its text gives it.
public enum Granularity: String, CaseIterable, Sendable {
  case day
  case week
  case month
  case quarter
  case year
  case unknown
}
