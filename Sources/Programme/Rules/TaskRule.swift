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
  /// The part of the time between start and deadline that had passed on the day that the newest
  /// report is about, without one on the judged day; nil where start or deadline is unknown.
  public var elapsed: Double?
  /// Late against the first deadline, whatever was granted since.
  public var isPastFirstDeadline: Bool
  /// The thresholds that were applied.
  public var thresholds = Thresholds()

  /// Whether it is declared done and nothing shows it (báo xong, chưa đủ căn cứ: the third no of K1).
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
}

/// A task's history as known on one day; judges any day.
public struct TaskSlice: JudgedSlice {
  public let task: BreakthroughTask?
  let life: Life
  var progress = ProgressLine()
  /// In the order in which they were granted.
  var extensions: [Extension] = []
  var targets: [TargetSlice]
  let thresholds: ThresholdCalendar

  init(history: TaskHistory, known: Day) {
    task = history.task[known: known]
    life = task?.lead.flatMap { history.lives[$0]?[known: known] } ?? Life()
    targets = history.histories(for: task).map { $0.slice(known: known) }
    thresholds = history.thresholds.calendar(known: known)
    for said in history.said where said.stands(known: known) { hear(said) }
  }

  mutating func hear(_ said: TaskHistory.Said) {
    switch said {
    case .report(let report): progress.hear(report)
    case .granted(let grant): extensions.append(grant)
    }
  }

  public func verdict(on day: Day) -> Verdict? {
    judge(on: day)?.verdict
  }

  /// Applies the rule of design, section 4, in its order of precedence.
  public func judge(on asked: Day) -> TaskJudgement? {
    guard let task else { return nil }
    let day = life.last.map { min($0, asked) } ?? asked
    let report = progress.newest(on: day)
    let deadline = extensions.last { $0.grantedOn <= day }?.deadline ?? task.firstDeadline
    let doneOn = report?.doneDay.flatMap { $0 <= day ? $0 : nil }
    let isDone = doneOn != nil
    // Pace is told of the day that the newest report is about: since then nobody said anything.
    let time = task.time(until: deadline, on: report?.asOf ?? day)
    var judgement = TaskJudgement(
      state: .notStarted, deadline: deadline, firstDeadline: task.firstDeadline,
      report: report, isStale: false, frozenOn: day < asked ? day : nil,
      gaps: deadline == nil ? task.gaps : task.gaps.filter { $0 != .deadline },
      lacksEvidence: isDone && report?.evidence == nil,
      unachieved: isDone ? unachievedTargets(on: day) : [],
      missedMilestones: task.milestones.filter { $0.isMissed(on: day) }, elapsed: time?.share,
      isPastFirstDeadline: task.firstDeadline.map { (doneOn ?? day) > $0 } ?? false)
    let limits = thresholds[day]
    judgement.thresholds = limits
    let isBehind = time?.isAhead(of: report?.percent, by: limits.taskSlowPoints) ?? false
    judgement.state = judgement.state(doneOn: doneOn, on: day, isBehind: isBehind)
    judgement.isStale =
      !judgement.state.isDone && judgement.frozenOn == nil
      && silence(since: report, on: day).map { $0 > limits.taskStaleDays } ?? false
    return judgement
  }

  /// How many days nothing was heard of a task that is, or by its start should be, under way.
  private func silence(since report: ProgressReport?, on day: Day) -> Int? {
    guard let report else { return task?.start.map { day - $0 } }
    if report.state == .notStarted { return task?.start.map { day - max($0, report.asOf) } }
    return day - report.asOf
  }

  private func unachievedTargets(on day: Day) -> [Code<Target>] {
    targets.compactMap { slice in
      guard let verdict = slice.verdict(on: day), verdict.state != .target(.achieved) else {
        return nil
      }
      return slice.target?.code
    }
  }
}

extension TaskJudgement {
  fileprivate func state(doneOn: Day?, on day: Day, isBehind: Bool) -> TaskState {
    if let doneOn {
      guard let deadline else { return .doneUndated }
      return doneOn <= deadline ? .doneOnTime : .doneLate
    }
    if frozenOn != nil { return .awaitingHandover }
    if let deadline, day > deadline { return .overdue }
    if isBehind || !missedMilestones.isEmpty { return .slow }
    return report.map { $0.state == .notStarted } ?? true ? .notStarted : .inProgress
  }
}

extension BreakthroughTask {
  /// What is missing for clear work and clear responsibility (chưa đủ 6 rõ).
  public var gaps: [TaskJudgement.Gap] {
    var gaps: [TaskJudgement.Gap] = []
    if output == nil { gaps.append(.output) }
    if lead == nil { gaps.append(.lead) }
    if firstDeadline == nil { gaps.append(.deadline) }
    if targets.isEmpty { gaps.append(.target) }
    return gaps
  }
}

extension Milestone {
  public func isMissed(on day: Day) -> Bool {
    guard let due, day > due else { return false }
    return doneOn.map { $0 > day } ?? true
  }
}
