import ConsoleCore
import ConsoleScreens
import Programme
import ScreenGrid
import Testing
import VietnameseText

/// Counts are shown whole on every size of screen: names give way before figures do.
@Suite struct NothingHiddenTests {
  @Test(arguments: [(120, 40), (160, 52), (200, 60)])
  func everyCountOfTheCityIsSeen(_ width: Int, _ height: Int) {
    let driver = Driver(width: width, height: height) { _ in
      var content = Samples.overview()
      content.city = Samples.tally([
        .overdue: 11, .behind: 12, .atRisk: 13, .notMeasurable: 14, .noData: 25, .notYet: 16,
        .onTrack: 17, .achieved: 18,
      ])
      return Samples.snapshot(.overview(content))
    }
    for count in [11, 12, 13, 14, 25, 16, 17, 18] {
      #expect(driver.text.contains("\(count)\n") || driver.text.contains("\(count) "), "\(count)")
    }
    let city = driver.text.split(separator: "\n").filter { $0.contains("✓Đ") && $0.contains("18") }
    #expect(!city.isEmpty, "\(driver.text)")
  }

  @Test(arguments: [Destination.overview, .units])
  func sixCountsFitOnTheSmallestScreen(_ start: Destination) {
    let driver = Driver(Options(start: start), width: 60, height: 20) { query in
      var tiles = Samples.overview().units
      tiles[1].heirs = nil
      if case .units = query {
        return Samples.snapshot(.units(UnitsContent(units: tiles, total: tiles.count)))
      }
      var content = Samples.overview()
      content.units = tiles
      return Samples.snapshot(.overview(content))
    }
    #expect(driver.text.contains("✗2▼1·7○1●2✓5 "), "\(driver.text)")
  }

  /// Half of "23" would be "2".
  @Test(arguments: 112...130)
  func noCountOfAPrincipleIsCut(width: Int) throws {
    let driver = Driver(width: width, height: 40) { _ in
      var content = Samples.overview()
      for place in content.principles.indices {
        content.principles[place].cells = Tally()
        for state in Attestation.allCases {
          content.principles[place].cells.add(state, flags: [], times: 23)
        }
      }
      return Samples.snapshot(.overview(content))
    }
    let row = try #require(driver.lines.first { $0.contains("K1 ") && $0.contains("K5 ") })
    for code in 1...5 {
      let cell = try #require(row.word(after: "K\(code) "))
      let numbers = cell.split { !$0.isNumber }
      #expect(!numbers.isEmpty && numbers.allSatisfy { $0 == "23" }, "\(row)")
    }
  }

  @Test func countsOfTheMatrixStandApart() {
    let driver = Driver(
      Options(start: .checklist), width: 60, height: 20, answer: Judged.answer)
    #expect(!driver.text.contains("/5"), "\(driver.text)")
    #expect(driver.lines.first { $0.contains("5 đẩy mạnh") }?.contains(" 1  2 ") == true)
  }
}

extension Substring {
  /// What stands from a code to the next blank.
  fileprivate func word(after code: String) -> Substring? {
    firstRange(of: code).map { self[$0.upperBound...].prefix { $0 != " " } }
  }
}
