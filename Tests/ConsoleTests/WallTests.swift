import ConsoleCore
import ConsoleScreens
import Wall
import Programme
import ScreenGrid
import Testing
import VietnameseText

@Suite struct WallTests {
  private static let order = ["Tổng quan", "Quận Hoàn Kiếm", "Quận Long Biên"]

  /// Titles of the pages that the wall shows in a while.
  private func titles(_ driver: inout WallDriver, seconds: Int64) -> [String] {
    var titles = [driver.title]
    let end = driver.now.adding(milliseconds: seconds * 1_000)
    while let next = driver.wake, next <= end {
      driver.pass()
      if titles.last != driver.title { titles.append(driver.title) }
    }
    return titles
  }

  @Test func pagesTurnByThemselvesAndBeginAgain() {
    var driver = WallDriver(WallOptions(pages: [.overview, .tasks, .checklist]))
    #expect(
      titles(&driver, seconds: 65) == [
        "Tổng quan", "Nhiệm vụ đột phá", "Danh mục 5-5-5", "Tổng quan",
      ])
  }

  @Test func everyUnitHasItsTurn() {
    var driver = WallDriver(WallOptions(pages: [.overview, .units], every: 5_000))
    let shown = Set(titles(&driver, seconds: 14 * 5 + 2))
    #expect(Self.order.allSatisfy(shown.contains))
    let speaking = Samples.names.indices.count { index in
      let unit = Samples.unit(index)
      return unit.readingsTotal > 0 || unit.tile.targets.total > 0 || !unit.tasks.isEmpty
    }
    #expect(shown.count == 1 + speaking)
  }

  @Test func aPageWithNothingToSayIsSkipped() {
    var driver = WallDriver(WallOptions(pages: [.overview, .tasks, .alerts, .meeting, .checklist]))
    {
      query in
      switch query {
      case .tasks:
        Samples.snapshot(.tasks(TasksContent(tasks: [], tally: Tally(), principles: [])))
      case .alerts: Samples.snapshot(.alerts(AlertsContent(alerts: [], total: 0)))
      case .meeting:
        Samples.snapshot(
          .meeting(MeetingContent(day: Samples.today, previous: nil, items: [], standing: [])))
      default: Samples.wallAnswer(query)
      }
    }
    #expect(titles(&driver, seconds: 45) == ["Tổng quan", "Danh mục 5-5-5", "Tổng quan"])
  }

  /// Where nothing but one page says anything, it stays, and nothing spins.
  @Test func oneSpeakingPageStays() {
    var driver = WallDriver(WallOptions(pages: [.overview, .meeting])) { query in
      if case .meeting = query { return Samples.snapshot(.absent(.task("x"))) }
      return Samples.wallAnswer(query)
    }
    _ = driver.takeEffects()
    driver.pass(seconds: 60)
    #expect(driver.title == "Tổng quan")
    #expect(driver.takeEffects().count < 40)
  }

  // MARK: New alerts

  @Test func aNewAlertIsAnnouncedOnceAndComesFirst() throws {
    var lines = Array(Samples.attention().prefix(2))
    let store = Box(lines)
    var driver = WallDriver(
      WallOptions(pages: [.overview, .checklist, .alerts], rings: true)
    ) { query in
      if case .alerts = query { return Samples.snapshot(.alerts(Samples.alerts(store.lines))) }
      return Samples.wallAnswer(query)
    }
    #expect(!driver.text.contains("CẢNH BÁO MỚI"))
    _ = driver.takeEffects()
    let new = try #require(Samples.attention().dropFirst(2).first)
    lines.insert(new, at: 0)
    store.lines = lines
    driver.send(.databaseChanged)
    #expect(driver.title == "Cảnh báo")
    #expect(driver.text.contains("CẢNH BÁO MỚI"))
    #expect(driver.takeEffects().count(where: { $0 == .bell }) == 1)
    driver.send(.databaseChanged)
    #expect(driver.takeEffects().count(where: { $0 == .bell }) == 0)
    driver.pass(seconds: 13)
    #expect(!driver.text.contains("CẢNH BÁO MỚI"))
    // Longer than another page; then the round goes on.
    driver.pass(seconds: 20)
    #expect(driver.title == "Cảnh báo")
    driver.pass(seconds: 10)
    #expect(driver.title == "Danh mục 5-5-5")
  }

  /// No page misses its turn because of news.
  @Test func theRoundGoesOnWhereNewsInterruptedIt() throws {
    let store = Box(Array(Samples.attention().prefix(2)))
    var driver = WallDriver(WallOptions(pages: [.overview, .checklist, .tasks, .alerts])) { query in
      if case .alerts = query { return Samples.snapshot(.alerts(Samples.alerts(store.lines))) }
      return Samples.wallAnswer(query)
    }
    store.lines.insert(try #require(Samples.attention().dropFirst(2).first), at: 0)
    driver.send(.databaseChanged)
    #expect(driver.title == "Cảnh báo")
    #expect(
      titles(&driver, seconds: 85) == [
        "Cảnh báo", "Danh mục 5-5-5", "Nhiệm vụ đột phá", "Cảnh báo",
      ])
  }

  @Test func withoutABellNothingRings() {
    let store = Box([])
    var driver = WallDriver { query in
      if case .alerts = query { return Samples.snapshot(.alerts(Samples.alerts(store.lines))) }
      return Samples.wallAnswer(query)
    }
    store.lines = Samples.attention()
    driver.send(.databaseChanged)
    #expect(driver.text.contains("CẢNH BÁO MỚI"))
    #expect(!driver.takeEffects().contains(.bell))
  }

  // MARK: Keys

  @Test func keysDoWhatIsAllowedAndNothingElse() {
    let options = WallOptions(pages: [.overview, .checklist, .tasks])
    var driver = WallDriver(options)
    let before = driver.text
    for key: Key in [
      .character("q"), .character("t"), .character("L"), .character(":"), .character("/"), .escape,
      .enter, .paste("q\u{1B}"), .click(column: 3, row: 0), .function(10), .character("\u{3}"),
    ] {
      driver.send(.key(key))
      #expect(driver.text == before, "\(key)")
    }
    #expect(!driver.takeEffects().contains(.quit))
    driver.send(.key(.right))
    #expect(driver.title == "Danh mục 5-5-5")
    driver.send(.key(.left))
    #expect(driver.title == "Tổng quan")
    driver.send(.key(.character(" ")))
    #expect(driver.text.contains("ĐANG GIỮ TRANG"))
    driver.pass(seconds: 300)
    #expect(driver.title == "Tổng quan")
    driver.send(.key(.character(" ")))
    driver.pass(seconds: 21)
    #expect(driver.title == "Danh mục 5-5-5")
  }

  @Test func aWallMayBeDeaf() {
    var driver = WallDriver(WallOptions(pages: [.overview, .checklist], controls: []))
    driver.send(.key(.right))
    #expect(driver.title == "Tổng quan")
  }

  // MARK: Trouble

  @Test func aMissingDatabaseIsSaidAndWaitedFor() {
    let isThere = Box([])
    var driver = WallDriver { isThere.lines.isEmpty ? nil : Samples.wallAnswer($0) }
    driver.send(.databaseTrouble(.missing(path: "/nowhere/khue.db")))
    #expect(driver.text.contains("KHÔNG ĐỌC ĐƯỢC"))
    #expect(driver.text.contains("/nowhere/khue.db"))
    driver.pass(seconds: 3_600)
    #expect(driver.text.contains("KHÔNG ĐỌC ĐƯỢC"))
    isThere.lines = Samples.attention()
    driver.send(.databaseRecovered)
    #expect(!driver.text.contains("KHÔNG ĐỌC ĐƯỢC"))
    #expect(driver.text.contains("Long Biên"))
  }

  /// Which units there are is asked again once there is a database.
  @Test func unitsAreShownOnceTheDatabaseIsThere() {
    let isThere = Box([])
    var driver = WallDriver(WallOptions(pages: [.units, .tasks])) {
      isThere.lines.isEmpty ? nil : Samples.wallAnswer($0)
    }
    driver.send(.databaseTrouble(.missing(path: "/nowhere/khue.db")))
    driver.pass(seconds: 60)
    isThere.lines = Samples.attention()
    driver.send(.databaseRecovered)
    let shown = Set(titles(&driver, seconds: 14 * 20))
    #expect(shown.contains("Quận Long Biên"))
    #expect(shown.contains("Nhiệm vụ đột phá"))
  }

  /// What was read before goes on turning, and says that it is old.
  @Test func pagesGoOnTurningWithoutTheDatabase() {
    let isThere = Box(Samples.attention())
    var driver = WallDriver(WallOptions(pages: [.overview, .tasks, .checklist])) {
      isThere.lines.isEmpty ? nil : Samples.wallAnswer($0)
    }
    driver.pass(seconds: 60)
    isThere.lines = []
    driver.send(.databaseTrouble(.locked(path: "x", seconds: 1)))
    let shown = titles(&driver, seconds: 70)
    #expect(Set(shown) == ["Tổng quan", "Nhiệm vụ đột phá", "Danh mục 5-5-5"])
    #expect(driver.text.contains("KHÔNG ĐỌC ĐƯỢC"))
  }

  @Test func oldDataIsLoud() {
    var driver = WallDriver(WallOptions(pages: [.overview], promise: 3_600_000))
    #expect(!driver.text.contains("DỮ LIỆU CŨ"))
    driver.pass(seconds: 3_600)
    #expect(driver.text.contains("DỮ LIỆU CŨ"))
  }

  /// A clock that is set back does not hold the wall up for as long as it was set back.
  @Test func aClockThatStepsBackStopsNothing() {
    var driver = WallDriver(WallOptions(pages: [.overview, .checklist]))
    driver.set(driver.now.adding(milliseconds: -7_200_000))
    driver.send(.tick(driver.now))
    driver.pass(seconds: 21)
    #expect(driver.title == "Danh mục 5-5-5")
  }

  @Test func aClockThatLeapsAheadTurnsOnce() {
    var driver = WallDriver(WallOptions(pages: [.overview, .checklist, .tasks]))
    driver.set(driver.now.adding(milliseconds: 86_400_000))
    driver.send(.tick(driver.now))
    #expect(driver.title == "Danh mục 5-5-5")
  }

  @Test(arguments: [(0, 0), (1, 1), (5, 2), (29, 30), (80, 3), (60, 20), (500, 200)])
  func anySizeIsDrawn(width: Int, height: Int) {
    for page in WallOptions.Page.allCases {
      var driver = WallDriver(WallOptions(pages: [page]), width: width, height: height)
      driver.pass(seconds: 21)
      driver.send(.databaseTrouble(.missing(path: "x")))
      #expect(driver.grid.width == width && driver.grid.height == height)
      driver.send(.resized(width: 120, height: 40))
      #expect(driver.text.contains("Khuê"))
    }
  }

  // MARK: Rooms

  @Test func aRoomShowsItsUnitsOnly() {
    var driver = WallDriver(
      WallOptions(pages: [.overview, .units], units: ["long-bien", "me-linh"]))
    #expect(driver.text.contains("Long Biên"))
    #expect(!driver.text.contains("Hoàn Kiếm"))
    let shown = Set(titles(&driver, seconds: 120))
    #expect(shown.contains("Quận Long Biên"))
    #expect(!shown.contains("Quận Hoàn Kiếm"))
  }

  /// The headline of late tasks is the room's, not the city's.
  @Test func aRoomCountsItsOwnTasks() throws {
    let late = Judged.tasks().tasks.filter {
      $0.judgement.state == .overdue || $0.judgement.state == .slow
    }
    let lead = try #require(late.compactMap(\.lead?.code).first)
    let own = late.count { $0.lead?.code == lead }
    #expect(own > 0)
    #expect(!late.contains { $0.lead?.code == "me-linh" })
    func figures(_ units: [Code<Organisation>]) throws -> [Substring] {
      let driver = WallDriver(
        WallOptions(pages: [.overview], units: units), width: 120, height: 12)
      let lines = driver.text.split(separator: "\n", omittingEmptySubsequences: false)
      let labels = try #require(lines.firstIndex { $0.contains("việc chậm") })
      return lines[labels - 2].split(separator: " ")
    }
    #expect(try figures([lead])[2] == "\(own)")
    #expect(try figures(["me-linh"])[2] == "0")
  }

  /// A figure that has not been read yet is left out; another's does not stand in for it.
  @Test func aFigureNotReadYetIsLeftOut() {
    let driver = WallDriver(WallOptions(pages: [.overview], pillar: .economy)) { query in
      if case .overview = query { Samples.wallAnswer(query) } else { nil }
    }
    #expect(driver.text.contains("mục tiêu chậm"))
    #expect(!driver.text.contains("việc chậm"))
    #expect(!driver.text.contains("chưa xử lý"))
  }

  @Test func aPillarsRoomHearsOfItsOwnAlerts() {
    var lines = Samples.attention()
    for index in lines.indices { lines[index].pillar = index == 0 ? .economy : .society }
    let store = Box(lines)
    var driver = WallDriver(WallOptions(pages: [.alerts], pillar: .economy)) { query in
      if case .alerts = query { return Samples.snapshot(.alerts(Samples.alerts(store.lines))) }
      return Samples.wallAnswer(query)
    }
    #expect(driver.text.contains(lines[0].title.vietnamese.prefix(12)))
    #expect(!driver.text.contains(lines[1].title.vietnamese.prefix(20)))
    store.lines[0].pillar = .government
    driver.send(.databaseChanged)
    #expect(!driver.text.contains(lines[0].title.vietnamese.prefix(12)))
  }

  @Test func wallsOfOneRoomTurnTogether() {
    let options = WallOptions(pages: [.overview, .checklist, .tasks], alignsClock: true)
    var one = WallDriver(options)
    var other = WallDriver(options, at: Samples.now.adding(milliseconds: 7_300))
    one.pass(seconds: 61)
    other.pass(seconds: 54)
    for _ in 0..<6 {
      #expect(one.title == other.title)
      one.pass(seconds: 20)
      other.pass(seconds: 20)
    }
  }

  /// Nothing stays on the same cells for ever.
  @Test func theFrameShifts() {
    var driver = WallDriver(WallOptions(pages: [.overview, .checklist]))
    var places: Set<Int> = []
    for _ in 0..<12 {
      let first = driver.text.split(separator: "\n", omittingEmptySubsequences: false).prefix(2)
      places.insert(first.firstIndex { $0.contains("Khuê") } ?? -1)
      driver.pass(seconds: 20)
    }
    #expect(places == [0, 1])
  }

  /// Between two turns only the clock's minute wakes it.
  @Test func betweenTurnsOnlyTheClockWakes() {
    var driver = WallDriver(WallOptions(pages: [.overview], every: 3_600_000))
    _ = driver.takeEffects()
    driver.pass(seconds: 600)
    let wakes = driver.takeEffects().count { if case .wake = $0 { true } else { false } }
    #expect(wakes == 10)
  }

  @Test func midnightBringsTheNewDay() {
    var driver = WallDriver(WallOptions(pages: [.overview]), at: Samples.now)
    _ = driver.takeEffects()
    driver.pass(seconds: 14 * 3_600)
    let days = driver.takeEffects().compactMap { effect -> Day? in
      if case .load(let query) = effect { query.asOf.day } else { nil }
    }
    #expect(days.contains(Samples.today.adding(days: 1)))
    #expect(driver.text.contains("22/11/2025"))
  }
}

/// What a store answers, changed by a test while a wall runs.
private final class Box {
  var lines: [AttentionLine]

  init(_ lines: [AttentionLine]) { self.lines = lines }
}
