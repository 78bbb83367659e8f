import GRDB
import Programme
import VietnameseText

/// What tells a unit's place among the others, as known.
struct UnitFacts {
  var kind: Organisation.Kind
  var life: Life
}

// Whom the lists look at: every unit that owes, leads, is measured or assessed.
extension Asking {
  /// The units of which anything was ever judged, the leaders of tasks among them; without 0, which
  /// stands for all tasks. Found by leaps through two indexes, at a seek for each.
  func judgedUnits() throws -> [Int64] {
    if let judgedList { return judgedList }
    let statement = try db.cachedStatement(
      sql: """
        WITH RECURSIVE
          owner (id) AS (
            SELECT min(unit_id) FROM judged_item WHERE unit_id > 0
            UNION ALL
            SELECT (SELECT min(unit_id) FROM judged_item WHERE unit_id > owner.id)
              FROM owner WHERE owner.id IS NOT NULL),
          leader (id) AS (
            SELECT min(lead_id) FROM task_version
            UNION ALL
            SELECT (SELECT min(lead_id) FROM task_version WHERE lead_id > leader.id)
              FROM leader WHERE leader.id IS NOT NULL)
        SELECT id FROM owner WHERE id IS NOT NULL
        UNION SELECT id FROM leader WHERE id IS NOT NULL ORDER BY id
        """)
    let units = try Int64.fetchAll(statement)
    judgedList = units
    return units
  }

  /// What is known of units, one statement for all that are new.
  func facts(ofUnits units: [Int64]) throws -> [Int64: UnitFacts] {
    let unknown = units.filter { factCache[$0] == nil }
    if !unknown.isEmpty {
      let statement = try db.cachedStatement(
        sql: """
          SELECT v.organisation_id, v.kind, v.first_day, v.last_day
          FROM json_each(?1) j CROSS JOIN organisation_version v ON v.organisation_id = j.value
          WHERE v.known_from <= ?2 AND v.known_to >= ?2
          """)
      let rows = try Row.fetchCursor(statement, arguments: [list(of: unknown), known])
      while let row = try rows.next() {
        guard let kind = Organisation.Kind(rawValue: row[1]) else { continue }
        factCache[row[0]] = UnitFacts(
          kind: kind,
          life: Life(
            first: (row[2] as Int32?).map { Day(number: $0) },
            last: (row[3] as Int32?).map { Day(number: $0) }))
      }
    }
    return factCache
  }

  /// Whom lists cover: all that live, and those that have ended of which something is judged.
  func census() throws -> UnitCensus {
    let living = try livingUnits()
    let ended = try Set(judgedUnits()).union(pilots().map(\.id))
    let facts = try facts(ofUnits: Array(ended))
    var census = UnitCensus(living: living)
    for unit in ended {
      guard let fact = facts[unit], fact.life.hasEnded(by: asOf.day) else { continue }
      if fact.kind.group == .districts {
        census.formerDistricts += 1
      } else {
        census.formerOthers += 1
      }
    }
    return census
  }

  /// How many units of each group live on the day.
  private func livingUnits() throws -> [UnitGroup: Int] {
    if let livingNow { return livingNow }
    let statement = try db.cachedStatement(
      sql: """
        SELECT kind, count(*) FROM organisation_version
        WHERE known_from <= ?1 AND known_to >= ?1 AND coalesce(first_day, ?2) <= ?2
          AND coalesce(last_day, ?2) >= ?2 GROUP BY kind
        """)
    var living: [UnitGroup: Int] = [:]
    let rows = try Row.fetchCursor(statement, arguments: [known, on])
    while let row = try rows.next() {
      guard let kind = Organisation.Kind(rawValue: row[0]) else { continue }
      living[kind.group, default: 0] += row[1] as Int
    }
    livingNow = living
    return living
  }

  /// The living units group by group, without the city, each unit once; a group of none is left out.
  func groupStandings() throws -> [GroupStanding] {
    let units = try judgedUnits()
    let facts = try facts(ofUnits: units)
    let living = try livingUnits()
    var members: [UnitGroup: [Int64]] = [:]
    for unit in units {
      guard let fact = facts[unit], fact.life.contains(asOf.day) else { continue }
      members[fact.kind.group, default: []].append(unit)
    }
    let groups: [UnitGroup] = [.communes, .agencies, .districts]
    var pairs: [Int64: [Int64]] = [:]
    for (number, group) in groups.enumerated() { pairs[Int64(number)] = members[group] }
    let standings = try jointStandings(pairs)
    let concerned = try concernedUnits(pairs)
    return groups.enumerated().compactMap { number, group in
      guard let count = living[group] else { return nil }
      let having = concerned[Int64(number)] ?? [:]
      return GroupStanding(
        group: group, units: count, measured: having[.target] ?? 0, owing: having[.duty] ?? 0,
        leading: having[.task] ?? 0, standing: standings[Int64(number)] ?? JointStanding())
    }
  }
}
