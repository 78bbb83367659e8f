import ConsoleCore
import ConsoleScreens
import Programme
import ScreenGrid
import Testing
import VietnameseText

/// Keys that are pressed before the page that they are meant for has its data.
@Suite struct TypingAheadTests {
  /// A console on the overview whose next pages answer only when told to.
  private func driver() -> Driver {
    var driver = Driver()
    driver.answer = { _ in nil }
    _ = driver.takeEffects()
    return driver
  }

  private func answerAll(_ driver: inout Driver) {
    for query in driver.loads {
      if let snapshot = Samples.answer(query) { driver.send(.loaded(query, snapshot)) }
    }
  }

  @Test func aFilterTypedBeforeTheAnswerIsAFilter() {
    var driver = driver()
    driver.press("2")
    driver.type("/đan ph")
    #expect(!driver.effects.contains(.quit))
    answerAll(&driver)
    #expect(driver.text.contains("/ đan ph"))
    #expect(driver.text.contains("1/13,"))
    #expect(driver.console.isIdle)
  }

  @Test func everyKeyWaitsBehindOneThatWaits() {
    var driver = driver()
    driver.press("2", "/")
    driver.type("q1")
    #expect(!driver.effects.contains(.quit))
    #expect(!driver.loads.contains(.checklist(Samples.asOf)))
    answerAll(&driver)
    #expect(!driver.effects.contains(.quit))
    #expect(driver.text.contains("/ q1"))
  }

  @Test func movingAndOpeningWaitForTheirPage() {
    var driver = driver()
    driver.press("2", "j", "j", .enter, "]")
    answerAll(&driver)
    #expect(driver.loads.last == .unit(Code(Samples.names[2].code), Samples.asOf))
    _ = driver.takeEffects()
    // The unit's page has no data yet either, so that "next" still waits for it.
    let index = 2
    driver.send(
      .loaded(
        .unit(Code(Samples.names[index].code), Samples.asOf),
        Samples.snapshot(.unit(Samples.unit(index)))))
    #expect(driver.loads.contains { if case .unit = $0 { true } else { false } })
    #expect(driver.loads.last != .unit(Code(Samples.names[index].code), Samples.asOf))
  }

  @Test func whatNeedsNoAnswerActsAtOnce() {
    var driver = driver()
    driver.press("2", "3", "q")
    #expect(driver.loads.last == .checklist(Samples.asOf))
    #expect(driver.effects.contains(.quit))
  }

  /// A page that does not come leaves keys without what they were meant for.
  @Test func keysThatWaitInVainAreDropped() {
    var driver = driver()
    driver.press("2")
    driver.type("/đan p")
    driver.send(.tick(Samples.now.adding(milliseconds: 999)))
    #expect(!driver.effects.contains(.bell))
    #expect(driver.effects.contains(.wake(at: Samples.now.adding(milliseconds: 1_000))))
    driver.send(.tick(Samples.now.adding(milliseconds: 1_000)))
    #expect(driver.effects.contains(.bell))
    answerAll(&driver)
    #expect(!driver.text.contains("/ đan"))
    #expect(!driver.text.contains("1/13,"))
    driver.press("q")
    #expect(driver.effects.contains(.quit))
  }

  @Test func keysForAPageThatFailsAreDropped() {
    var driver = driver()
    driver.press("2", "/", "p")
    driver.send(
      .failed(driver.loads.last ?? .overview(Samples.asOf), .locked(path: "/x", seconds: 5)))
    #expect(driver.effects.contains(.bell))
  }

  @Test func enterInThePaletteWaitsForWhatTheStoreFinds() {
    var driver = driver()
    driver.press(":")
    driver.type("biên")
    driver.press(.enter)
    guard let search = driver.loads.last else {
      Issue.record("Nothing was searched.")
      return
    }
    driver.send(
      .loaded(
        search,
        Samples.snapshot(
          .found([Match(subject: .unit("long-bien"), title: BilingualText("Quận Long Biên"))]))))
    #expect(driver.loads.last == .unit("long-bien", Samples.asOf))
  }
}
