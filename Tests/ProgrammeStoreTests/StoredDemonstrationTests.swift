import Demonstration
import Interchange
import Programme
import ProgrammeStore
import Testing
import VietnameseText

/// The gate takes all of the demonstration and whatever the simulator says after it.
@Suite struct StoredDemonstrationTests {
  @Test func theGateStoresItAllAndTheSimulatorsChangesToo() throws {
    let folder = TemporaryFolder()
    let today = try #require(Day(iso: "2026-11-21"))
    let catalogue = ParsedCatalogue(try DataFolder.shipped.catalogueFiles()).changes
    let story = Demonstration(seed: 6785, today: today).story(over: catalogue)
    let genesis = try Store.create(
      at: folder.database, changes: catalogue + story.changes, deeds: story.deeds,
      demonstration: true, by: Actor(account: "init", origin: .initialisation),
      at: instant("2026-11-21"))
    #expect((5..<400).contains(genesis.findings.count))
    let overview = try overview(of: folder.database, on: today)
    #expect(overview.units.count == 13)
    #expect(overview.units.allSatisfy { $0.readings > 100 && $0.targets.total >= 5 })
    #expect(overview.tasks.total > 40)
    #expect(overview.attentionTotal > 20)
    // What is of a pillar says so; a principle is of none.
    for line in overview.attention {
      if case .cell = line.subject { #expect(line.pillar == nil) }
    }
    #expect(Set(overview.attention.compactMap(\.pillar)).count > 1)
    let gate = try Gate(path: folder.database)
    var simulation = Simulation(seed: 5, over: catalogue + story.all)
    var last = genesis.entry + Int64(story.deeds.reduce(0) { $0 + $1.changes.count })
    for step in 0..<60 {
      let receipt = try gate.commit(
        simulation.next(today: today), by: Actor(account: "mo-phong", origin: .simulator),
        at: instant("2026-11-21", hour: 10))
      #expect(receipt.entry == last + 1, "step \(step)")
      last = receipt.entry
    }
    let after = try self.overview(of: folder.database, on: today)
    #expect(after != overview)
    #expect(try Store.verifyJournal(at: folder.database).entries == Int(last))
  }

  /// Many accounts have spoken, each of its own unit, and each act names the alert that it is about.
  @Test func itsAccountsActOnTheAlertsThatStand() throws {
    let folder = TemporaryFolder()
    let today = try #require(Day(iso: "2026-12-01"))
    let catalogue = ParsedCatalogue(try DataFolder.shipped.catalogueFiles()).changes
    let story = Demonstration(seed: 6785, today: today).story(over: catalogue)
    try Store.create(
      at: folder.database, changes: catalogue + story.changes, deeds: story.deeds,
      demonstration: true, by: Actor(account: "init", origin: .initialisation),
      at: instant("2026-12-01"))
    let reader = try Reader(path: folder.database)
    let entries = try reader.journal(limit: 500, before: nil)
    #expect(Set(entries.map(\.account)).count > 15)
    guard case .alerts(let alerts) = try reader.snapshot(.alerts(AsOf(today))).content else {
      Issue.record("no alerts")
      return
    }
    var kinds: Set<AlertKind> = []
    for case .act(let act) in story.deeds.flatMap(\.changes) {
      let kind = try #require(act.alert, "\(act)")
      kinds.insert(kind)
      // What was closed stands in the list no more.
      if act.kind == .closing { continue }
      let line = try #require(alerts.alerts.first { $0.subject == act.subject }, "\(act)")
      #expect(line.attention.alerts.map(\.kind).contains(kind), "\(act)")
      #expect(line.acts.contains { $0.act.text == act.text }, "\(act)")
    }
    #expect(kinds.count > 4)
    // No kind outweighs the others, and each speaks of living units.
    var counts: [AlertKind: Int] = [:]
    for line in alerts.alerts {
      if let kind = line.attention.alerts.first?.kind { counts[kind, default: 0] += 1 }
    }
    #expect((100..<400).contains(alerts.alerts.count), "\(alerts.alerts.count)")
    #expect((counts.values.max() ?? 0) * 3 < alerts.alerts.count, "\(counts)")
  }

  private func overview(of path: String, on day: Day) throws -> OverviewContent {
    let content = try Reader(path: path).snapshot(.overview(AsOf(day))).content
    guard case .overview(let overview) = content else {
      throw StoreFault.missing(path: path)
    }
    return overview
  }
}
