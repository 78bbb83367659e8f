public import VietnameseText

/// A stretch of days, for a stretch of knowing, over which an item's verdict stays the same.
///
/// The gate stores them, so that counts and worst-first lists of any day are index ranges and
/// midnight needs nobody awake (design, section 4).
public struct JudgementSpan: Hashable, Sendable {
  /// The judged days, both included.
  public var onFirst: Day
  public var onLast: Day
  /// The days of knowing, both included.
  public var knownFirst: Day
  public var knownLast: Day
  public var verdict: Verdict
  /// The day since which the state, flags aside, has been the same.
  public var since: Day

  /// Orders worst first, then oldest: severity above, the day below.
  public var sortKey: Int64 {
    Int64(verdict.severity) << 32 | Int64(since.number) + (1 << 31)
  }
}

/// The facts behind one judged item, with all their versions.
public protocol JudgedHistory: Hashable, Sendable {
  associatedtype Slice: JudgedSlice
  /// The days on which what is known of the item changes, in any order.
  var knownDays: [Day] { get }
  func slice(known: Day) -> Slice
}

/// An item's facts as known on one day.
public protocol JudgedSlice: Hashable, Sendable {
  /// The days on which the verdict may change; it never changes on another.
  var changeDays: [Day] { get }
  /// The verdict of a day; nil while there is nothing to judge.
  func verdict(on day: Day) -> Verdict?
}

extension JudgedSlice {
  /// The verdicts of all days as runs, oldest first.
  ///
  /// Complexity: one verdict for each change day.
  public func runs() -> [(first: Day, last: Day, verdict: Verdict, since: Day)] {
    let days = ([.distantPast] + changeDays.filter { $0 > .distantPast }).sorted()
    var runs: [(first: Day, last: Day, verdict: Verdict, since: Day)] = []
    var open: (first: Day, verdict: Verdict, since: Day)?
    var previous: Day?
    for day in days where day != previous {
      previous = day
      let verdict = verdict(on: day)
      if let current = open, current.verdict == verdict { continue }
      let since = open.flatMap { $0.verdict.state == verdict?.state ? $0.since : nil } ?? day
      if let closed = open {
        runs.append((closed.first, day.adding(days: -1), closed.verdict, closed.since))
      }
      open = verdict.map { (day, $0, since) }
    }
    if let last = open { runs.append((last.first, .distantFuture, last.verdict, last.since)) }
    return runs
  }
}

extension JudgedHistory {
  /// The spans for all knowing from a day on; what was known before it is left as it stands.
  ///
  /// A run that stays the same from one day of knowing to the next is one span.
  public func spans(knownFrom first: Day = .distantPast) -> [JudgementSpan] {
    let days = Set(knownDays.filter { $0 > first } + [first]).sorted()
    var closed: [JudgementSpan] = []
    var open: [JudgementSpan] = []
    for day in days {
      let fresh = slice(known: day).runs().map {
        JudgementSpan(
          onFirst: $0.first, onLast: $0.last, knownFirst: day, knownLast: .distantFuture,
          verdict: $0.verdict, since: $0.since)
      }
      let kept = Set(fresh.map(\.run))
      let standing = Dictionary(grouping: open, by: \.run)
      for var span in open where !kept.contains(span.run) {
        span.knownLast = day.adding(days: -1)
        closed.append(span)
      }
      open = fresh.map { standing[$0.run]?.first ?? $0 }
    }
    return closed + open
  }
}

extension JudgementSpan {
  /// What a span says of the judged days, whatever the days of knowing.
  public struct Run: Hashable, Sendable {
    let onFirst: Day
    let onLast: Day
    let verdict: Verdict
    let since: Day
  }

  public var run: Run {
    Run(onFirst: onFirst, onLast: onLast, verdict: verdict, since: since)
  }
}
