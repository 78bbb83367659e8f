import GRDB
import Programme
import VietnameseText

extension QueryRun {
  /// A unit as a tile: counts from its spans, its successors, and how new its readings are.
  func tile(_ unit: RecordVersion<Organisation>, principles: Int) throws -> UnitTile {
    var tile = UnitTile(organisation: unit.record, entry: unit.entry)
    let items = try seriesItems(ofUnit: unit.id)
    for span in try spans(ofUnit: unit.id) {
      tile.targets.add(span)
      tile.cells.add(span)
      tile.coverage.add(span)
      if span.item.kind == .target, let pillar = items.targets[span.item.subject]?.pillar {
        tile.pillars[pillar, default: Tally()].add(span)
      }
    }
    let unassessed = principles - tile.cells.total
    if unassessed > 0 { tile.cells.add(.notAssessed, flags: [], times: unassessed) }
    for span in try spans(ofTasksLedBy: unit.id) { tile.tasks.add(span) }
    for line in try series(ofUnit: unit.id).values {
      tile.readings += line.readings
      tile.newestPeriodEnd = [tile.newestPeriodEnd, line.newestPeriodEnd].compactMap { $0 }.max()
      tile.entry = max(tile.entry, line.entry)
    }
    try loadHeirs(of: [unit.id])
    try loadNewestJudging(of: [unit.id] + (heirIDs[unit.id] ?? []))
    tile.entry = max(tile.entry, judgedLast[unit.id] ?? 0)
    tile.successors = try successors(of: unit.id)
    tile.heirs = try heirs(of: unit.id)
    // A panel that shows its heirs has changed when one of them has.
    for heir in heirIDs[unit.id] ?? [] {
      tile.entry = max(tile.entry, judgedLast[heir] ?? 0)
      for line in try series(ofUnit: heir).values { tile.entry = max(tile.entry, line.entry) }
    }
    return tile
  }

  func tiles(_ units: [RecordVersion<Organisation>], principles: Int) throws -> [UnitTile] {
    let ids = units.map(\.id)
    try loadSpans(ofUnits: ids)
    try loadSpans(ofTasksLedBy: ids)
    try loadSeries(ofUnits: ids)
    try loadSeriesItems(ofUnits: ids)
    try loadHeirs(of: ids)
    try loadNewestJudging(of: ids + ids.flatMap { heirIDs[$0] ?? [] }.uniqued())
    try loadSuccessors(of: ids)
    return try units.map { try tile($0, principles: principles) }
  }

  /// The newest entries that the judgements of units and of the tasks they lead come from.
  private func loadNewestJudging(of units: [Int64]) throws {
    let unknown = units.filter { judgedLast[$0] == nil }
    guard !unknown.isEmpty else { return }
    let statement = try db.cachedStatement(
      sql: """
        SELECT u.value, max(
          coalesce((SELECT max(entry) FROM judged_item WHERE unit_id = u.value), 0),
          coalesce((SELECT max(j.entry) FROM task_version v JOIN judged_item j
            ON j.unit_id = 0 AND j.subject_kind = 'task' AND j.subject_id = v.task_id
            WHERE v.lead_id = u.value AND v.known_from <= ?2 AND v.known_to >= ?2), 0))
        FROM json_each(?1) u
        """)
    let rows = try Row.fetchCursor(statement, arguments: [list(of: unknown), known])
    while let row = try rows.next() { judgedLast[row[0]] = row[1] }
  }

  func successors(of unit: Int64) throws -> [SuccessionLine] {
    if let known = successorCache[unit] { return known }
    try loadSuccessors(of: [unit])
    return successorCache[unit] ?? []
  }

  /// The successors of many units in one statement.
  func loadSuccessors(of units: [Int64]) throws {
    for unit in units { successorCache[unit] = [] }
    let lines = try Succession.fetch(
      db, known: asOf.known,
      where: """
        i.predecessor_id IN (SELECT value FROM json_each(?))
        ORDER BY v.day IS NULL, v.day, i.id
        """, [list(of: units)])
    if !lines.isEmpty { try loadSuccessors(named: units) }
    for version in lines {
      guard let unit = try id(.organisation, version.record.predecessor.text) else { continue }
      successorCache[unit, default: []].append(
        SuccessionLine(
          unit: try self.unit(named: version.record.successor), succession: version.record))
    }
  }

  func predecessors(of unit: Int64) throws -> [SuccessionLine] {
    try Succession.fetch(
      db, known: asOf.known, where: "i.successor_id = ? ORDER BY v.day IS NULL, v.day, i.id",
      [unit]
    ).map {
      SuccessionLine(unit: try self.unit(named: $0.record.predecessor), succession: $0.record)
    }
  }
}

extension Coverage {
  /// Counts a duty of which a period's due day has passed, by the newest such period.
  mutating func add(_ span: StandingSpan) {
    add(span.verdict.flags, times: 1)
  }

  mutating func add(_ flags: Verdict.Flags, times: Int) {
    let isCovered = flags.contains(.covered)
    guard isCovered || flags.contains(.uncovered) else { return }
    owed += times
    if isCovered { reported += times }
  }
}
