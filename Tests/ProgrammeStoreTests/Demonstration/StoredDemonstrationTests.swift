import Catalogue
import Programme
import ProgrammeStore
import Testing
import VietnameseText

/// The gate takes all of the demonstration and whatever the simulator says after it.
@Suite struct StoredDemonstrationTests {
  @Test func theGateStoresItAllAndTheSimulatorsChangesToo() throws {
    let folder = TemporaryFolder()
    let today = try #require(Day(iso: "2026-11-21"))
    let catalogue = CatalogueReading(try DataFolder.shipped.catalogueFiles()).changes
    let changes = catalogue + Demonstration(seed: 6785, today: today).changes(over: catalogue)
    let genesis = try Store.create(
      at: folder.database, changes: changes, demonstration: true,
      by: Actor(account: "init", origin: .initialisation), at: instant("2026-11-21"))
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
    var simulation = Simulation(seed: 5, over: changes)
    var last = genesis.entry
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

  private func overview(of path: String, on day: Day) throws -> OverviewContent {
    let content = try Reader(path: path).snapshot(.overview(AsOf(day))).content
    guard case .overview(let overview) = content else {
      throw StoreFault.missing(path: path)
    }
    return overview
  }
}
