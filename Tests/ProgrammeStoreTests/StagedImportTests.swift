import Interchange
import GRDB
import Programme
import Testing
import VietnameseText

@testable import ProgrammeStore

/// Rows that are staged aside end where rows that are stored at once end.
@Suite struct StagedImportTests {
  static func rows(seed: UInt64, count: Int) -> [ImportRow] {
    var random = SystemOfChance(seed: seed)
    var seen: Set<String> = []
    return (0..<count).compactMap { index in
      let unit: Code<Organisation> = random.element(["long-bien", "cong-an", "phuong-viet-hung"])
      let indicator: Code<Indicator> = random.element(["dvctt", "luy-ke"])
      let end = day("2024-12-31").adding(days: -random.pick(0...700))
      let source: Code<Source> = random.element(["bao-cao", "bao-chi"])
      guard seen.insert("\(unit) \(indicator) \(end.number) \(source)").inserted else {
        return nil
      }
      var reading = SmallProgramme.reading(
        unit, indicator, on: end.iso, Int64(random.pick(0...99)), source: source)
      reading.reportedOn = end.adding(days: random.pick(0...9))
      return ImportTests.row(index + 2, reading)
    }
  }

  /// Imports the rows by the long way.
  static func stage(
    _ database: SmallDatabase, _ rows: [ImportRow], options: ImportOptions = ImportOptions()
  ) throws -> ImportOutcome {
    try stageRows(through: database.gate, rows, options: options)
  }

  static func stageRows(
    through gate: Gate, _ rows: [ImportRow], options: ImportOptions = ImportOptions()
  ) throws -> ImportOutcome {
    let file = StagedFile(
      name: "thang-1.csv", actor: ImportTests.office, at: ImportTests.january, options: options)
    return try gate.storeStaged(
      file, fileDigest: { "abc" }, first: rows, progress: { _ in }, next: { nil })
  }

  /// What the database says, without ids.
  static func content(_ database: SmallDatabase) throws -> [[String]] {
    try Reader(path: database.path).read { db in
      func lines(_ sql: String) throws -> [String] {
        try GRDB.Row.fetchAll(db, sql: sql).map { row in
          row.databaseValues.map { "\($0)" }.joined(separator: "|")
        }
      }
      return [
        try lines(
          """
          SELECT subject_kind, subject_id, unit_id, known_first, known_last, on_first, on_last,
            state, flags, since, sort_key FROM judgement_span ORDER BY 1, 2, 3, 4, 5, 6, 7
          """),
        try lines("SELECT * FROM series ORDER BY 1, 2"),
        try lines("SELECT * FROM period_end ORDER BY 1"),
        try lines(
          """
          SELECT unit_id, indicator_id, period_last, source_id, value_mantissa, reported_on,
            (SELECT count(*) FROM correction WHERE replaced_id = reading.id),
            (SELECT count(*) FROM correction WHERE reading_id = reading.id)
          FROM reading ORDER BY 1, 2, 3, 4, 5
          """),
        try lines("SELECT subject_kind, subject_id, unit_id FROM judged_item ORDER BY 1, 2, 3"),
        try lines("SELECT action, kind, key, row_count, after FROM journal ORDER BY sequence"),
      ]
    }
  }

  @Test(arguments: 1...3)
  func bothWaysEndAlike(seed: UInt64) throws {
    let (short, long) = (try SmallDatabase(), try SmallDatabase())
    let (before, rows) = (Self.rows(seed: seed + 50, count: 40), Self.rows(seed: seed, count: 150))
    for database in [short, long] { _ = try ImportTests.run(database, before) }
    let fitting = rows.withoutIdentical(before).correcting(before)
    let one = try ImportTests.run(short, fitting)
    let other = try Self.stage(long, fitting)
    #expect(one.stored == other.stored)
    #expect(one.findings == other.findings)
    #expect(one.stored > 100)
    for (left, right) in zip(try Self.content(short), try Self.content(long)) {
      #expect(left == right)
    }
    #expect(try Store.verifyJournal(at: long.path).entries == 3)
  }

  @Test func whatOthersCommitMeanwhileIsSeen() throws {
    let (short, long) = (try SmallDatabase(), try SmallDatabase())
    let rows = Self.rows(seed: 9, count: 120)
    let meanwhile = SmallProgramme.reading(on: "2024-12-15", 88, reported: "2024-12-16")
    var target = SmallProgramme.target("mt-cong-an", "cong-an")
    target.value = ExactDecimal(30)
    let changes: [Change] = [
      .report(meanwhile), .define(.target(target), knownFrom: day("2024-06-01")),
    ]
    let other = rows.filter { !$0.isOf(meanwhile) }
    _ = try short.gate.commit(changes, by: tester, at: ImportTests.january)
    _ = try ImportTests.run(short, other)
    var waiting = other[...]
    let file = StagedFile(
      name: "thang-1.csv", actor: ImportTests.office, at: ImportTests.january,
      options: ImportOptions())
    _ = try long.gate.storeStaged(
      file,
      fileDigest: {
        // Asked after all was resolved: somebody else commits now.
        _ = try? long.gate.commit(changes, by: tester, at: ImportTests.january)
        return "abc"
      }, first: [], progress: { _ in }, next: { waiting.popFirst() })
    for (left, right) in zip(try Self.content(short), try Self.content(long)).prefix(5) {
      #expect(left == right)
    }
    #expect(try Store.verifyJournal(at: long.path).entries == 4)
  }

  /// Imports at the same time give each other's rows no ids that are taken.
  @Test func importsAtTheSameTimeAllEnd() throws {
    let (short, long) = (try SmallDatabase(), try SmallDatabase())
    let rows = Self.rows(seed: 11, count: 120)
    let (ours, theirs) = (Array(rows[60...]), Array(rows[..<60]))
    _ = try ImportTests.run(short, theirs)
    _ = try ImportTests.run(short, ours)
    let other = try Gate(path: long.path)
    let file = StagedFile(
      name: "thang-1.csv", actor: ImportTests.office, at: ImportTests.january,
      options: ImportOptions())
    var waiting = ours[...]
    let outcome = try long.gate.storeStaged(
      file,
      fileDigest: {
        let before = try? Self.stageRows(through: other, theirs)
        #expect(before?.receipt != nil)
        return "abc"
      }, first: [], progress: { _ in }, next: { waiting.popFirst() })
    #expect(outcome.receipt?.entry == 3)
    for (left, right) in zip(try Self.content(short), try Self.content(long)) {
      #expect(left == right)
    }
    #expect(try Store.verifyJournal(at: long.path).entries == 3)
  }

  /// While rows are read and judged, others write without waiting.
  @Test func othersWriteWhileRowsAreStaged() throws {
    let database = try SmallDatabase()
    let other = try Gate(path: database.path, patience: 0)
    var waiting = Self.rows(seed: 4, count: 60)[...]
    var writtenSeries = 0
    let file = StagedFile(
      name: "thang-1.csv", actor: ImportTests.office, at: ImportTests.january,
      options: ImportOptions())
    let outcome = try database.gate.storeStaged(
      file, fileDigest: { "abc" }, first: [], progress: { _ in },
      next: {
        let document = Document(
          code: Code("vb-\(writtenSeries)"), number: "1", title: BilingualText("x"))
        let receipt = try? other.commit(
          [.define(.document(document), knownFrom: nil)], by: tester, at: ImportTests.january)
        if receipt != nil { writtenSeries += 1 }
        return waiting.popFirst()
      })
    #expect(outcome.receipt != nil)
    #expect(writtenSeries == outcome.rows + 1)
  }

  @Test func repeatedAndIdenticalRowsAreNamed() throws {
    let database = try SmallDatabase()
    let november = SmallProgramme.reading(on: "2024-11-30", 41)
    _ = try database.report(november, at: instant("2025-01-05"))
    var december = november
    december.period = Period(day: day("2024-12-31"))
    december.reportedOn = day("2025-01-02")
    let rows = [
      ImportTests.row(2, november), ImportTests.row(3, december), ImportTests.row(4, december),
      ImportTests.row(5, SmallProgramme.reading("khong-co", on: "2024-12-31", 1)),
    ]
    let outcome = try Self.stage(database, rows)
    #expect(outcome.receipt == nil)
    #expect(
      outcome.firstFaults.map(\.rule) == [
        .refused(.identicalReading(1)), .repeatedInFile(line: 3),
        .refused(.unknown(.organisation("khong-co"))),
      ])
    #expect(try Store.verifyJournal(at: database.path).entries == 2)
  }

  /// SQLite copies staged rows whole only while the tables' shapes agree; see `StagingTables`.
  @Test func stagedRowsAreCopiedWhole() throws {
    let database = try SmallDatabase()
    let handle = try Handle.open(database.path, for: .storingStaged, patience: 1)
    try handle.queue.inDatabase { db in
      try StagingTables.create(db)
      try StagingTables.indexReadings(db)
      try StagingTables.indexSpans(db)
      for statement in [StagedRun.copyingReadings, StagedRun.copyingSpans] {
        let steps = try GRDB.Row.fetchAll(db, sql: "EXPLAIN \(statement)").map { $0[1] as String }
        #expect(steps.contains("RowCell") || steps.contains("RowData"), "\(statement)")
        #expect(!steps.contains("MakeRecord"), "\(statement)")
      }
    }
  }
}

extension [ImportRow] {
  /// Without the rows that the others already say.
  fileprivate func withoutIdentical(_ others: [ImportRow]) -> [ImportRow] {
    filter { row in
      guard let reading = row.reading else { return true }
      return !others.contains { $0.reading.map { $0.repeats(reading) } ?? false }
    }
  }

  /// With those marked as corrections that say something else than the others.
  fileprivate func correcting(_ others: [ImportRow]) -> [ImportRow] {
    map { row in
      guard case .candidate(let line, let candidate) = row,
        case .report(let reading) = candidate.change,
        others.contains(where: { $0.isOf(reading) })
      else { return row }
      return ImportTests.row(line, reading, .correct)
    }
  }
}

extension ImportRow {
  fileprivate var reading: Reading? {
    guard case .candidate(_, let candidate) = self, case .report(let reading) = candidate.change
    else { return nil }
    return reading
  }

  fileprivate func isOf(_ other: Reading) -> Bool {
    reading.map {
      $0.unit == other.unit && $0.indicator == other.indicator && $0.period == other.period
        && $0.source == other.source
    } ?? false
  }
}
