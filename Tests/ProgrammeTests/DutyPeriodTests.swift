import Programme
import Testing
import VietnameseText

/// What of a duty's periods was reported, and by which calendar they run (design, sections 3, 4).
struct DutyPeriodTests {
  static func slice(
    _ every: Granularity, _ calendar: Duty.Calendar = .statistical,
    nature: Indicator.Nature = .stock, dueAfter days: Int = 5
  ) -> DutySlice {
    var duty = Duty.every(every, dueAfter: days)
    duty.calendar = calendar
    return DutySlice(duty: duty, life: Life(), nature: nature, thresholds: Thresholds())
  }

  @Test(
    arguments: [
      (.month, "14/11/2026", "15/10/2026", "14/11/2026"),
      (.month, "15/11/2026", "15/11/2026", "14/12/2026"),
      (.month, "31/12/2026", "15/12/2026", "14/01/2027"),
      (.quarter, "14/03/2026", "15/12/2025", "14/03/2026"),
      (.quarter, "15/03/2026", "15/03/2026", "14/06/2026"),
      (.halfYear, "15/12/2025", "15/12/2025", "14/06/2026"),
      (.halfYear, "15/06/2026", "15/06/2026", "14/12/2026"),
      (.year, "14/12/2026", "15/12/2025", "14/12/2026"),
      (.year, "15/12/2026", "15/12/2026", "14/12/2027"),
      (.week, "15/11/2026", "09/11/2026", "15/11/2026"),
      (.day, "15/11/2026", "15/11/2026", "15/11/2026"),
    ] as [(Granularity, Day, Day, Day)])
  func administrativePeriodsRunFromTheFifteenth(
    _ every: Granularity, _ day: Day, _ first: Day, _ last: Day
  ) {
    let period = Self.slice(every, .administrative).duty.period(holding: day)
    #expect(period == (first, last))
  }

  @Test func halfYearsOfTheCalendar() {
    let duty = Self.slice(.halfYear).duty
    #expect(duty.period(holding: "30/06/2026") == ("01/01/2026", "30/06/2026"))
    #expect(duty.period(holding: "01/07/2026") == ("01/07/2026", "31/12/2026"))
    #expect(Granularity(first: "01/07/2026", last: "31/12/2026") == .halfYear)
  }

  @Test func aPeriodIsToldByItself() throws {
    let slice = Self.slice(.month)
    let april = try #require(
      Period(first: "01/04/2025", last: "30/04/2025", granularity: .month))
    func state(_ told: [Reading], on day: Day) -> DutyPeriodState {
      slice.state(of: april, told: told, on: day)
    }
    #expect(state([], on: "05/05/2025") == .notReportedYet)
    #expect(state([], on: "06/05/2025") == .missing)
    #expect(state([], on: "20/05/2025") == .missing)
    #expect(state([], on: "21/05/2025") == .stale)
    let inTime = Reading.of(1, on: "30/04/2025", reported: "05/05/2025", own: true)
    let late = Reading.of(1, on: "30/04/2025", reported: "06/05/2025", own: true)
    #expect(state([inTime], on: "01/01/2026") == .reportedInTime)
    #expect(state([late], on: "01/01/2026") == .reportedLate)
    // What another says is no report, and May's says nothing of April.
    #expect(state([.of(1, on: "30/04/2025")], on: "01/01/2026") == .stale)
    #expect(state([.of(1, on: "31/05/2025", own: true)], on: "01/01/2026") == .stale)
    #expect(state([.of(1, on: "29/04/2025", own: true)], on: "01/01/2026") == .stale)
    // A correction makes no report late; a withdrawal leaves none.
    let corrected = Reading.of(
      2, on: "30/04/2025", reported: "01/08/2025", id: 2, own: true, replaces: 1)
    #expect(state([inTime, corrected], on: "01/01/2026") == .reportedInTime)
    let withdrawn = Reading.of(
      nil, on: "30/04/2025", reported: "01/08/2025", id: 2, own: true, replaces: 1)
    #expect(state([inTime, withdrawn], on: "01/01/2026") == .stale)
  }

  @Test func aFlowsReportBeginsWithItsPeriod() throws {
    let first = try DueEvidenceTests.reading("01/04/2025", "30/04/2025", own: true)
    let quarter = try DueEvidenceTests.reading("01/02/2025", "30/04/2025", own: true)
    #expect(Self.slice(.month, nature: .flow).isReport(first))
    #expect(!Self.slice(.month, nature: .flow).isReport(quarter))
    #expect(Self.slice(.month, nature: .cumulative).isReport(quarter))
  }

  /// From the day since which a duty is missing, or stale, follows of which period.
  @Test(arguments: [Duty.Calendar.statistical, .administrative], [0, 5, 40])
  func thePeriodThatIsOwedIsNamed(_ calendar: Duty.Calendar, _ days: Int) {
    for every in [Granularity.week, .month, .quarter, .halfYear, .year] {
      let slice = Self.slice(every, calendar, dueAfter: days)
      let period = slice.duty.period(holding: "20/08/2025")
      let missing = slice.dueDay(ofPeriodEnding: period.last).adding(days: 1)
      let stale = slice.staleDay(ofPeriod: period.first, period.last)
      for (state, since) in [(DutyState.missing, missing), (.stale, stale)] {
        let owed = slice.owed(state, since: since)
        #expect(owed?.first == period.first && owed?.last == period.last, "\(every) \(state)")
      }
      #expect(slice.owed(.upToDate, since: missing) == nil)
      #expect(slice.owed(.stale, since: .distantPast) == nil)
    }
  }

  // MARK: - Coverage

  static func history(_ reported: [Day], dueAfter days: Int = 5) -> DutyHistory {
    DutyHistory(
      duty: Versions(always: .every(.month, dueAfter: days, from: "01/01/2025")),
      life: Versions(always: Life()),
      readings: reported.enumerated().map {
        .of(1, on: $0.element, id: Int64($0.offset + 1), own: true)
      }, thresholds: ThresholdHistory())
  }

  @Test func coverageIsOfTheNewestPeriodWhoseDueDayHasPassed() {
    func flags(_ history: DutyHistory, _ day: Day) -> Verdict.Flags? {
      history.slice(known: day).verdict(on: day)?.flags
    }
    let steady = Self.history(["31/01/2025", "28/02/2025"])
    #expect(flags(steady, "05/02/2025") == [])
    #expect(flags(steady, "06/02/2025") == .covered)
    #expect(flags(steady, "05/04/2025") == .covered)
    #expect(flags(steady, "06/04/2025") == .uncovered)
    // The state follows the newest report; an older hole counts in coverage alone.
    let holed = Self.history(["31/01/2025", "31/03/2025"])
    let before = holed.slice(known: "05/04/2025").verdict(on: "05/04/2025")
    #expect(before == Verdict(.duty(.upToDate), flags: .uncovered))
    #expect(flags(holed, "06/04/2025") == .covered)
  }

  /// Where more is open at once than one period: monthly, due after 70 days.
  @Test func spansBreakWhereCoveragePassesOn() {
    let history = Self.history(["31/01/2025", "31/03/2025"], dueAfter: 70)
    let slice = history.slice(known: "31/12/2025")
    for run in slice.runs() {
      var day = max(run.onFirst, "01/01/2025")
      while day <= min(run.onLast, "31/12/2025") {
        #expect(slice.verdict(on: day) == run.verdict, "on \(day.iso)")
        day = day.adding(days: 1)
      }
    }
    #expect(slice.verdict(on: "11/04/2025")?.flags == [])
    #expect(slice.verdict(on: "12/04/2025")?.flags == .covered)
    #expect(slice.verdict(on: "10/05/2025")?.flags == .uncovered)
    #expect(slice.verdict(on: "10/06/2025")?.flags == .covered)
  }
}
