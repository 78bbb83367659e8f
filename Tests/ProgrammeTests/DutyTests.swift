import Programme
import Testing
import VietnameseText

/// Who owes what by when, and from which day it is stale: past the due day of the next owed
/// calendar period by half a period (design, section 4).
struct DutyTests {
  static func slice(_ duty: Duty, life: Life = Life()) -> DutySlice {
    DutySlice(duty: duty, life: life, nature: .stock, thresholds: Thresholds())
  }

  typealias Case = (
    every: Granularity, reported: Day, owedFirst: Day, owedLast: Day, due: Day, stale: Day
  )

  /// Due five days after the period's end.
  static let cases: [Case] = [
    (.day, "15/06/2025", "16/06/2025", "16/06/2025", "21/06/2025", "22/06/2025"),
    // A week has 3½ days of grace: three whole days are not past it, four are.
    (.week, "22/06/2025", "23/06/2025", "29/06/2025", "04/07/2025", "08/07/2025"),
    (.month, "31/05/2025", "01/06/2025", "30/06/2025", "05/07/2025", "21/07/2025"),
    (.month, "30/06/2025", "01/07/2025", "31/07/2025", "05/08/2025", "21/08/2025"),
    // February of a leap year, and of another.
    (.month, "31/01/2024", "01/02/2024", "29/02/2024", "05/03/2024", "20/03/2024"),
    (.month, "31/01/2025", "01/02/2025", "28/02/2025", "05/03/2025", "20/03/2025"),
    (.quarter, "31/03/2025", "01/04/2025", "30/06/2025", "05/07/2025", "20/08/2025"),
    (.quarter, "30/09/2025", "01/10/2025", "31/12/2025", "05/01/2026", "21/02/2026"),
    (.year, "31/12/2024", "01/01/2025", "31/12/2025", "05/01/2026", "07/07/2026"),
    (.year, "31/12/2023", "01/01/2024", "31/12/2024", "05/01/2025", "08/07/2025"),
    // A level read in mid-period leaves its period owed.
    (.month, "15/06/2025", "01/06/2025", "30/06/2025", "05/07/2025", "21/07/2025"),
    (.month, "29/06/2025", "01/06/2025", "30/06/2025", "05/07/2025", "21/07/2025"),
    (.year, "29/02/2024", "01/01/2024", "31/12/2024", "05/01/2025", "08/07/2025"),
  ]

  @Test(arguments: cases)
  func theNextOwedPeriodGoesMissingAndStale(_ row: Case) {
    let slice = DutyTests.slice(.every(row.every))
    let owed = slice.nextOwed(after: row.reported)
    #expect(owed?.first == row.owedFirst)
    #expect(owed?.last == row.owedLast)
    #expect(slice.dueDay(ofPeriodEnding: row.owedLast) == row.due)
    #expect(slice.staleDay(after: row.reported) == row.stale)
    #expect(slice.state(on: row.due, reported: row.reported) == .upToDate)
    let between = slice.state(on: row.due.adding(days: 1), reported: row.reported)
    #expect(between == (row.every == .day ? .stale : .missing))
    let eve = slice.state(on: row.stale.adding(days: -1), reported: row.reported)
    #expect(eve == (row.every == .day ? .upToDate : .missing))
    #expect(slice.state(on: row.stale, reported: row.reported) == .stale)
  }

  @Test func whoNeverReportedOwesTheFirstPeriod() {
    let slice = DutyTests.slice(.every(.month, from: "15/03/2025"))
    #expect(slice.nextOwed(after: nil)?.last == "31/03/2025")
    // A reading from before the duty began leaves its first period owed.
    #expect(slice.nextOwed(after: "31/01/2025")?.last == "31/03/2025")
    #expect(slice.state(on: "05/04/2025", reported: nil) == .notYetDue)
    #expect(slice.state(on: "06/04/2025", reported: nil) == .missing)
    #expect(slice.state(on: "21/04/2025", reported: nil) == .stale)
  }

  @Test func dueOnThePeriodsLastDayItself() {
    let slice = DutyTests.slice(.every(.month, dueAfter: 0))
    #expect(slice.state(on: "30/06/2025", reported: "31/05/2025") == .upToDate)
    #expect(slice.state(on: "01/07/2025", reported: "31/05/2025") == .missing)
  }

  @Test(arguments: [
    // The duty or the unit ends with the month, or in it.
    (Day?("30/06/2025"), Day?.none, true), ("29/06/2025", nil, false),
    (nil, "30/06/2025", true), (nil, "29/06/2025", false), (nil, nil, true),
  ])
  func nothingIsOwedOfAPeriodThatIsCutShort(_ last: Day?, _ end: Day?, _ owed: Bool) {
    let slice = DutyTests.slice(.every(.month, to: last), life: Life(last: end))
    #expect((slice.nextOwed(after: "31/05/2025") != nil) == owed)
    #expect((slice.staleDay(after: "31/05/2025") != nil) == owed)
    if !owed { #expect(slice.state(on: "01/01/2030", reported: "31/05/2025") == .upToDate) }
  }

  @Test func ofADutyThatEndedWhatWasOwedStaysOwed() {
    let slice = DutyTests.slice(.every(.month, to: "30/06/2025"))
    #expect(slice.state(on: "01/01/2026", reported: "31/05/2025") == .stale)
    #expect(slice.state(on: "01/01/2026", reported: "30/06/2025") == .upToDate)
    #expect(
      DutyTests.slice(.every(.year, to: "30/06/2024")).state(on: "01/01/2026", reported: nil)
        == .notYetDue)
  }

  @Test func theShareOfAPeriodIsAThreshold() {
    var limits = Thresholds()
    limits.stalePercent = 100
    let slice = DutySlice(duty: .every(.month), life: Life(), nature: .stock, thresholds: limits)
    #expect(slice.staleDay(after: "31/05/2025") == "05/08/2025")
    limits.stalePercent = 0
    let strict = DutySlice(duty: .every(.month), life: Life(), nature: .stock, thresholds: limits)
    #expect(strict.staleDay(after: "31/05/2025") == "06/07/2025")
  }

  @Test func staleIsASecondDimensionOfATarget() {
    let history = TargetHistory.of(
      .of(80), [.of(85, on: "31/05/2025", own: true)],
      duties: [.every(.month), .every(.quarter, from: "01/04/2025")])
    let fresh = history.judge(on: "20/07/2025", known: "20/07/2025")
    #expect(fresh?.verdict == Verdict(.target(.achieved)))
    let stale = history.judge(on: "21/07/2025", known: "21/07/2025")
    #expect(stale?.verdict == Verdict(.target(.achieved), flags: .stale))
    #expect(stale?.verdict.needsAttention == true)
    // Without a duty nothing is called stale.
    let unowed = TargetHistory.of(.of(80), [.of(85, on: "31/05/2020")])
    #expect(unowed.judge(on: "21/07/2025", known: "21/07/2025")?.isStale == false)
  }

  @Test func aLateReportEndsStalenessOnlyFromTheDayItIsKnown() {
    let duty = DutyHistory(
      duty: Versions([
        .init(from: "01/01/2025", fact: .every(.month, from: "01/01/2025")),
        .init(from: "01/12/2025", fact: nil),
      ]), life: Versions(always: Life()),
      readings: [.of(1, on: "31/01/2025", reported: "25/02/2025", own: true)],
      thresholds: ThresholdHistory())
    func state(_ day: Day, _ known: Day? = nil) -> Verdict.State? {
      duty.slice(known: known ?? day).verdict(on: day)?.state
    }
    #expect(state("24/02/2025") == .duty(.stale))
    #expect(state("25/02/2025") == .duty(.upToDate))
    #expect(state("24/02/2025", "25/02/2025") == .duty(.upToDate))
    #expect(state("24/02/2025", "31/12/2024") == nil)
    #expect(state("24/02/2025", "01/12/2025") == nil)
  }
}
