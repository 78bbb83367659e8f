import GRDB
import Programme
import Testing
import VietnameseText

@testable import ProgrammeStore

/// Every list, count and panel covers every unit that owes, leads, is measured or is assessed, and
/// they agree with each other and with what is stored, on every day.
@Suite struct CoverageTests {
  private static let days = [
    "2025-02-15", "2025-06-30", "2025-07-01", "2025-12-31", "2026-06-30", "2026-07-01",
    "2026-12-31",
  ]

  @Test(arguments: 1...8)
  func listsAndCountsCoverEveryUnit(seed: UInt64) throws {
    let town = try RandomTown(seed: seed)
    let reader = try Reader(path: town.database)
    for (on, known) in Self.days.flatMap({ on in [(on, on), (on, "2026-12-31")] }) {
      let asOf = AsOf(day: day(on), known: day(known))
      let stored = try reader.read { db in try StoredAnswers(db, asOf) }
      let items = town.items(stored)
      let when = Comment("seed \(seed) on \(on) known \(known)")
      try compareAttention(reader, asOf, items, when)
      try compareStandings(reader, asOf, items, town, when)
      try compareLists(reader, asOf, items, town, when)
    }
  }

  private func compareAttention(
    _ reader: Reader, _ asOf: AsOf, _ items: [RandomTown.Item], _ when: Comment
  ) throws {
    guard case .overview(let overview) = try reader.snapshot(.overview(asOf)).content,
      case .alerts(let alerts) = try reader.snapshot(.alerts(asOf)).content,
      case .meeting(let meeting) = try reader.snapshot(.meeting(asOf.day, asOf)).content
    else {
      Issue.record("no answer")
      return
    }
    let needing = Set(items.filter(\.verdict.needsAttention).map(\.subject))
    #expect(Set(alerts.alerts.map(\.subject)) == needing, when)
    #expect(alerts.total == needing.count, when)
    #expect(Set(meeting.items.map(\.alert.subject)) == needing, when)
    #expect(overview.attentionTotal == needing.count, when)
    // The same order on every page.
    let first = meeting.items.map(\.alert.attention).prefix(50)
    #expect(overview.attention == Array(first), when)
    #expect(overview.census == alerts.census && overview.census == meeting.census, when)
  }

  private func compareStandings(
    _ reader: Reader, _ asOf: AsOf, _ items: [RandomTown.Item], _ town: RandomTown,
    _ when: Comment
  ) throws {
    guard case .overview(let overview) = try reader.snapshot(.overview(asOf)).content,
      case .units(let list) = try reader.snapshot(
        .units(asOf, scope: .all, offset: 0, limit: 500)
      ).content
    else {
      Issue.record("no answer")
      return
    }
    for group: UnitGroup in [.communes, .agencies, .districts] {
      let members = town.places.map(\.unit).filter {
        $0.kind.group == group && $0.life.contains(asOf.day)
      }
      let given = overview.living.first { $0.group == group }
      #expect((given?.units ?? 0) == overview.census[group], when)
      let expected = RandomTown.standing(items, of: Set(members.map(\.code)))
      #expect((given?.standing ?? JointStanding()) == expected, when)
      #expect(
        given?.measured ?? 0
          == members.count { unit in
            items.contains { $0.unit == unit.code && $0.verdict.state.subject == .target }
          }, when)
    }
    // What does not exist yet is no unit of the day.
    let known = town.places.map(\.unit)
      .filter { $0.isPilot || $0.life.first.map { $0 <= asOf.day } ?? true }.map(\.code)
    #expect(Set(list.units.map(\.organisation.code)) == Set(known), when)
    #expect(list.units.count == known.count && list.total == known.count, when)
    for tile in list.units {
      let code = tile.organisation.code
      let own = RandomTown.standing(items, of: [code])
      #expect(tile.targets == own.targets && tile.tasks == own.tasks, when)
      #expect(tile.coverage == own.coverage, when)
      let heirs = town.heirs(of: code, on: asOf.day)
      #expect(Set(tile.heirs?.units.map(\.code) ?? []) == heirs, when)
      #expect(
        tile.heirs?.standing ?? JointStanding() == RandomTown.standing(items, of: heirs), when)
      if tile.organisation.isPilot { #expect(overview.units.contains(tile), when) }
    }
  }

  private func compareLists(
    _ reader: Reader, _ asOf: AsOf, _ items: [RandomTown.Item], _ town: RandomTown,
    _ when: Comment
  ) throws {
    guard case .indicators(let list) = try reader.snapshot(.indicators(asOf)).content,
      case .checklist(let checklist) = try reader.snapshot(.checklist(asOf)).content
    else {
      Issue.record("no answer")
      return
    }
    var series = Set(town.targets.map { "\($0.unit) \($0.indicator)" })
    series.formUnion(town.duties.map { "\($0.unit) \($0.indicator)" })
    for reading in town.readings
    where reading.period.last <= asOf.day && reading.reportedOn <= asOf.known {
      series.insert("\(reading.unit) \(reading.indicator)")
    }
    #expect(Set(list.indicators.map { "\($0.unit.code) \($0.indicator.code)" }) == series, when)
    #expect(list.total == series.count && list.indicators.count == series.count, when)
    // What leads the list is what leads its unit's page.
    if let worst = list.indicators.first,
      case .unit(let page) = try reader.snapshot(.unit(worst.unit.code, asOf)).content
    {
      #expect(page.indicators.first == worst, when)
    }
    let attested = items.filter {
      if case .cell(let state) = $0.verdict.state { state != .notAssessed } else { false }
    }
    let pilots = town.places.filter(\.unit.isPilot).map(\.unit.code)
    #expect(
      Set(checklist.units.map(\.code)) == Set(attested.compactMap(\.unit)).union(pilots), when)
  }
}
