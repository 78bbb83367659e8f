package import Programme
package import ScreenGrid
package import Wording

/// How states look: a role for the colour, a glyph and a letter, so that colour is never alone
/// (design, section 4).
package struct StateMarks: Sendable {
  package let wording: Wording
  package let glyphs: Glyphs

  package init(_ wording: Wording, _ glyphs: Glyphs) {
    self.wording = wording
    self.glyphs = glyphs
  }

  package func mark(_ state: TargetState) -> Line { mark(state.role, wording.label(state).letter) }
  package func mark(_ state: TaskState) -> Line { mark(state.role, wording.label(state).letter) }
  package func mark(_ state: Attestation) -> Line { mark(state.role, wording.label(state).letter) }
  package func mark(_ state: DutyState) -> Line { mark(state.role, wording.label(state).letter) }
  package func mark(_ state: DutyPeriodState) -> Line {
    mark(state.role, wording.label(state).letter)
  }
  package func mark(_ flag: Flag) -> Line { mark(flag.role, wording.label(flag).letter) }

  package func mark(_ state: Verdict.State) -> Line {
    switch state {
    case .target(let state): mark(state)
    case .task(let state): mark(state)
    case .cell(let state): mark(state)
    case .duty(let state): mark(state)
    }
  }

  /// The state's mark, and after it those of what is said beside it, the sharpest first.
  ///
  /// - Parameter most: how many flags at most; each takes three columns.
  package func marks(_ verdict: Verdict, most: Int = 2) -> Line {
    var line = mark(verdict.state)
    let flags = verdict.flags.named.filter { StateMarks.telling.contains($0) }
    for flag in flags.prefix(most) { line += Line(" ") + mark(flag) }
    return line
  }

  /// The flags that are worth their columns in a list.
  static let telling: Set<Flag> = [.claimed, .contradicted, .stale, .notAssignable, .frozen]

  func name(_ state: TargetState) -> Line { named(state.role, wording.label(state)) }
  func name(_ state: TaskState) -> Line { named(state.role, wording.label(state)) }
  package func name(_ state: Attestation) -> Line { named(state.role, wording.label(state)) }

  /// The mark and the short name: "✗Q quá hạn".
  private func named(_ role: Role, _ label: Label) -> Line {
    mark(role, label.letter) + Line(" " + label.short, role)
  }

  private func mark(_ role: Role, _ letter: String) -> Line {
    let glyph = glyphs.state(role).map { String(Character($0)) } ?? " "
    return Line(glyph + letter, role)
  }

  /// Counts with their glyphs, worst first: "✗2 ▲1 ✓3"; empty where there is nothing to count.
  ///
  /// - Parameters:
  ///   - room: the columns at hand; where they are too few, the counts move together, and the last
  ///     are left out whole: half a number would be another number.
  ///   - hidden: a state that is not told.
  package func counts<State>(_ tally: Tally<State>, room: Int = .max, without hidden: State? = nil)
    -> Line
  where State: Ranked {
    var parts = counts(State.ranks(tally, without: hidden))
    let spaced = joined(parts, gap: " ")
    if spaced.width <= room { return spaced }
    var packed = joined(parts, gap: "")
    while packed.width > room, parts.count > 1 {
      parts.removeLast()
      packed = joined(parts, gap: "") + Line(String(Character(glyphs.ellipsis)))
    }
    return packed
  }

  /// The columns that all counts take where they have moved together.
  package func leastWidth<State>(of tally: Tally<State>) -> Int where State: Ranked {
    joined(counts(State.ranks(tally, without: nil)), gap: "").width
  }

  private func counts(_ ranks: [RankedCount]) -> [Line] {
    ranks.filter { $0.count > 0 }.map { rank in
      let glyph = glyphs.state(rank.role).map { String(Character($0)) } ?? ""
      return Line(glyph + wording.count(rank.count), rank.role)
    }
  }

  private func joined(_ parts: [Line], gap: String) -> Line {
    var line = Line()
    for part in parts {
      if !line.isEmpty { line += Line(gap) }
      line += part
    }
    return line
  }

  /// The counts with letters too: "✗Q2 ▲N1".
  package func letteredCounts<State>(_ tally: Tally<State>) -> Line where State: Ranked {
    var line = Line()
    for state in State.worstFirst where tally[state] > 0 {
      if !line.isEmpty { line += Line(" ") }
      line += mark(state.role, state.label(wording).letter)
      line.append(wording.count(tally[state]), state.role)
    }
    return line
  }

  /// Counts as a bar, worst first.
  ///
  /// - Parameter counted: a mark for each one where there is room for all, else shares without marks,
  ///   so that nobody counts what is no count.
  package func bar<State>(_ tally: Tally<State>, counted: Bool = false) -> SegmentBar
  where State: Ranked {
    SegmentBar(
      State.ranks(tally, without: nil).map { ($0.count, $0.role) }, isCounted: counted)
  }
}

extension TaskJudgement {
  /// How its state looks: done that nothing shows never looks like done.
  package var role: Role { verdict.flags.named.contains(.claimed) ? .claimed : state.role }
}

/// A state that has a place in "worst first", a look and a name.
package protocol Ranked: Hashable, Sendable, CaseIterable {
  static var worstFirst: [Self] { get }
  var role: Role { get }
  func label(_ wording: Wording) -> Label
  /// How many there are of each, worst first; none of the hidden one. Every state has its own: one
  /// for all would look for each type's metadata again and again, at each key.
  static func ranks(_ tally: Tally<Self>, without hidden: Self?) -> [RankedCount]
}

/// How many there are of a state, and how that looks.
package struct RankedCount: Sendable {
  package let count: Int
  package let role: Role
}

extension RankedCount {
  @inline(__always)
  fileprivate static func all<State: Ranked>(
    _ tally: Tally<State>, without hidden: State?
  ) -> [RankedCount] {
    State.worstFirst.map {
      RankedCount(count: $0 == hidden ? 0 : tally[$0], role: $0.role)
    }
  }
}

extension TargetState: Ranked {
  package static let worstFirst: [TargetState] = [
    .overdue, .unproven, .behind, .atRisk, .notMeasurable, .noData, .notYet, .onTrack, .achieved,
  ]

  package var role: Role {
    switch self {
    case .achieved: .achieved
    case .onTrack: .onTrack
    case .atRisk: .atRisk
    case .behind: .behind
    case .notYet: .notYet
    case .overdue: .overdue
    case .unproven: .unproven
    case .noData: .noData
    case .notMeasurable: .notMeasurable
    }
  }

  package func label(_ wording: Wording) -> Label { wording.label(self) }

  package static func ranks(
    _ tally: Tally<TargetState>, without hidden: TargetState?
  ) -> [RankedCount] {
    RankedCount.all(tally, without: hidden)
  }
}

extension TaskState: Ranked {
  package static let worstFirst: [TaskState] = [
    .overdue, .slow, .awaitingHandover, .notStarted, .inProgress, .doneLate, .doneUndated,
    .doneOnTime,
  ]

  package var role: Role {
    switch self {
    case .doneOnTime, .doneUndated: .doneOnTime
    case .doneLate: .doneLate
    case .inProgress: .inProgress
    case .slow: .inProgressLate
    case .overdue: .overdue
    case .notStarted: .notStarted
    case .awaitingHandover: .awaitingHandover
    }
  }

  package func label(_ wording: Wording) -> Label { wording.label(self) }

  package static func ranks(
    _ tally: Tally<TaskState>, without hidden: TaskState?
  ) -> [RankedCount] {
    RankedCount.all(tally, without: hidden)
  }
}

extension Attestation: Ranked {
  package static let worstFirst: [Attestation] = [.notMet, .partly, .notAssessed, .met]

  package var role: Role {
    switch self {
    case .met: .met
    case .partly: .partly
    case .notMet: .notMet
    case .notAssessed: .notAssessed
    }
  }

  package func label(_ wording: Wording) -> Label { wording.label(self) }

  package static func ranks(
    _ tally: Tally<Attestation>, without hidden: Attestation?
  ) -> [RankedCount] {
    RankedCount.all(tally, without: hidden)
  }
}

extension DutyState {
  package var role: Role {
    switch self {
    case .notYetDue: .notYet
    case .upToDate: .achieved
    case .missing: .behind
    case .stale: .stale
    }
  }
}

extension DutyPeriodState {
  package var role: Role {
    switch self {
    case .reportedInTime, .reportedLate: .achieved
    case .notReportedYet: .notYet
    case .missing: .atRisk
    case .stale: .stale
    }
  }
}

extension Flag {
  package var role: Role {
    switch self {
    case .claimed: .claimed
    case .contradicted: .contradicted
    case .stale: .stale
    case .notAssignable: .notAssignable
    case .pastFirstDeadline: .inProgressLate
    case .extended: .atRisk
    case .frozen: .ended
    }
  }
}

extension StateMarks {
  package static func role(_ state: Verdict.State) -> Role {
    switch state {
    case .target(let state): state.role
    case .task(let state): state.role
    case .cell(let state): state.role
    case .duty(let state): state.role
    }
  }
}
