import Programme
import VietnameseText

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// How often two judges were compared, and where they differed.
struct JudgesComparison {
  var count = 0
  var differences: [String] = []
  /// A few of the spans that agreed, for the order between items.
  var spans: [JudgementSpan] = []

  static let none = JudgesComparison()

  /// How many times more histories than usual.
  static var patience: Int { getenv("KHUE_LONG_TESTS") == nil ? 1 : 200 }

  mutating func check<Answer: Equatable>(
    _ program: Answer, _ second: Answer, _ about: @autoclosure () -> String
  ) {
    count += 1
    if program != second {
      differences.append("\(about()): the program says \(program), the second judge \(second)")
    }
  }

  mutating func add(_ other: JudgesComparison, of history: Int) {
    count += other.count
    if let first = other.differences.first { differences.append("history \(history) \(first)") }
    spans += other.spans.prefix(4)
  }

  var told: String {
    "\(differences.count) histories differ: \(differences.prefix(3).joined(separator: "\n"))"
  }

  /// The stored spans of a history on random days: verdict, first days of state and kinds, acts.
  static func spans<History: TwiceJudged>(
    _ history: History, _ random: inout SeededRandom
  ) -> JudgesComparison {
    var comparison = JudgesComparison()
    let spans = history.spans()
    for _ in 0..<3 {
      let known = random.once(in: 3) ? SeededRandom.lastFact.adding(days: 200) : random.factDay()
      var timeline = SecondTimeline(history, known: known, floor: SeededRandom.beforeFacts)
      for _ in 0..<8 {
        let on = random.factDay().adding(days: random.number(-1...60))
        comparison.judge(spans, &timeline, on: on, &random)
        if !comparison.differences.isEmpty { return comparison }
      }
    }
    return comparison
  }

  private mutating func judge<History: TwiceJudged>(
    _ spans: [JudgementSpan], _ timeline: inout SecondTimeline<History>, on day: Day,
    _ random: inout SeededRandom
  ) {
    let known = timeline.known
    let said = spans.filter {
      $0.onFirst <= day && day <= $0.onLast && $0.knownFirst <= known && known <= $0.knownLast
    }
    let about = "on \(day.iso) known \(known.iso)"
    check(said.count <= 1, true, "\(about), one span")
    let second = timeline.verdict(on: day)
    check(said.first.map { Told($0.verdict) }, second.map { Told($0) }, about)
    guard let span = said.first, let second, span.verdict == second else { return }
    let floor = timeline.floor
    let since = timeline.firstDay(until: day) { $0.state == second.state }
    check(max(span.since, floor), since, "\(about), since of \(second.state)")
    let kinds = SecondTable.alerts(second)
    check(Set(span.alerts.map(\.kind)), kinds, "\(about), alerts of \(second)")
    check(
      span.alerts.map { SecondTable.severity($0.kind) },
      kinds.map { SecondTable.severity($0) }.sorted(), "\(about), worst kind first")
    for episode in span.alerts {
      let since = timeline.firstDay(until: day) { SecondTable.alerts($0).contains(episode.kind) }
      check(max(episode.since, floor), since, "\(about), since of \(episode.kind)")
      // Acts of a later day are not known on the day asked; the store does not hand them over.
      let acts = random.acts(
        on: [episode.kind, episode.kind] + AlertKind.allCases, from: since, to: day
      ).filter { $0.on <= day }
      check(
        AlertRule.status(acts, of: episode, on: day),
        SecondActs(acts: acts).status(of: episode, on: day),
        "\(about), acts on \(episode.kind) since \(episode.since.iso): \(acts.map(Told.words))")
    }
    self.spans.append(span)
  }

  /// Severity, then oldest, frozen last: the order of the stored keys.
  static func order(_ spans: [JudgementSpan]) -> JudgesComparison {
    var comparison = JudgesComparison()
    for (one, other) in zip(spans, spans.dropFirst()) {
      comparison.check(
        one.sortKey < other.sortKey, SecondTable.precedes(one, other),
        "the order of \(one.verdict) since \(one.since.iso), \(other.verdict) since \(other.since.iso)"
      )
    }
    return comparison
  }

  /// The reading that counts for a target, which no span shows.
  static func readingsThatCount(
    _ history: TargetHistory, _ random: inout SeededRandom
  ) -> JudgesComparison {
    var comparison = JudgesComparison()
    for _ in 0..<30 {
      let (on, known) = (random.factDay(), random.factDay())
      let second = IndependentJudge(on: on, known: known).target(history)
      let first = history.judge(on: on, known: known)
      let about = "on \(on.iso) known \(known.iso)"
      comparison.check(first?.state, second?.state, about)
      comparison.check(first?.isStale, second?.isStale, "\(about), stale")
      comparison.check(first.map { $0.frozenOn != nil }, second?.isFrozen, "\(about), frozen")
      comparison.check(first?.reading?.id, second?.reading?.id, "\(about), the reading that counts")
    }
    return comparison
  }

  /// What became of each period of a duty.
  static func periods(
    _ history: DutyHistory, _ random: inout SeededRandom
  ) -> JudgesComparison {
    var comparison = JudgesComparison()
    for _ in 0..<10 {
      let (on, known) = (random.factDay(), random.factDay())
      let judge = IndependentJudge(on: on, known: known)
      guard let duty = judge.version(history.duty), let life = judge.version(history.life) else {
        continue
      }
      guard !life.hasEnded(by: on) else { continue }
      let slice = DutySlice(
        duty: duty, life: life, nature: history.nature,
        thresholds: history.thresholds.thresholds(on: on, known: known))
      let told = history.readings.filter { $0.reportedOn <= known }
      for span in judge.owed(duty, life, by: on).suffix(6) where span.last <= on {
        guard let period = Period(first: span.first, last: span.last, granularity: duty.every)
        else {
          continue
        }
        let second = judge.state(
          of: span, duty, life, history.nature, history.readings, history.thresholds, on: on)
        comparison.check(
          slice.state(of: period, told: told, on: on), second,
          "on \(on.iso) known \(known.iso), period \(span.first.iso) to \(span.last.iso)")
      }
    }
    return comparison
  }
}

/// A verdict in words, so that a difference can be read.
struct Told: Equatable, CustomStringConvertible {
  let verdict: Verdict

  init(_ verdict: Verdict) {
    self.verdict = verdict
  }

  static func words(_ act: Act) -> String {
    let until = act.until.map { " until \($0.iso)" } ?? ""
    let answers = act.answers.map { " of \($0)" } ?? ""
    return "\(act.id) \(act.kind.rawValue)\(answers) on \(act.on.iso)\(until)"
      + " \(act.alert?.rawValue ?? "whole")"
  }

  var description: String {
    let names: [(Verdict.Flags, String)] = [
      (.stale, "stale"), (.frozen, "frozen"), (.claimed, "claimed"),
      (.notAssignable, "not assignable"), (.extended, "extended"),
      (.pastFirstDeadline, "past the first deadline"), (.contradicted, "contradicted"),
      (.measuredMet, "measured met"), (.measuredPartly, "measured partly"),
      (.measuredNotMet, "measured not met"), (.covered, "covered"), (.uncovered, "uncovered"),
    ]
    let flags = names.filter { verdict.flags.contains($0.0) }.map(\.1)
    return "\(verdict.state.text) [\(flags.joined(separator: ", "))]"
  }
}
