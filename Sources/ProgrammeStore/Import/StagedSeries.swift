import GRDB
import Programme
import VietnameseText

/// One series of a staged import beside what the database holds of it.
struct StagedSeries {
  struct StagedRow {
    var reading: Reading
    var line: Int
    var correction: Correction
  }

  /// The most readings of one series that a file may have.
  static let mostRows = 10_000

  let key: SeriesKey
  /// What the database holds.
  let stored: [Reading]
  var rows: [StagedRow]
  var faults: [(row: StagedRow, rule: ImportFault.Rule)] = []

  init(_ db: Database, _ key: SeriesKey) throws {
    self.key = key
    stored = try ReadingTable.fetch(
      db, where: "r.unit_id = ? AND r.indicator_id = ? ORDER BY r.period_last, r.id",
      [key.unit, key.indicator])
    rows = try StagedSeries.rows(db, key)
    resolve()
  }

  private static func rows(_ db: Database, _ key: SeriesKey) throws -> [StagedRow] {
    let statement = try db.cachedStatement(
      sql: """
        \(ReadingTable.staged) WHERE r.unit_id = ? AND r.indicator_id = ? ORDER BY r.id
        """)
    let note = try db.cachedStatement(
      sql: "SELECT line, correction FROM staged.line WHERE id = ?")
    var result: [StagedRow] = []
    let rows = try Row.fetchCursor(statement, arguments: [key.unit, key.indicator])
    while let row = try rows.next() {
      let reading = try ReadingTable.reading(db, row)
      let said = try Row.fetchOne(note, arguments: [reading.id])
      let word: String? = said?[1]
      result.append(
        StagedRow(
          reading: reading, line: said?[0] ?? 0,
          correction: word.flatMap { Correction(rawValue: $0) } ?? .none))
    }
    return result
  }

  private struct Identity: Hashable {
    var first: Day
    var last: Day
    var source: Code<Source>

    init(_ reading: Reading) {
      first = reading.period.first
      last = reading.period.last
      source = reading.source
    }
  }

  /// Ties each row to the reading that it corrects: the newest of its identity, stored or earlier
  /// in the file.
  private mutating func resolve() {
    let replaced = Set(stored.compactMap(\.replaces))
    var tips: [Identity: (reading: Reading, line: Int?)] = [:]
    for reading in stored where !replaced.contains(reading.id) {
      tips[Identity(reading)] = (reading, nil)
    }
    for index in rows.indices {
      let row = rows[index]
      if let rule = fault(row, tip: tips[Identity(row.reading)]) {
        faults.append((row, rule))
        continue
      }
      rows[index].reading.replaces = tips[Identity(row.reading)]?.reading.id
      tips[Identity(row.reading)] = (rows[index].reading, row.line)
    }
  }

  private func fault(_ row: StagedRow, tip: (reading: Reading, line: Int?)?) -> ImportFault.Rule? {
    guard let tip else { return row.correction == .none ? nil : .nothingToCorrect }
    let isCorrection = row.correction != .none
    guard let refusal = row.reading.refusal(after: tip.reading, isCorrection: isCorrection) else {
      return nil
    }
    guard let line = tip.line else { return .refused(refusal) }
    if case .contradictsReading(_, let stands, let told) = refusal {
      return .contradictsInFile(line: line, stands: stands, told: told)
    }
    return .repeatedInFile(line: line)
  }

  /// Everything that is told of the series, once the rows are in.
  var all: [Reading] { stored + rows.map(\.reading) }

  /// The first day on which one of the rows was told.
  var toldFirst: Day { rows.map(\.reading.reportedOn).min() ?? .distantPast }
}

extension StagedSeries {
  /// What is suspicious about the rows, in the order of their periods.
  func findings(
    _ indicator: Indicator, life: Life, known: Day
  ) -> [(reading: Reading.ID, finding: Finding)] {
    let series = ReadingSeries(all, of: indicator.nature, known: known)
    let counted = series.counted
    let ends = counted.map(\.period.last)
    let byEnd = Dictionary(grouping: series.readings, by: \.period.last)
    let ours = Set(rows.map(\.reading.id))
    return series.readings.filter { ours.contains($0.id) }.flatMap { reading in
      let place = ends.partitioningIndex { $0 >= reading.period.last }
      let after = ends.partitioningIndex { $0 > reading.period.last }
      return ReadingInspection(
        reading: reading, indicator: indicator, life: life,
        earlier: place > 0 ? counted[place - 1] : nil,
        later: after < counted.count ? counted[after] : nil,
        beside: (byEnd[reading.period.last] ?? []).filter { $0.id != reading.id }
      ).findings.map { (reading.id, $0) }
    }
  }
}

extension Array {
  /// The first index from which on the condition holds, in an array in which it then holds to the
  /// end.
  func partitioningIndex(_ holds: (Element) -> Bool) -> Int {
    var (low, high) = (0, count)
    while low < high {
      let middle = (low + high) / 2
      if holds(self[middle]) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}
