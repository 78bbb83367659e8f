import ConsoleCore
import ConsoleScreens
import Programme
import ScreenGrid
import Testing
import VietnameseText

/// Pages 6, 7 and 9 at every size and with every name: nothing traps, nothing leaks, columns stay.
@Suite struct RecordConformanceTests {
  static let destinations: [Destination] = [
    .alerts, .journal(JournalFilter()), .journal(JournalFilter(account: "so-gtvt")),
    .journalEntry(1_231), .journalEntry(1_233), .meeting(Samples.today), .minutes(Samples.today),
  ]

  static let sizes = [(60, 20), (80, 24), (112, 30), (120, 40), (160, 50), (200, 60)]

  @Test(arguments: destinations)
  func survivesEverySize(_ destination: Destination) {
    var driver = Driver(
      Options(start: destination), width: 120, height: 40, answer: Record.answer)
    let small = (1...20).flatMap { width in (1...6).map { (width, $0) } }
    let large = [60, 61, 80, 99, 100, 111, 112, 119, 120, 149, 150, 160, 200, 240].flatMap {
      width in [20, 21, 24, 29, 30, 33, 40, 60].map { (width, $0) }
    }
    for (width, height) in small + large {
      driver.send(.resized(width: width, height: height))
      let grid = driver.console.frame().grid
      #expect(grid.width == width && grid.height == height)
    }
  }

  @Test(arguments: destinations)
  func everyKeyIsHarmlessAnywhere(_ destination: Destination) {
    for (width, height) in RecordConformanceTests.sizes {
      var driver = Driver(
        Options(start: destination), width: width, height: height, answer: Record.answer)
      for key in [
        .end, .tab, .pageUp, "g", "s", "w", .escape, .right, .down, "/", "x", .escape, "T", "O",
        "K", "D", .escape, .home, .escape,
      ] as [Key] {
        driver.press(key)
        _ = driver.console.frame()
      }
    }
  }

  @Test(arguments: ConformanceTests.hostile, [(80, 24), (120, 40), (200, 60)])
  func hostileNamesAreShownHarmlessly(_ name: String, _ size: (Int, Int)) {
    for destination in RecordConformanceTests.destinations {
      let driver = Driver(Options(start: destination), width: size.0, height: size.1) { query in
        Record.answer(query).map { $0.said(by: name) }
      }
      let grid = driver.console.frame().grid
      for y in 0..<grid.height {
        for x in 0..<grid.width {
          for scalar in (grid[x, y]?.text ?? "").unicodeScalars {
            let isControl = scalar.value < 0x20 || (0x7F...0x9F).contains(scalar.value)
            let isBidi = (0x202A...0x202E).contains(scalar.value) || scalar.value == 0x200B
            #expect(!isControl && !isBidi, "\(scalar.value) at \(x),\(y) of \(destination)")
          }
        }
      }
    }
  }

  /// The columns to the right of a hostile title stand where they stood.
  @Test(arguments: ConformanceTests.hostile)
  func hostileTitlesMoveNoColumn(_ name: String) {
    let plain = Driver(
      Options(start: .journal(JournalFilter())), width: 120, height: 40, answer: Record.answer)
    let hostile = Driver(
      Options(start: .journal(JournalFilter())), width: 120, height: 40
    ) { query in
      guard case .journal(var content)? = Record.answer(query)?.content else { return nil }
      content.entries[2].title = BilingualText(name)
      return Samples.snapshot(.journal(content))
    }
    let (before, after) = (plain.console.frame().grid, hostile.console.frame().grid)
    for x in 98..<120 { #expect(before[x, 7] == after[x, 7]) }
  }

  /// What is judged is explained wherever it is seen.
  @Test(arguments: [(80, 24), (120, 40), (200, 60)])
  func whyIsAnsweredOnTheirRows(_ width: Int, _ height: Int) {
    for destination in [Destination.alerts, .meeting(Samples.today)] {
      var driver = Driver(
        Options(start: destination), width: width, height: height, answer: Record.answer)
      driver.press("w")
      #expect(driver.text.contains("Vì sao? "), "\(driver.text)")
      #expect(driver.text.contains("Đôn đốc: "), "\(driver.text)")
    }
  }

  /// Every count by status is on the smallest screen.
  @Test(arguments: Language.allCases)
  func noStatusIsLeftOut(_ language: Language) {
    let driver = Driver(
      Options(language: language, start: .alerts), width: 60, height: 20, answer: Record.answer)
    let summary = driver.lines[2]
    for count in ["3 ", "1 ", "!1"] { #expect(summary.contains(count), "\(driver.text)") }
  }

  /// What doesn't fit into a detail is counted, never silently left out.
  @Test(arguments: RecordConformanceTests.sizes)
  func whatIsCutOffIsCounted(_ width: Int, _ height: Int) {
    var driver = Driver(
      Options(start: .alerts), width: width, height: height, answer: Record.answer)
    driver.press(.end, .up, .up)
    let isWhole = driver.text.contains("10/10/2025")
    #expect(isWhole || driver.text.contains("dòng nữa"), "\(driver.text)")
  }
}

extension Snapshot {
  /// The same answer with one name for everything that people write.
  fileprivate func said(by name: String) -> Snapshot {
    var snapshot = self
    switch content {
    case .alerts(var content):
      for index in content.alerts.indices { content.alerts[index].write(name) }
      snapshot.content = .alerts(content)
    case .journal(var content):
      for index in content.entries.indices {
        content.entries[index].title = BilingualText(name)
        content.entries[index].account = name
        content.entries[index].address = name
      }
      snapshot.content = .journal(content)
    case .journalEntry(var content):
      content.line.title = BilingualText(name)
      for index in content.before.indices { content.before[index].value = name }
      for index in content.after.indices { content.after[index].name = name }
      snapshot.content = .journalEntry(content)
    case .meeting(var content):
      for index in content.items.indices {
        content.items[index].alert.write(name)
        for number in content.items[index].conclusions.indices {
          content.items[index].conclusions[number].act.text = name
        }
      }
      snapshot.content = .meeting(content)
    default: break
    }
    return snapshot
  }
}

extension AlertLine {
  fileprivate mutating func write(_ name: String) {
    attention.title = BilingualText(name)
    attention.unit?.name = BilingualText(name)
    for index in acts.indices {
      acts[index].act.text = name
      acts[index].account = name
    }
  }
}
