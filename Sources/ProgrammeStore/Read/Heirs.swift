import GRDB
import Programme
import VietnameseText

// What ended units began is carried on by others: how those stand, never what their figures add up
// to (design, section 3).
extension QueryRun {
  /// One link of the reorganisation, as far as it tells who carries on.
  struct HeirLink {
    var successor: Int64
    /// The successor's own last day.
    var last: Day?
  }

  /// How those stand who carry on what ended units began; several units in a handful of statements.
  func loadHeirs(of units: [Int64]) throws {
    let unknown = units.filter { heirCache[$0] == nil }
    guard !unknown.isEmpty else { return }
    let facts = try facts(ofUnits: unknown)
    for unit in unknown { heirCache[unit] = .some(nil) }
    let ended = unknown.filter { facts[$0]?.life.hasEnded(by: asOf.day) ?? false }
    try loadLinks(from: ended)
    var heirs: [Int64: [Int64]] = [:]
    for unit in ended {
      let found = livingHeirs(of: unit)
      if !found.isEmpty { heirs[unit] = found }
    }
    guard !heirs.isEmpty else { return }
    let all = Array(Set(heirs.values.joined()))
    try loadUnits(withIDs: all)
    try loadSeries(ofUnits: all)
    // One by one, as an heir of two counts with each of them.
    let standings = try jointStandings(Dictionary(uniqueKeysWithValues: all.map { ($0, [$0]) }))
    for (unit, members) in heirs {
      let ends = try members.lazy.flatMap { try self.series(ofUnit: $0).values }
        .compactMap(\.newestPeriodEnd)
      let known = try members.compactMap { id in
        try self.unit(withID: id).map {
          Heir(unit: $0, standing: standings[id] ?? JointStanding())
        }
      }
      heirCache[unit] = HeirStanding(known, newestPeriodEnd: ends.max())
      heirIDs[unit] = members
    }
  }

  func heirs(of unit: Int64) throws -> HeirStanding? {
    try loadHeirs(of: [unit])
    return heirCache[unit] ?? nil
  }

  /// Who lives on the day, by way of those that have ended themselves, each once.
  private func livingHeirs(of unit: Int64) -> [Int64] {
    var found: [Int64] = []
    var seen: Set<Int64> = [unit]
    var open = linkCache[unit] ?? []
    while !open.isEmpty {
      let link = open.removeFirst()
      guard seen.insert(link.successor).inserted else { continue }
      if let last = link.last, last < asOf.day {
        open += linkCache[link.successor] ?? []
      } else {
        found.append(link.successor)
      }
    }
    return found
  }

  /// The links from units, and those from successors that have ended, generation by generation.
  private func loadLinks(from units: [Int64]) throws {
    let statement = try db.cachedStatement(
      sql: """
        SELECT i.predecessor_id, i.successor_id, o.last_day
        FROM json_each(?1) j CROSS JOIN succession i ON i.predecessor_id = j.value
          CROSS JOIN succession_version v ON v.succession_id = i.id
          LEFT JOIN organisation_version o ON o.organisation_id = i.successor_id
            AND o.known_from <= ?3 AND o.known_to >= ?3
        WHERE v.known_from <= ?3 AND v.known_to >= ?3 AND v.extent <> 'land-only'
          AND coalesce(v.day, ?2) <= ?2
        ORDER BY v.day IS NULL, v.day, i.id
        """)
    var wanted = units.filter { linkCache[$0] == nil }
    while !wanted.isEmpty {
      for unit in wanted { linkCache[unit] = [] }
      var next: Set<Int64> = []
      let rows = try Row.fetchCursor(statement, arguments: [list(of: wanted), on, known])
      while let row = try rows.next() {
        let link = HeirLink(
          successor: row[1], last: (row[2] as Int32?).map { Day(number: $0) })
        linkCache[row[0] as Int64, default: []].append(link)
        if let last = link.last, last < asOf.day { next.insert(link.successor) }
      }
      wanted = next.filter { linkCache[$0] == nil }.sorted()
    }
  }
}
