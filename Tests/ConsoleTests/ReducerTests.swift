import ConsoleCore
import ConsoleScreens
import Programme
import ScreenGrid
import Testing
import VietnameseText

/// State and event give state and effects.
@Suite struct ReducerTests {
  private static let asOf = Samples.asOf

  @Test func startsWithTheVisibleQueryAndTheNextMinute() {
    var console = Console(
      options: Options(), screens: .all, now: Samples.now, width: 80, height: 24)
    let minute = Samples.now.adding(milliseconds: 60_000)
    #expect(console.start() == [.load(.overview(Samples.asOf)), .wake(at: minute)])
    #expect(!console.isIdle)
  }

  @Test func isIdleWhenTheAnswerIsThere() {
    #expect(Driver().console.isIdle)
  }

  @Test func anIdleConsoleWantsNothingButTheMinute() {
    var driver = Driver()
    _ = driver.takeEffects()
    let minute = Samples.now.adding(milliseconds: 60_000)
    driver.send(.tick(minute))
    #expect(driver.takeEffects() == [.wake(at: minute.adding(milliseconds: 60_000))])
  }

  @Test func midnightReadsTheNewDay() {
    var driver = Driver()
    _ = driver.takeEffects()
    driver.send(.tick(Instant(Samples.today.adding(days: 1))))
    #expect(driver.loads == [.overview(AsOf(Samples.today.adding(days: 1)))])
  }

  @Test func aFixedDayStaysAtMidnight() {
    var driver = Driver(Options(asOf: Samples.day(2025, 6, 30), known: Samples.today))
    let fixed = AsOf(day: Samples.day(2025, 6, 30), known: Samples.today)
    #expect(driver.loads == [.overview(fixed)])
    _ = driver.takeEffects()
    driver.send(.tick(Instant(Samples.today.adding(days: 1))))
    #expect(driver.loads.isEmpty)
  }

  @Test func aChangeReadsOnlyWhatIsOnTheScreen() {
    var driver = Driver()
    driver.press("2")
    _ = driver.takeEffects()
    driver.send(.databaseChanged)
    #expect(
      driver.loads == [.units(Samples.asOf, scope: .all, offset: 0, limit: 500)])
  }

  @Test func manyChangesInARowAreOneLoadUntilItIsAnswered() {
    var driver = Driver(answer: { _ in nil })
    _ = driver.takeEffects()
    driver.send(.databaseChanged)
    #expect(driver.loads.count == 1)
    #expect(!driver.console.isIdle)
    driver.send(.loaded(.overview(Samples.asOf), Samples.snapshot(.overview(Samples.overview()))))
    #expect(driver.console.isIdle)
  }

  @Test func whatChangedIsMarkedAndTheMarkGoesByItself() {
    var driver = Driver()
    driver.answer = { _ in
      Samples.snapshot(.overview(Samples.overview(entry: 101)), head: 101)
    }
    _ = driver.takeEffects()
    driver.send(.databaseChanged)
    let end = Samples.now.adding(milliseconds: 5_000)
    #expect(driver.takeEffects().contains(.wake(at: end)))
    #expect(driver.text.contains("Sở Giao thông Vận tải ●"))
    driver.send(.tick(end))
    #expect(!driver.text.contains("Sở Giao thông Vận tải ●"))
    #expect(driver.takeEffects() == [.wake(at: Samples.now.adding(milliseconds: 60_000))])
  }

  @Test func theFirstAnswerMarksNothing() {
    let driver = Driver(answer: { _ in
      Samples.snapshot(.overview(Samples.overview(entry: 101)), head: 101)
    })
    #expect(!driver.text.contains("●" + "\n") && !driver.text.contains("Vận tải ●"))
  }

  @Test func freezingHoldsTheScreenAndCountsWhatItHolds() {
    var driver = Driver()
    driver.press("p")
    _ = driver.takeEffects()
    driver.send(.databaseChanged, .databaseChanged)
    #expect(driver.loads.isEmpty)
    #expect(driver.text.contains("TẠM DỪNG từ 10:32 · 2 thay đổi"))
    driver.press("p")
    #expect(driver.loads == [.overview(Samples.asOf)])
    #expect(!driver.text.contains("TẠM DỪNG"))
  }

  @Test func readingAgainByHandHoldsTheNewData() {
    var driver = Driver()
    driver.press("p")
    driver.send(.databaseChanged, .tick(Samples.now.adding(milliseconds: 60_000)))
    _ = driver.takeEffects()
    driver.press("r")
    #expect(driver.loads == [.overview(Samples.asOf)])
    #expect(driver.text.contains("TẠM DỪNG từ 10:33  "))
  }

  @Test func aFrozenConsoleStillGoesToOtherPages() {
    var driver = Driver()
    driver.press("p", "2")
    #expect(driver.text.contains("Tất cả đơn vị"))
  }

  @Test func troubleKeepsWhatIsShownWithItsAge() {
    var driver = Driver()
    driver.send(.databaseTrouble(.missing(path: "/x/khue.db")))
    #expect(driver.text.contains("/x/khue.db"))
    #expect(driver.text.contains("đọc lúc 10:32."))
    #expect(driver.text.contains("Quận Long Biên"))
    driver.press("j")
    _ = driver.takeEffects()
    driver.send(.databaseRecovered)
    #expect(!driver.text.contains("/x/khue.db"))
    #expect(driver.loads == [.overview(Samples.asOf)])
  }

  @Test func aFailedQueryIsAskedAgainAfterAWhileAndNotAtOnce() {
    var driver = Driver(answer: { _ in nil })
    _ = driver.takeEffects()
    let query = Query.overview(Samples.asOf)
    driver.send(.failed(query, .locked(path: "/x", seconds: 2)))
    #expect(driver.loads.isEmpty)
    #expect(driver.console.isIdle)
    let retry = Samples.now.adding(milliseconds: 3_000)
    #expect(driver.takeEffects() == [.wake(at: retry)])
    driver.send(.tick(retry))
    #expect(driver.loads == [query])
    driver.send(.loaded(query, Samples.snapshot(.overview(Samples.overview()))))
    #expect(!driver.text.contains("/x"))
  }

  @Test func anAnswerThatNobodyWaitsForIsNotShown() {
    var driver = Driver()
    driver.press("2")
    driver.send(
      .loaded(.overview(Samples.asOf), Samples.snapshot(.overview(Samples.overview()))))
    #expect(driver.text.contains("Tất cả đơn vị ─"))
  }

  @Test func settingsThatKeysChangeAreSavedOnDemandOnly() {
    var driver = Driver(Options(theme: "dark", themes: ["dark", "light"]))
    _ = driver.takeEffects()
    driver.press("t")
    #expect(driver.takeEffects() == [.applyTheme("light")])
    driver.press("L")
    #expect(driver.takeEffects().isEmpty)
    #expect(driver.text.contains("1 Overview"))
    driver.press("m")
    #expect(driver.takeEffects() == [.setMouse(true)])
    driver.press(":")
    driver.type("save settings")
    driver.press(.enter)
    let saved = SavedSettings(language: .english, theme: "light", mouse: true)
    #expect(driver.takeEffects().contains(.saveSettings(saved)))
    driver.send(.settingsSaved(file: "/home/an/config.toml"))
    #expect(driver.text.contains("Settings saved in /home/an/config.toml"))
  }

  @Test func whatIsWrongInTheSettingsIsSaid() {
    var driver = Driver()
    driver.send(
      .settingsFault(
        SettingsFault(
          file: "/home/an/.config/khue/config.toml", place: .key("theme"),
          rule: .wrongType(expected: .text))))
    #expect(driver.text.contains("config.toml, mục theme: Sai kiểu giá trị, cần chữ."))
    driver.press("j")
    #expect(!driver.text.contains("config.toml"))
  }

  @Test func qQuitsAndClosesABoxFirst() {
    var driver = Driver()
    driver.press("?")
    _ = driver.takeEffects()
    driver.press("q")
    #expect(driver.takeEffects().isEmpty)
    driver.press("q")
    #expect(driver.takeEffects() == [.quit])
  }

  @Test func suspendingIsRefusedWithoutAShell() {
    var driver = Driver()
    driver.press(":")
    driver.type("suspend")
    driver.press(.enter)
    #expect(!driver.takeEffects().contains(.suspend))
    #expect(driver.text.contains("không có dòng lệnh"))
    var other = Driver(Options(maySuspend: true))
    other.press(":")
    other.type("suspend")
    other.press(.enter)
    #expect(other.takeEffects().contains(.suspend))
  }
}

/// What stays the same while something else changes.
@Suite struct SteadinessTests {
  @Test func midnightDoesNotReadWhileFrozen() {
    var driver = Driver()
    driver.press("p")
    _ = driver.takeEffects()
    driver.send(.tick(Instant(Samples.today.adding(days: 1))))
    #expect(driver.loads.isEmpty)
    driver.press("p")
    #expect(driver.loads == [.overview(AsOf(Samples.today.adding(days: 1)))])
  }

  @Test func demonstrationDataIsSaidOnEveryPageEvenBeforeItIsRead() {
    var driver = Driver { query in
      Samples.content(query).map { Samples.snapshot($0, demo: true) }
    }
    driver.answer = { _ in nil }
    for key in ["2", "3", "4", "5", "1", "?"] as [Key] {
      driver.press(key)
      #expect(driver.text.contains("DỮ LIỆU MÔ PHỎNG"))
    }
  }
}

/// What the data does not say is not made up.
@Suite struct HonestyTests {
  @Test func whatWasAlwaysSoHasNoAge() {
    let driver = Driver { query in
      guard case .overview = query else { return nil }
      var content = Samples.overview()
      content.attention = [content.attention[3]]
      content.attention[0].since = .distantPast
      return Samples.snapshot(.overview(content))
    }
    let line = driver.lines.first { $0.contains("Nâng hạng") }
    #expect(line?.contains("2024n") == false)
    #expect(line?.contains(" –") == true)
  }
}

extension HonestyTests {
  @Test func anEndedUnitsWorstIndicatorsComeFirstOnItsPage() {
    var content = Samples.unit()
    content.indicators = content.indicators.reversed().map { line in
      var line = line
      line.isFrozen = true
      return line
    }
    let sent = content
    let driver = Driver(Options(start: .unit("long-bien"))) { _ in Samples.snapshot(.unit(sent)) }
    let rows = ["✗Q", "▲N"].map { mark in driver.lines.firstIndex { $0.contains(" \(mark) ") } }
    #expect(rows == [4, 5])
  }
}
