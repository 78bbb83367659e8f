import Programme
import VietnameseText

extension Demonstration {
  /// The days of a task, as its fate needs them.
  struct TaskDays: Sendable {
    /// The day from which the task is known.
    var knownFrom: Day
    var start: Day?
    var firstDeadline: Day?
    var granted: (on: Day, until: Day)?
    var handedOver: Day?
    var doneOn: Day?
    /// The newest day on which something was reported; nil where nobody ever did.
    var lastReport: Day?
    /// The newest reported share of the work, in percent.
    var percent = 0

    var deadline: Day? { granted?.until ?? firstDeadline }
  }
}

extension Demonstration.TaskDays {
  typealias Fate = Demonstration.Fate
  typealias Player = Demonstration.Cast.Player

  /// A task that nobody was given: without owner, start and deadline.
  init(unassignedSince today: Day) {
    knownFrom = today.adding(days: -75)
  }

  init(_ fate: Fate, lead: Player?, heir: Player?, random: inout SplitMix64) {
    let end = heir?.horizon ?? lead?.horizon ?? .distantPast
    knownFrom = end
    setGoal(fate, end, &random)
    setStart(fate, end, lead, &random)
    if let heir, let lead { handOver(from: lead, to: heir, end, &random) }
    setReports(fate, end, &random)
    knownFrom = min((start ?? end).adding(days: -random.within(10...25)), end)
  }

  /// The deadline, and the day on which it was done.
  private mutating func setGoal(_ fate: Fate, _ end: Day, _ random: inout SplitMix64) {
    switch fate {
    case .doneOnTime, .withoutEvidence, .unachieved:
      doneOn = end.adding(days: -random.within(25...130))
      firstDeadline = doneOn?.adding(days: random.within(4...20)).lastOfMonth
    case .doneLate:
      let done = end.adding(days: -random.within(15...70))
      doneOn = done
      firstDeadline = Demonstration.lastMonthEnd(by: done.adding(days: -12))
    case .doneUndated:
      doneOn = end.adding(days: -random.within(20...60))
    case .inProgress, .slow, .stale, .notStarted:
      firstDeadline = end.adding(days: random.within(45...160)).lastOfMonth
    case .extended:
      let first = Demonstration.lastMonthEnd(by: end.adding(days: -10))
      firstDeadline = first
      granted = (
        first.adding(days: -random.within(5...12)),
        end.adding(days: random.within(40...90)).lastOfMonth
      )
    case .overdue:
      firstDeadline = Demonstration.lastMonthEnd(by: end.adding(days: -random.within(12...60)))
    }
  }

  private mutating func setStart(
    _ fate: Fate, _ end: Day, _ lead: Player?, _ random: inout SplitMix64
  ) {
    let wanted: Day =
      switch fate {
      case .notStarted: end.adding(days: random.within(8...25))
      case .inProgress: end.adding(days: -random.within(90...190))
      case .slow, .stale: end.adding(days: -random.within(140...210))
      default: (doneOn ?? firstDeadline ?? end).adding(days: -random.within(150...260))
      }
    let first = lead.map { $0.unit.life.first ?? $0.begins } ?? wanted
    let latest = min(doneOn ?? end, firstDeadline ?? end).adding(days: -20)
    start = fate == .notStarted ? wanted : min(max(wanted, first, decided(before: end)), latest)
  }

  /// The working days after the Decision, for tasks that can have been given after it.
  private func decided(before end: Day) -> Day {
    guard let decision = Day(year: 2025, month: 1, day: 6), end - decision > 120 else {
      return .distantPast
    }
    return decision
  }

  /// Begun by a unit that ended, with a deadline of its last year, and moved since.
  private mutating func handOver(
    from lead: Player, to heir: Player, _ end: Day, _ random: inout SplitMix64
  ) {
    let goal = deadline
    let first = lead.horizon.lastOfYear
    start = max(lead.horizon.adding(days: -random.within(90...150)), decided(before: end))
    handedOver = heir.unit.life.first.map { min($0.adding(days: random.within(30...60)), end) }
    firstDeadline = first
    granted = nil
    if let goal, goal > first {
      granted = (min(first.adding(days: -random.within(5...15)), end), goal)
    }
  }

  private mutating func setReports(_ fate: Fate, _ end: Day, _ random: inout SplitMix64) {
    guard fate != .notStarted, let start else { return }
    let silence = fate == .stale ? random.within(62...95) : random.within(2...12)
    let last = doneOn ?? end.adding(days: -silence)
    lastReport = max(last, start)
    percent = doneOn == nil ? share(fate, on: lastReport ?? end, end, &random) : 100
  }

  private func share(
    _ fate: Fate, on day: Day, _ end: Day, _ random: inout SplitMix64
  ) -> Int {
    guard let start, let deadline, start < deadline else { return 50 }
    if fate == .overdue { return random.within(55...90) }
    let passed = min(max(day - start, 0), deadline - start)
    let elapsed = 100 * passed / (deadline - start)
    let lag = fate == .slow ? random.within(27...38) : random.within(-8...6)
    return min(max(elapsed - lag, 3), 95)
  }
}
