import GRDB
import Programme
import VietnameseText

// The list of units: the pilots, then those that live group by group, then those that have ended;
// what does not exist yet on the day is no unit of it.
extension QueryRun {
  func units(_ scope: Query.UnitScope, offset: Int, limit: Int) throws -> UnitsContent {
    let count = try principles().count
    let (offset, limit) = (max(offset, 0), max(limit, 0))
    switch scope {
    case .pilots:
      let pilots = try pilots()
      let page = pilots.dropFirst(offset).prefix(limit)
      return UnitsContent(
        units: try tiles(Array(page), principles: count), total: pilots.count,
        groups: [.pilots: pilots.count])
    case .all:
      let groups = try groupSizes()
      var page: [RecordVersion<Organisation>] = []
      var skipped = offset
      for group in UnitGroup.allCases where page.count < limit {
        let size = groups[group] ?? 0
        guard size > skipped else {
          skipped -= size
          continue
        }
        page += try units(in: group, offset: skipped, limit: limit - page.count)
        skipped = 0
      }
      return UnitsContent(
        units: try tiles(page, principles: count), total: groups.values.reduce(0, +),
        groups: groups)
    }
  }

  /// How many units each group of the list has.
  private func groupSizes() throws -> [UnitGroup: Int] {
    let statement = try db.cachedStatement(
      sql: """
        SELECT is_pilot, kind, coalesce(last_day, ?2) < ?2, count(*) FROM organisation_version
        WHERE known_from <= ?1 AND known_to >= ?1 AND (is_pilot = 1 OR coalesce(first_day, ?2) <= ?2)
        GROUP BY 1, 2, 3
        """)
    var sizes: [UnitGroup: Int] = [:]
    let rows = try Row.fetchCursor(statement, arguments: [known, on])
    while let row = try rows.next() {
      guard let kind = Organisation.Kind(rawValue: row[1]) else { continue }
      let group: UnitGroup = row[0] ? .pilots : row[2] ? .former : kind.group
      sizes[group, default: 0] += row[3] as Int
    }
    return sizes
  }

  /// Of a group that may be long no more is looked at than is shown: its names are in their index.
  private func units(
    in group: UnitGroup, offset: Int, limit: Int
  ) throws -> [RecordVersion<Organisation>] {
    if group == .pilots { return Array(try pilots().dropFirst(offset).prefix(limit)) }
    let units = try Organisation.fetch(
      db,
      where: """
        \(QueryRun.members(of: group))
        ORDER BY v.sort_key, v.organisation_id LIMIT ?3 OFFSET ?4
        """, [on, known, limit, offset])
    remember(units)
    return units
  }

  /// Of the units that are none of the pilot those of a group; ?1 is the day, ?2 that of knowing.
  private static func members(of group: UnitGroup) -> String {
    let kinds = Organisation.Kind.allCases.filter { $0.group == group }
      .map { "'\($0.rawValue)'" }.joined(separator: ", ")
    let isOfGroup =
      group == .former
      ? "v.last_day < ?1" : "+v.kind IN (\(kinds)) AND coalesce(v.last_day, ?1) >= ?1"
    return """
      v.known_from <= ?2 AND v.known_to >= ?2 AND v.is_pilot = 0
        AND coalesce(v.first_day, ?1) <= ?1 AND \(isOfGroup)
      """
  }

  /// The unit after or before one in the list of all units; nil at its ends, and of a unit that has
  /// no place in it yet.
  func listed(besides unit: RecordVersion<Organisation>, isForward: Bool) throws -> UnitReference? {
    let record = unit.record
    let groups = UnitGroup.allCases
    let isListed = record.isPilot || record.life.first.map { $0 <= asOf.day } ?? true
    guard isListed, let place = groups.firstIndex(of: record.group(on: asOf.day)) else {
      return nil
    }
    if let found = try member(of: groups[place], beyond: unit, isForward) {
      return found.record.reference
    }
    for group in isForward ? Array(groups[(place + 1)...]) : groups[..<place].reversed() {
      if let found = try member(of: group, beyond: nil, isForward) {
        return found.record.reference
      }
    }
    return nil
  }

  /// The member of a group beyond one of its own; the first, or the last, without one.
  private func member(
    of group: UnitGroup, beyond unit: RecordVersion<Organisation>?, _ isForward: Bool
  ) throws -> RecordVersion<Organisation>? {
    if group == .pilots {
      let pilots = try pilots()
      guard let unit else { return isForward ? pilots.first : pilots.last }
      let place = pilots.firstIndex { $0.id == unit.id }.map { $0 + (isForward ? 1 : -1) }
      return place.flatMap { pilots.indices.contains($0) ? pilots[$0] : nil }
    }
    let (sign, order) = isForward ? (">", "ASC") : ("<", "DESC")
    let beyond = """
       AND (v.sort_key, v.organisation_id) \(sign) ((SELECT sort_key FROM organisation_version
        WHERE organisation_id = ?3 AND known_from <= ?2 AND known_to >= ?2), ?3)
      """
    let arguments: StatementArguments = unit.map { [on, known, $0.id] } ?? [on, known]
    return try Organisation.fetch(
      db,
      where: """
        \(QueryRun.members(of: group))\(unit == nil ? "" : beyond)
        ORDER BY v.sort_key \(order), v.organisation_id \(order) LIMIT 1
        """, arguments
    ).first
  }

  /// Units as known, by their ids, in the order of the list.
  func versions(ofUnits ids: some Collection<Int64>) throws -> [RecordVersion<Organisation>] {
    guard !ids.isEmpty else { return [] }
    let units = try Organisation.fetch(
      db, known: asOf.known,
      where: """
        v.organisation_id IN (SELECT value FROM json_each(?)) ORDER BY v.sort_key, i.id
        """, [list(of: ids)])
    remember(units)
    let groups = UnitGroup.allCases
    func place(_ unit: RecordVersion<Organisation>) -> (Int, Int) {
      let group = unit.record.group(on: asOf.day)
      return (groups.firstIndex(of: group) ?? groups.count, unit.record.order)
    }
    return units.enumerated().sorted {
      let (left, right) = (place($0.element), place($1.element))
      return (left.0, left.1, $0.offset) < (right.0, right.1, $1.offset)
    }.map(\.element)
  }

  func remember(_ units: [RecordVersion<Organisation>]) {
    for unit in units { remember(unit.id, unit.record.reference) }
  }
}

extension Organisation {
  var reference: UnitReference { UnitReference(code: code, name: name, kind: kind) }
}
