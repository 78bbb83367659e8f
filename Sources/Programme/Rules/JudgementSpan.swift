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
  /// The alerts that hold, worst first, each with its first day.
  public var alerts: [AlertEpisode]

  /// A span as it is stored.
  public init(
    onFirst: Day, onLast: Day, knownFirst: Day, knownLast: Day = .distantFuture,
    verdict: Verdict, since: Day, alerts: [AlertEpisode]
  ) {
    self.onFirst = onFirst
    self.onLast = onLast
    self.knownFirst = knownFirst
    self.knownLast = knownLast
    self.verdict = verdict
    self.since = since
    self.alerts = alerts
  }

  /// Orders worst first, then oldest: the verdict's order above, below it the first day of its
  /// worst alert, or of its state where there is none. Never negative.
  public var sortKey: Int64 {
    (Int64(verdict.order) << 32) + (Int64((alerts.first?.since ?? since).number) + (1 << 31))
  }
}

extension JudgementSpan {
  /// What a span says of the judged days, whatever the days of knowing.
  public struct Run: Hashable, Sendable {
    public let onFirst: Day
    public let onLast: Day
    public let verdict: Verdict
    public let since: Day
    public let alerts: [AlertEpisode]
  }

  public var run: Run {
    Run(onFirst: onFirst, onLast: onLast, verdict: verdict, since: since, alerts: alerts)
  }

  /// A run that is known from a day on.
  init(_ run: Run, knownFrom known: Day) {
    self.init(
      onFirst: run.onFirst, onLast: run.onLast, knownFirst: known, verdict: run.verdict,
      since: run.since, alerts: run.alerts)
  }
}

/// Judged days, both included, on which a verdict may not be what it was.
public struct Reach: Hashable, Sendable {
  public var first: Day
  public var last: Day

  public init(first: Day, last: Day = .distantFuture) {
    self.first = first
    self.last = last
  }

  public static let everything = Reach(first: .distantPast)

  /// The shortest reach that holds both.
  public func joined(with other: Reach?) -> Reach {
    guard let other else { return self }
    return Reach(first: min(first, other.first), last: max(last, other.last))
  }

  /// The reach for a unit that ends: what its last day says is said of all days after it.
  func frozen(by life: Life) -> Reach {
    guard let end = life.last, first <= end, end <= last else { return self }
    return Reach(first: first)
  }
}

/// The facts behind one judged item, with all their versions.
public protocol JudgedHistory: Hashable, Sendable {
  associatedtype Slice: JudgedSlice
  associatedtype Feed: JudgedFeed where Feed.Slice == Slice
  /// The days on which what is known of the item changes, in any order.
  var knownDays: [Day] { get }
  func slice(known: Day) -> Slice
  /// What becomes known after a day, to be read forward.
  func feed(after known: Day) -> Feed
}

/// An item's facts as known on one day.
public protocol JudgedSlice: Hashable, Sendable {
  /// The days of a reach on which the verdict may change, perhaps others too, in any order; it
  /// never changes on a day of the reach that is not among them.
  func changeDays(in reach: Reach) -> [Day]
  /// The verdict of a day; nil while there is nothing to judge.
  func verdict(on day: Day) -> Verdict?
}

extension JudgedSlice {
  /// The days on which the verdict may change; it never changes on another.
  public var changeDays: [Day] { changeDays(in: .everything) }
}

/// Reads a history forward in knowing, so that each new fact costs only the days it bears on.
public protocol JudgedFeed {
  associatedtype Slice: JudgedSlice
  /// Brings a slice from the day of knowing that was reached to a later one; answers the judged
  /// days on which its verdict may have changed, nil where nothing was learnt.
  mutating func advance(_ slice: inout Slice, to known: Day) -> Reach?
}
