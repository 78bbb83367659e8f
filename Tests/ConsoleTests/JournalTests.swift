import ConsoleCore
import ConsoleScreens
import Programme
import ScreenGrid
import Testing
import VietnameseText

/// The journal is read in parts that move along, and narrowed by what its rows say.
@Suite struct JournalTests {
  private func driver(_ filter: JournalFilter = JournalFilter()) -> Driver {
    Driver(Options(start: .journal(filter)), answer: Record.answer)
  }

  private func query(_ filter: JournalFilter = JournalFilter(), before: Int64? = nil) -> Query {
    .journal(filter, before: before, limit: 200, Samples.asOf)
  }

  @Test func theNewestPartIsReadFirst() {
    #expect(driver().loads == [query()])
  }

  /// Whoever goes on down sees every entry once, in order, to the first of all.
  @Test func everyEntryIsReached() {
    var driver = Driver(
      Options(start: .journal(JournalFilter())), width: 80, height: 24, answer: Record.answer)
    for expected in stride(from: Record.count, through: 1, by: -1) {
      let row = driver.lines.first { $0.hasPrefix("▸") } ?? ""
      let number = row.dropFirst().trimmingPrefix { $0 == " " }.prefix { $0 != " " }
      #expect(number.filter { $0 != "." } == "\(expected)", "\(row)")
      if expected > 1 { driver.press("j") }
    }
    #expect(driver.loads.count < 14, "\(driver.loads.count)")
  }

  /// The row that one reads stays where it is on the screen while the next part comes.
  @Test func theSelectedRowStaysInItsPlace() {
    var driver = driver()
    for _ in 0..<159 { driver.press("j") }
    let before = driver.loads.count
    let place = driver.lines.firstIndex { $0.hasPrefix("▸") }
    driver.press("j")
    #expect(driver.loads.count == before + 1)
    let now = driver.lines.firstIndex { $0.hasPrefix("▸") }
    #expect(now == place, "\(driver.text)")
  }

  @Test func homeGoesBackToTheNewest() {
    var driver = driver()
    for _ in 0..<400 { driver.press("j") }
    driver.press(.home)
    for _ in 0..<5 where !driver.text.contains("▸  1.234") { driver.press(.home) }
    #expect(driver.text.contains("▸  1.234"))
    #expect(driver.loads.last == query())
  }

  @Test func aRowNarrowsTheJournalAndEscWidensItStepByStep() {
    var driver = driver()
    driver.press("j", "T")
    #expect(driver.loads.last == query(JournalFilter(account: "so-gtvt")))
    driver.press("K")
    let both = JournalFilter(account: "so-gtvt", kind: .reading)
    #expect(driver.loads.last == query(both))
    #expect(driver.text.contains("tài khoản so-gtvt   loại số liệu"), "\(driver.text)")
    driver.press("T")
    #expect(driver.text.contains("chỉ dùng ở nhật ký"))
    driver.press("O", "D")
    #expect(driver.text.contains("ngày 21/11/2025"))
    driver.press(.escape, .escape)
    #expect(driver.loads.last == query(both))
    driver.press(.escape)
    #expect(driver.loads.last == query(JournalFilter(account: "so-gtvt")))
    driver.press(.escape)
    #expect(driver.loads.last == query())
  }

  @Test func theJournalOfAUnitIsOneKeyAway() {
    var driver = Driver(Options(start: .alerts), answer: Record.answer)
    driver.press("j", "j", "J")
    #expect(driver.loads.last == query(JournalFilter(unit: "so-gtvt")))
    #expect(driver.text.contains("Sở Giao thông Vận tải  Esc bỏ bớt"), "\(driver.text)")
  }

  @Test(arguments: [
    ("20/11/2025", JournalFilter(day: Samples.day(2025, 11, 20)), "ngày 20/11/2025"),
    ("@so-gtvt", JournalFilter(account: "so-gtvt"), "tài khoản so-gtvt"),
  ])
  func thePaletteFindsWhatADayOrAnAccountDid(
    _ text: String, _ filter: JournalFilter, _ told: String
  ) {
    var driver = Driver(answer: Record.answer)
    driver.press(":")
    driver.type(text)
    driver.press(.enter)
    #expect(driver.loads.last == query(filter))
    #expect(driver.lines[2].contains(told), "\(driver.text)")
  }

  @Test func thePaletteFindsAnEarlierMeeting() {
    var driver = Driver(answer: Record.answer)
    driver.press(":")
    driver.type("14/11/2025")
    driver.press(.down, .down, .enter)
    #expect(driver.loads.last == .meeting(Record.lastMeeting, Samples.asOf))
    #expect(driver.lines[1].contains("Biên bản 14/11/2025"))
  }

  @Test func oneKeyShowsSessionsAndRefusalsAlone() {
    var driver = driver()
    driver.press("S")
    #expect(driver.loads.last == query(JournalFilter(kind: .session)))
    driver.press("S")
    #expect(driver.text.contains("chỉ dùng ở nhật ký"))
    driver.press(.escape, .escape)
    #expect(driver.loads.last == query())
  }

  @Test func narrowingMeansNothingElsewhere() {
    var driver = Driver(Options(start: .alerts), answer: Record.answer)
    for key in ["T", "S"] as [Key] {
      driver.press(key)
      #expect(driver.text.contains("chỉ dùng ở nhật ký"))
    }
  }

  @Test func theNumberKeyComesBackToItAsItWasLeft() {
    var driver = driver()
    driver.press("j", "T", "6", "7")
    #expect(driver.text.contains("tài khoản so-gtvt"))
    driver.press("7")
    #expect(driver.text.contains("tài khoản so-gtvt"))
  }

  @Test func whatComesInIsMarkedAndKeepsNothingHidden() {
    var driver = driver()
    driver.answer = { query in
      guard case .journal = query, case .journal(var content)? = Record.answer(query)?.content
      else { return nil }
      var new = Record.line(1_234)
      new.sequence = 1_235
      content.entries.insert(new, at: 0)
      var snapshot = Record.snapshot(.journal(content))
      snapshot.freshness.journalHead = 1_235
      return snapshot
    }
    driver.send(.databaseChanged)
    #expect(driver.lines.contains { $0.hasPrefix("●  1.235") }, "\(driver.text)")
    #expect(driver.text.contains("đầu chuỗi số 1.235"))
  }

  @Test func anEntryOpensToBeforeAndAfter() {
    var driver = driver()
    driver.press("j", "j", "j", .enter)
    #expect(driver.loads.last == .journalEntry(1_231, Samples.asOf))
    #expect(driver.text.contains("3 trong 7 trường thay đổi"))
    #expect(driver.text.contains(Record.digest) && driver.text.contains(Record.previous))
    driver.press(.tab)
    for _ in 0..<5 { driver.press("j") }
    driver.press(.enter)
    #expect(driver.loads.last == .journalEntry(1_233, Samples.asOf), "\(driver.text)")
    driver.press(.escape, .escape)
    #expect(driver.lines.contains { $0.hasPrefix("▸  1.231") }, "\(driver.text)")
  }

  @Test func anEntryThatIsNotThereSaysSo() {
    let driver = Driver(Options(start: .journalEntry(9_999)), answer: Record.answer)
    #expect(driver.text.contains("9999"), "\(driver.text)")
  }
}
