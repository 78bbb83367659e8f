public import VietnameseText

extension JudgedSlice {
  /// The verdicts of all days as runs, oldest first.
  ///
  /// Complexity: one verdict for each change day.
  public func runs() -> [JudgementSpan.Run] {
    var line = RunLine()
    fill(&line, in: .everything)
    line.close(after: .distantFuture)
    return line.runs
  }

  /// Tells a line of runs the verdicts of the days of a reach.
  fileprivate func fill(_ line: inout RunLine, in reach: Reach) {
    line.append(verdict(on: reach.first), from: reach.first)
    var previous = reach.first
    let days = changeDays(in: reach).filter { $0 > reach.first && $0 <= reach.last }
    for day in days.sorted() where day != previous {
      previous = day
      line.append(verdict(on: day), from: day)
    }
  }
}

extension JudgedHistory {
  /// The spans for all knowing from a day on; what was known before it is left as it stands.
  ///
  /// A run that stays the same from one day of knowing to the next is one span.
  ///
  /// Complexity: for n readings of which each is known after the one before, O(n log n); one
  /// that is told late costs the judged days up to the next period's end.
  public func spans(knownFrom first: Day = .distantPast) -> [JudgementSpan] {
    var slice = slice(known: first)
    var feed = feed(after: first)
    var record = SpanRecord()
    record.retell(slice, in: .everything, known: first)
    var previous = first
    for day in knownDays.sorted() where day > previous {
      previous = day
      guard let reach = feed.advance(&slice, to: day) else { continue }
      record.retell(slice, in: reach, known: day)
    }
    return record.closed + record.open
  }
}

/// Runs under way: told verdicts from ever later days, it joins what stays the same.
private struct RunLine {
  private(set) var runs: [JudgementSpan.Run] = []
  private var current: (first: Day, verdict: Verdict, since: Day, alerts: [AlertEpisode])?

  init() {}

  /// A line that begins with a run already under way.
  init(continuing span: JudgementSpan) {
    current = (span.onFirst, span.verdict, span.since, span.alerts)
  }

  mutating func append(_ verdict: Verdict?, from day: Day) {
    if current?.verdict == verdict { return }
    let since = current.flatMap { $0.verdict.state == verdict?.state ? $0.since : nil } ?? day
    let standing = current?.alerts ?? []
    close(after: day.adding(days: -1))
    current = verdict.map { verdict in
      let alerts = verdict.alerts.map { kind in
        standing.first { $0.kind == kind } ?? AlertEpisode(kind, since: day)
      }
      return (day, verdict, since, alerts)
    }
  }

  mutating func close(after last: Day) {
    if let run = current {
      runs.append(
        JudgementSpan.Run(
          onFirst: run.first, onLast: last, verdict: run.verdict, since: run.since,
          alerts: run.alerts))
    }
    current = nil
  }

  /// Whether from a span's first day on there is nothing to say that it does not say.
  func arrives(at span: JudgementSpan) -> Bool {
    guard let current else { return false }
    return current.first == span.onFirst && current.verdict == span.verdict
      && current.since == span.since && current.alerts == span.alerts
  }
}

/// The spans of one item while its history is read forward in knowing.
private struct SpanRecord {
  private(set) var closed: [JudgementSpan] = []
  /// What is said as known now, in the order of the judged days.
  private(set) var open: [JudgementSpan] = []

  /// Says anew what a slice says of a reach, and of the days after it only as far as the days
  /// since which a state holds have moved.
  mutating func retell(_ slice: some JudgedSlice, in reach: Reach, known: Day) {
    let first = open.firstIndex(beforeWhich: reach.first)
    var line = RunLine()
    if first < open.count, open[first].onFirst < reach.first {
      line = RunLine(continuing: open[first])
    }
    slice.fill(&line, in: reach)
    let last = rejoin(&line, after: reach, from: first)
    replace(first..<last, by: line.runs, known: known)
  }

  /// Tells the line what stood after the reach, until both agree; answers where that is.
  private func rejoin(_ line: inout RunLine, after reach: Reach, from first: Int) -> Int {
    guard reach.last < .distantFuture else {
      line.close(after: .distantFuture)
      return open.count
    }
    let start = reach.last.next
    var index = first
    while index < open.count, open[index].onLast < start { index += 1 }
    var said = start
    while index < open.count {
      let span = open[index]
      if span.onFirst > said { line.append(nil, from: said) }
      let from = max(span.onFirst, start)
      line.append(span.verdict, from: from)
      if line.arrives(at: span) { return index }
      guard span.onLast < .distantFuture else {
        line.close(after: .distantFuture)
        return open.count
      }
      said = span.onLast.next
      index += 1
    }
    line.append(nil, from: said)
    return index
  }

  private mutating func replace(
    _ range: Range<Int>, by runs: [JudgementSpan.Run], known: Day
  ) {
    var standing = open[range]
    var fresh: [JudgementSpan] = []
    for run in runs {
      while let span = standing.first, span.onFirst < run.onFirst {
        close(standing.removeFirst(), before: known)
      }
      if let span = standing.first, span.run == run {
        fresh.append(standing.removeFirst())
      } else {
        fresh.append(JudgementSpan(run, knownFrom: known))
      }
    }
    for span in standing { close(span, before: known) }
    open.replaceSubrange(range, with: fresh)
  }

  private mutating func close(_ span: JudgementSpan, before known: Day) {
    var span = span
    span.knownLast = known.adding(days: -1)
    closed.append(span)
  }
}

extension [JudgementSpan] {
  /// The first span that touches a day or the day before it, or comes after.
  fileprivate func firstIndex(beforeWhich day: Day) -> Int {
    var (low, high) = (0, count)
    while low < high {
      let middle = (low + high) / 2
      if self[middle].onLast.next < day { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
