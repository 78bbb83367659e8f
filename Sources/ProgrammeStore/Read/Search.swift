import GRDB
import Programme
import VietnameseText

extension QueryRun {
  /// Units, tasks and indicators whose folded name or code holds the folded text: first those
  /// whose name begins with it, then in the order of the dictionary.
  func find(_ text: String, limit: Int) throws -> [Match] {
    let wanted = folded(text)
    guard limit > 0, wanted.contains(where: { !$0.isWhitespace }) else { return [] }
    let found = try matching("organisation", wanted, limit).map { found in
      Match(subject: .unit(Code(found.code)), title: found.title)
    }
    let tasks = try matching("task", wanted, limit).map { found in
      Match(subject: .task(Code(found.code)), title: found.title)
    }
    let matches = found + tasks
    return Array((matches + (try series(wanted, limit, room: limit - matches.count))).prefix(limit))
  }

  /// Indicators in their units: of each the city and the pilots, which every list begins with, and
  /// of the others as many as there is room for.
  private func series(_ wanted: String, _ limit: Int, room: Int) throws -> [Match] {
    let indicators = try matching("indicator", wanted, limit)
    guard room > 0, !indicators.isEmpty else { return [] }
    let first = try (cities() + pilots()).map(\.id)
    let firstOnes = try indicators.map { try units(first, of: $0) }
    let rest = room - firstOnes.reduce(0) { $0 + $1.count }
    let share = max(1, rest / indicators.count)
    var matches: [Match] = []
    for (indicator, units) in zip(indicators, firstOnes) {
      let others = rest > 0 ? try others(than: first, of: indicator, limit: share) : []
      for unit in try versions(ofUnits: units + others) {
        matches.append(
          Match(
            subject: .indicator(Code(indicator.code), unit: unit.record.code),
            title: indicator.title, detail: unit.record.name.vietnamese))
      }
    }
    return matches
  }

  private struct Found {
    var id: Int64
    var code: String
    var title: BilingualText
  }

  private func matching(_ table: String, _ wanted: String, _ limit: Int) throws -> [Found] {
    let name = table == "organisation" ? "name" : "title"
    let statement = try db.cachedStatement(
      sql: """
        SELECT i.id, i.code, v.\(name), v.\(name)_en FROM \(table)_version v
          JOIN \(table) i ON i.id = v.\(table)_id
        WHERE v.known_from <= ?1 AND v.known_to >= ?1 AND instr(v.folded, ?2) > 0
        ORDER BY instr(v.folded, ?2) > 1, v.sort_key, i.id LIMIT ?3
        """)
    let rows = try Row.fetchCursor(statement, arguments: [known, wanted, limit])
    var found: [Found] = []
    while let row = try rows.next() {
      found.append(
        Found(id: row[0], code: row[1], title: BilingualText(row[2], english: row[3])))
    }
    return found
  }

  /// Those of some units in which an indicator has readings or targets, or that owe it.
  private func units(_ units: [Int64], of indicator: Found) throws -> [Int64] {
    let statement = try db.cachedStatement(
      sql: """
        SELECT j.value FROM json_each(?1) j
        WHERE EXISTS (SELECT 1 FROM series WHERE unit_id = j.value AND indicator_id = ?2)
          OR EXISTS (SELECT 1 FROM target WHERE unit_id = j.value AND indicator_id = ?2)
          OR EXISTS (SELECT 1 FROM duty WHERE unit_id = j.value AND indicator_id = ?2)
        """)
    return try Int64.fetchAll(statement, arguments: [list(of: units), indicator.id])
  }

  /// The same of all others, of which no more are looked at than are shown.
  private func others(
    than units: [Int64], of indicator: Found, limit: Int
  ) throws -> [Int64] {
    let statement = try db.cachedStatement(
      sql: """
        SELECT DISTINCT o.unit_id FROM (
          SELECT unit_id FROM series WHERE indicator_id = ?3
          UNION ALL SELECT unit_id FROM target WHERE indicator_id = ?3
          UNION ALL SELECT d.unit_id FROM json_each(?2) j
            CROSS JOIN duty d ON d.unit_id = j.value AND d.indicator_id = ?3) o
        WHERE o.unit_id NOT IN (SELECT value FROM json_each(?1)) LIMIT ?4
        """)
    return try Int64.fetchAll(
      statement,
      arguments: [list(of: units), list(of: judgedUnits()), indicator.id, limit])
  }
}
