import GRDB
import Programme
import VietnameseText

/// One large import: its rows so far, what is wrong with them, and how they will be stored.
final class StagedRun {
  /// How often everything is judged again aside before an import gives up.
  static let mostAttempts = 20
  /// How many series are looked at again within the transaction; more are left to another attempt.
  static let mostSeriesToRepeat = 200

  let file: StagedFile
  let today: Day
  var outcome = ImportOutcome(kind: .readings)
  var rows = RunningDigest()
  /// The first of the ids that the rows have; above all that others can take meanwhile.
  var firstID: Int64 = 0
  var firstSpan: Int64 = 0
  var nextSpan: Int64 = 0
  /// The journal's entry up to which the database was looked at.
  var head: Int64 = 0
  /// How many judgements change their state today; counted for a dry run.
  var transitions: [ImportEffects.Transition: Int] = [:]
  /// The headers of the columns that faults and findings name.
  private(set) var columns: (value: String?, period: String?, correction: String?)
  private var codes = Codes()
  private var measures: [Int64: Measure] = [:]
  private var rights: ActorRights?

  init(_ file: StagedFile) {
    self.file = file
    today = file.at.day
  }

  /// Whether nothing may be stored.
  var isRefused: Bool {
    outcome.faults > 0 || (file.options.strict && outcome.findings > 0)
  }

  /// Room for the ids that others give while the rows are prepared.
  static let room: Int64 = 1 << 20

  func stage(
    _ db: Database, first: [ImportRow], progress: (Int) -> Void, next: () -> ImportRow?
  ) throws {
    firstID = try highest(db, "reading") + StagedRun.room
    firstSpan = try highest(db, "judgement_span") + StagedRun.room
    nextSpan = firstSpan
    rights = try ActorRights(db, of: file.actor, today: today)
    var waiting = first[...]
    var hasMore = true
    while hasMore {
      // Waited for outside of any transaction: its read would keep the log from being emptied.
      var some: [ImportRow] = []
      var size = 0
      while some.count < 5_000, size < StagedRun.mostBytes {
        guard let row = waiting.popFirst() ?? next() else {
          hasMore = false
          break
        }
        size += row.size
        some.append(row)
      }
      // Deferred: an immediate one would lock the database itself too.
      try db.inTransaction(.deferred) {
        for row in some { try take(db, row) }
        return .commit
      }
      progress(outcome.rows)
    }
    try StagingTables.indexReadings(db)
  }

  /// The bytes of rows that are held while more are waited for.
  private static let mostBytes = 2 << 20

  func highest(_ db: Database, _ table: String) throws -> Int64 {
    try Int64.fetchOne(db, sql: "SELECT max(id) FROM main.\(table)") ?? 0
  }

  private func take(_ db: Database, _ row: ImportRow) throws {
    outcome.rows += 1
    switch row {
    case .refused(_, let faults): outcome.note(faults)
    case .candidate(let line, let candidate):
      guard case .report(var reading) = candidate.change else { return }
      if candidate.correction == .withdraw { reading.statement = .withdrawal }
      reading.replaces = nil
      reading.id = firstID + Int64(rows.rows)
      if columns.value == nil {
        columns = (
          candidate.valueCell?.column, candidate.periodCell?.column,
          candidate.correctionCell?.column
        )
      }
      do {
        let keys = try keys(db, of: reading)
        try rights?.check(candidate.change)
        let told = reading
        reading = try rights?.dated(reading) ?? reading
        try insert(db, reading, keys, line: line, candidate)
        if let finding = reading.dayNotTaken(of: told) {
          let cell = candidate.cell(of: finding)
          outcome.note(
            ImportFinding(line: line, column: cell?.column, value: cell?.value, finding: finding))
        }
      } catch let refusal as Refusal {
        let cell = candidate.cell(of: refusal)
        refuse(line, .refused(refusal), cell?.column, cell?.value)
      }
    }
  }

  func refuse(_ line: Int, _ rule: ImportFault.Rule, _ column: String?, _ value: String?) {
    outcome.note([
      ImportFault(file: file.name, line: line, column: column, value: value, rule: rule)
    ])
  }

  /// Checks what a row says by itself; throws a `Refusal`.
  private func keys(_ db: Database, of reading: Reading) throws -> ReadingKeys {
    try reading.check(today: today)
    let keys = ReadingKeys(
      recording: firstID,
      indicator: try codes.required(db, .indicator, reading.indicator.text),
      unit: try codes.required(db, .organisation, reading.unit.text),
      source: try codes.required(db, .source, reading.source.text))
    guard let figure = reading.figure else { return keys }
    guard let measure = try measure(db, of: keys.indicator) else {
      throw Refusal.unknown(.indicator(reading.indicator))
    }
    let fault = figure.fault(for: measure.kind, mayExceedHundred: measure.mayExceedHundred)
    if let fault { throw Refusal.wrongFigure(measure.kind, fault) }
    return keys
  }

  private struct Measure {
    let kind: Indicator.Kind
    let mayExceedHundred: Bool
  }

  private func measure(_ db: Database, of indicator: Int64) throws -> Measure? {
    if let measure = measures[indicator] { return measure }
    let row = try Row.fetchOne(
      db,
      sql: """
        SELECT kind, may_exceed_hundred FROM indicator_version
        WHERE indicator_id = ? AND closed_by IS NULL
        """, arguments: [indicator])
    let measure = row.flatMap { row in
      Indicator.Kind(rawValue: row[0]).map {
        Measure(kind: $0, mayExceedHundred: (row[1] as Int64?) == 1)
      }
    }
    measures[indicator] = measure
    return measure
  }

  private func insert(
    _ db: Database, _ reading: Reading, _ keys: ReadingKeys, line: Int,
    _ candidate: ImportCandidate
  ) throws {
    rows.add(
      BatchRow.text(
        rows.rows + 1, .report, .reading, key: "", after: reading.toldText))
    try reading.insert(db, keys, into: .staged)
    let note = try db.cachedStatement(
      sql: "INSERT INTO staged.line (id, line, correction, value, period) VALUES (?, ?, ?, ?, ?)")
    let correction = candidate.correction
    try note.execute(arguments: [
      reading.id, line, correction == .none ? nil : correction.rawValue,
      candidate.valueCell?.value, candidate.periodCell?.value,
    ])
  }
}
