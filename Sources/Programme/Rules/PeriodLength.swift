import VietnameseText

/// How long a period is, in the lengths in which figures of a flow can be compared: one February
/// is as long as any other month.
enum PeriodLength: Hashable, Sendable {
  case day
  case week
  case month
  case quarter
  case halfYear
  case year
  /// None of these.
  case days(Int)

  init(days: Int) {
    self =
      switch days {
      case 1: .day
      case 7: .week
      case 28...31: .month
      case 90...92: .quarter
      case 181...184: .halfYear
      case 365...366: .year
      default: .days(days)
      }
  }

  init(_ period: Period) {
    self.init(days: period.last - period.first + 1)
  }

  /// The length of a duty's cycle.
  init(_ every: Granularity) {
    self =
      switch every {
      case .day, .unknown: .day
      case .week: .week
      case .month: .month
      case .quarter: .quarter
      case .halfYear: .halfYear
      case .year: .year
      }
  }
}

extension Target {
  /// The lengths of the periods that a flow's figures may tell of (design, section 4, "The reading
  /// that counts"): the target's own, from start to due day, else its duties' cycles; nil where
  /// neither is known, so that nothing can be asked of a figure's length.
  ///
  /// A start is often the day of the baseline, on which the target's own time has not begun.
  func lengths(of duties: [Duty]) -> Set<PeriodLength>? {
    if let start, let due, start <= due {
      let own = PeriodLength(days: due - start + 1)
      guard case .days = own else { return [own] }
      return [own, PeriodLength(days: due - start)]
    }
    return duties.isEmpty ? nil : Set(duties.map { PeriodLength($0.every) })
  }

  /// Whether a flow's reading is as long as the target asks.
  public func compares(_ reading: Reading, duties: [Duty]) -> Bool {
    lengths(of: duties)?.contains(PeriodLength(reading.period)) ?? true
  }
}
