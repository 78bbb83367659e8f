public import VietnameseText

/// How much of the time between a task's start and its deadline has passed, in whole days.
struct TaskTime: Hashable {
  /// 0 to `inAll`.
  let passed: Int
  /// Above 0.
  let inAll: Int

  var share: Double { Double(passed) / Double(inAll) }

  /// Whether it leads what was reported by more than so many percentage points; false without a
  /// reported share.
  func isAhead(of percent: ExactDecimal?, by points: ExactDecimal) -> Bool {
    guard let percent, let border = TaskTime.border(percent, points),
      let share = Rational(Int128(passed) * 100, over: Int128(inAll))
    else { return false }
    return share.compared(with: border) > 0
  }

  private static func border(_ percent: ExactDecimal, _ points: ExactDecimal) -> Rational? {
    Rational(percent).plus(Rational(points))
  }
}

extension BreakthroughTask {
  /// The time until a deadline, on a day; nil without start or deadline before which it lies.
  func time(until deadline: Day?, on day: Day) -> TaskTime? {
    guard let start, let deadline, start < deadline else { return nil }
    let inAll = deadline - start
    return TaskTime(passed: min(max(day - start, 0), inAll), inAll: inAll)
  }
}

extension TaskSlice {
  public func changeDays(in reach: Reach) -> [Day] {
    let reports = progress.reports(from: reach.first)
    var days = thresholds.turns + targets.flatMap { $0.changeDays(in: reach) }
    days += reports.flatMap { [$0.countsFrom, $0.asOf] + [$0.doneOn].compactMap { $0 } }
    days += extensions.flatMap { [$0.grantedOn, $0.deadline.next] }
    if let last = life.last { days.append(last.next) }
    guard let task else { return days }
    days += [task.start, task.firstDeadline?.next].compactMap { $0 }
    days += task.milestones.flatMap { [$0.due?.next, $0.doneOn].compactMap { $0 } }
    return days + staleDays(of: task, reports)
  }

  /// For each day on which something was heard, the first on which the silence is too long.
  private func staleDays(
    of task: BreakthroughTask, _ reports: ArraySlice<ProgressReport>
  ) -> [Day] {
    let heard = [task.start].compactMap { $0 } + reports.map(\.asOf)
    return thresholds.limits.flatMap { limits in
      heard.map { $0.adding(days: limits.taskStaleDays).next }
    }
  }
}
