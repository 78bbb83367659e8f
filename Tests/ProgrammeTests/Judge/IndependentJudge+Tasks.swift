import Programme
import VietnameseText

extension IndependentJudge {
  struct TaskAnswer: Equatable {
    var state: TaskState
    var flags: Verdict.Flags
  }

  func task(_ history: TaskHistory) -> TaskAnswer? {
    guard let task = version(history.task) else { return nil }
    var (day, isFrozen) = (on, false)
    if let lead = task.lead, let life = history.lives[lead].flatMap({ version($0) }),
      let last = life.last, last < on
    {
      (day, isFrozen) = (last, true)
    }
    let grant = newestGrant(history, by: day)
    let deadline = grant?.deadline ?? task.firstDeadline
    let report = newestReport(history, by: day)

    var flags: Verdict.Flags = []
    if isFrozen { flags.insert(.frozen) }
    // "An extension moves the deadline and is shown; lateness against the first stays visible."
    if let grant, grant.deadline != task.firstDeadline { flags.insert(.extended) }
    // "Not assignable: without output, lead, deadline, target or resources."
    if task.output == nil || task.lead == nil || deadline == nil || task.targets.isEmpty {
      flags.insert(.notAssignable)
    }
    if let report, report.state == .done {
      if done(report, task.firstDeadline) == .doneLate {
        flags.insert(.pastFirstDeadline)
      }
      // "Claimed: declared done without evidence, or with a target not achieved."
      let judge = IndependentJudge(on: day, known: known)
      let unachieved = task.targets.contains { code in
        history.targets[code].flatMap { judge.target($0) }.map { $0.state != .achieved } ?? false
      }
      if report.evidence == nil || unachieved { flags.insert(.claimed) }
      return TaskAnswer(state: done(report, deadline), flags: flags)
    }
    if let first = task.firstDeadline, first < day { flags.insert(.pastFirstDeadline) }
    // "Its unfinished tasks are chờ bàn giao"; "nothing of it becomes stale any more".
    if isFrozen { return TaskAnswer(state: .awaitingHandover, flags: flags) }
    if isSilent(history, task, report, on: day) { flags.insert(.stale) }
    return TaskAnswer(
      state: undone(history, task, report, deadline, on: day), flags: flags)
  }

  /// What is known and not taken back, of a day. Silent: what was done on a day earlier than the
  /// report's own was done from that day on.
  private func reports(_ history: TaskHistory, by day: Day) -> [ProgressReport] {
    history.reports.filter { report in
      report.reportedOn <= known && (report.retractedOn.map { known < $0 } ?? true)
        && min(report.asOf, report.doneOn ?? report.asOf) <= day
    }
  }

  /// The newest by the day that it is about, then by the day on which it was said.
  private func newestReport(_ history: TaskHistory, by day: Day) -> ProgressReport? {
    var newest: ProgressReport?
    for report in reports(history, by: day) {
      if let best = newest,
        (best.asOf, best.reportedOn) > (report.asOf, report.reportedOn)
      {
        continue
      }
      newest = report
    }
    return newest
  }

  /// "Deadline in force on the judged day".
  private func newestGrant(_ history: TaskHistory, by day: Day) -> Extension? {
    var newest: Extension?
    for grant in history.extensions {
      guard grant.grantedOn <= known, grant.grantedOn <= day else { continue }
      if let back = grant.retractedOn, back <= known { continue }
      if let best = newest, best.grantedOn > grant.grantedOn { continue }
      newest = grant
    }
    return newest
  }

  /// "Done in time, late, undated". Silent: where no day of completion is given, it is the day that
  /// the report is about, so that only a task without deadline is undated.
  private func done(_ report: ProgressReport, _ deadline: Day?) -> TaskState {
    guard let deadline else { return .doneUndated }
    return report.doneOn ?? report.asOf <= deadline ? .doneOnTime : .doneLate
  }

  private func undone(
    _ history: TaskHistory, _ task: BreakthroughTask, _ report: ProgressReport?, _ deadline: Day?,
    on day: Day
  ) -> TaskState {
    if let deadline, deadline < day { return .overdue }
    // "slow: the newest report's percentage is more than 20 points behind the elapsed share on the
    // day that report is about (deadline in force on the judged day), or a milestone's day has
    // passed undone."
    if task.milestones.contains(where: { milestone in
      (milestone.due.map { $0 < day } ?? false) && (milestone.doneOn.map { $0 > day } ?? true)
    }) {
      return .slow
    }
    if let report, let percent = report.percent, let start = task.start, let deadline,
      start < deadline
    {
      let passed = Fraction(max(0, report.asOf - start), deadline - start)
      let points = threshold(.taskSlowPoints, history.thresholds, on: day, else: 20)
      if passed * Fraction(100) - Fraction(percent) > points { return .slow }
    }
    return report?.state == .inProgress ? .inProgress : .notStarted
  }

  /// "stale: under way, or by its start should be, and silent over 45 days."
  private func isSilent(
    _ history: TaskHistory, _ task: BreakthroughTask, _ report: ProgressReport?, on day: Day
  ) -> Bool {
    let isDueToRun = task.start.map { $0 <= day } ?? false
    guard report?.state == .inProgress || isDueToRun else { return false }
    // Silent: of what is not under way, no silence is counted from before the start.
    let start = task.start ?? .distantPast
    guard
      let said = report.map({ $0.state == .inProgress ? $0.asOf : max($0.asOf, start) })
        ?? task.start
    else { return false }
    let days = threshold(.taskStaleDays, history.thresholds, on: day, else: 45)
    return Fraction(day - said) > days
  }
}
