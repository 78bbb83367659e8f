import Programme
import ScreenGrid
import Testing
import VietnameseText

@testable import ConsoleCore
@testable import ConsoleScreens
@testable import Wall

/// Walls of some units or of one pillar: what they leave out, and how they find their units.
@Suite struct WallRoomTests {
  /// The figure above a label, on a screen so low that figures are plain digits.
  private func figure(_ label: String, _ driver: WallDriver) throws -> Substring {
    let lines = driver.text.split(separator: "\n", omittingEmptySubsequences: false)
    let row = try #require(lines.firstIndex { $0.contains(label) })
    let start = try #require(lines[row].firstRange(of: label)?.lowerBound)
    let middle = lines[row].distance(from: lines[row].startIndex, to: start) + label.count / 2
    let figures = lines[..<row].last { !$0.allSatisfy { $0 == " " } } ?? ""
    func distance(_ text: Substring) -> Int {
      abs(figures.distance(from: figures.startIndex, to: text.startIndex) - middle)
    }
    return figures.split(separator: " ").min { distance($0) < distance($1) } ?? ""
  }

  private func low(_ options: WallOptions, answer: @escaping (Query) -> Snapshot?) -> WallDriver {
    WallDriver(options, width: 120, height: 14, answer: answer)
  }

  @Test func aPillarCountsTheCitysOwnTargets() throws {
    func driver(_ pillar: Pillar) -> WallDriver {
      low(WallOptions(pages: [.overview], pillar: pillar)) { query in
        guard case .overview = query else { return Samples.wallAnswer(query) }
        var content = Samples.overview()
        for index in content.units.indices { content.units[index].pillars = [:] }
        content.cityPillars = [.economy: Samples.tally([.overdue: 3, .behind: 1, .achieved: 5])]
        return Samples.snapshot(.overview(content))
      }
    }
    #expect(try figure("mục tiêu chậm", driver(.economy)) == "4")
    #expect(try figure("đạt trên 9", driver(.economy)) == "5")
    #expect(try figure("mục tiêu chậm", driver(.society)) == "0")
  }

  /// A unit that is no pilot has its tile and its figures all the same.
  @Test func aUnitThatIsNoPilotIsShown() throws {
    let driver = low(WallOptions(pages: [.overview], units: ["so-xay-dung"])) { query in
      guard case .unit("so-xay-dung", _) = query else { return Samples.wallAnswer(query) }
      var content = Samples.unit(10)
      content.tile.organisation.code = "so-xay-dung"
      content.tile.organisation.name = BilingualText("Sở Xây dựng")
      content.tile.targets = Samples.tally([.overdue: 2, .achieved: 4])
      return Samples.snapshot(.unit(content))
    }
    #expect(driver.text.contains("Sở Xây dựng"))
    #expect(try figure("mục tiêu chậm", driver) == "2")
    #expect(try figure("đạt trên 6", driver) == "4")
  }

  @Test func aPillarsPageOfAUnitCountsItsTasksAndReports() throws {
    func driver(_ pillar: Pillar) -> WallDriver {
      low(WallOptions(pages: [.units], units: ["so-gtvt"], pillar: pillar)) { query in
        guard case .unit = query else { return Samples.wallAnswer(query) }
        var content = Samples.unit(10)
        content.tasks = Judged.tasks().tasks.filter(\.isLate).map { line in
          var line = line
          line.lead = Samples.reference(10)
          line.task.pillar = .society
          return line
        }
        for index in content.indicators.indices {
          content.indicators[index].indicator.pillar = .society
          content.indicators[index].duty = .missing
        }
        return Samples.snapshot(.unit(content))
      }
    }
    let late = Judged.tasks().tasks.count(where: \.isLate)
    #expect(late > 0)
    #expect(try figure("việc chậm", driver(.society)) == "\(late)")
    #expect(try figure("việc chậm", driver(.economy)) == "0")
    let owed = Samples.unit(10).indicators.count
    #expect(try figure("thiếu báo cáo", driver(.society)) == "\(owed)")
    #expect(try figure("thiếu báo cáo", driver(.economy)) == "0")
  }

  @Test func aRoomsMeetingHoldsWhatItAnswersFor() {
    func text(_ units: [Code<Organisation>], _ pillar: Pillar? = nil) -> String {
      var driver = WallDriver(WallOptions(pages: [.meeting], units: units, pillar: pillar))
      driver.pass(seconds: 25)
      return driver.text
    }
    #expect(text(["long-bien"]).contains("hạ tầng trạm y tế"))
    #expect(!text(["long-bien"]).contains("Rà soát danh mục"))
    #expect(text(["so-gtvt"]).contains("Rà soát danh mục"))
    #expect(text([], .society).contains("Rà soát danh mục"))
    #expect(!text([], .economy).contains("hạ tầng trạm y tế"))
  }

  /// Of several queries of one kind the host runs only the newest: units are asked for one by one.
  @Test func unitsAreReadOneAfterTheOther() {
    let units: [Code<Organisation>] = ["so-xay-dung", "phuong-phuc-loi", "ha-noi"]
    var wall = Wall(
      options: WallOptions(pages: [.overview], units: units), now: Samples.now, width: 120,
      height: 40)
    var read: [Code<Organisation>] = []
    var effects = wall.start()
    while !effects.isEmpty {
      let loads = effects.compactMap { effect -> Query? in
        if case .load(let query) = effect { query } else { nil }
      }
      #expect(loads.count { if case .unit = $0 { true } else { false } } <= 1)
      effects = []
      for query in loads {
        if case .unit(let code, _) = query { read.append(code) }
        guard let snapshot = Samples.wallAnswer(query) else { continue }
        effects += wall.handle(.loaded(query, snapshot), at: Samples.now)
      }
    }
    #expect(read == units)
  }

  // MARK: Names

  /// A database that finds only what is written as it is written.
  private func answer(_ query: Query) -> Snapshot? {
    switch query {
    case .unit(let code, _) where !Samples.names.contains { $0.code == code.text }:
      Samples.snapshot(.absent(.organisation(code)))
    case .find(let text, _, _):
      Samples.snapshot(
        .found(
          Samples.names.filter { $0.code.contains(text) }.map {
            Match(subject: .unit(Code($0.code)), title: BilingualText($0.name))
          }))
    default: Samples.wallAnswer(query)
    }
  }

  /// What was typed while there was no database is found once there is one.
  @Test func aUnitIsFoundByItsName() {
    let switches = Switch()
    var driver = WallDriver(
      WallOptions(pages: [.overview, .units], units: ["Long Biên", "ME_LINH"])
    ) { switches.isOn ? answer($0) : nil }
    driver.send(.databaseTrouble(.missing(path: "/nowhere/khue.db")))
    switches.isOn = true
    driver.send(.databaseRecovered)
    #expect(driver.text.contains("Long Biên"))
    #expect(driver.text.contains("Mê Linh"))
    #expect(!driver.text.contains("KHÔNG CÓ ĐƠN VỊ"))
    driver.pass(seconds: 21)
    #expect(driver.title == "Quận Long Biên")
  }

  @Test(arguments: [WallOptions.Page.overview, .checklist, .tasks])
  func anUnknownUnitIsSaid(page: WallOptions.Page) {
    var driver = WallDriver(WallOptions(pages: [page], units: ["nowhere"]), answer: answer)
    driver.pass(seconds: 25)
    #expect(driver.text.contains("KHÔNG CÓ ĐƠN VỊ “nowhere”"))
    #expect(!driver.text.contains("đạt trên"))
    #expect(!driver.text.contains("ĐM1"))
  }

  /// One unit that is not there takes nothing from the others.
  @Test func anUnknownUnitBesideAnother() {
    let driver = WallDriver(
      WallOptions(pages: [.overview], units: ["nowhere", "long-bien"]), answer: answer)
    #expect(driver.text.contains("KHÔNG CÓ ĐƠN VỊ “nowhere”"))
    #expect(driver.text.contains("Long Biên"))
    #expect(driver.text.contains("đạt trên"))
  }

  @Test func aPageNamedTwiceHasOneTurn() {
    var driver = WallDriver(
      WallOptions(pages: [.overview, .tasks, .overview, .checklist, .tasks]))
    var titles: [String] = []
    for _ in 0..<4 {
      titles.append(driver.title)
      driver.pass(seconds: 20)
    }
    #expect(titles == ["Tổng quan", "Nhiệm vụ đột phá", "Danh mục 5-5-5", "Tổng quan"])
  }

  @Test func aWallOfUnitsBeginsWithAUnit() {
    #expect(WallDriver(WallOptions(pages: [.units])).title == "Quận Hoàn Kiếm")
  }
}

/// Thrown by a test while a wall runs.
private final class Switch {
  var isOn = false
}
