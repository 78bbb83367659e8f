import ConsoleCore
import ConsoleScreens
import Programme
import ScreenGrid
import Testing
import VietnameseText

/// Filters and the palette: what is typed, by people and by input methods.
@Suite struct TypingTests {
  private static let del = Key.backspace

  /// The six ways in which input methods send one word.
  @Test(
    arguments: [
      ["V", "i", "e", "t", TypingTests.del, TypingTests.del, "ệ", "t"],
      ["V", "i", "e", "t", TypingTests.del, TypingTests.del, "ê", "\u{323}", "t"],
      [.paste("Viê\u{323}t")],
      ["V", "i", "ê", "t", TypingTests.del, TypingTests.del, .paste("ệt")],
    ] as [[Key]])
  func vietnameseInputLeavesTheWord(_ keys: [Key]) {
    var driver = Driver(Options(start: .units))
    driver.press("/")
    for key in keys { driver.press(key) }
    #expect(driver.text.contains("/ Việt "))
    #expect(driver.lines.last?.contains("Việt") == true)
  }

  @Test(arguments: [
    ("dong", 0), ("hoa", 2), ("ứng hòa", 1), ("đan", 1), ("dan", 1), ("thanh", 1), ("huyen", 8),
    ("hoàn", 1), ("xyz", 0),
  ])
  func filtersAsTyped(_ typed: String, _ count: Int) {
    var driver = Driver(Options(start: .units))
    driver.press("/")
    driver.type(typed)
    #expect(driver.text.contains("\(count)/13,"))
    if count == 0 { #expect(driver.text.contains("Không có mục nào khớp bộ lọc.")) }
  }

  @Test func enterKeepsAFilterAndEscapeDropsIt() {
    var driver = Driver(Options(start: .units))
    driver.press("/")
    driver.type("huyen")
    driver.press(.enter)
    #expect(driver.text.contains("/ huyen"))
    driver.press("/", .escape)
    #expect(!driver.text.contains("/ huyen"))
    #expect(driver.text.contains("Quận Long Biên"))
  }

  @Test(arguments: ["/", ":"] as [Key])
  func wordsAndLinesAreDeletedAsInAShell(_ key: Key) {
    var driver = Driver(Options(start: .units))
    driver.press(key)
    driver.type("long biên")
    driver.press(.deleteWord)
    #expect(driver.text.contains("long") && !driver.text.contains("long biên"))
    driver.press(.deleteLine)
    #expect(!driver.text.contains("long"))
    driver.press(.paste("đan\nphượng"))
    #expect(driver.text.contains("đan phượng"))
  }

  @Test func theKeysOfALineOfTextDoNothingElsewhere() {
    var driver = Driver(Options(start: .units))
    let before = driver.text
    _ = driver.takeEffects()
    driver.press(.deleteWord, .deleteLine)
    #expect(driver.text == before)
    #expect(driver.takeEffects().isEmpty)
  }

  @Test func lettersTypedIntoAFilterAreNoCommands() {
    var driver = Driver(Options(start: .units))
    driver.press("/")
    _ = driver.takeEffects()
    driver.type("q1p?L")
    #expect(driver.takeEffects().isEmpty)
    #expect(driver.text.contains("/ q1p?L"))
  }

  @Test func thePaletteFindsActionsByLettersInOrder() {
    var driver = Driver()
    driver.press(":")
    driver.type("do mau")
    driver.press(.enter)
    #expect(driver.text.contains("chỉ có một bộ màu"))
    driver.press(":")
    driver.type("nhiem vu dot pha")
    driver.press(.enter)
    #expect(driver.loads.last == .tasks(Samples.asOf))
  }

  @Test func thePaletteAsksTheStoreForFoldedText() {
    var driver = Driver()
    _ = driver.takeEffects()
    driver.press(":")
    driver.type("Đan")
    #expect(driver.loads.last == .find("dan", limit: 40, Samples.asOf))
  }

  @Test func thePaletteGoesToWhatTheStoreFound() {
    var driver = Driver()
    driver.answer = { query in
      guard case .find(let text, _, _) = query else { return Samples.answer(query) }
      guard text == "bien" else { return Samples.snapshot(.found([])) }
      return Samples.snapshot(
        .found([Match(subject: .unit("long-bien"), title: BilingualText("Quận Long Biên"))]))
    }
    driver.press(":")
    driver.type("biên")
    driver.press(.enter)
    #expect(driver.loads.last == .unit("long-bien", Samples.asOf))
    #expect(driver.console.isIdle)
  }

  @Test func anAnswerToOlderTextIsIgnored() {
    var driver = Driver()
    driver.answer = { query in
      if case .find = query { nil } else { Samples.answer(query) }
    }
    driver.press(":")
    driver.type("bi")
    driver.send(
      .loaded(
        .find("b", limit: 40, Samples.asOf),
        Samples.snapshot(
          .found([Match(subject: .unit("ba-vi"), title: BilingualText("Huyện Ba Vì"))]))))
    #expect(!driver.text.contains("đơn vị       Huyện Ba Vì"))
  }
}
