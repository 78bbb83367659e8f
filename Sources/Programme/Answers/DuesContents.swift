public import VietnameseText

/// What a unit owes now, and the tasks it leads.
///
/// Of a duty there is a line of the newest period that has ended, or of the first that will, and one
/// of each earlier period that nothing was said of.
public struct DuesContent: Hashable, Sendable {
  public var unit: UnitReference
  /// What is missing of the newest periods first, then of earlier ones, then what has not ended and
  /// what is reported; each by the day it is due.
  public var dues: [DueLine]
  public var tasks: [TaskLine]
  /// The explanations that were asked of it and have not come.
  public var requests: [AlertLine]
  /// What it was reminded of and still needs eyes, with the acts; the newest reminder first.
  public var reminded: [AlertLine]
  /// The unit's last day, where it has ended: nothing is due from it any more.
  public var ended: Day?

  public init(
    unit: UnitReference, dues: [DueLine], tasks: [TaskLine], requests: [AlertLine],
    reminded: [AlertLine] = [], ended: Day? = nil
  ) {
    self.unit = unit
    self.ended = ended
    self.dues = dues
    self.tasks = tasks
    self.requests = requests
    self.reminded = reminded
  }
}

/// One reading that is owed.
public struct DueLine: Hashable, Sendable {
  public var duty: Duty
  public var indicator: Indicator
  /// The period whose reading is owed by now or next.
  public var period: Period
  public var dueOn: Day
  /// What became of this period.
  public var state: DutyPeriodState
  /// The unit's own report for this period.
  public var current: ReadingLine?
  /// What others, or the unit of other days, said within this period; it meets no duty.
  public var beside: ReadingLine?
  /// What was said last before it.
  public var last: ReadingLine?
  /// Of at most two dozen readings before it, oldest first: what an outlier is told by.
  public var history: [HistoryPoint]
  /// The journal's newest entry of a reading of this period, of whatever source; 0 without one.
  public var entry: Int64
  /// Whether a later period of the duty has ended already.
  public var isEarlier: Bool
  /// The unit's last day, where it has ended: nobody is left to report.
  public var frozenOn: Day?

  public init(
    duty: Duty, indicator: Indicator, period: Period, dueOn: Day,
    state: DutyPeriodState, current: ReadingLine?, last: ReadingLine?, beside: ReadingLine? = nil,
    history: [HistoryPoint] = [], entry: Int64 = 0, isEarlier: Bool = false, frozenOn: Day? = nil
  ) {
    self.duty = duty
    self.indicator = indicator
    self.period = period
    self.dueOn = dueOn
    self.state = state
    self.current = current
    self.last = last
    self.history = history
    self.entry = entry
    self.isEarlier = isEarlier
    self.beside = beside
    self.frozenOn = frozenOn
  }
}
