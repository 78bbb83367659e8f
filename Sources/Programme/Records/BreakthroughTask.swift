public import VietnameseText

/// A task of Decision 6785 or of another document (nhiệm vụ đột phá).
public struct BreakthroughTask: Hashable, Sendable {
  /// What the record rests on: the annex itself, the published summary, or a demonstration.
  public enum Basis: String, CaseIterable, Sendable {
    case annex
    case summary
    case operatorEntry = "operator"
    case demonstration
  }

  public var code: Code<BreakthroughTask>
  public var title: BilingualText
  public var output: BilingualText?
  public var lead: Code<Organisation>?
  public var coordinating: [Code<Organisation>]
  public var start: Day?
  /// The deadline as first set; extensions move the deadline in force, never this one.
  public var firstDeadline: Day?
  public var document: Code<Document>?
  public var basis: Basis
  public var pillar: Pillar?
  public var group: Code<TaskGroup>?
  /// The focuses (TT1–5) and other principles that it serves.
  public var principles: [Code<Principle>]
  /// The targets that show that it is done.
  public var targets: [Code<Target>]
  public var milestones: [Milestone]
  public var provenance: Provenance

  public init(
    code: Code<BreakthroughTask>, title: BilingualText, output: BilingualText? = nil,
    lead: Code<Organisation>? = nil, coordinating: [Code<Organisation>] = [],
    start: Day? = nil, firstDeadline: Day? = nil, document: Code<Document>? = nil,
    basis: Basis, pillar: Pillar? = nil, group: Code<TaskGroup>? = nil,
    principles: [Code<Principle>] = [], targets: [Code<Target>] = [],
    milestones: [Milestone] = [], provenance: Provenance = .none
  ) {
    self.code = code
    self.title = title
    self.output = output
    self.lead = lead
    self.coordinating = coordinating
    self.start = start
    self.firstDeadline = firstDeadline
    self.document = document
    self.basis = basis
    self.pillar = pillar
    self.group = group
    self.principles = principles
    self.targets = targets
    self.milestones = milestones
    self.provenance = provenance
  }
}

/// A step of a task with its own due day; part of the task's version.
public struct Milestone: Hashable, Sendable {
  public var title: BilingualText
  public var due: Day?
  public var doneOn: Day?

  public init(title: BilingualText, due: Day?, doneOn: Day? = nil) {
    self.title = title
    self.due = due
    self.doneOn = doneOn
  }
}

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

/// What is attested for one unit and one principle (đánh giá).
public struct Assessment: Hashable, Sendable {
  public var unit: Code<Organisation>
  public var principle: Code<Principle>
  /// The day on which it holds.
  public var asOf: Day
  public var attestation: Attestation
  public var assessor: String?
  public var evidence: Evidence?
  public var provenance: Provenance

  public init(
    unit: Code<Organisation>, principle: Code<Principle>, asOf: Day, attestation: Attestation,
    assessor: String? = nil, evidence: Evidence? = nil, provenance: Provenance = .none
  ) {
    self.unit = unit
    self.principle = principle
    self.asOf = asOf
    self.attestation = attestation
    self.assessor = assessor
    self.evidence = evidence
    self.provenance = provenance
  }
}

/// The grades of an assessment; what nobody assessed is not assessed, never "not met".
public enum Attestation: String, CaseIterable, Sendable {
  case met
  case partly
  case notMet = "not-met"
  case notAssessed = "not-assessed"
}
