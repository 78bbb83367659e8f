public import VietnameseText

/// What an alert is about: one row of the table of attention (design, section 4).
///
/// The raw values are what the database, the journal and JSON say.
public enum AlertKind: String, CaseIterable, Sendable {
  case overdue
  case unproven
  case stale
  case missing
  case contradicted
  case claimed
  case behind
  case slow
  case notMet = "not-met"
  case handover
  case atRisk = "at-risk"
  case notAssignable = "not-assignable"
  case notMeasurable = "not-measurable"
  case noData = "no-data"

  /// How much it needs eyes: the least is the worst.
  public var severity: Int {
    switch self {
    case .overdue: 5
    case .unproven: 6
    case .stale: 8
    case .missing: 12
    case .contradicted: 14
    case .claimed: 15
    case .behind, .slow: 20
    case .notMet: 25
    case .handover: 35
    case .atRisk: 40
    case .notAssignable: 50
    case .notMeasurable: 55
    case .noData: 60
    }
  }
}

/// An alert: a kind, and the first day since which it has held without a break (design, section 4).
public struct AlertEpisode: Hashable, Sendable {
  public var kind: AlertKind
  public var since: Day

  public init(_ kind: AlertKind, since: Day) {
    self.kind = kind
    self.since = since
  }
}

extension Verdict {
  /// The kinds of alert that it raises, worst first.
  ///
  /// What is frozen raises none, but a task of an ended unit waits for somebody to take it.
  public var alerts: [AlertKind] {
    if flags.contains(.frozen) {
      return state == .task(.awaitingHandover) ? [.handover] : []
    }
    var kinds: [AlertKind] = []
    if let kind = state.alert { kinds.append(kind) }
    if flags.contains(.stale) { kinds.append(.stale) }
    if flags.contains(.contradicted) { kinds.append(.contradicted) }
    if flags.contains(.claimed) { kinds.append(.claimed) }
    if flags.contains(.notAssignable), !isDone { kinds.append(.notAssignable) }
    return kinds.count < 2 ? kinds : kinds.sorted { $0.severity < $1.severity }
  }
}

extension Verdict.State {
  /// The kind of alert that the state itself raises; nil where it needs no eyes.
  fileprivate var alert: AlertKind? {
    switch self {
    case .target(.overdue), .task(.overdue): .overdue
    case .target(.unproven): .unproven
    case .duty(.stale): .stale
    case .duty(.missing): .missing
    case .target(.behind): .behind
    case .task(.slow): .slow
    case .cell(.notMet): .notMet
    case .task(.awaitingHandover): .handover
    case .target(.atRisk): .atRisk
    case .target(.notMeasurable): .notMeasurable
    case .target(.noData): .noData
    case .target(.achieved), .target(.onTrack), .target(.notYet), .task, .cell, .duty: nil
    }
  }
}
