public import VietnameseText

/// From when a unit's own report is known (design, section 3, "When a fact was known").
///
/// From the day it is recorded: whoever reports late can't have reported in time by writing an
/// earlier day. An operator may give one, for what came on paper, and says on what evidence.
public struct OwnReportDay: Hashable, Sendable {
  /// The day that is told for it; nil where none is.
  public var told: Day?
  public var hasEvidence: Bool
  public var isByOperator: Bool

  public init(told: Day?, hasEvidence: Bool, isByOperator: Bool) {
    self.told = told
    self.hasEvidence = hasEvidence
    self.isByOperator = isByOperator
  }

  /// The day from which it is known when it is recorded on a day.
  public func known(recordedOn today: Day) throws(Refusal) -> Day {
    guard let told, told < today, isByOperator else { return today }
    guard hasEvidence else { throw .earlierDayWithoutEvidence(told, today: today) }
    return told
  }
}

extension Source {
  /// The day on which it said something of a period: that of its publication. Nil where it is not
  /// known, or where the text came out before the period ended and so can't have told of all of it.
  public func day(ofTelling period: Period) -> Day? {
    publishedOn.flatMap { $0 < period.last ? nil : $0 }
  }
}

extension Reading {
  /// Whether it is told to have been said before its period had ended: only a forecast can be.
  public var isToldBeforeEnd: Bool {
    figure != nil && !reportedOnIsDerived && reportedOn < period.last
  }

  /// Throws where what is told to have been said before the end can be no forecast: a unit reports
  /// what was, and the state on a day is not read before it.
  public func checkToldAfterEnd(isOwnReport: Bool) throws(Refusal) {
    guard isToldBeforeEnd, isOwnReport || period.granularity == .day else { return }
    throw .saidBeforeEnd(reportedOn, of: period)
  }
}

extension Reading {
  /// That the day which is told for it is not the one that it is stored with; nil where it is, or
  /// where none is told.
  public func dayNotTaken(of told: Reading) -> Finding? {
    guard !told.reportedOnIsDerived, told.reportedOn != reportedOn else { return nil }
    return .dayNotTaken(
      unit: unit, indicator: indicator, told: told.reportedOn, recorded: reportedOn, period: period)
  }
}

extension ProgressReport {
  /// The same of a progress report, which tells no day of its own on the day that it is about.
  public func dayNotTaken(of told: ProgressReport) -> Finding? {
    guard told.reportedOn != told.asOf, told.reportedOn != reportedOn else { return nil }
    return .progressDayNotTaken(
      task: task, told: told.reportedOn, recorded: reportedOn, asOf: asOf)
  }
}
