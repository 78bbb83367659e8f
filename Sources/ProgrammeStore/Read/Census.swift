import GRDB
import Programme
import VietnameseText

/// What tells a unit's place among the others, as known.
struct UnitFacts {
  var kind: Organisation.Kind
  var life: Life
}

// Whom the lists look at: every unit that owes, leads, is measured or assessed.
extension QueryRun {
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
    let takenOver = try takenOver()
    var census = UnitCensus(living: living)
    for unit in ended {
      guard let fact = facts[unit],
        takenOver[unit] != nil || fact.life.hasEnded(by: asOf.day)
      else { continue }
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
    let takenOver = try takenOver()
    let facts = try facts(ofUnits: takenOver.keys.sorted())
    for unit in takenOver.keys {
      guard let group = facts[unit]?.kind.group, let count = living[group] else { continue }
      living[group] = count > 1 ? count - 1 : nil
    }
    livingNow = living
    return living
  }

  /// How many units of a group have something of a kind that is also counted for their successor.
  private func concernedTwice(_ members: Set<Int64>) throws -> [SubjectKind: Int] {
    var twice: [SubjectKind: Int] = [:]
    for (unit, heir) in try takenOver() where members.contains(unit) && members.contains(heir) {
      let having = try concernedUnits([0: [unit], 1: [heir]])
      for kind in SubjectKind.allCases
      where (having[0]?[kind] ?? 0) > 0 && (having[1]?[kind] ?? 0) > 0 {
        twice[kind, default: 0] += 1
      }
    }
    return twice
  }

  /// Units that became another as a whole on a day that nobody has told, with that other: while
  /// neither has told days, both would be counted for the one that lives (design, section 3: "A,
  /// wholly or in part, became B"). What either stands for stays its own.
  private func takenOver() throws -> [Int64: Int64] {
    if let takenOverNow { return takenOverNow }
    let statement = try db.cachedStatement(
      sql: """
        SELECT i.predecessor_id, i.successor_id
        FROM succession_version v CROSS JOIN succession i ON i.id = v.succession_id
        WHERE v.known_from <= ?1 AND v.known_to >= ?1 AND v.extent = 'whole' AND v.day IS NULL
        ORDER BY i.id
        """)
    var links: [(Int64, Int64)] = []
    let rows = try Row.fetchCursor(statement, arguments: [known])
    while let row = try rows.next() { links.append((row[0], row[1])) }
    let facts = try facts(ofUnits: Set(links.flatMap { [$0.0, $0.1] }).sorted())
    var takenOver: [Int64: Int64] = [:]
    for (unit, heir) in links where takenOver[heir] != unit {
      guard let life = facts[unit]?.life, life.last == nil, life.contains(asOf.day),
        facts[heir]?.life.contains(asOf.day) ?? false
      else { continue }
      takenOver[unit] = heir
    }
    takenOverNow = takenOver
    return takenOver
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
    return try groups.enumerated().compactMap { number, group in
      guard let count = living[group] else { return nil }
      var having = concerned[Int64(number)] ?? [:]
      // Where both of a pair have something, it is one unit that has it.
      for (kind, twice) in try concernedTwice(Set(members[group] ?? [])) {
        having[kind, default: 0] -= twice
      }
      return GroupStanding(
        group: group, units: count, measured: having[.target] ?? 0, owing: having[.duty] ?? 0,
        leading: having[.task] ?? 0, standing: standings[Int64(number)] ?? JointStanding())
    }
  }
}
