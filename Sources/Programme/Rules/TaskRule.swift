public import VietnameseText

/// What the rule says of a task on a day, and all that it rests on, for "vì sao?".
public struct TaskJudgement: Hashable, Sendable {
  /// What a task lacks so that nobody can be held to it.
  public enum Gap: String, CaseIterable, Sendable {
    case output
    case lead
    case deadline
    case target
  }

  public var state: TaskState
  /// The deadline in force: the first one or the newest extension's.
  public var deadline: Day?
  public var firstDeadline: Day?
  /// The report that counts; nil where nobody reported.
  public var report: ProgressReport?
  public var isStale: Bool
  /// The lead unit's last day, where the judgement is frozen at it.
  public var frozenOn: Day?
  public var gaps: [Gap]
  /// Declared done without evidence.
  public var lacksEvidence: Bool
  /// Declared done while these targets are not achieved.
  public var unachieved: [Code<Target>]
  /// Milestones whose day has passed and that are not done.
  public var missedMilestones: [Milestone]
  /// The part of the time between start and deadline that has passed; nil where one is unknown.
  public var elapsed: Double?

  /// Whether it is declared done and nothing shows it (nói mà chưa làm: the third no of K1).
  public var isClaimed: Bool { state.isDone && (lacksEvidence || !unachieved.isEmpty) }

  public var verdict: Verdict {
    var flags: Verdict.Flags = []
    if isStale { flags.insert(.stale) }
    if frozenOn != nil { flags.insert(.frozen) }
    if isClaimed { flags.insert(.claimed) }
    if !gaps.isEmpty { flags.insert(.notAssignable) }
    if deadline != firstDeadline { flags.insert(.extended) }
    if isPastFirstDeadline { flags.insert(.pastFirstDeadline) }
    return Verdict(.task(state), flags: flags)
  }

  /// Late against the first deadline; set by the rule, as it depends on the day.
  public var isPastFirstDeadline: Bool
}

/// Everything that the rule for one task reads.
public struct TaskHistory: JudgedHistory {
  public var task: Versions<BreakthroughTask>
  /// The lives of the units that ever led it.
  public var lives: [Code<Organisation>: Versions<Life>]
  public var reports: [ProgressReport]
  public var extensions: [Extension]
  /// The histories of the targets that it was ever linked to.
  public var targets: [Code<Target>: TargetHistory]
  public var thresholds: ThresholdHistory

  public init(
    task: Versions<BreakthroughTask>, lives: [Code<Organisation>: Versions<Life>] = [:],
    reports: [ProgressReport] = [], extensions: [Extension] = [],
    targets: [Code<Target>: TargetHistory] = [:],
    thresholds: ThresholdHistory = ThresholdHistory()
  ) {
    self.task = task
    self.lives = lives
    self.reports = reports
    self.extensions = extensions
    self.targets = targets
    self.thresholds = thresholds
  }

  public var knownDays: [Day] {
    task.days + lives.values.flatMap(\.days) + reports.map(\.reportedOn)
      + extensions.map(\.grantedOn) + targets.values.flatMap(\.knownDays)
      + thresholds.knownDays
  }

  public func slice(known: Day) -> TaskSlice {
    TaskSlice(history: self, known: known)
  }

  /// The judgement of a day with what was known on another; nil while there was no such task.
  public func judge(on day: Day, known: Day) -> TaskJudgement? {
    slice(known: known).judge(on: day)
  }
}

/// A task's history as known on one day; judges any day.
public struct TaskSlice: JudgedSlice {
  public let task: BreakthroughTask?
  let life: Life
  /// By the day they are about; of one day the later said is last.
  let reports: [ProgressReport]
  let extensions: [Extension]
  let targets: [TargetSlice]
  let thresholds: ThresholdHistory
  let known: Day

  init(history: TaskHistory, known: Day) {
    let task = history.task[known: known]
    self.task = task
    life = task?.lead.flatMap { history.lives[$0]?[known: known] } ?? Life()
    reports = history.reports.filter { $0.reportedOn <= known }
      .enumerated().sorted {
        ($0.element.asOf, $0.element.reportedOn, $0.offset)
          < ($1.element.asOf, $1.element.reportedOn, $1.offset)
      }.map(\.element)
    extensions = history.extensions.filter { $0.grantedOn <= known }
      .enumerated().sorted {
        ($0.element.grantedOn, $0.offset) < ($1.element.grantedOn, $1.offset)
      }.map(\.element)
    targets = (task?.targets ?? []).compactMap { history.targets[$0]?.slice(known: known) }
    thresholds = history.thresholds
    self.known = known
  }

  public func verdict(on day: Day) -> Verdict? {
    judge(on: day)?.verdict
  }

  public var changeDays: [Day] {
    var days = thresholds.changeDays(known: known) + targets.flatMap(\.changeDays)
    days += reports.flatMap { [$0.asOf, $0.asOf.adding(days: staleDays(on: $0.asOf) + 1)] }
    days += extensions.flatMap { [$0.grantedOn, $0.deadline.adding(days: 1)] }
    if let last = life.last { days.append(last.adding(days: 1)) }
    guard let task else { return days }
    days += [task.start, task.firstDeadline?.adding(days: 1)].compactMap { $0 }
    days += task.milestones.flatMap { [$0.due?.adding(days: 1), $0.doneOn].compactMap { $0 } }
    return days + slowDays(of: task)
  }

  private func staleDays(on day: Day) -> Int {
    thresholds.thresholds(on: day, known: known).taskStaleDays
  }

  /// For each reported share and each deadline, the first day on which it lags too far behind.
  private func slowDays(of task: BreakthroughTask) -> [Day] {
    guard let start = task.start else { return [] }
    let deadlines = [task.firstDeadline].compactMap { $0 } + extensions.map(\.deadline)
    let turns = thresholds.changeDays(known: known) + [.distantPast]
    var days: [Day] = []
    for deadline in deadlines where start < deadline {
      for report in reports {
        guard let percent = report.percent?.double else { continue }
        for turn in turns {
          let slack = thresholds.thresholds(on: turn, known: known).taskSlowPoints.double
          let share = (percent + slack) / 100 * Double(deadline - start)
          guard share.isFinite, share < 1_000_000 else { continue }
          let day = start.adding(days: Int(share.rounded(.down)))
          days += [day, day.adding(days: 1)]
        }
      }
    }
    return days
  }
}

extension TaskSlice {
  /// Applies the rule of design, section 4, in its order of precedence.
  public func judge(on asked: Day) -> TaskJudgement? {
    guard let task else { return nil }
    let day = life.last.map { min($0, asked) } ?? asked
    let report = reports.last { $0.asOf <= day }
    let deadline = extensions.last { $0.grantedOn <= day }?.deadline ?? task.firstDeadline
    let isDone = report?.state == .done
    let limits = thresholds.thresholds(on: day, known: known)
    let doneOn = isDone ? report?.doneOn ?? report?.asOf : nil
    let missed = task.milestones.filter { $0.isMissed(on: day) }
    var judgement = TaskJudgement(
      state: .notStarted, deadline: deadline, firstDeadline: task.firstDeadline,
      report: report, isStale: false, frozenOn: day < asked ? day : nil, gaps: task.gaps,
      lacksEvidence: isDone && report?.evidence == nil,
      unachieved: isDone ? unachievedTargets(on: day) : [], missedMilestones: missed,
      elapsed: task.elapsed(on: day, deadline: deadline),
      isPastFirstDeadline: task.firstDeadline.map { (doneOn ?? day) > $0 } ?? false)
    judgement.state = state(
      of: judgement, doneOn: doneOn, on: day, ended: day < asked, limits: limits)
    judgement.isStale = isStale(judgement.state, report: report, on: day, limits)
    return judgement
  }

  private func state(
    of judgement: TaskJudgement, doneOn: Day?, on day: Day, ended: Bool, limits: Thresholds
  ) -> TaskState {
    if let doneOn {
      guard let deadline = judgement.deadline else { return .doneUndated }
      return doneOn <= deadline ? .doneOnTime : .doneLate
    }
    if ended { return .awaitingHandover }
    if let deadline = judgement.deadline, day > deadline { return .overdue }
    let isUnderWay = judgement.report?.state == .inProgress
    if isUnderWay && (isBehind(judgement, limits) || !judgement.missedMilestones.isEmpty) {
      return .slow
    }
    return isUnderWay ? .inProgress : .notStarted
  }

  private func isBehind(_ judgement: TaskJudgement, _ limits: Thresholds) -> Bool {
    guard let percent = judgement.report?.percent, let elapsed = judgement.elapsed else {
      return false
    }
    // A millionth of a point: dates give whole-day shares, whose doubles must not cross the border.
    return elapsed * 100 - percent.double > limits.taskSlowPoints.double + 0.000_001
  }

  private func isStale(
    _ state: TaskState, report: ProgressReport?, on day: Day, _ limits: Thresholds
  ) -> Bool {
    guard !state.isDone, state != .awaitingHandover, let report, report.state == .inProgress
    else { return false }
    return day - report.asOf > limits.taskStaleDays
  }

  private func unachievedTargets(on day: Day) -> [Code<Target>] {
    targets.compactMap { slice in
      guard let judgement = slice.judge(on: day), judgement.state != .achieved else { return nil }
      return slice.target?.code
    }
  }
}

extension BreakthroughTask {
  /// What is missing for clear work and clear responsibility (rõ việc, rõ trách nhiệm).
  public var gaps: [TaskJudgement.Gap] {
    var gaps: [TaskJudgement.Gap] = []
    if output == nil { gaps.append(.output) }
    if lead == nil { gaps.append(.lead) }
    if firstDeadline == nil { gaps.append(.deadline) }
    if targets.isEmpty { gaps.append(.target) }
    return gaps
  }

  fileprivate func elapsed(on day: Day, deadline: Day?) -> Double? {
    guard let start, let deadline, start < deadline else { return nil }
    return Double(min(max(day - start, 0), deadline - start)) / Double(deadline - start)
  }
}

extension Milestone {
  public func isMissed(on day: Day) -> Bool {
    guard let due, day > due else { return false }
    return doneOn.map { $0 > day } ?? true
  }
}
