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

extension BreakthroughTask: DescribedRecord {
  public static let description = RecordDescription<BreakthroughTask>(
    .task, file: "tasks",
    blank: BreakthroughTask(code: "", title: BilingualText(""), basis: .summary),
    code: .ownCode({ $0.code }, { $0.code = $1 }),
    attributes: [
      .bilingual("title", { $0.title }, { $0.title = $1 }).naming,
      .optionalBilingual("output", { $0.output }, { $0.output = $1 }),
      .optionalCode("lead", .organisation, { $0.lead }, { $0.lead = $1 }),
      .codes("coordinating", .organisation, { $0.coordinating }, { $0.coordinating = $1 }),
      .optionalDay("start", { $0.start }, { $0.start = $1 }),
      .optionalDay("first_deadline", { $0.firstDeadline }, { $0.firstDeadline = $1 })
        .inFiles("deadline"),
      .optionalCode("document", .document, { $0.document }, { $0.document = $1 }),
      .word("basis", { $0.basis }, { $0.basis = $1 }),
      .optionalWord("pillar", { $0.pillar }, { $0.pillar = $1 }),
      .optionalCode("group", .taskGroup, { $0.group }, { $0.group = $1 }),
      .codes("principles", .principle, { $0.principles }, { $0.principles = $1 }),
      .codes("targets", .target, { $0.targets }, { $0.targets = $1 }),
      .milestones("milestones", { $0.milestones }, { $0.milestones = $1 }),
    ])

  public var definition: Definition { .task(self) }

  public func check() throws(Refusal) {
    try checkOrder(start, firstDeadline)
  }
}
