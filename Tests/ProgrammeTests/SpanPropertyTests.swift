import Programme
import Testing
import VietnameseText

/// The stored answers against the rule itself, on random histories and random days (design,
/// section 4: "a test compares the spans with a brute-force recomputation").
struct SpanPropertyTests {
  static let histories = 20
  static let seeds: [UInt64] = [1, 2, 3, 4]

  @Test(arguments: seeds)
  func targets(_ seed: UInt64) {
    SpanPropertyTests.check(seed: seed) { $0.targetHistory() }
  }

  @Test(arguments: seeds)
  func duties(_ seed: UInt64) {
    SpanPropertyTests.check(seed: seed) { $0.dutyHistory() }
  }

  @Test(arguments: seeds)
  func tasks(_ seed: UInt64) {
    SpanPropertyTests.check(seed: seed) { $0.taskHistory() }
  }

  @Test(arguments: seeds)
  func cells(_ seed: UInt64) {
    SpanPropertyTests.check(seed: seed) { $0.cellHistory() }
  }

  static func check<History: JudgedHistory>(
    seed: UInt64, _ make: (inout SeededRandom) -> History
  ) {
    var random = SeededRandom(seed: seed)
    for number in 0..<histories {
      let history = make(&random)
      let fault = SpanCheck(history).fault(using: &random)
      #expect(fault == nil, "history \(number) of seed \(seed)")
      if fault != nil { return }
    }
  }
}

/// One history beside its spans.
struct SpanCheck<History: JudgedHistory> {
  let history: History
  let spans: [JudgementSpan]

  init(_ history: History) {
    self.history = history
    spans = history.spans()
  }

  /// What of the promises about spans does not hold; nil when all do.
  func fault(using random: inout SeededRandom) -> String? {
    if Set(spans) != Set(retold()) || spans.count != Set(spans).count {
      return "differs from telling every day of knowing anew"
    }
    let tail = random.once(in: 2) ? random.day() : history.knownDays.randomElement(using: &random)
    if let tail, Set(history.spans(knownFrom: tail)) != clipped(from: tail) {
      return "known from \(tail.iso) is not the tail"
    }
    for known in days(4, among: history.knownDays, using: &random) {
      let slice = history.slice(known: known)
      for day in days(12, among: slice.changeDays, using: &random) {
        if let fault = fault(of: slice, on: day, known: known) { return fault }
      }
    }
    return faultOfSince(on: random.day(), known: random.day())
  }

  private func covering(_ day: Day, known: Day) -> [JudgementSpan] {
    spans.filter {
      $0.onFirst <= day && day <= $0.onLast && $0.knownFirst <= known && known <= $0.knownLast
    }
  }

  private func fault(of slice: History.Slice, on day: Day, known: Day) -> String? {
    let said = covering(day, known: known).map(\.verdict)
    let verdict = slice.verdict(on: day)
    if said == [verdict].compactMap({ $0 }) { return nil }
    return "on \(day.iso), known \(known.iso): \(said) for \(String(describing: verdict))"
  }

  /// Looks for the first of the unbroken days with the state day by day.
  private func faultOfSince(on day: Day, known: Day) -> String? {
    guard let span = covering(day, known: known).first else { return nil }
    let slice = history.slice(known: known)
    // Nothing happens in random histories before.
    let quiet: Day = "15/12/2023"
    var first = day
    while first > quiet, slice.verdict(on: first.adding(days: -1))?.state == span.verdict.state {
      first = first.adding(days: -1)
    }
    if first == quiet { first = .distantPast }
    guard span.since == first else { return "since \(span.since.iso) instead of \(first.iso)" }
    let episodes = slice.verdict(on: day)?.alerts.map { kind in
      var first = day
      while first > quiet, slice.verdict(on: first.adding(days: -1))?.alerts.contains(kind) == true
      {
        first = first.adding(days: -1)
      }
      return AlertEpisode(kind, since: first == quiet ? .distantPast : first)
    }
    return span.alerts == episodes ? nil : "alerts \(span.alerts) instead of \(episodes ?? [])"
  }

  /// The same spans, made by judging all days anew for each day of knowing.
  private func retold() -> [JudgementSpan] {
    var closed: [JudgementSpan] = []
    var open: [JudgementSpan] = []
    for known in Set(history.knownDays + [.distantPast]).sorted() {
      let fresh = history.slice(known: known).runs().map {
        JudgementSpan(
          onFirst: $0.onFirst, onLast: $0.onLast, knownFirst: known, verdict: $0.verdict,
          since: $0.since, alerts: $0.alerts)
      }
      let runs = Set(fresh.map(\.run))
      for var span in open where !runs.contains(span.run) {
        span.knownLast = known.adding(days: -1)
        closed.append(span)
      }
      open = fresh.map { run in open.first { $0.run == run.run } ?? run }
    }
    return closed + open
  }

  private func clipped(from known: Day) -> Set<JudgementSpan> {
    Set(
      spans.filter { $0.knownLast >= known }.map { span in
        var span = span
        span.knownFirst = max(span.knownFirst, known)
        return span
      })
  }

  /// Random days, days at and beside those on which something happens, and the first and last.
  private func days(
    _ count: Int, among events: [Day], using random: inout SeededRandom
  ) -> [Day] {
    let near = events.isEmpty ? [SeededRandom.firstDay] : events
    return [.distantPast, .distantFuture]
      + (0..<count).map { _ in
        random.once(in: 3)
          ? random.day() : random.one(of: near).adding(days: random.number(-1...1))
      }
  }
}
