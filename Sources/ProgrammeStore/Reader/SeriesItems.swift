import GRDB
import Programme
import VietnameseText

/// A unit's targets and duties, by id, as far as lists name them.
struct SeriesItems {
  struct Item {
    var code: String
    var indicator: Int64
    var pillar: Pillar?
  }

  var targets: [Int64: Item] = [:]
  var duties: [Int64: Item] = [:]
}

extension Asking {
  func seriesItems(ofUnit unit: Int64) throws -> SeriesItems {
    if let known = seriesItemCache[unit] { return known }
    let items = SeriesItems(
      targets: try seriesItems("target", unit), duties: try seriesItems("duty", unit))
    seriesItemCache[unit] = items
    return items
  }

  private func seriesItems(_ table: String, _ unit: Int64) throws -> [Int64: SeriesItems.Item] {
    let statement = try db.cachedStatement(
      sql: """
        SELECT t.id, t.code, t.indicator_id, (SELECT v.pillar FROM indicator_version v
          WHERE v.indicator_id = t.indicator_id AND v.known_from <= ?2 AND v.known_to >= ?2)
        FROM \(table) t WHERE t.unit_id = ?1
        """)
    var items: [Int64: SeriesItems.Item] = [:]
    let rows = try Row.fetchCursor(statement, arguments: [unit, known])
    while let row = try rows.next() {
      let pillar: String? = row[3]
      items[row[0]] = SeriesItems.Item(
        code: row[1], indicator: row[2], pillar: pillar.flatMap { Pillar(rawValue: $0) })
    }
    return items
  }

  /// An indicator's code and title, as known; as defined last where it was not known yet.
  func name(ofIndicator id: Int64) throws -> (code: Code<Indicator>, title: BilingualText) {
    if let known = titleCache[id] { return known }
    let statement = try db.cachedStatement(
      sql: """
        SELECT i.code, v.title, v.title_en FROM indicator i
          JOIN indicator_version v ON v.indicator_id = i.id
        WHERE i.id = ?1 ORDER BY v.known_from <= ?2 AND v.known_to >= ?2 DESC, v.id DESC LIMIT 1
        """)
    guard let row = try Row.fetchOne(statement, arguments: [id, known]) else {
      throw DatabaseError(resultCode: .SQLITE_CORRUPT, message: "indicator without a version")
    }
    let name = (Code<Indicator>(row[0]), BilingualText(row[1], english: row[2]))
    titleCache[id] = name
    return name
  }
}
