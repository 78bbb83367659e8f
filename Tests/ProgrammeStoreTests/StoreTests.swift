import Programme
import ProgrammeStore
import Testing
import VietnameseText

@Suite struct StoreTests {
  @Test func whatInitStoresIsThere() throws {
    let database = try SmallDatabase()
    guard
      case .overview(let content) = try database.ask(.overview(AsOf(day("2024-02-01"))))
    else {
      Issue.record("no overview")
      return
    }
    #expect(content.units.map(\.organisation.code.text) == ["long-bien", "cong-an"])
    #expect(content.models == ModelCount(counted: 39, named: 0))
    #expect(content.changes.map(\.rows) == [SmallProgramme.changes.count])
    #expect(content.tasks.total == 1)
    #expect(content.units.first?.successors.map(\.unit.code.text) == ["phuong-viet-hung"])
    let reader = try Reader(path: database.path)
    #expect(Set(try reader.definitions()) == Set(SmallProgramme.definitions))
    #expect(try Store.verifyJournal(at: database.path).entries == 1)
  }

  @Test func readingsAreJudgedAndShown() throws {
    let database = try SmallDatabase()
    let receipt = try database.report(
      SmallProgramme.reading(on: "2024-12-31", 50, reported: "2025-01-03"),
      SmallProgramme.reading("cong-an", on: "2024-12-31", 25), at: instant("2025-01-04"))
    #expect(receipt.entry == 3)
    #expect(receipt.findings.isEmpty)
    let asOf = AsOf(day("2025-01-04"))
    guard case .indicators(let content) = try database.ask(.indicators(asOf)) else {
      Issue.record("no indicators")
      return
    }
    #expect(content.indicators.map(\.unit.code.text) == ["cong-an", "long-bien"])
    #expect(
      content.indicators.map { $0.targets.map(\.judgement.state) } == [[.behind], [.onTrack]])
    guard case .unit(let unit) = try database.ask(.unit("long-bien", asOf)) else {
      Issue.record("no unit")
      return
    }
    #expect(unit.tile.targets[.onTrack] == 1)
    #expect(unit.tile.readings == 1)
    // The newest period whose due day has passed is November, of which nothing was said.
    #expect(unit.tile.coverage == Coverage(owed: 1, reported: 0))
    #expect(unit.readings.map(\.reading.figure?.value) == [ExactDecimal(50)])
    #expect(unit.tasks.map(\.task) == [SmallProgramme.task])
  }
}
