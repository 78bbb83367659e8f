import Programme
import VietnameseText

// One place for the gate and for what an import stages.
extension Reading {
  /// Refuses days to come, and texts that say nothing.
  func check(today: Day) throws(Refusal) {
    for day in [period.last, reportedOn] where day > today {
      throw .futureDay(day, today: today)
    }
    try checkTexts()
  }

  /// Why it can't be stored after the newest of its indicator, unit, period and source; nil where it
  /// can.
  func refusal(after newest: Reading, isCorrection: Bool = false) -> Refusal? {
    if newest.repeats(self) { return .identicalReading(newest.id) }
    guard !isCorrection, let stands = newest.figure, let figure else { return nil }
    return .contradictsReading(newest.id, stands: stands, told: figure)
  }

  /// Refuses texts that say nothing where they are there at all.
  private func checkTexts() throws(Refusal) {
    let texts: [(String, String?)] = [
      ("evidence", evidence?.text), ("evidence_address", evidence?.address), ("note", note),
      ("ranked", figure?.ranked),
    ]
    for (field, text) in texts where !(text?.saysSomething ?? true) {
      throw .emptyText(.indicator(indicator), field: field)
    }
  }

  /// Whether both say the same, whatever their ids; a unit's own report does when it is only
  /// recorded again later.
  func repeats(_ other: Reading) -> Bool {
    var (left, right) = (self, other)
    if isOwnReport, other.isOwnReport, reportedOn <= other.reportedOn {
      right.reportedOn = reportedOn
      right.reportedOnIsDerived = reportedOnIsDerived
    }
    (left.id, right.id) = (0, 0)
    (left.replaces, right.replaces) = (nil, nil)
    (left.isOwnReport, right.isOwnReport) = (false, false)
    return left == right
  }
}
