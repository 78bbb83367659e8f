import ConsoleCore
import ConsoleScreens
import Programme
import ScreenGrid
import Testing
import VietnameseText

/// Forms and the report page as they were read by eye.
@Suite struct FormScreenTests {
  struct Scene: Sendable {
    let name: String
    let start: Destination
    let keys: [Key]
  }

  static let cell = Destination.cell(unit: "so-gtvt", principle: "K3")

  static let scenes = [
    Scene(name: "dues", start: .dues("so-gtvt"), keys: []),
    Scene(name: "report-form", start: .dues("so-gtvt"), keys: ["i"]),
    Scene(
      name: "report-form-filled", start: .dues("so-gtvt"),
      keys: ["i"] + Array("9.999").map { .character($0) } + [.enter, .enter, .enter]
        + Array("1.700").map { .character($0) } + [.enter]),
    Scene(name: "form-remind", start: .alerts, keys: ["d"]),
    Scene(
      name: "form-acknowledge", start: .alerts,
      keys: ["a"] + Array("Đã biết, chờ nghiệm thu").map { .character($0) }
        + [.enter] + Array("20/10/2025").map { .character($0) }),
    Scene(name: "form-progress", start: .task("nv-07"), keys: ["P", .right, .right]),
    Scene(name: "form-assess", start: cell, keys: ["v"]),
    Scene(name: "form-correct", start: PageScreenTests.ticketPage, keys: ["f"]),
    Scene(name: "form-conclude", start: .task("nv-07"), keys: ["c"]),
  ]

  @Test(arguments: scenes, Language.allCases)
  func looksAsItDid(_ scene: Scene, language: Language) throws {
    for (width, height) in ScreenTests.sizes {
      var driver = Forms.driver(scene.start, language: language, width: width, height: height)
      for key in scene.keys { driver.press(key) }
      try expectGolden(
        driver.console.frame().grid, "\(scene.name)-\(language.rawValue)-\(width)x\(height)")
    }
  }

  @Test(arguments: scenes)
  func survivesEverySizeAndKindOfSigns(_ scene: Scene) {
    for glyphs in [Glyphs.full, .half, .ascii, .bareASCII] {
      var options = Forms.options(scene.start)
      options.glyphs = glyphs
      var driver = Driver(options, width: 60, height: 20, answer: Forms.answer)
      for key in scene.keys { driver.press(key) }
      for (width, height) in [(1, 1), (60, 20), (61, 21), (80, 24), (100, 30), (240, 100)] {
        driver.send(.resized(width: width, height: height))
        let grid = driver.console.frame().grid
        #expect(grid.width == width && grid.height == height)
        driver.press(.down, .down, .up, .end, .home, .pageDown, .pageUp)
      }
    }
  }

  /// What forms say when something comes in between.
  @Test(arguments: [(60, 20), (80, 24), (120, 40)])
  func saysWhatCameInBetween(_ width: Int, _ height: Int) throws {
    var driver = Forms.driver(.alerts, width: width, height: height)
    driver.press("d")
    driver.type("Đề nghị báo cáo")
    driver.press(.escape)
    try expectGolden(driver.console.frame().grid, "form-discard-\(width)x\(height)")
    driver.press(.enter, .control("s"))
    let order = try #require(driver.order)
    driver.send(.refused(order.id, .locked(path: "khue.db", seconds: 5)))
    try expectGolden(driver.console.frame().grid, "form-refused-\(width)x\(height)")
    let draft = try #require(driver.console.unsavedDraft)
    var next = Forms.driver(.alerts, drafts: [draft], width: width, height: height)
    next.press("d")
    try expectGolden(next.console.frame().grid, "form-draft-\(width)x\(height)")
    let changed = try FormTests.changedSince(width: width, height: height)
    try expectGolden(changed.console.frame().grid, "form-changed-\(width)x\(height)")
  }

  @Test func aClickGoesToTheField() {
    var driver = Forms.driver(.dues("so-gtvt"))
    driver.press("i")
    let row = driver.lines.firstIndex { $0.contains("Camera giao thông") } ?? 0
    driver.press(.click(column: 60, row: row))
    driver.type("1.850")
    #expect(
      driver.console.unsavedDraft?.fields == ["r.nv-camera-ket-noi.2025-10-01.2025-10-31": "1.850"])
    driver.press(
      .click(column: 0, row: 0), .wheelDown(column: 9, row: 9), .wheelUp(column: 9, row: 9))
    #expect(
      driver.console.unsavedDraft?.fields == ["r.nv-camera-ket-noi.2025-10-01.2025-10-31": "1.850"])
  }
}
