public import VietnameseText

/// A unit as other records name it.
public struct UnitReference: Hashable, Sendable {
  public var code: Code<Organisation>
  public var name: BilingualText
  public var kind: Organisation.Kind

  public init(code: Code<Organisation>, name: BilingualText, kind: Organisation.Kind) {
    self.code = code
    self.name = name
    self.kind = kind
  }
}

/// A source as a reading names it.
public struct SourceReference: Hashable, Sendable {
  public var code: Code<Source>
  public var title: String
  public var kind: Source.Kind
  public var publishedOn: Day?

  public init(code: Code<Source>, title: String, kind: Source.Kind, publishedOn: Day? = nil) {
    self.code = code
    self.title = title
    self.kind = kind
    self.publishedOn = publishedOn
  }
}

/// How many items stand in each state; what is stale, claimed and so on is counted beside.
public struct Tally<State: Hashable & Sendable & CaseIterable>: Hashable, Sendable {
  public private(set) var counts: [State: Int] = [:]
  public private(set) var flagged: [Int: Int] = [:]

  public init() {}

  public subscript(state: State) -> Int { counts[state] ?? 0 }

  public var total: Int {
    var sum = 0
    for count in counts.values { sum += count }
    return sum
  }

  /// How many items carry a flag.
  public func count(of flag: Verdict.Flags) -> Int { flagged[flag.rawValue] ?? 0 }

  public mutating func add(_ state: State, flags: Verdict.Flags, times: Int = 1) {
    counts[state, default: 0] += times
    for bit in 0..<16 where flags.rawValue & (1 << bit) != 0 {
      flagged[1 << bit, default: 0] += times
    }
  }

  /// Counts what another counts too; whoever calls sees to it that nothing is in both.
  public mutating func add(_ other: Tally) {
    counts.merge(other.counts, uniquingKeysWith: +)
    flagged.merge(other.flagged, uniquingKeysWith: +)
  }
}

/// What was owed of a unit and what it reported; never a score (design, section 4).
public struct Coverage: Hashable, Sendable {
  /// Duties of which at least one period was due.
  public var owed: Int
  public var reported: Int

  public init(owed: Int = 0, reported: Int = 0) {
    self.owed = owed
    self.reported = reported
  }
}

/// A reading with what names its source.
public struct ReadingLine: Hashable, Sendable {
  public var reading: Reading
  public var source: SourceReference
  /// Its indicator's title and measure, for lists that mix indicators.
  public var indicator: Indicator
  public var recordedAt: Instant
  /// Whether a later reading, as known, corrects or withdraws it.
  public var isReplaced: Bool
  /// Who stored it; nil where nobody looked that up.
  public var recorder: Recorder?
  /// Where an undoing gave it back: the day on which it was said before, which it shows. It is known
  /// again only from the undoing (design, section 3).
  public var saidOn: Day?

  public init(
    reading: Reading, source: SourceReference, indicator: Indicator, recordedAt: Instant,
    isReplaced: Bool = false
  ) {
    self.reading = reading
    self.source = source
    self.indicator = indicator
    self.recordedAt = recordedAt
    self.isReplaced = isReplaced
  }
}

/// A target with its judgement.
public struct TargetLine: Hashable, Sendable {
  public var target: Target
  public var document: Document?
  public var judgement: TargetJudgement

  public init(target: Target, document: Document?, judgement: TargetJudgement) {
    self.target = target
    self.document = document
    self.judgement = judgement
  }
}

/// One indicator in one unit: its newest value, its targets, its short history.
public struct IndicatorLine: Hashable, Sendable {
  public var indicator: Indicator
  public var unit: UnitReference
  public var newest: ReadingLine?
  /// Worst first.
  public var targets: [TargetLine]
  /// Of the newest two dozen period ends at most, oldest first.
  public var history: [HistoryPoint]
  /// What other sources say of the newest reading's period.
  public var beside: [ReadingLine] = []
  /// What was withdrawn of that period or of later ones.
  public var withdrawn: [ReadingLine] = []
  /// The period that is owed first, where its duty is missing or stale.
  public var owed: Period?
  /// The duty's state where there is a duty.
  public var duty: DutyState?
  public var isFrozen: Bool
  /// The journal's sequence number of the newest change; marks what changed.
  public var entry: Int64

  public init(
    indicator: Indicator, unit: UnitReference, newest: ReadingLine?, targets: [TargetLine],
    history: [HistoryPoint], duty: DutyState? = nil, isFrozen: Bool = false, entry: Int64 = 0
  ) {
    self.indicator = indicator
    self.unit = unit
    self.newest = newest
    self.targets = targets
    self.history = history
    self.duty = duty
    self.isFrozen = isFrozen
    self.entry = entry
  }
}

/// One task in a list.
public struct TaskLine: Hashable, Sendable {
  public var task: BreakthroughTask
  public var lead: UnitReference?
  public var judgement: TaskJudgement
  public var entry: Int64
  /// The targets that are not achieved though the task is reported as done.
  public var unachieved: [TargetLine]
  /// What ``unachieved`` is about.
  public var indicators: [Indicator]
  /// What was granted by the judged day, oldest first.
  public var extensions: [Extension] = []
  /// The newest report that declared it done before the one that counts said that it is not.
  public var reopened: ProgressReport?
  /// Reports that were taken back, oldest first.
  public var retracted: [ProgressReport] = []

  public init(
    task: BreakthroughTask, lead: UnitReference?, judgement: TaskJudgement, entry: Int64 = 0,
    unachieved: [TargetLine] = [], indicators: [Indicator] = []
  ) {
    self.task = task
    self.lead = lead
    self.judgement = judgement
    self.entry = entry
    self.unachieved = unachieved
    self.indicators = indicators
  }
}

/// One principle in one unit.
public struct CellLine: Hashable, Sendable {
  public var unit: Code<Organisation>
  public var principle: Code<Principle>
  public var verdict: Verdict

  public init(unit: Code<Organisation>, principle: Code<Principle>, verdict: Verdict) {
    self.unit = unit
    self.principle = principle
    self.verdict = verdict
  }
}

/// One entry of the journal, as "what changed last" shows it.
public struct ChangeLine: Hashable, Sendable {
  /// What was done; the raw values are what the journal says.
  public enum Action: String, CaseIterable, Sendable {
    case define
    case withdraw
    case report
    case progress
    case extend
    case assess
    case act
    /// A report or an extension was taken back.
    case retract
    /// Somebody asked for what they may not have.
    case refuse
    /// A session that may write began.
    case begin
    /// A backup was put in the database's place.
    case restore
    /// Judgements were made anew under another edition of the rules.
    case judge
    case batch = "import"
  }

  public var sequence: Int64
  public var at: Instant
  public var account: String
  public var origin: Actor.Origin
  /// The address of the SSH client, where there was one.
  public var address: String?
  /// Nil where not told.
  public var action: Action?
  /// Of an act on an alert, what was done.
  public var act: Act.Kind?
  public var kind: RecordKind
  /// The record's code or key.
  public var key: String
  public var title: BilingualText?
  public var unit: UnitReference?
  /// For an import: how many rows it stored; for a reading: the value's canonical text.
  public var rows: Int?
  public var figure: Figure?
  /// What the figure is measured in, and the kind of its indicator; nil where not told.
  public var measure: BilingualText?
  public var indicatorKind: Indicator.Kind?

  public init(
    sequence: Int64, at: Instant, account: String, origin: Actor.Origin,
    address: String? = nil, action: Action? = nil, act: Act.Kind? = nil, kind: RecordKind,
    key: String, title: BilingualText? = nil, unit: UnitReference? = nil, rows: Int? = nil,
    figure: Figure? = nil, measure: BilingualText? = nil, indicatorKind: Indicator.Kind? = nil
  ) {
    self.sequence = sequence
    self.at = at
    self.account = account
    self.origin = origin
    self.address = address
    self.action = action
    self.act = act
    self.kind = kind
    self.key = key
    self.title = title
    self.unit = unit
    self.rows = rows
    self.figure = figure
    self.measure = measure
    self.indicatorKind = indicatorKind
  }
}

/// A unit, task or indicator that a search found.
public struct Match: Hashable, Sendable {
  public enum Subject: Hashable, Sendable {
    case unit(Code<Organisation>)
    case task(Code<BreakthroughTask>)
    case indicator(Code<Indicator>, unit: Code<Organisation>)
  }

  public var subject: Subject
  public var title: BilingualText
  public var detail: String?

  public init(subject: Subject, title: BilingualText, detail: String? = nil) {
    self.subject = subject
    self.title = title
    self.detail = detail
  }
}
