import GRDB
import Glibc
import Programme
import Testing
import VietnameseText

@testable import ProgrammeStore

/// The day of a source's publication was added when journals had long been written.
@Suite struct SourceDayTests {
  private static let dated = Source(
    code: "bai-bao", kind: .published, title: "Bài báo", publisher: "Báo",
    address: "https://example.vn/a", publishedOn: Day(iso: "2024-11-26"))

  /// What programs before it wrote of a source, and the digest they took of it in a genesis.
  @Test func anEntryWithoutADayIsWhatItAlwaysWas() {
    let text = SmallProgramme.press.canonical(knownFrom: .distantPast)
    #expect(
      text == "known_from=0001-01-01\nkind=published\ntitle=Báo chí\npublisher\naddress\n")
    let row = BatchRow.text(1, .define, .source, key: "bao-chi", after: text)
    #expect(
      hexadecimalDigest(of: row)
        == "6bca52f749c48b3ee0586adec5d07f510b46d1c1695e5587ee47b1cb907358f8")
  }

  @Test func aDayIsSaidWhereThereIsOne() {
    let text = Self.dated.canonical(knownFrom: .distantPast)
    #expect(text.hasSuffix("address=https://example.vn/a\npublished_on=2024-11-26\n"))
  }

  @Test func itIsStoredShownAndProved() throws {
    let database = try SmallDatabase()
    try database.commit(.define(.source(Self.dated), knownFrom: nil), at: instant("2025-01-02"))
    var moved = Self.dated
    moved.publishedOn = nil
    try database.commit(.define(.source(moved), knownFrom: nil), at: instant("2025-01-03"))
    try database.commit(.define(.source(Self.dated), knownFrom: nil), at: instant("2025-01-04"))
    let reader = try Reader(path: database.path)
    #expect(try reader.definitions().contains(.source(Self.dated)))
    #expect(try Store.verifyJournal(at: database.path).entries == 4)
    try database.report(
      SmallProgramme.reading(on: "2024-11-21", 40, source: "bai-bao"), at: instant("2025-01-05"))
    guard
      case .unit(let unit) = try database.ask(.unit("long-bien", AsOf(day("2025-01-05"))))
    else {
      Issue.record("no unit")
      return
    }
    #expect(unit.readings.first?.source.publishedOn == Self.dated.publishedOn)
  }

  /// An older database is migrated with its facts and its journal as they were, and takes the day
  /// and a link of land only from then on.
  @Test func anOlderDatabaseTakesDaysAndLand() throws {
    let database = try OlderDatabase(8)
    try database.migrate()
    let gate = try Gate(path: database.path)
    let before = try Reader(path: database.path).definitions()
    let units = before.compactMap {
      if case .organisation(let unit) = $0 { unit.code } else { nil }
    }
    let land = Succession(
      predecessor: try #require(units.first), successor: try #require(units.last),
      day: day("2025-07-01"), extent: .landOnly)
    _ = try gate.commit(
      [.define(.source(Self.dated), knownFrom: nil), .define(.succession(land), knownFrom: nil)],
      by: tester, at: OlderDatabase.now)
    let defined = try Reader(path: database.path).definitions()
    #expect(defined.contains(.source(Self.dated)) && defined.contains(.succession(land)))
    #expect(defined.count == before.count + 2)
    _ = try Store.verifyJournal(at: database.path)
  }
}
