import ConsoleCore
import ConsoleScreens
import Programme
import ScreenGrid
import Testing
import VietnameseText

/// Pages 6, 7 and 9 as they were read by eye.
@Suite struct RecordScreenTests {
  static let screens = [
    ScreenTests.Screen(name: "alerts", destination: .alerts),
    ScreenTests.Screen(name: "journal", destination: .journal(JournalFilter()), keys: [.down]),
    ScreenTests.Screen(name: "entry", destination: .journalEntry(1_231)),
    ScreenTests.Screen(name: "meeting", destination: .meeting(Samples.today)),
    ScreenTests.Screen(name: "minutes", destination: .minutes(Samples.today)),
  ]

  @Test(arguments: screens, Language.allCases)
  func looksAsItDid(_ screen: ScreenTests.Screen, language: Language) throws {
    for (width, height) in ScreenTests.sizes {
      var driver = Driver(
        Options(language: language, start: screen.destination), width: width, height: height,
        answer: Record.answer)
      for key in screen.keys { driver.press(key) }
      try expectGolden(
        driver.console.frame().grid, "\(screen.name)-\(language.rawValue)-\(width)x\(height)")
    }
  }

  static let situations = [
    ScreenTests.Screen(name: "alerts-by-unit", destination: .alerts, keys: ["g"]),
    ScreenTests.Screen(name: "alerts-why", destination: .alerts, keys: [.end, .up, .up, "w"]),
    ScreenTests.Screen(
      name: "journal-narrowed", destination: .journal(JournalFilter()), keys: [.down, "T", "K"]),
    ScreenTests.Screen(name: "entry-new", destination: .journalEntry(1_233)),
    ScreenTests.Screen(
      name: "meeting-second", destination: .meeting(Samples.today), keys: [.down]),
    ScreenTests.Screen(
      name: "meeting-due", destination: .meeting(Samples.today), keys: [.end, .up]),
    ScreenTests.Screen(name: "meeting-end", destination: .meeting(Samples.today), keys: [.end]),
  ]

  @Test(arguments: situations)
  func saysHonestlyWhatThereIs(_ screen: ScreenTests.Screen) throws {
    for (width, height) in [(80, 24), (120, 40)] {
      var driver = Driver(
        Options(start: screen.destination), width: width, height: height, answer: Record.answer)
      for key in screen.keys { driver.press(key) }
      try expectGolden(driver.console.frame().grid, "\(screen.name)-vi-\(width)x\(height)")
    }
  }

  static let empty: [(String, Destination, Snapshot.Content)] = [
    ("alerts-empty", .alerts, .alerts(AlertsContent(alerts: [], total: 0))),
    (
      "journal-empty", .journal(JournalFilter(account: "an")),
      .journal(JournalContent(entries: [], hasMore: false))
    ),
    (
      "meeting-empty", .meeting(Samples.today),
      .meeting(MeetingContent(day: Samples.today, previous: nil, items: [], standing: []))
    ),
    (
      "minutes-empty", .minutes(Samples.today),
      .meeting(MeetingContent(day: Samples.today, previous: nil, items: [], standing: []))
    ),
  ]

  @Test(arguments: [0, 1, 2, 3])
  func saysThatThereIsNothing(_ number: Int) throws {
    let (name, destination, content) = RecordScreenTests.empty[number]
    for (width, height) in [(80, 24), (120, 40)] {
      let driver = Driver(Options(start: destination), width: width, height: height) { _ in
        Samples.snapshot(content)
      }
      try expectGolden(driver.console.frame().grid, "\(name)-vi-\(width)x\(height)")
    }
  }

  @Test func drawsWithLesserFonts() throws {
    for screen in RecordScreenTests.screens {
      let driver = Driver(
        Options(glyphs: .bareASCII, start: screen.destination), width: 100, height: 32,
        answer: Record.answer)
      try expectGolden(driver.console.frame().grid, "\(screen.name)-bare-ascii-100x32")
    }
  }
}
