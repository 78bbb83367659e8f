import Programme
import ProgrammeStore
import Testing
import VietnameseText

/// Any record is listed, and told with its versions and what names it, as known on a day.
@Suite struct RecordAnswerTests {
  private func asOf(_ iso: String) -> AsOf { AsOf(day(iso)) }

  private func content(_ query: Query, _ database: SmallDatabase) throws -> Snapshot.Content {
    try database.ask(query)
  }

  @Test func everyKindIsCountedAndListed() throws {
    let database = try SmallDatabase()
    let now = asOf("2024-02-01")
    guard case .catalogue(let catalogue) = try content(.catalogue(now), database) else {
      Issue.record("no catalogue")
      return
    }
    #expect(catalogue.kinds.map(\.kind) == RecordRegistry.catalogue.map { $0.recordKind })
    for line in catalogue.kinds {
      guard case .records(let records) = try content(.records(line.kind, now), database) else {
        Issue.record("no records of \(line.kind)")
        continue
      }
      #expect(records.total == line.count && records.lines.count == line.count)
      for record in records.lines {
        guard case .record(let told) = try content(.record(record.reference, now), database) else {
          Issue.record("\(record.reference) is not told")
          continue
        }
        #expect(told.reference == record.reference && !told.versions.isEmpty)
        #expect(told.facts.contains { $0.value.isPresent })
      }
    }
    #expect(catalogue.kinds.reduce(0) { $0 + $1.count } == SmallProgramme.changes.count)
  }

  @Test func aRecordIsToldAsKnownWithWhatChanged() throws {
    let database = try SmallDatabase()
    let reader = try Reader(path: database.path)
    let before = try #require(
      reader.definitions().compactMap { definition in
        if case .indicator(let record) = definition { record } else { nil }
      }.first)
    var changed = before
    changed.title = BilingualText("Tên khác")
    changed.provenance.note = "đổi"
    let receipt = try database.gate.commit(
      [.define(.indicator(changed), knownFrom: day("2024-03-01"))], by: tester,
      at: instant("2024-03-01"))
    let reference = Reference.indicator(before.code)
    guard
      case .record(let now) = try content(.record(reference, asOf("2024-03-01")), database),
      case .record(let then) = try content(.record(reference, asOf("2024-02-01")), database)
    else {
      Issue.record("not told")
      return
    }
    #expect(now.name == changed.title && then.name == before.title)
    #expect(now.versions.count == 2 && then.versions.count == 1)
    #expect(now.versions[0].changed == ["title", "note"])
    #expect(now.versions[0].entry == receipt.entry && now.versions[0].account == tester.account)
    #expect(now.versions[1].knownTo == day("2024-02-29"))
    // A target that names it says so.
    let targets = now.mentions.filter { $0.kind == .target && $0.attribute == "indicator" }
    #expect(targets.allSatisfy { $0.total == $0.records.count && $0.total > 0 })
    #expect(!targets.isEmpty)
  }

  @Test func whatIsNotThereIsAbsent() throws {
    let database = try SmallDatabase()
    let now = asOf("2024-02-01")
    for reference in [
      Reference.duty("khong"), .account("init"), .succession(predecessor: "a", successor: "b"),
      .reading(1),
    ] {
      #expect(try content(.record(reference, now), database) == .absent(reference))
    }
    #expect(
      try content(.records(.account, now), database)
        == .records(RecordsContent(kind: .account, lines: [], total: 0)))
  }
}
