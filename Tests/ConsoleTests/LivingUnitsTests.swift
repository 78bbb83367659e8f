import Programme
import ScreenGrid
import Testing
import VietnameseText

@testable import ConsoleCore
@testable import ConsoleScreens
@testable import Wall

/// The screens show those who report today, and what nobody has assigned to them.
@Suite struct LivingUnitsTests {
  private static func fresh(_ query: Query) -> Snapshot? {
    guard case .overview = query else { return Samples.answer(query) }
    return Samples.snapshot(.overview(Samples.freshOverview()))
  }

  @Test(arguments: [(80, 24), (120, 40), (200, 60)], Language.allCases)
  func aFreshDatabaseSaysWhatNobodyAssigned(size: (Int, Int), language: Language) throws {
    let driver = Driver(
      Options(language: language), width: size.0, height: size.1, answer: Self.fresh)
    let isVietnamese = language == .vietnamese
    let line = try #require(
      driver.lines.first { $0.contains(isVietnamese ? "126 xã, phường" : "126 wards") })
    #expect(
      line.contains(
        isVietnamese
          ? "chưa giao chỉ tiêu, chế độ báo cáo, nhiệm vụ nào"
          : "no target, no report, no task assigned"))
    let dashes = driver.lines.filter { $0.contains("†") && $0.contains("–  ") }
    #expect(dashes.isEmpty, "rows of dead dashes: \(dashes)")
    try expectGolden(
      driver.console.frame().grid,
      "overview-fresh-\(language.rawValue)-\(size.0)x\(size.1)")
  }

  @Test func theOverviewCountsThoseWhoReportToday() throws {
    let driver = Driver()
    let communes = try #require(driver.lines.first { $0.contains("126 xã, phường  ") })
    #expect(communes.contains("20 mục tiêu") && communes.contains("báo cáo 16/20"))
    // Of a group that was given no task that is said.
    let agencies = try #require(driver.lines.first { $0.contains("21 sở, ngành  ") })
    #expect(agencies.contains("chưa giao nhiệm vụ nào"))
  }

  /// Before the reorganisation not all wards and communes are known, and nothing of then is of today.
  @Test(arguments: [(120, 40), (200, 60)])
  func aDayBeforeTheReorganisationSaysWhomItCovers(size: (Int, Int)) {
    let then = Samples.day(2025, 6, 30)
    func text(_ living: [GroupStanding]) -> String {
      let driver = Driver(Options(asOf: then), width: size.0, height: size.1) { query in
        guard case .overview = query else { return Samples.answer(query) }
        var content = Samples.overview()
        content.living = living
        for index in content.units.indices { content.units[index].newestPeriodEnd = then }
        content.census.living = [:]
        for group in living { content.census.living[group.group] = group.units }
        var answer = Samples.snapshot(.overview(content))
        answer.freshness.asOf = AsOf(then)
        return answer
      }
      return driver.text
    }
    let before = text([
      GroupStanding(group: .communes, units: 12), GroupStanding(group: .districts, units: 10),
    ])
    #expect(before.contains("Đơn vị Khuê biết khi ấy"), "\(before)")
    #expect(before.contains("xã, phường") && before.contains("khi ấy"))
    #expect(!before.contains("Đơn vị đang hoạt động"))
    #expect(before.contains("đúng ngày ấy") && !before.contains("hôm nay"))
    #expect(text(Samples.living).contains("Đơn vị đang hoạt động"))
  }

  /// A piece of land is nobody's successor in a tile's count.
  @Test func landAloneIsNotCounted() throws {
    var tile = Samples.tile(2)
    func line(_ extent: Succession.Extent) -> SuccessionLine {
      SuccessionLine(
        unit: Samples.reference(3),
        succession: Succession(predecessor: "a", successor: "b", day: nil, extent: extent))
    }
    tile.heirs = nil
    tile.organisation.life = Life()
    tile.successors = [line(.landOnly)]
    func text(_ tile: UnitTile) -> String {
      Driver(width: 200, height: 60) { query in
        guard case .overview = query else { return Samples.answer(query) }
        var content = Samples.overview()
        content.units = [tile]
        return Samples.snapshot(.overview(content))
      }.text
    }
    #expect(!text(tile).contains("→1"))
    tile.successors = [line(.landOnly), line(.part)]
    #expect(text(tile).contains("→1"))
  }

  /// A pilot's panel: its heirs' states, their reports, and in one line its own last truth.
  @Test func aPanelShowsWhoCarriesOn() throws {
    let driver = Driver()
    #expect(driver.text.contains("nay là 4 phường"))
    #expect(driver.text.contains("✗1▼1●9✓3") || driver.text.contains("✗1 ▼1 ●9 ✓3"))
    #expect(driver.text.contains("báo cáo 12/14"))
    #expect(driver.text.contains("† 30/06/2025"))
  }

  // MARK: The list of units

  private static let list: UnitsContent = {
    let wards = (1...130).map { number in
      UnitTile(
        organisation: Organisation(
          code: Code("phuong-\(number)"), name: BilingualText("Phường Số \(number)"),
          kind: .ward), targets: Samples.tally([.onTrack: 2]))
    }
    let city = UnitTile(
      organisation: Organisation(
        code: "ha-noi", name: BilingualText("Thành phố Hà Nội"), kind: .city))
    let pilots = Samples.names.indices.map { Samples.tile($0) }
    return UnitsContent(
      units: pilots + [city] + wards, total: 144,
      groups: [.pilots: 13, .city: 1, .communes: 130])
  }()

  @Test(arguments: [(80, 24), (120, 40)])
  func theListHasThePilotsFirstThenTheOthersByGroup(size: (Int, Int)) throws {
    var driver = Driver(Options(start: .units), width: size.0, height: size.1) { _ in
      Samples.snapshot(.units(Self.list))
    }
    let first = try #require(driver.lines.firstIndex { $0.contains("Đơn vị thí điểm 13") })
    #expect(driver.lines[first + 1].contains("Quận Hoàn Kiếm"))
    let city = try #require(driver.lines.firstIndex { $0.contains("Thành phố Hà Nội") })
    #expect(driver.lines[city + 1].contains("Xã, phường 130"))
    driver.press(.end)
    #expect(driver.text.contains("Phường Số 130"))
    driver.press("/", "1", "2", "9", .enter)
    #expect(driver.text.contains("Phường Số 129") && !driver.text.contains("Hoàn Kiếm"))
    #expect(driver.lines.contains(" Xã, phường 1") && driver.text.contains("1/144"))
    driver.press(.escape, "s")
    #expect(!driver.text.contains("Đơn vị thí điểm 13"))
    driver.press("g")
    #expect(driver.loads.last == .units(Samples.asOf, scope: .pilots, offset: 0, limit: 500))
  }

  @Test func aListThatCoversManySaysWhom() throws {
    var alerts = Record.alerts()
    alerts.census = Samples.census
    var driver = Driver(Options(start: .alerts), width: 200, height: 60) { _ in
      Samples.snapshot(.alerts(alerts))
    }
    let whom = "158 đơn vị: thành phố · 126 xã, phường · 21 sở, ngành · 10 quận, huyện cũ"
    #expect(driver.text.contains(whom))
    driver.send(.resized(width: 120, height: 40))
    #expect(driver.text.contains("  158 đơn vị\n"))
  }

  // MARK: The wall

  @Test func aWallSaysWhomItCovers() {
    let driver = WallDriver(WallOptions(pages: [.overview]), width: 120, height: 40)
    #expect(driver.text.contains("158 đơn vị: thành phố · 126 xã, phường"))
  }

  /// All that live, each once, and the city: not the panels added up.
  @Test func aWallCountsEveryLivingUnitOnce() {
    let driver = WallDriver(WallOptions(pages: [.overview]), width: 120, height: 14) { query in
      guard case .overview = query else { return Samples.wallAnswer(query) }
      var content = Samples.overview()
      content.city = Tally()
      return Samples.snapshot(.overview(content))
    }
    // 20 of the communes, 5 of the agencies.
    #expect(driver.text.contains("đạt trên 25"))
  }

  @Test func aRoomOfTwoDistrictsCountsASharedHeirOnce() {
    let driver = WallDriver(
      WallOptions(pages: [.overview], units: ["hoan-kiem", "long-bien"]), width: 120, height: 14
    ) { query in
      guard case .overview = query else { return Samples.wallAnswer(query) }
      var content = Samples.overview()
      let shared = HeirStanding([
        Heir(
          unit: Samples.ward("phuong-cua-nam", "Cửa Nam"),
          standing: JointStanding(targets: Samples.tally([.overdue: 1, .achieved: 6])))
      ])
      (content.units[0].heirs, content.units[1].heirs) = (shared, shared)
      return Samples.snapshot(.overview(content))
    }
    #expect(driver.text.contains("đạt trên 7"))
  }

  @Test func aWallsPageOfAPilotShowsWhoCarriesOn() {
    let driver = WallDriver(
      WallOptions(pages: [.units], units: ["long-bien"]), width: 120, height: 40)
    #expect(driver.text.contains("nay là 4 phường"))
    #expect(driver.text.contains("Phường Bồ Đề"))
    #expect(driver.text.contains("báo cáo 0/2"))
    #expect(driver.text.contains("tính đến 30/06/2025"))
  }
}
