import Interchange
import Programme
import ProgrammeStore
import Testing
import VietnameseText

/// The published data, as it ships, stored and shown.
@Suite struct PublishedDataTests {
  @Test func itIsStoredWholeAndShown() throws {
    let folder = TemporaryFolder()
    let reading = ParsedCatalogue(try DataFolder.shipped.catalogueFiles())
    #expect(reading.faults.isEmpty)
    let now = instant("2026-06-01")
    let actor = Actor(account: "init", origin: .initialisation)
    _ = try Store.create(
      at: folder.database, changes: reading.changes, demonstration: false, by: actor, at: now)
    let gate = try Gate(path: folder.database)
    let known = KnownRecords(reading.changes)
    for (name, bytes) in try DataFolder.shipped.readingFiles() {
      var rows = try ImportReader(file: name, bytes: MemoryBytes(bytes), known: known)
      let outcome = try gate.importRows(
        rows.kind, file: name, fileDigest: { nil }, by: actor, at: now, next: { rows.next() })
      #expect(outcome.firstFaults == [])
      #expect(outcome.stored == outcome.rows)
    }
    let reader = try Reader(path: folder.database)
    let snapshot = try reader.snapshot(.overview(AsOf(now.day)))
    guard case .overview(let overview) = snapshot.content else {
      Issue.record("no overview")
      return
    }
    #expect(overview.units.count == 13)
    #expect(overview.principles.count == 20)
    #expect(overview.principles.allSatisfy { $0.cells.total == 13 })
    #expect(overview.models.counted == 39)
    #expect(!snapshot.freshness.isDemonstration)
    #expect(Set(try reader.definitions()).count == reading.changes.count)
    guard
      case .indicators(let indicators) = try reader.snapshot(.indicators(AsOf(now.day))).content
    else {
      Issue.record("no indicators")
      return
    }
    #expect(indicators.indicators.contains { $0.newest != nil })
    guard case .unit(let city) = try reader.snapshot(.unit("ha-noi", AsOf(now.day))).content else {
      Issue.record("no page for the city")
      return
    }
    #expect(overview.city == city.tile.targets)
    #expect(!overview.cityPillars.isEmpty && overview.cityPillars == city.tile.pillars)
    for unit in overview.units {
      guard
        case .unit(let content) = try reader.snapshot(
          .unit(unit.organisation.code, AsOf(now.day))
        ).content
      else {
        Issue.record("no page for \(unit.organisation.code)")
        continue
      }
      #expect(content.tile == unit)
    }
  }
  @Test func aChangedReadingIsNamedWithItsMeasureAndACellKnowsItsNeighbours() throws {
    let folder = TemporaryFolder()
    let reading = ParsedCatalogue(try DataFolder.shipped.catalogueFiles())
    let now = instant("2026-06-20")
    let actor = Actor(account: "op", origin: .command)
    _ = try Store.create(
      at: folder.database, changes: reading.changes, demonstration: false, by: actor, at: now)
    let measured = reading.changes.compactMap { change -> Indicator? in
      guard case .define(.indicator(let indicator), _) = change else { return nil }
      return indicator.measure != nil && indicator.kind == .count ? indicator : nil
    }
    let indicator = try #require(measured.first)
    let sources = reading.changes.compactMap { change -> Source? in
      guard case .define(.source(let source), _) = change else { return nil }
      return source
    }
    _ = try Gate(path: folder.database).commit(
      [
        .report(
          Reading(
            indicator: indicator.code, unit: "long-bien", period: Period(day: now.day),
            statement: .figure(Figure(value: ExactDecimal(5))),
            source: try #require(sources.first).code))
      ], by: actor, at: now)
    let reader = try Reader(path: folder.database)
    let line = try #require(try reader.journal(limit: 1, before: nil).first)
    #expect(line.measure == indicator.measure)
    #expect(line.indicatorKind == .count)

    guard
      case .overview(let overview) = try reader.snapshot(.overview(AsOf(now.day))).content,
      case .cell(let cell) = try reader.snapshot(
        .cell(unit: overview.units[1].organisation.code, principle: "ĐM1", AsOf(now.day))
      ).content
    else {
      Issue.record("no overview or no cell")
      return
    }
    #expect(cell.previous?.code == overview.units[0].organisation.code)
    #expect(cell.next?.code == overview.units[2].organisation.code)
  }
}
