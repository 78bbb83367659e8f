import GRDB
import Programme
import VietnameseText

extension Asking {
  /// Units, tasks and indicators whose folded name or code holds the folded text: first those
  /// whose name begins with it, then in the order of the dictionary.
  func find(_ text: String, limit: Int) throws -> [Match] {
    let wanted = folded(text)
    guard limit > 0, wanted.contains(where: { !$0.isWhitespace }) else { return [] }
    let units = try matching("organisation", wanted, limit).map { found in
      Match(subject: .unit(Code(found.code)), title: found.title)
    }
    let tasks = try matching("task", wanted, limit).map { found in
      Match(subject: .task(Code(found.code)), title: found.title)
    }
    let indicators = try matching("indicator", wanted, limit).flatMap { found in
      try series(of: found).map { unit in
        Match(
          subject: .indicator(Code(found.code), unit: unit.code), title: found.title,
          detail: unit.name.vietnamese)
      }
    }
    return Array((units + tasks + indicators).prefix(limit))
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

  /// The city and pilot units in which an indicator has readings or targets.
  private func series(of indicator: Found) throws -> [UnitReference] {
    let statement = try db.cachedStatement(
      sql: """
        SELECT i.code FROM organisation_version v JOIN organisation i ON i.id = v.organisation_id
        WHERE (v.is_pilot = 1 OR v.kind = 'thanh-pho') AND v.known_from <= ?1
          AND v.known_to >= ?1
          AND (EXISTS (SELECT 1 FROM series WHERE unit_id = i.id AND indicator_id = ?2)
            OR EXISTS (SELECT 1 FROM target WHERE unit_id = i.id AND indicator_id = ?2))
        ORDER BY v.is_pilot, v.display_order
        """)
    return try String.fetchAll(statement, arguments: [known, indicator.id])
      .map { try unit(named: Code($0)) }
  }
}
