import Programme
import VietnameseText

/// A second judge, written from the design's sections 3 and 4 alone, naive on purpose: it goes
/// through raw readings, reports and versions day by day, and keeps nothing between two questions.
///
/// Where the design is silent the choice is said in a comment that begins "Silent:".
struct IndependentJudge {
  /// "Everything is judged by judge(on: day, known: day)".
  let on: Day
  let known: Day

  /// The newest version known; "an edit closes one and opens the next".
  func version<Fact>(_ versions: Versions<Fact>) -> Fact? {
    versions.entries.last { $0.from <= known }?.fact
  }

  /// "After a unit's end its judgements freeze at its last day".
  func judgedDay(_ life: Life) -> (day: Day, isFrozen: Bool)? {
    // Silent: before the unit's first day nothing of it is judged.
    if let first = life.first, on < first { return nil }
    if let last = life.last, last < on { return (last, true) }
    return (on, false)
  }

  // MARK: Readings

  /// What is known and stands: a correction stands for what it names, a withdrawal for nothing.
  func standing(_ readings: [Reading]) -> [Reading] {
    let told = readings.filter { $0.reportedOn <= known }
    var replaced: Set<Reading.ID> = []
    // Silent: what is known of a chain's end also replaces what a link not known yet stands for.
    for reading in told {
      var named = reading.replaces
      while let id = named {
        replaced.insert(id)
        named = readings.first { $0.id == id }?.replaces
      }
    }
    return told.filter { $0.figure != nil && !replaced.contains($0.id) }
  }

  /// "The newest of a series is the greatest period end; within it the unit's own report before
  /// other sources, then, for a flow or a cumulative figure, the longer period, then confidence
  /// (none ranks last), then reportedOn, then the later recorded".
  func isNewer(_ one: Reading, _ other: Reading, _ nature: Indicator.Nature) -> Bool {
    if one.period.last != other.period.last { return one.period.last > other.period.last }
    if one.isOwnReport != other.isOwnReport { return one.isOwnReport }
    if nature != .stock, one.period.first != other.period.first {
      return one.period.first < other.period.first
    }
    let order: [Confidence?] = [.official, .press, .mirror, .derived, .disputed, nil]
    let (left, right) = (
      order.firstIndex(of: one.confidence), order.firstIndex(of: other.confidence)
    )
    if left != right { return (left ?? 0) < (right ?? 0) }
    if one.reportedOn != other.reportedOn { return one.reportedOn > other.reportedOn }
    return one.id > other.id
  }

  /// The number that a figure says; a percentage given as parts is their share.
  func number(_ figure: Figure) -> Fraction? {
    if let value = figure.value { return Fraction(value) }
    guard let part = figure.numerator, let whole = figure.denominator, !whole.isZero else {
      return nil
    }
    return Fraction(100) * (Fraction(part) / Fraction(whole))
  }

  // MARK: Thresholds

  /// "Thresholds are records with validity too"; the design's own figure where there is none.
  func threshold(
    _ kind: Threshold.Kind, _ records: ThresholdHistory, on day: Day, else usual: Int
  ) -> Fraction {
    let valid = records.records.compactMap { version($0) }.filter { record in
      record.kind == kind && record.validFrom <= day && (record.validTo.map { day <= $0 } ?? true)
    }
    // Silent: of several the one valid from the latest day.
    let newest = valid.max { $0.validFrom < $1.validFrom }
    return newest.map { Fraction($0.value) } ?? Fraction(usual)
  }
}
