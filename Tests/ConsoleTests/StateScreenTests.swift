import ConsoleCore
import ConsoleScreens
import Programme
import ScreenGrid
import Testing
import VietnameseText

/// What lies on or around a page: help, palette, filter, frozen, trouble, demonstration data.
@Suite struct StateScreenTests {
  struct Situation: CustomTestStringConvertible, Sendable {
    let name: String
    var options = Options()
    let prepare: @Sendable (inout Driver) -> Void

    var testDescription: String { name }
  }

  static let situations: [Situation] = [
    Situation(name: "help") { $0.press("?") },
    Situation(name: "palette") { $0.press(":") },
    Situation(name: "palette-found") { driver in
      driver.answer = { query in
        guard case .find = query else { return Samples.answer(query) }
        return Samples.snapshot(
          .found([
            Match(
              subject: .unit("long-bien"), title: BilingualText("Quận Long Biên"),
              detail: "long-bien"),
            Match(
              subject: .indicator("ho-so-truc-tuyen", unit: "long-bien"),
              title: BilingualText("Tỷ lệ hồ sơ trực tuyến toàn trình"),
              detail: "Quận Long Biên"),
          ]))
      }
      driver.press(":")
      driver.type("lon")
    },
    Situation(name: "why", options: Options(start: .unit("long-bien"))) { driver in
      driver.press(.tab, "w")
    },
    Situation(name: "filter") { driver in
      driver.press("/")
      driver.type("thanh")
    },
    Situation(name: "frozen") { driver in
      driver.press("p")
      driver.send(.databaseChanged, .databaseChanged)
    },
    Situation(name: "trouble") { driver in
      driver.send(.tick(Samples.now.adding(milliseconds: 240_000)))
      driver.send(.databaseTrouble(.locked(path: "/var/lib/khue/khue.db", seconds: 30)))
    },
    Situation(name: "demo", options: Options(asOf: Samples.day(2025, 6, 30))) { driver in
      driver.answer = { query in
        Samples.content(query).map { Samples.snapshot($0, demo: true) }
      }
      driver.press("r")
    },
    Situation(name: "changed") { driver in
      driver.answer = { query in
        guard case .overview = query else { return nil }
        return Samples.snapshot(.overview(Samples.overview(entry: 101)), head: 101)
      }
      driver.send(.databaseChanged)
    },
    Situation(name: "absent", options: Options(start: .unit("khong-co"))) { driver in
      driver.answer = { _ in Samples.snapshot(.absent(.organisation("khong-co"))) }
      driver.press("r")
    },
    Situation(name: "ascii", options: Options(glyphs: .ascii)) { _ in },
    Situation(name: "bare-ascii", options: Options(glyphs: .bareASCII)) { _ in },
  ]

  @Test(arguments: situations)
  func looksAsItDid(_ situation: Situation) throws {
    for (width, height) in [(80, 24), (120, 40)] {
      var driver = Driver(situation.options, width: width, height: height)
      situation.prepare(&driver)
      try expectGolden(
        driver.console.frame().grid, "state-\(situation.name)-\(width)x\(height)")
    }
  }
}
