public import VietnameseText

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
    versionDays + reports.map(\.reportedOn) + extensions.map(\.grantedOn)
      + targets.values.flatMap(\.knownDays)
  }

  fileprivate var versionDays: [Day] {
    task.days + lives.values.flatMap(\.days) + thresholds.knownDays
  }

  public func slice(known: Day) -> TaskSlice {
    TaskSlice(history: self, known: known)
  }

  public func feed(after known: Day) -> TaskFeed {
    TaskFeed(self, after: known)
  }

  /// The judgement of a day with what was known on another; nil while there was no such task.
  public func judge(on day: Day, known: Day) -> TaskJudgement? {
    slice(known: known).judge(on: day)
  }

  /// The histories of the targets of a version of the task, in its order.
  func histories(for task: BreakthroughTask?) -> [TargetHistory] {
    (task?.targets ?? []).compactMap { targets[$0] }
  }
}

/// Reads a task's history forward in knowing.
public struct TaskFeed: JudgedFeed {
  private let history: TaskHistory
  private var targets: [TargetFeed]
  private var versions: DayAgenda
  /// What was said of the task itself: on which day, and from which judged day on it counts.
  private let said: [(known: Day, counts: Day)]
  private var next = 0

  init(_ history: TaskHistory, after known: Day) {
    self.history = history
    targets = history.histories(for: history.task[known: known]).map { $0.feed(after: known) }
    versions = DayAgenda(history.versionDays, after: known)
    let reports = history.reports.map { (known: $0.reportedOn, counts: $0.countsFrom) }
    let extensions = history.extensions.map { (known: $0.grantedOn, counts: $0.grantedOn) }
    said = (reports + extensions).filter { $0.known > known }.sorted { $0.known < $1.known }
  }

  public mutating func advance(_ slice: inout TaskSlice, to known: Day) -> Reach? {
    if versions.passes(by: known) {
      slice = history.slice(known: known)
      self = TaskFeed(history, after: known)
      return .everything
    }
    var reach: Reach?
    while next < said.count, said[next].known <= known {
      reach = Reach(first: said[next].counts).joined(with: reach)
      next += 1
    }
    if reach != nil { slice.hear(history, known: known) }
    for index in targets.indices {
      let fresh = targets[index].advance(&slice.targets[index], to: known)
      reach = fresh?.joined(with: reach) ?? reach
    }
    return reach?.frozen(by: slice.life)
  }
}
