/// What the rules say of a target on a day (design, section 4).
public enum TargetState: String, CaseIterable, Sendable {
  case achieved
  case onTrack = "on-track"
  case atRisk = "at-risk"
  case behind
  /// Not achieved, and without baseline or start there is no pace to speak of.
  case notYet = "not-yet"
  case overdue
  /// Past its due day, without a figure that tells of it (đến hạn, chưa có số chứng minh).
  case unproven
  case noData = "no-data"
  case notMeasurable = "not-measurable"
}

/// Done or not, within or past the deadline, as the offices count tasks (design, section 4).
public enum TaskState: String, CaseIterable, Sendable {
  case doneOnTime = "done-on-time"
  case doneLate = "done-late"
  /// Done, but no deadline or no day of completion tells whether in time.
  case doneUndated = "done-undated"
  case inProgress = "in-progress"
  case slow
  case overdue
  case notStarted = "not-started"
  /// Its unit has ended and nobody has taken it over (chờ chuyển giao).
  case awaitingHandover = "awaiting-handover"

  public var isDone: Bool {
    switch self {
    case .doneOnTime, .doneLate, .doneUndated: true
    default: false
    }
  }
}

/// Whether a unit has reported what it owes of an indicator (design, section 4, "stale").
public enum DutyState: String, CaseIterable, Sendable {
  case notYetDue = "not-yet-due"
  case upToDate = "up-to-date"
  case missing
  case stale
}

/// The rules' answer for one item: its state and what else must be said with it.
///
/// Two verdicts are equal when a screen would show them alike; spans are made of them.
public struct Verdict: Hashable, Sendable {
  /// The state, by kind of subject.
  public enum State: Hashable, Sendable {
    case target(TargetState)
    case task(TaskState)
    case cell(Attestation)
    case duty(DutyState)
  }

  /// What is true beside the state.
  public struct Flags: OptionSet, Hashable, Sendable {
    public let rawValue: Int

    public init(rawValue: Int) {
      self.rawValue = rawValue
    }

    /// Nothing was reported though it was owed.
    public static let stale = Flags(rawValue: 1 << 0)
    /// The unit has ended; the answer is that of its last day.
    public static let frozen = Flags(rawValue: 1 << 1)
    /// Declared done without evidence, or with targets not achieved (báo xong, chưa đủ căn cứ).
    public static let claimed = Flags(rawValue: 1 << 2)
    /// Without output, lead, deadline or target (chưa đủ 6 rõ).
    public static let notAssignable = Flags(rawValue: 1 << 3)
    /// The deadline in force is not the first one.
    public static let extended = Flags(rawValue: 1 << 4)
    /// Past the first deadline, though perhaps within the one in force.
    public static let pastFirstDeadline = Flags(rawValue: 1 << 5)
    /// What is attested and what the targets say disagree.
    public static let contradicted = Flags(rawValue: 1 << 6)
    public static let measuredMet = Flags(rawValue: 1 << 7)
    public static let measuredPartly = Flags(rawValue: 1 << 8)
    public static let measuredNotMet = Flags(rawValue: 1 << 9)
    /// Of a duty: the newest period whose due day has passed was reported.
    public static let covered = Flags(rawValue: 1 << 10)
    /// Of a duty: the newest period whose due day has passed was not reported.
    public static let uncovered = Flags(rawValue: 1 << 11)
  }

  public var state: State
  public var flags: Flags

  public init(_ state: State, flags: Flags = []) {
    self.state = state
    self.flags = flags
  }

  /// How much it needs eyes: that of its worst alert, the least being the worst; 70 and above is
  /// nothing to see to (design, section 4, "Alerts").
  public var severity: Int { alerts.first?.severity ?? quietSeverity }

  /// Where lists put it, least first: by severity, and what is frozen after all that lives, itself
  /// worst first.
  public var order: Int {
    guard flags.contains(.frozen), alerts.isEmpty else { return severity }
    return 100 + Verdict(state, flags: flags.subtracting(.frozen)).severity
  }

  var isDone: Bool {
    if case .task(let state) = state { state.isDone } else { false }
  }

  /// The severity of what raises no alert.
  private var quietSeverity: Int {
    switch state {
    case .cell(.partly), .target(.notYet): 70
    case .cell(.notAssessed), .task(.notStarted): 80
    case .task(.doneLate), .task(.doneUndated): 90
    case .target(.onTrack), .task(.inProgress), .duty(.notYetDue): 92
    default: 99
    }
  }

  /// Whether it belongs in the list of what needs attention.
  public var needsAttention: Bool { !alerts.isEmpty }
}

/// The state's text in files, the database and JSON, unique within its kind of subject.
extension Verdict.State {
  public var text: String {
    switch self {
    case .target(let state): state.rawValue
    case .task(let state): state.rawValue
    case .cell(let state): state.rawValue
    case .duty(let state): state.rawValue
    }
  }

  public var subject: SubjectKind {
    switch self {
    case .target: .target
    case .task: .task
    case .cell: .cell
    case .duty: .duty
    }
  }

  public init?(_ subject: SubjectKind, text: String) {
    switch subject {
    case .target:
      guard let state = TargetState(rawValue: text) else { return nil }
      self = .target(state)
    case .task:
      guard let state = TaskState(rawValue: text) else { return nil }
      self = .task(state)
    case .cell:
      guard let state = Attestation(rawValue: text) else { return nil }
      self = .cell(state)
    case .duty:
      guard let state = DutyState(rawValue: text) else { return nil }
      self = .duty(state)
    }
  }
}

/// The kinds of thing that the rules judge.
public enum SubjectKind: String, CaseIterable, Sendable {
  case target
  case task
  case cell
  case duty
}
