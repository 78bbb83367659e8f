import Programme
import ScreenGrid
import Testing
import VietnameseText

@testable import ConsoleCore
@testable import ConsoleScreens
@testable import Wall

/// What a wall's pages must not gloss over, and that they can be read.
@Suite struct WallTruthTests {
  private func rows(_ driver: WallDriver) -> [Substring] {
    driver.text.split(separator: "\n", omittingEmptySubsequences: false)
  }

  /// What is said and not done is told apart from what is done.
  @Test func whatIsOnlyClaimedIsNeverGreen() throws {
    var driver = WallDriver(WallOptions(pages: [.alerts]))
    driver.pass(seconds: 25)
    let lines = Samples.attention().filter {
      $0.verdict.flags.contains(.claimed) || $0.verdict.flags.contains(.contradicted)
    }
    #expect(lines.count > 1)
    let grid = driver.grid
    for line in lines {
      let title = line.title.vietnamese.prefix(12)
      let y = try #require(rows(driver).firstIndex { $0.contains(title) })
      // But for the sign of what is said.
      for x in 8..<grid.width {
        let role = grid[x, y]?.style.role ?? .text
        #expect(role != .doneOnTime && role != .met, "\(rows(driver)[y])")
      }
    }
  }

  @Test func whatIsClaimedIsNotCountedAsDone() {
    let tasks = Judged.tasks().tasks
    let claimed = tasks.count { $0.judgement.verdict.flags.contains(.claimed) }
    let done = tasks.count { $0.judgement.state.isDone } - claimed
    #expect(claimed > 0)
    var driver = WallDriver(WallOptions(pages: [.tasks]), width: 120, height: 16)
    driver.pass(seconds: 25)
    let labels = rows(driver).firstIndex { $0.contains("đã xong") } ?? 1
    let figures = rows(driver)[..<labels].last { !$0.allSatisfy { $0 == " " } } ?? ""
    #expect(figures.split(separator: " ").last == "\(done)")
    #expect(driver.text.contains("+\(claimed) thiếu căn cứ"))
  }

  /// Days left until a deadline that was given to a unit that has ended say nothing.
  @Test func aTaskOfAnEndedUnitHasNoDaysLeft() throws {
    let frozen = try #require(Judged.tasks().tasks.first { $0.judgement.frozenOn != nil })
    var driver = WallDriver(WallOptions(pages: [.tasks]))
    driver.pass(seconds: 25)
    let title = frozen.task.title.vietnamese.prefix(20)
    let row = try #require(rows(driver).first { $0.contains(title) })
    #expect(row.hasSuffix("chờ giao"), "\(row)")
    driver.send(.resized(width: 160, height: 40))
    #expect(driver.text.contains("tính đến 30/06/2025"))
  }

  /// The late ones of units that have ended, and that nobody is known to carry on, are counted, and
  /// said to be theirs.
  @Test func theLateOfEndedUnitsAreSaid() {
    var content = Samples.overview()
    for index in content.units.indices { content.units[index].heirs = nil }
    let late = content.units
      .filter { $0.organisation.life.hasEnded(by: Samples.today) }
      .map { $0.targets[.overdue] + $0.targets[.behind] }.reduce(0, +)
    #expect(late > 0)
    let shown = content
    let driver = WallDriver(WallOptions(pages: [.overview])) { query in
      guard case .overview = query else { return Samples.wallAnswer(query) }
      return Samples.snapshot(.overview(shown))
    }
    #expect(driver.text.contains("\(late) thuộc đơn vị cũ"))
  }

  private func alerts(
    _ lines: [AttentionLine], width: Int = 120, height: Int = 40
  ) -> WallDriver {
    var driver = WallDriver(WallOptions(pages: [.alerts]), width: width, height: height) { query in
      guard case .alerts = query else { return Samples.wallAnswer(query) }
      let alerts = lines.map {
        AlertLine(
          attention: $0, subject: .task("nv-07"), status: .open, acts: [], reminders: 0,
          isEscalated: false)
      }
      return Samples.snapshot(.alerts(AlertsContent(alerts: alerts, total: alerts.count)))
    }
    driver.pass(seconds: 25)
    return driver
  }

  @Test func aListSaysHowManyItDoesNotShow() {
    let line = Samples.attention()[1]
    let driver = alerts(Array(repeating: line, count: 60), width: 80, height: 24)
    let shown = rows(driver).count { $0.contains(line.title.vietnamese.prefix(12)) }
    #expect(shown > 3)
    #expect(driver.text.contains("và \(60 - shown) mục nữa"))
  }

  /// How long an alert has stood is no lateness: its first day need not be the day after the due
  /// day.
  @Test(arguments: [Verdict.State.task(.overdue), .target(.overdue), .duty(.missing)])
  func anAlertsAgeIsNeverCalledLateness(state: Verdict.State) {
    func text(_ days: Int) -> String {
      var line = Samples.attention()[0]
      line.verdict = Verdict(state)
      line.since = Samples.today.adding(days: -days)
      return alerts([line]).text
    }
    #expect(text(435).contains("từ 435 ngày"))
    #expect(text(0).contains("từ hôm nay"))
    #expect(text(1_100).contains("từ 36 tháng"))
    for days in [0, 435, 1_100] { #expect(!text(days).contains("trễ")) }
  }

  /// One long conclusion on an empty page is read whole.
  @Test(arguments: [(80, 24), (240, 67)])
  func aLongTitleIsWrappedWhereThereIsRoom(width: Int, height: Int) {
    let text = "Sở Giao thông Vận tải bổ sung minh chứng cho nhiệm vụ vé điện tử trước kỳ sau"
    var driver = WallDriver(WallOptions(pages: [.meeting]), width: width, height: height) { query in
      guard case .meeting = query else { return Samples.wallAnswer(query) }
      var content = Samples.meeting()
      content.standing = Array(content.standing.prefix(1))
      content.standing[0].act.text = text
      return Samples.snapshot(.meeting(content))
    }
    driver.pass(seconds: 25)
    #expect(!driver.text.contains("…"))
    if width == 80 {
      let words = driver.text.split { $0 == " " || $0 == "\n" }
      #expect(text.split(separator: " ").allSatisfy(words.contains))
    }
  }

  /// A wall of one page has nothing that burns in either, nor has a low one.
  @Test(arguments: [(120, 40), (80, 24)])
  func everyFrameShifts(width: Int, height: Int) {
    var driver = WallDriver(WallOptions(pages: [.tasks]), width: width, height: height)
    driver.pass(seconds: 25)
    var places: Set<[Int]> = []
    for _ in 0..<8 {
      let lines = rows(driver)
      let row = lines.firstIndex { $0.contains("Khuê") } ?? 0
      places.insert([row, lines[row].prefix { $0 == " " }.count])
      driver.pass(seconds: 20)
    }
    #expect(places.count == 4)
  }
}
