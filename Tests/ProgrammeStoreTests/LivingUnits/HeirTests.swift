import Programme
import Testing
import VietnameseText

@testable import ProgrammeStore

/// Those who carry on what ended units began: in each panel that they belong to, once in totals, and
/// nowhere for a piece of land.
@Suite struct HeirTests {
  private static let asOf = AsOf(day("2025-12-31"))

  private func district(_ code: Code<Organisation>, _ order: Int) -> Organisation {
    Organisation(
      code: code, name: BilingualText("Quận \(code)"), kind: .urbanDistrict, isPilot: true,
      order: order, life: Life(last: day("2025-06-30")))
  }

  private func ward(_ code: Code<Organisation>) -> Organisation {
    Organisation(
      code: code, name: BilingualText("Phường \(code)"), kind: .ward,
      life: Life(first: day("2025-07-01")))
  }

  private func link(
    _ from: Code<Organisation>, _ to: Code<Organisation>, _ extent: Succession.Extent = .part
  ) -> Definition {
    .succession(
      Succession(predecessor: from, successor: to, day: day("2025-07-01"), extent: extent))
  }

  private func overview(_ more: [Definition]) throws -> OverviewContent {
    let folder = TemporaryFolder()
    var definitions: [Definition] = [
      .organisation(district("mot", 1)), .organisation(district("hai", 2)),
      .organisation(ward("cua")), .indicator(SmallProgramme.share),
      .document(SmallProgramme.document), .source(SmallProgramme.own),
      .source(SmallProgramme.press),
    ]
    definitions += SmallProgramme.principles.map { .principle($0) } + more
    _ = try Store.create(
      at: folder.database,
      changes: definitions.map { .define($0, knownFrom: SmallProgramme.begin) },
      demonstration: false, by: Actor(account: "init", origin: .initialisation),
      at: instant("2025-12-31"))
    let reader = try Reader(path: folder.database)
    let answer = try reader.snapshot(.overview(Self.asOf)).content
    guard case .overview(let content) = answer else {
      return try #require(nil as OverviewContent?)
    }
    return content
  }

  @Test func aSharedHeirCountsInBothPanelsAndOnceInTotals() throws {
    let duty = Duty(
      code: "cd", indicator: "dvctt", unit: "cua", every: .month, dueAfterDays: 5,
      first: day("2025-07-01"))
    var task = SmallProgramme.task
    (task.lead, task.coordinating, task.targets) = ("cua", [], [])
    let content = try overview([
      link("mot", "cua"), link("hai", "cua"), .target(SmallProgramme.target("mt", "cua")),
      .duty(duty), .task(task),
    ])
    #expect(content.units.count == 2)
    for tile in content.units {
      #expect(tile.heirs?.units.map(\.code) == ["cua"])
      #expect(tile.heirs?.standing.targets.total == 1)
      #expect(tile.heirs?.standing.tasks.total == 1)
      #expect(tile.heirs?.standing.coverage == Coverage(owed: 1, reported: 0))
      // Its own last truth is its own.
      #expect(tile.targets.total == 0)
    }
    #expect(content.living.map(\.group) == [.communes])
    #expect(content.living.first?.standing.targets.total == 1)
    #expect(content.living.first?.standing.tasks.total == 1)
    #expect(content.living.first?.standing.coverage == Coverage(owed: 1, reported: 0))
    #expect(content.attention.contains { $0.unit?.code == "cua" })
  }

  @Test func aPieceOfLandMakesNoHeir() throws {
    // Told apart once such links can be told.
    guard let land = RandomTown.landOnly else { return }
    let content = try overview([
      link("mot", "cua", land), link("hai", "cua"), .target(SmallProgramme.target("mt", "cua")),
    ])
    #expect(content.units.map { $0.heirs?.units.map(\.code) } == [nil, ["cua"]])
    // The link itself is told of still.
    #expect(content.units.first?.successors.map(\.unit.code) == ["cua"])
    // Nobody counts it.
    #expect(content.units.map(\.carriers.count) == [0, 1])
  }

  /// Of a unit that became another as a whole, on a day that nobody told, one of the two lives.
  @Test func whoBecameAnotherOnAnUnknownDayCountsOnce() throws {
    func agency(_ code: Code<Organisation>, _ life: Life = Life()) -> Organisation {
      Organisation(code: code, name: BilingualText("Cơ quan \(code)"), kind: .agency, life: life)
    }
    func link(_ from: Code<Organisation>, _ to: Code<Organisation>, _ extent: Succession.Extent)
      -> Definition
    {
      .succession(Succession(predecessor: from, successor: to, day: nil, extent: extent))
    }
    let agencies: [Definition] = [
      .organisation(agency("cu")), .organisation(agency("moi")), .organisation(agency("khac")),
      .organisation(agency("tach")),
      .target(SmallProgramme.target("mt-cu", "cu")),
      .target(SmallProgramme.target("mt-moi", "moi")),
    ]
    let content = try overview(
      agencies + [link("cu", "moi", .whole), link("khac", "tach", .part)])
    let group = try #require(content.living.first { $0.group == .agencies })
    #expect(group.units == 3)
    // Each has its own target; it is one unit that is measured.
    #expect(group.standing.targets.total == 2)
    #expect(group.measured == 1)
    #expect(content.census.living[.agencies] == 3)
    #expect(content.census.formerOthers == 1)
    // Where the days are told, they tell.
    let told = try overview(
      [
        .organisation(agency("cu", Life(last: day("2026-01-31")))), .organisation(agency("moi")),
        link("cu", "moi", .whole),
      ])
    #expect(told.census.living[.agencies] == 2)
  }

  /// The keys for the unit before and after walk the whole list, group by group.
  @Test func unitsAreWalkedInTheOrderOfTheList() throws {
    let database = try SmallDatabase()
    let asOf = AsOf(day("2025-12-31"))
    guard
      case .units(let list) = try database.ask(
        .units(asOf, scope: .all, offset: 0, limit: 500))
    else {
      Issue.record("no list")
      return
    }
    let codes = list.units.map(\.organisation.code)
    #expect(codes.count > 3)
    for (place, code) in codes.enumerated() {
      guard case .unit(let page) = try database.ask(.unit(code, asOf)) else {
        Issue.record("no page of \(code)")
        continue
      }
      #expect(page.previous?.code == (place == 0 ? nil : codes[place - 1]), "\(code)")
      #expect(page.next?.code == (place + 1 < codes.count ? codes[place + 1] : nil), "\(code)")
    }
  }

  /// Nobody has given those who report today anything: that is what is known of them.
  @Test func whatNobodyAssignedIsCounted() throws {
    let content = try overview([link("mot", "cua"), .organisation(ward("bo"))])
    #expect(
      content.living == [GroupStanding(group: .communes, units: 2)])
    #expect(content.units.map { $0.heirs?.standing.isEmpty } == [true, nil])
    #expect(
      content.census == UnitCensus(living: [.communes: 2], formerDistricts: 2))
  }

  /// The palette finds what a living unit is measured by.
  @Test func aSearchFindsTheIndicatorsOfLivingUnits() throws {
    let database = try SmallDatabase()
    _ = try database.gate.commit(
      [
        .define(
          .target(SmallProgramme.target("mt", "phuong-viet-hung")), knownFrom: day("2024-01-02"))
      ],
      by: tester, at: instant("2024-01-02"))
    guard
      case .found(let matches) = try database.ask(
        .find("hồ sơ trực tuyến", limit: 50, AsOf(day("2024-06-30"))))
    else {
      Issue.record("no answer")
      return
    }
    let units = matches.compactMap { match in
      if case .indicator(_, let unit) = match.subject { unit } else { nil }
    }
    #expect(units.contains("phuong-viet-hung") && units.contains("long-bien"))
  }
}
