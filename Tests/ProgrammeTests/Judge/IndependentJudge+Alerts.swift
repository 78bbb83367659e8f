import Programme
import VietnameseText

/// What may be judged by both, and how the second judge words its answer.
protocol TwiceJudged: JudgedHistory {
  func secondVerdict(_ judge: IndependentJudge) -> Verdict?
}

extension TargetHistory: TwiceJudged {
  func secondVerdict(_ judge: IndependentJudge) -> Verdict? {
    judge.target(self).map { answer in
      var flags: Verdict.Flags = answer.isStale ? [.stale] : []
      if answer.isFrozen { flags.insert(.frozen) }
      return Verdict(.target(answer.state), flags: flags)
    }
  }
}

extension DutyHistory: TwiceJudged {
  func secondVerdict(_ judge: IndependentJudge) -> Verdict? {
    judge.duty(self).map { answer in
      var flags: Verdict.Flags = answer.isFrozen ? [.frozen] : []
      if let covered = answer.isCovered { flags.insert(covered ? .covered : .uncovered) }
      return Verdict(.duty(answer.state), flags: flags)
    }
  }
}

extension TaskHistory: TwiceJudged {
  func secondVerdict(_ judge: IndependentJudge) -> Verdict? {
    judge.task(self).map { Verdict(.task($0.state), flags: $0.flags) }
  }
}

extension CellHistory: TwiceJudged {
  func secondVerdict(_ judge: IndependentJudge) -> Verdict? {
    judge.cell(self).map { Verdict(.cell($0.attested), flags: $0.flags) }
  }
}

/// The table of section 4, "Alerts".
enum SecondTable {
  static func severity(_ kind: AlertKind) -> Int {
    switch kind {
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

  /// Every row with attention that is true of a verdict, frozen or not.
  static func rows(_ verdict: Verdict) -> Set<AlertKind> {
    var kinds: Set<AlertKind> = []
    var isDone = false
    switch verdict.state {
    case .target(.overdue), .task(.overdue): kinds.insert(.overdue)
    case .target(.unproven): kinds.insert(.unproven)
    case .target(.behind): kinds.insert(.behind)
    case .target(.atRisk): kinds.insert(.atRisk)
    case .target(.notMeasurable): kinds.insert(.notMeasurable)
    case .target(.noData): kinds.insert(.noData)
    case .task(.slow): kinds.insert(.slow)
    case .task(.awaitingHandover): kinds.insert(.handover)
    case .task(.doneOnTime), .task(.doneLate), .task(.doneUndated): isDone = true
    case .duty(.stale): kinds.insert(.stale)
    case .duty(.missing): kinds.insert(.missing)
    case .cell(.notMet): kinds.insert(.notMet)
    default: break
    }
    if verdict.flags.contains(.stale) { kinds.insert(.stale) }
    if verdict.flags.contains(.claimed) { kinds.insert(.claimed) }
    if verdict.flags.contains(.contradicted) { kinds.insert(.contradicted) }
    // "Not assignable, unless done".
    if verdict.flags.contains(.notAssignable), !isDone { kinds.insert(.notAssignable) }
    return kinds
  }

  /// "Frozen items raise no attention but handover."
  static func alerts(_ verdict: Verdict) -> Set<AlertKind> {
    verdict.flags.contains(.frozen) ? rows(verdict).intersection([.handover]) : rows(verdict)
  }

  /// "An item's severity is that of its worst kind", else of its state's own row.
  static func severity(_ verdict: Verdict) -> Int {
    if let worst = rows(verdict).map(severity).min() { return worst }
    switch verdict.state {
    case .cell(.partly), .target(.notYet): return 70
    case .cell(.notAssessed), .task(.notStarted): return 80
    case .task(.doneLate), .task(.doneUndated): return 90
    case .target(.onTrack), .task(.inProgress), .duty(.notYetDue): return 92
    default: return 99
    }
  }

  /// "Frozen items raise no attention but handover, and stand after all that lives, worst first.
  /// Order: severity, then oldest." Silent: a handover, which raises attention, stands among the
  /// living.
  static func precedes(_ one: JudgementSpan, _ other: JudgementSpan) -> Bool {
    rank(one) < rank(other)
  }

  private static func rank(_ span: JudgementSpan) -> (Int, Int, Day) {
    (
      span.verdict.flags.contains(.frozen) && span.alerts.isEmpty ? 1 : 0, severity(span.verdict),
      span.alerts.first?.since ?? span.since
    )
  }
}

/// The verdicts of an item day by day, as known on one day, walked backwards from a day.
struct SecondTimeline<History: TwiceJudged> {
  let history: History
  let known: Day
  /// How far back it looks; nothing happens before.
  let floor: Day
  private var answers: [Day: Verdict?] = [:]

  init(_ history: History, known: Day, floor: Day) {
    self.history = history
    self.known = known
    self.floor = floor
  }

  mutating func verdict(on day: Day) -> Verdict? {
    if let answer = answers[day] { return answer }
    let answer = history.secondVerdict(IndependentJudge(on: day, known: known))
    answers[day] = .some(answer)
    return answer
  }

  /// "First day on which it holds without a break"; the floor where it held all along.
  mutating func firstDay(until day: Day, holds: (Verdict) -> Bool) -> Day {
    var first = day
    while first > floor, let before = verdict(on: first.adding(days: -1)), holds(before) {
      first = first.adding(days: -1)
    }
    return first
  }
}

/// "An act names its kind, belongs to the episode that holds on its day, as known on the day asked,
/// and ends with it; acts from before kinds were named count for every kind open on their day. An
/// acknowledgement ends after 90 days at the latest."
struct SecondActs {
  let acts: [Act]

  func status(of episode: AlertEpisode, on day: Day) -> AlertStatus {
    var status = AlertStatus.open
    // Silent: acts of one day in the order in which they were recorded.
    for act in acts.sorted(by: { ($0.on, $0.id) < ($1.on, $1.id) }) {
      guard act.alert == nil || act.alert == episode.kind else { continue }
      guard episode.since <= act.on, act.on <= day else { continue }
      if acts.contains(where: { $0.kind == .withdrawal && $0.answers == act.id && $0.on <= day }) {
        continue
      }
      switch act.kind {
      case .request: status = .asked(by: act.until)
      case .explanation: status = .explained
      case .closing: status = .closed
      case .acknowledgement:
        let longest = act.on.adding(days: 90)
        let until = min(act.until ?? longest, longest)
        // Silent: when it has ended, what was before it stands again.
        if day <= until { status = .acknowledged(until: until) }
      case .reminder, .extensionRequest, .conclusion, .withdrawal: break
      }
    }
    return status
  }
}
