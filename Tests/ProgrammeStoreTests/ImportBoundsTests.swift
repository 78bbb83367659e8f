import Interchange
import Programme
import Testing
import VietnameseText

@testable import ProgrammeStore

/// An import takes no more than it may, and keeps nobody waiting for what will not be stored.
@Suite struct ImportBoundsTests {
  private func refused(_ line: Int) -> ImportRow {
    .refused(line: line, [ImportFault(file: "a.csv", line: line, rule: .notANumber)])
  }

  private func task(_ number: Int) -> ImportRow {
    .candidate(
      line: number + 1,
      ImportCandidate(
        change: .define(
          .task(
            BreakthroughTask(
              code: Code("moi-\(number)"), title: BilingualText("Nhiệm vụ \(number)"),
              basis: .annex)), knownFrom: nil)))
  }

  private func reading(_ unit: Code<Organisation>, _ number: Int) -> ImportRow {
    let day = Day(number: 10_000 + Int32(number))
    return ImportTests.row(number + 1, SmallProgramme.reading(unit, on: day.iso, 5))
  }

  private func imported(
    _ kind: ImportKind, _ gate: Gate, by actor: Actor = tester,
    options: ImportOptions = ImportOptions(), rows: Int, _ row: (Int) -> ImportRow
  ) throws -> ImportOutcome {
    var next = 0
    return try gate.importRows(
      kind, file: "a.csv", fileDigest: { "abc" }, by: actor, at: RecordedProgramme.now,
      options: options
    ) {
      guard next < rows else { return nil }
      next += 1
      return row(next)
    }
  }

  // MARK: Without the lock

  /// While somebody else writes, all that is wrong is told: nobody waits, and nobody is waited for.
  @Test(arguments: [ImportKind.readings, .tasks, .progress], [5, 3_000])
  func rowsWithoutShapeNeedNoLock(kind: ImportKind, rows: Int) throws {
    let database = try RecordedProgramme.database()
    let gate = try Gate(path: database.path, patience: 0)
    let outcome = try StoreLock(besides: database.path).holding(patience: 1) {
      try imported(kind, gate, rows: rows) { refused($0 + 1) }
    }
    #expect((outcome.rows, outcome.faults) == (rows, rows))
    #expect(outcome.firstFaults.count == min(rows, 1_000))
    #expect(outcome.receipt == nil)
  }

  @Test(arguments: [5, 3_000])
  func rowsWithoutRightNeedNoLock(rows: Int) throws {
    let database = try RecordedProgramme.database()
    let gate = try Gate(path: database.path, patience: 0)
    let outcome = try StoreLock(besides: database.path).holding(patience: 1) {
      try imported(.readings, gate, by: by("can-bo"), rows: rows) { reading("cong-an", $0) }
    }
    #expect(outcome.faults == rows)
    #expect(
      outcome.firstFaults.first?.rule
        == .refused(.notAllowed(account: "can-bo", .otherUnit("cong-an"))))
  }

  @Test func ofManyTasksOneFaultIsEnoughToNeedNoLock() throws {
    let database = try RecordedProgramme.database()
    let gate = try Gate(path: database.path, patience: 0)
    let outcome = try StoreLock(besides: database.path).holding(patience: 1) {
      try imported(.tasks, gate, rows: 1_500) { $0 == 700 ? refused($0 + 1) : task($0) }
    }
    #expect(outcome.firstFaults.map(\.line) == [701])
    #expect(outcome.receipt == nil)
  }

  /// An account that may import nothing is told so before a row is asked for.
  @Test(arguments: [
    ("nguoi-xem", ImportKind.readings), ("man-hinh", .progress), ("can-bo", .tasks),
  ])
  func whoMayNotImportIsAskedForNoRow(account: String, kind: ImportKind) throws {
    let database = try RecordedProgramme.database()
    var asked = 0
    #expect(throws: StoreFault.self) {
      try imported(kind, database.gate, by: by(account), rows: 5) {
        asked += 1
        return refused($0)
      }
    }
    #expect(asked == 0)
  }

  // MARK: Bounds

  /// What is stored within one transaction is little: a longer file says how to go on.
  @Test(arguments: [ImportKind.tasks, .progress])
  func kindsThatAreNotStagedTakeFewRows(kind: ImportKind) throws {
    let database = try RecordedProgramme.database()
    var asked = 0
    let outcome = try imported(kind, database.gate, rows: 50_000) {
      asked += 1
      return task($0)
    }
    #expect(asked == 10_001)
    #expect(outcome.firstFaults.map(\.rule) == [.tooManyRows(limit: 10_000)])
    #expect(outcome.firstFaults.map(\.line) == [10_002])
    #expect(outcome.receipt == nil)
  }

  /// Why the rest was not read stands among what is told, though a thousand faults came before.
  @Test func thatThereAreTooManyRowsIsTold() throws {
    let database = try RecordedProgramme.database()
    let outcome = try imported(.tasks, database.gate, rows: 50_000) { refused($0 + 1) }
    #expect(outcome.faults == 10_001)
    #expect(outcome.firstFaults.count == 1_000)
    #expect(outcome.firstFaults.last?.rule == .tooManyRows(limit: 10_000))
  }

  @Test(arguments: [3, 1_500])
  func noMoreRowsThanAreAllowed(most: Int) throws {
    let database = try RecordedProgramme.database()
    var asked = 0
    let outcome = try imported(
      .readings, database.gate, by: by("can-bo"), options: ImportOptions(mostRows: most),
      rows: 5_000
    ) {
      asked += 1
      return reading("long-bien", $0)
    }
    #expect(asked == most + 1)
    #expect(outcome.firstFaults.map(\.rule) == [.tooManyRows(limit: most)])
    #expect(outcome.receipt == nil)
    #expect(
      try imported(
        .readings, database.gate, by: by("can-bo"), options: ImportOptions(mostRows: most),
        rows: most
      ) { reading("long-bien", $0) }.receipt != nil)
  }

  /// All of a series are in memory while it is judged, so one import brings so many at most.
  @Test func noMoreReadingsOfOneSeriesThanAreJudgedAtOnce() throws {
    let database = try RecordedProgramme.database()
    let source = SmallProgramme.press.code
    let rows = StagedSeries.mostRows + 2
    let outcome = try imported(.readings, database.gate, rows: rows) { number in
      let last = Day(number: 15_000 + Int32(number / 200))
      var reading = SmallProgramme.reading("cong-an", on: last.iso, 5, source: source)
      reading.period =
        Period(
          first: last.adding(days: -(number % 200)), last: last, granularity: .unknown,
          basis: .printed) ?? reading.period
      return ImportTests.row(number + 1, reading)
    }
    #expect(outcome.firstFaults.map(\.rule) == [.tooManyOfSeries(limit: StagedSeries.mostRows)])
    #expect(outcome.firstFaults.map(\.line) == [StagedSeries.mostRows + 2])
    #expect(outcome.receipt == nil)
  }

  /// Counted in the journal, and of the last minute alone.
  @Test func noMoreImportsInAMinuteThanAreAllowed() throws {
    let database = try RecordedProgramme.database()
    let options = ImportOptions(mostInAMinute: 2)
    func run(_ account: String, _ number: Int, at now: Instant) throws -> ImportOutcome {
      var rows = [reading(account == "can-bo" ? "long-bien" : "cong-an", number)][...]
      return try database.gate.importRows(
        .readings, file: "a.csv", fileDigest: { nil }, by: by(account), at: now,
        options: options, next: { rows.popFirst() })
    }
    let now = RecordedProgramme.now
    for number in 1...2 { _ = try run("can-bo", number, at: now) }
    #expect(throws: StoreFault.refused(.tooManyImports(limit: 2))) {
      try run("can-bo", 3, at: now)
    }
    #expect(try run("can-bo-ca", 4, at: now).receipt != nil)
    let later = Instant(milliseconds: now.milliseconds + 60_001)
    #expect(try run("can-bo", 5, at: later).receipt != nil)
  }

  // MARK: While rows are waited for

  /// The log can be emptied while an import waits for its next row, few or many as came before.
  @Test(arguments: [10, 1_200, 7_300])
  func aStalledImportHoldsNothing(stall: Int) throws {
    let database = try RecordedProgramme.database()
    let other = try Gate(path: database.path, patience: 0)
    let log = database.path + "-wal"
    var sizes: [Int64] = []
    let outcome = try imported(.readings, database.gate, rows: stall + 20) { number in
      if number == stall {
        _ = try? other.commit(
          [.report(SmallProgramme.reading("cong-an", on: "2025-04-30", 7))], by: tester,
          at: RecordedProgramme.now)
        sizes.append(size(of: log))
        Checkpoint.now(other.handle.queue, patience: 0)
        sizes.append(size(of: log))
      }
      return reading("long-bien", number)
    }
    #expect(outcome.receipt != nil)
    #expect(sizes.count == 2)
    #expect(sizes.first ?? 0 > 0)
    #expect(sizes.last == 0)
  }
}
