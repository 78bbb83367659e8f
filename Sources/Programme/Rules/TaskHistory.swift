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
      + reports.compactMap(\.retractedOn) + extensions.compactMap(\.retractedOn)
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

  /// Something said of the task itself.
  enum Said {
    case report(ProgressReport)
    case granted(Extension)

    /// The day on which it became known.
    var day: Day {
      switch self {
      case .report(let report): report.reportedOn
      case .granted(let grant): grant.grantedOn
      }
    }

    /// Whether it was known on a day and not known to be taken back.
    func stands(known day: Day) -> Bool {
      guard self.day <= day else { return false }
      switch self {
      case .report(let report): return report.retractedOn.map { day < $0 } ?? true
      case .granted(let grant): return grant.retractedOn.map { day < $0 } ?? true
      }
    }

    /// The first judged day on which it counts.
    var countsFrom: Day {
      switch self {
      case .report(let report): report.countsFrom
      case .granted(let grant): grant.grantedOn
      }
    }
  }

  /// All that was said, in the order in which it became known; of one day in the order given.
  var said: [Said] {
    let all = reports.map(Said.report) + extensions.map(Said.granted)
    return all.enumerated().sorted {
      ($0.element.day, $0.offset) < ($1.element.day, $1.offset)
    }.map(\.element)
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
  private let said: [TaskHistory.Said]
  private var next = 0

  init(_ history: TaskHistory, after known: Day) {
    self.history = history
    targets = history.histories(for: history.task[known: known]).map { $0.feed(after: known) }
    versions = DayAgenda(history.versionDays, after: known)
    said = history.said.filter { $0.day > known }
  }

  public mutating func advance(_ slice: inout TaskSlice, to known: Day) -> Reach? {
    if versions.passes(by: known) {
      slice = history.slice(known: known)
      self = TaskFeed(history, after: known)
      return .everything
    }
    var reach: Reach?
    while next < said.count, said[next].day <= known {
      slice.hear(said[next])
      reach = Reach(first: said[next].countsFrom).joined(with: reach)
      next += 1
    }
    for index in targets.indices {
      let fresh = targets[index].advance(&slice.targets[index], to: known)
      reach = fresh?.joined(with: reach) ?? reach
    }
    return reach?.frozen(by: slice.life)
  }
}
