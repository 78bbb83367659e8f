import GRDB
import Programme
import VietnameseText

/// A unit's targets and duties, by id, as far as lists name them.
struct SeriesItems {
  struct Item {
    var code: String
    var indicator: Int64
    var pillar: Pillar?
    /// A target's day, as known.
    var due: Day?
  }

  var targets: [Int64: Item] = [:]
  var duties: [Int64: Item] = [:]
}

extension Asking {
  func seriesItems(ofUnit unit: Int64) throws -> SeriesItems {
    try loadSeriesItems(ofUnits: [unit])
    return seriesItemCache[unit] ?? SeriesItems()
  }

  /// The targets and duties of many units in two statements.
  func loadSeriesItems(ofUnits units: [Int64]) throws {
    let unknown = units.filter { seriesItemCache[$0] == nil }
    guard !unknown.isEmpty else { return }
    for unit in unknown { seriesItemCache[unit] = SeriesItems() }
    let due = """
      (SELECT v.due FROM target_version v
        WHERE v.target_id = t.id AND v.known_from <= ?2 AND v.known_to >= ?2)
      """
    try loadSeriesItems("target", unknown, due: due, into: \.targets)
    try loadSeriesItems("duty", unknown, due: "NULL", into: \.duties)
  }

  private func loadSeriesItems(
    _ table: String, _ units: [Int64], due: String,
    into items: WritableKeyPath<SeriesItems, [Int64: SeriesItems.Item]>
  ) throws {
    let statement = try db.cachedStatement(
      sql: """
        SELECT t.unit_id, t.id, t.code, t.indicator_id, (SELECT v.pillar FROM indicator_version v
          WHERE v.indicator_id = t.indicator_id AND v.known_from <= ?2 AND v.known_to >= ?2),
          \(due)
        FROM json_each(?1) j CROSS JOIN \(table) t ON t.unit_id = j.value
        """)
    let rows = try Row.fetchCursor(statement, arguments: [list(of: units), known])
    while let row = try rows.next() {
      let pillar: String? = row[4]
      seriesItemCache[row[0] as Int64]?[keyPath: items][row[1]] = SeriesItems.Item(
        code: row[2], indicator: row[3], pillar: pillar.flatMap { Pillar(rawValue: $0) },
        due: (row[5] as Int32?).map { Day(number: $0) })
    }
  }
}
