import Catalogue
import Programme
import ProgrammeStore
import Testing
import VietnameseText

/// The published data, as it ships, stored and shown.
@Suite struct PublishedDataTests {
  @Test func itIsStoredWholeAndShown() throws {
    let folder = TemporaryFolder()
    let reading = CatalogueReading(try DataFolder.shipped.catalogueFiles())
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
}
