import GRDB
import Programme
import VietnameseText

extension QueryRun {
  /// One unit's panel.
  func unit(_ code: Code<Organisation>) throws -> Snapshot.Content {
    guard let unit = try organisation(code) else { return .absent(.organisation(code)) }
    let principles = try principles()
    let readings = try newestReadings(of: unit, limit: 200)
    var content = UnitContent(tile: try tile(unit, principles: principles.count))
    content.parent = try unit.record.parent.map { try self.unit(named: $0) }
    content.children = try children(of: unit.id)
    content.predecessors = try predecessors(of: unit.id)
    content.models = try PilotModel.fetch(
      db, known: asOf.known, where: "v.unit_id = ? ORDER BY i.id", [unit.id]
    ).map(\.record)
    content.activities = try Activity.fetch(
      db, known: asOf.known, where: "v.unit_id = ? ORDER BY i.id", [unit.id]
    ).map(\.record)
    content.tasks = try tasks(of: unit.id)
    content.indicators = try lines(of: unit).worstFirst()
    content.principles = principles.map(\.record)
    content.cells = try cells(of: unit, principles)
    content.readings = readings
    content.readingsTotal = content.tile.readings
    content.previous = try listed(besides: unit, isForward: false)
    content.next = try listed(besides: unit, isForward: true)
    return .unit(content)
  }

  private func children(of unit: Int64) throws -> [UnitReference] {
    try Organisation.fetch(
      db, known: asOf.known, where: "v.parent_id = ? ORDER BY v.sort_key, i.id LIMIT 500", [unit]
    ).map(\.record.reference)
  }

  /// The units before and after one in a list of units.
  func neighbours(
    of unit: RecordVersion<Organisation>, among units: [RecordVersion<Organisation>]
  ) -> (previous: UnitReference?, next: UnitReference?) {
    guard let place = units.firstIndex(where: { $0.id == unit.id }) else { return (nil, nil) }
    func reference(_ index: Int) -> UnitReference? {
      units.indices.contains(index) ? units[index].record.reference : nil
    }
    return (reference(place - 1), reference(place + 1))
  }

  /// The cells of a unit in the order of the principles.
  func cells(
    of unit: RecordVersion<Organisation>, _ principles: [RecordVersion<Principle>]
  ) throws -> [CellLine] {
    let spans = try spans(ofUnit: unit.id).filter { $0.item.kind == .cell }
    return principles.compactMap { principle in
      spans.first { $0.item.subject == principle.id }.map {
        CellLine(
          unit: unit.record.code, principle: principle.record.code, verdict: $0.verdict)
      }
    }
  }

  /// A unit's readings by newest period end: of each series no more than are asked for, found in
  /// its index, and only those that are shown read whole.
  private func newestReadings(
    of unit: RecordVersion<Organisation>, limit: Int
  ) throws -> [ReadingLine] {
    let statement = try db.cachedStatement(
      sql: """
        SELECT r.id, r.period_last, r.reported_on FROM reading r
        WHERE \(QueryRun.standing) AND r.unit_id = ?3 AND r.indicator_id = ?4
        ORDER BY r.period_last DESC LIMIT ?5
        """)
    var newest: [(end: Int32, told: Int32, id: Int64)] = []
    for indicator in try series(ofUnit: unit.id).keys {
      let rows = try Row.fetchCursor(
        statement, arguments: [on, known, unit.id, indicator, limit])
      while let row = try rows.next() { newest.append((row[1], row[2], row[0])) }
    }
    newest.sort { ($0.end, $0.told, $0.id) > ($1.end, $1.told, $1.id) }
    return try lines(ofReadings: newest.prefix(limit).map(\.id))
  }

  /// Readings by their ids, in that order, in two statements.
  private func lines(ofReadings ids: [Int64]) throws -> [ReadingLine] {
    let list = "[" + ids.map { String($0) }.joined(separator: ",") + "]"
    let chosen = "r.id IN (SELECT value FROM json_each(?))"
    let readings = try ReadingTable.fetch(db, where: chosen, [list])
    let recorded = try recorded(ids)
    let byID = Dictionary(readings.map { ($0.id, $0) }, uniquingKeysWith: { $1 })
    return try ids.compactMap { id in
      guard let reading = byID[id],
        let indicator = try self.id(.indicator, reading.indicator.text)
          .flatMap({ try self.indicator($0) })
      else { return nil }
      return try line(reading, indicator, recorded[id])
    }
  }
}
