public import VietnameseText

/// What a unit says of a task on a day; append-only (báo cáo tiến độ).
public struct ProgressReport: Hashable, Sendable {
  public enum State: String, CaseIterable, Sendable {
    case notStarted = "not-started"
    case inProgress = "in-progress"
    case done
  }

  public var task: Code<BreakthroughTask>
  /// The day that the report is about.
  public var asOf: Day
  public var reportedOn: Day
  public var state: State
  /// 0 to 100, where given.
  public var percent: ExactDecimal?
  /// The day on which the task was done, where the report declares it done.
  public var doneOn: Day?
  public var result: String?
  /// Khó khăn, vướng mắc.
  public var difficulty: String?
  /// Kiến nghị.
  public var proposal: String?
  public var evidence: Evidence?
  public var source: Code<Source>?
  /// The day from which it is known to have been taken back.
  public var retractedOn: Day?

  public init(
    task: Code<BreakthroughTask>, asOf: Day, reportedOn: Day? = nil, state: State,
    percent: ExactDecimal? = nil, doneOn: Day? = nil, result: String? = nil,
    difficulty: String? = nil, proposal: String? = nil, evidence: Evidence? = nil,
    source: Code<Source>? = nil
  ) {
    self.task = task
    self.asOf = asOf
    self.reportedOn = reportedOn ?? asOf
    self.state = state
    self.percent = percent
    self.doneOn = doneOn
    self.result = result
    self.difficulty = difficulty
    self.proposal = proposal
    self.evidence = evidence
    self.source = source
  }
}

/// A new deadline for a task, with the document that grants it (gia hạn).
public struct Extension: Hashable, Sendable {
  public var task: Code<BreakthroughTask>
  public var deadline: Day
  public var grantedOn: Day
  /// The number of the granting document, as printed.
  public var document: String
  public var note: String?
  /// The day from which it is known to have been taken back.
  public var retractedOn: Day?

  public init(
    task: Code<BreakthroughTask>, deadline: Day, grantedOn: Day, document: String,
    note: String? = nil
  ) {
    self.task = task
    self.deadline = deadline
    self.grantedOn = grantedOn
    self.document = document
    self.note = note
  }
}
