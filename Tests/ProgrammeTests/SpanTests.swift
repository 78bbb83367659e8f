import Programme
import Synchronization
import Testing
import VietnameseText

/// What spans say of simple histories, and what they cost.
struct SpanTests {
  @Test func aReadingOpensAndClosesSpansFromTheDayItIsKnown() {
    let history = TargetHistory.of(
      .of(80, due: "27/03/2025"), [.of(85, on: "28/02/2025", reported: "10/04/2025")])
    let spans = Set(history.spans())
    let (early, late): (Day, Day) = ("09/04/2025", "10/04/2025")
    let achieved = Verdict(.target(.achieved))
    let noData = Verdict(.target(.noData))
    #expect(
      spans == [
        JudgementSpan(
          onFirst: .distantPast, onLast: .distantFuture, knownFirst: .distantPast,
          knownLast: early, verdict: noData, since: .distantPast,
          alerts: [AlertEpisode(.noData, since: .distantPast)]),
        JudgementSpan(
          onFirst: .distantPast, onLast: "27/02/2025", knownFirst: late, verdict: noData,
          since: .distantPast, alerts: [AlertEpisode(.noData, since: .distantPast)]),
        JudgementSpan(
          onFirst: "28/02/2025", onLast: .distantFuture, knownFirst: late, verdict: achieved,
          since: "28/02/2025", alerts: []),
      ])
    #expect(history.spans(knownFrom: "01/01/2026").count == 2)
  }

  @Test func midnightBringsWhatWasForetold() {
    let history = TargetHistory.of(.of(80, due: "27/03/2025"), [.of(75, on: "28/02/2025")])
    let last = history.spans(knownFrom: "28/02/2025").max { $0.onFirst < $1.onFirst }
    #expect(last?.onFirst == "28/03/2025")
    #expect(last?.verdict == Verdict(.target(.overdue)))
  }

  /// The pace is that of the day that the report is about: no new day makes it slow.
  @Test func aTaskBecomesSlowByAReportAlone() {
    let reports = [
      TaskStateTests.report(.inProgress, on: "01/01/2025", percent: 0),
      TaskStateTests.report(.inProgress, on: "03/01/2025", percent: 20),
    ]
    let history = TaskStateTests.history(TaskStateTests.task(deadline: "05/01/2025"), reports)
    let runs = history.slice(known: "03/01/2025").runs()
    let slow = runs.filter { $0.verdict.state == .task(.slow) }
    #expect(slow.map(\.onFirst) == ["03/01/2025"])
    #expect(slow.map(\.onLast) == ["05/01/2025"])
  }

  @Test func flagsDoNotResetTheDaySinceWhichAStateHolds() {
    let history = TargetHistory.of(
      .of(80, due: "31/12/2099"), [.of(85, on: "31/05/2025", own: true)],
      duties: [.every(.month)])
    let runs = history.slice(known: "31/05/2025").runs()
      .filter { $0.onFirst >= "31/05/2025" && $0.onFirst < "31/12/2099" }
    #expect(runs.map(\.onFirst) == ["31/05/2025", "21/07/2025"])
    #expect(runs.map(\.since) == ["31/05/2025", "31/05/2025"])
    #expect(runs.map(\.verdict.flags) == [[], .stale])
  }

  @Test func whatIsLearntOfTheLastDayChangesAllFrozenDays() {
    // The reading of July lies outside the unit's life: it does not end what June's bears on.
    let history = TargetHistory.of(
      .of(80),
      [
        .of(70, on: "31/05/2025", id: 1), .of(90, on: "31/07/2025", reported: "31/07/2025", id: 2),
        .of(85, on: "15/06/2025", reported: "15/08/2025", id: 3),
      ], life: district)
    let known: Day = "15/08/2025"
    let later = history.spans().filter { $0.knownLast >= known && $0.onLast >= "01/08/2025" }
    #expect(later.map(\.verdict) == [Verdict(.target(.achieved), flags: .frozen)])
  }

  @Test func eachReadingThatIsAppendedCostsAFewVerdicts() {
    func verdicts(_ count: Int) -> Int {
      let counter = Counter()
      _ = CountedHistory(inner: SpanTests.monthly(count), counter: counter).spans()
      return counter.count
    }
    let few = verdicts(50)
    #expect(few < 50 * 12)
    #expect(verdicts(200) < few * 5)
  }

  /// Months that are each reported some days after the one before, with a duty to be late for.
  private static func monthly(_ count: Int) -> TargetHistory {
    var readings: [Reading] = []
    var end: Day = "31/01/2010"
    for number in 0..<count {
      readings.append(
        .of(
          ExactDecimal(Int64(number % 90)), on: end, reported: end.adding(days: 5 + number % 4),
          id: Int64(number + 1), own: true))
      end = end.adding(days: 1).lastOfMonth
    }
    return .of(
      .of(80, due: "31/12/2030", start: "01/01/2010", baseline: 0), readings,
      duties: [.every(.month, from: "01/01/2010")])
  }
}

/// Counts how many verdicts are asked for.
private final class Counter: Hashable, Sendable {
  private let verdicts = Mutex(0)

  var count: Int { verdicts.withLock { $0 } }

  func add() {
    verdicts.withLock { $0 += 1 }
  }

  static func == (left: Counter, right: Counter) -> Bool { left === right }

  func hash(into hasher: inout Hasher) {
    hasher.combine(ObjectIdentifier(self))
  }
}

/// A target's history that tells a counter what it is asked.
private struct CountedHistory: JudgedHistory {
  let inner: TargetHistory
  let counter: Counter

  var knownDays: [Day] { inner.knownDays }

  func slice(known: Day) -> Slice {
    Slice(inner: inner.slice(known: known), counter: counter)
  }

  func feed(after known: Day) -> Feed {
    Feed(inner: inner.feed(after: known))
  }

  struct Slice: JudgedSlice {
    var inner: TargetSlice
    let counter: Counter

    func changeDays(in reach: Reach) -> [Day] { inner.changeDays(in: reach) }

    func verdict(on day: Day) -> Verdict? {
      counter.add()
      return inner.verdict(on: day)
    }
  }

  struct Feed: JudgedFeed {
    var inner: TargetFeed

    mutating func advance(_ slice: inout Slice, to known: Day) -> Reach? {
      inner.advance(&slice.inner, to: known)
    }
  }
}
