import Interchange
import Programme
import Testing
import VietnameseText

@testable import ProgrammeStore

@Suite struct ImportTests {
  static let january = instant("2025-01-10")
  static let office = Actor(account: "can-bo", origin: .importFile)

  static func row(_ line: Int, _ reading: Reading, _ correction: Correction = .none) -> ImportRow {
    .candidate(line: line, ImportCandidate(change: .report(reading), correction: correction))
  }

  static func run(
    _ database: SmallDatabase, _ rows: [ImportRow], options: ImportOptions = ImportOptions()
  ) throws -> ImportOutcome {
    var rest = rows[...]
    return try database.gate.importRows(
      .readings, file: "thang-1.csv", fileDigest: { "abc" }, by: office, at: january,
      options: options, next: { rest.popFirst() })
  }

  @Test func rowsAreStoredWithOneEntry() throws {
    let database = try SmallDatabase()
    let rows = [
      Self.row(2, SmallProgramme.reading(on: "2024-11-30", 41)),
      Self.row(3, SmallProgramme.reading(on: "2024-12-31", 42)),
    ]
    let outcome = try Self.run(database, rows)
    #expect((outcome.rows, outcome.stored, outcome.faults) == (2, 2, 0))
    #expect(outcome.receipt?.entry == 2)
    let lines = try Reader(path: database.path).journal(limit: 1, before: nil)
    #expect(lines.map(\.rows) == [2])
    #expect(lines.map(\.key) == ["thang-1.csv"])
  }

  @Test func oneRefusedRowAndNothingIsStored() throws {
    let database = try SmallDatabase()
    let rows = [
      Self.row(2, SmallProgramme.reading(on: "2024-11-30", 41)),
      Self.row(3, SmallProgramme.reading(on: "2025-12-31", 42)),
      Self.row(4, SmallProgramme.reading("long-bien", "luy-ke", on: "2024-12-31", -2)),
    ]
    let outcome = try Self.run(database, rows)
    #expect((outcome.rows, outcome.stored, outcome.faults) == (3, 0, 2))
    #expect(outcome.receipt == nil)
    #expect(outcome.firstFaults.map(\.line) == [3, 4])
    #expect(try Store.verifyJournal(at: database.path).entries == 1)
  }

  @Test func dryRunAndStrictStoreNothing() throws {
    let database = try SmallDatabase()
    let rows = [
      Self.row(2, SmallProgramme.reading("long-bien", "luy-ke", on: "2024-11-30", 500)),
      Self.row(3, SmallProgramme.reading("long-bien", "luy-ke", on: "2024-12-31", 400)),
    ]
    let dry = try Self.run(database, rows, options: ImportOptions(dryRun: true))
    #expect((dry.stored, dry.findings) == (2, 2))
    let strict = try Self.run(database, rows, options: ImportOptions(strict: true))
    #expect((strict.stored, strict.receipt) == (0, nil))
    #expect(try Store.verifyJournal(at: database.path).entries == 1)
    let stored = try Self.run(database, rows)
    #expect(stored.receipt != nil)
  }

  @Test func correctionsFollowTheStoredReading() throws {
    let database = try SmallDatabase()
    let november = SmallProgramme.reading(on: "2024-11-30", 41)
    let early = try Self.run(database, [Self.row(2, november, .correct)])
    #expect(early.faults == 1)
    _ = try Self.run(database, [Self.row(2, november)])
    let again = try Self.run(database, [Self.row(2, november)])
    #expect(again.firstFaults.map(\.rule) == [.refused(.identicalReading(1))])
    var better = november
    better.statement = .figure(Figure(value: ExactDecimal(45)))
    _ = try Self.run(database, [Self.row(2, better, .correct)])
    _ = try Self.run(database, [Self.row(2, better, .withdraw)])
    let asOf = AsOf(day("2025-01-10"))
    guard
      case .indicator(let page) = try database.ask(
        .indicator("dvctt", unit: "long-bien", asOf))
    else {
      Issue.record("no page")
      return
    }
    #expect(page.readings.map(\.isReplaced) == [false, true, true])
    #expect(page.readings.first?.reading.statement == .withdrawal)
    #expect(page.history.isEmpty)
  }
}
