import Programme
import Testing
import VietnameseText

/// Which reading counts, on which day, as known on which (design, section 3).
struct ReadingOrderTests {
  static func newest(_ readings: [Reading], on day: Day, known: Day = "31/12/2030") -> Reading.ID? {
    ReadingSeries(readings, of: .stock, known: known).newest(on: day)?.id
  }

  @Test func theGreatestPeriodEndCounts() {
    let readings: [Reading] = [
      .of(1, on: "31/03/2025", reported: "30/06/2025", id: 1),
      .of(2, on: "30/04/2025", reported: "02/05/2025", id: 2),
    ]
    #expect(ReadingOrderTests.newest(readings, on: "30/03/2025") == nil)
    #expect(ReadingOrderTests.newest(readings, on: "31/03/2025") == 1)
    #expect(ReadingOrderTests.newest(readings, on: "29/04/2025") == 1)
    #expect(ReadingOrderTests.newest(readings, on: "30/04/2025") == 2)
  }

  @Test(arguments: [
    // The unit's own report goes first, whatever else speaks for the other.
    (
      Reading.of(1, on: "31/03/2025", id: 1, own: true, confidence: .disputed),
      Reading.of(2, on: "31/03/2025", reported: "01/06/2025", id: 2, confidence: .official)
    ),
    // Then confidence, A before B before none.
    (
      .of(1, on: "31/03/2025", id: 1, confidence: .official),
      .of(2, on: "31/03/2025", reported: "01/06/2025", id: 2, confidence: .press)
    ),
    (
      .of(1, on: "31/03/2025", id: 1, confidence: .disputed),
      .of(2, on: "31/03/2025", reported: "01/06/2025", id: 2)
    ),
    // Then the later word.
    (
      .of(1, on: "31/03/2025", reported: "02/06/2025", id: 1, confidence: .press),
      .of(2, on: "31/03/2025", reported: "01/06/2025", id: 2, confidence: .press)
    ),
    // At last the later stored.
    (
      .of(1, on: "31/03/2025", reported: "01/06/2025", id: 9),
      .of(2, on: "31/03/2025", reported: "01/06/2025", id: 2)
    ),
  ])
  func withinOnePeriodEnd(_ first: Reading, _ second: Reading) {
    for readings in [[first, second], [second, first]] {
      let series = ReadingSeries(readings, of: .stock, known: "31/12/2025")
      #expect(series.newest(on: "31/03/2025") == first)
      #expect(series.beside(first) == [second])
      #expect(series.counted == [first])
    }
  }

  @Test func whatIsReportedLaterIsNotKnownEarlier() {
    let history = TargetHistory.of(
      .of(80), [.of(85, on: "31/03/2025", reported: "10/04/2025")])
    #expect(history.state(on: "31/03/2025") == .noData)
    #expect(history.state(on: "09/04/2025") == .noData)
    #expect(history.state(on: "10/04/2025") == .achieved)
    // The same day, as corrected since.
    #expect(history.state(on: "31/03/2025", known: "10/04/2025") == .achieved)
    #expect(history.state(on: "30/03/2025", known: "10/04/2025") == .noData)
  }

  @Test func anUnknownDayOfReportIsThePeriodsEnd() {
    let reading = Reading.of(85, on: "31/03/2025")
    #expect(reading.reportedOnIsDerived)
    #expect(TargetHistory.of(.of(80), [reading]).state(on: "31/03/2025") == .achieved)
  }

  @Test func aCorrectionCountsFromTheDayItWasTold() {
    let readings: [Reading] = [
      .of(85, on: "31/03/2025", reported: "05/04/2025", id: 1, own: true, confidence: .official),
      .of(75, on: "31/03/2025", reported: "20/04/2025", id: 2, replaces: 1),
    ]
    let history = TargetHistory.of(.of(80), readings)
    #expect(history.state(on: "19/04/2025") == .achieved)
    #expect(history.state(on: "20/04/2025") == .notYet)
    #expect(history.state(on: "19/04/2025", known: "20/04/2025") == .notYet)
  }

  @Test func aWithdrawalLeavesWhatStandsBesideOrBefore() {
    var readings: [Reading] = [
      .of(75, on: "28/02/2025", reported: "05/03/2025", id: 1),
      .of(85, on: "31/03/2025", reported: "05/04/2025", id: 2),
      .of(nil, on: "31/03/2025", reported: "20/04/2025", id: 3, replaces: 2),
    ]
    #expect(ReadingOrderTests.newest(readings, on: "30/04/2025", known: "19/04/2025") == 2)
    #expect(ReadingOrderTests.newest(readings, on: "30/04/2025", known: "20/04/2025") == 1)
    readings.append(.of(81, on: "31/03/2025", reported: "06/04/2025", id: 4, source: "press"))
    #expect(ReadingOrderTests.newest(readings, on: "30/04/2025", known: "20/04/2025") == 4)
  }

  @Test func aChainOfCorrectionsSaysItsLastLink() {
    let readings: [Reading] = [
      .of(85, on: "31/03/2025", reported: "05/04/2025", id: 1),
      .of(75, on: "31/03/2025", reported: "10/04/2025", id: 2, replaces: 1),
      .of(nil, on: "31/03/2025", reported: "15/04/2025", id: 3, replaces: 2),
      .of(82, on: "31/03/2025", reported: "20/04/2025", id: 4, replaces: 3),
    ]
    let known: [(Day, Reading.ID?)] = [
      ("04/04/2025", nil), ("05/04/2025", 1), ("10/04/2025", 2), ("15/04/2025", nil),
      ("20/04/2025", 4),
    ]
    for (day, expected) in known {
      #expect(ReadingOrderTests.newest(readings, on: "30/04/2025", known: day) == expected)
      let reversed = Array(readings.reversed())
      #expect(ReadingOrderTests.newest(reversed, on: "30/04/2025", known: day) == expected)
    }
  }

  @Test func aLinkThatIsToldLateDoesNotBringBackWhatItReplaced() {
    // The last link's own day is unknown, so it counts as told at the period's end.
    let readings: [Reading] = [
      .of(85, on: "31/03/2025", reported: "05/04/2025", id: 1, confidence: .official),
      .of(75, on: "31/03/2025", reported: "10/04/2025", id: 2, confidence: .official, replaces: 1),
      .of(82, on: "31/03/2025", id: 3, replaces: 2),
    ]
    for day: Day in ["31/03/2025", "05/04/2025", "10/04/2025", "31/12/2025"] {
      #expect(ReadingOrderTests.newest(readings, on: "30/04/2025", known: day) == 3)
    }
  }
}
