public import Programme
public import VietnameseText

/// How a day or period that its source did not print is marked.
public enum DerivedMark: Hashable, Sendable {
  /// "(suy ra)".
  case word
  /// "*", for narrow places whose legend says what it means.
  case sign
  case none
}

extension Wording {
  /// A period as offices write it: "03/2025", "Quý II/2025", "01/07–23/09/2025".
  ///
  /// A name is used only for exactly that calendar period; everything else is two days.
  public func period(_ period: Period, derived: DerivedMark = .word) -> String {
    let plain = DayText.span(
      first: period.first, last: period.last, granularity: period.granularity,
      style: numberStyle)
    guard period.basis == .derived else { return plain }
    switch derived {
    case .word: return plain + " " + pick("(suy ra)", "(derived)")
    case .sign: return plain + "*"
    case .none: return plain
    }
  }

  /// Two days as one range, without what they share at the end.
  public func days(from first: Day, to last: Day) -> String {
    DayText.span(first: first, last: last, granularity: .unknown)
  }
}
