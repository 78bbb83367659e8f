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
    /// Whether it is known of on the day.
    var isKnown: Bool
  }

  var targets: [Int64: Item] = [:]
  var duties: [Int64: Item] = [:]
}

extension QueryRun {
  func seriesItems(ofUnit unit: Int64) throws -> SeriesItems {
    try loadSeriesItems(ofUnits: [unit])
    return seriesItemCache[unit] ?? SeriesItems()
  }

  /// The targets and duties of many units in two statements.
  func loadSeriesItems(ofUnits units: [Int64]) throws {
    let unknown = units.filter { seriesItemCache[$0] == nil }
    guard !unknown.isEmpty else { return }
    for unit in unknown { seriesItemCache[unit] = SeriesItems() }
    try readItems("target", "unit_id", unknown) { unit, id, item in
      self.seriesItemCache[unit]?.targets[id] = item
    }
    try readItems("duty", "unit_id", unknown) { unit, id, item in
      self.seriesItemCache[unit]?.duties[id] = item
    }
  }

  /// The targets and duties that judgements are about, and no others, in two statements.
  func loadItems(_ items: some Sequence<JudgedItem>) throws {
    for (kind, table) in [(SubjectKind.target, "target"), (.duty, "duty")] {
      let unknown = items.filter { $0.kind == kind && itemCache[$0] == nil }
      guard !unknown.isEmpty else { continue }
      try readItems(table, "id", unknown.map(\.subject)) { unit, id, item in
        self.itemCache[JudgedItem(kind: kind, subject: id, unit: unit)] = item
      }
    }
  }

  private func readItems(
    _ table: String, _ key: String, _ ids: [Int64],
    take: (_ unit: Int64, _ id: Int64, SeriesItems.Item) -> Void
  ) throws {
    // A duty has no one day of its own.
    let due =
      table == "target"
      ? """
      (SELECT v.due FROM target_version v
        WHERE v.target_id = t.id AND v.known_from <= ?2 AND v.known_to >= ?2)
      """ : "NULL"
    let statement = try db.cachedStatement(
      sql: """
        SELECT t.unit_id, t.id, t.code, t.indicator_id, (SELECT v.pillar FROM indicator_version v
          WHERE v.indicator_id = t.indicator_id AND v.known_from <= ?2 AND v.known_to >= ?2),
          \(due), EXISTS (SELECT 1 FROM \(table)_version v
            WHERE v.\(table)_id = t.id AND v.known_from <= ?2 AND v.known_to >= ?2)
        FROM json_each(?1) j CROSS JOIN \(table) t ON t.\(key) = j.value
        """)
    let rows = try Row.fetchCursor(statement, arguments: [list(of: ids), known])
    while let row = try rows.next() {
      let pillar: String? = row[4]
      take(
        row[0], row[1],
        SeriesItems.Item(
          code: row[2], indicator: row[3], pillar: pillar.flatMap { Pillar(rawValue: $0) },
          due: (row[5] as Int32?).map { Day(number: $0) }, isKnown: row[6]))
    }
  }
}
