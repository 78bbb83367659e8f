import GRDB
import Programme
import VietnameseText

/// A task as lists name it.
struct TaskName {
  var code: Code<BreakthroughTask>
  var title: BilingualText
  /// The leading unit's id.
  var lead: Int64?
  var pillar: Pillar?
}

/// An indicator as lists name it.
struct IndicatorName {
  var code: Code<Indicator>
  var title: BilingualText
  var measure: BilingualText?
  var kind: Indicator.Kind?
  var pillar: Pillar?
}

/// Many ids or codes as one argument of a statement, which so is prepared once for any number.
func list(of ids: some Sequence<Int64>) -> String {
  "[" + ids.lazy.map { String($0) }.joined(separator: ",") + "]"
}

// Each record is named as known; as defined last where it was not known yet.
extension QueryRun {
  func name(ofIndicator id: Int64) throws -> IndicatorName {
    if let known = indicatorNames[id] { return known }
    try loadNames(ofIndicators: [id])
    guard let name = indicatorNames[id] else { throw QueryRun.nameless("indicator") }
    return name
  }

  func loadNames(ofIndicators ids: some Sequence<Int64>) throws {
    let unknown = Set(ids.lazy.filter { self.indicatorNames[$0] == nil })
    guard !unknown.isEmpty else { return }
    let statement = try db.cachedStatement(
      sql: """
        SELECT i.id, i.code, v.title, v.title_en, v.measure, v.measure_en, v.kind,
          v.pillar
        FROM json_each(?1) j CROSS JOIN indicator i ON i.id = j.value
          CROSS JOIN indicator_version v ON v.id = (SELECT id FROM indicator_version
            WHERE indicator_id = i.id
            ORDER BY known_from <= ?2 AND known_to >= ?2 DESC, id DESC LIMIT 1)
        """)
    let rows = try Row.fetchCursor(statement, arguments: [list(of: unknown.sorted()), known])
    while let row = try rows.next() {
      let measure: String? = row[4]
      indicatorNames[row[0]] = IndicatorName(
        code: Code(row[1]), title: BilingualText(row[2], english: row[3]),
        measure: measure.map { BilingualText($0, english: row[5]) },
        kind: Indicator.Kind(rawValue: row[6]), pillar: Self.pillar(row[7]))
    }
  }

  func name(ofTask id: Int64) throws -> TaskName {
    if let known = taskNames[id] { return known }
    try loadNames(ofTasks: [id])
    guard let name = taskNames[id] else { throw QueryRun.nameless("task") }
    return name
  }

  func loadNames(ofTasks ids: some Sequence<Int64>) throws {
    let unknown = Set(ids.lazy.filter { self.taskNames[$0] == nil })
    guard !unknown.isEmpty else { return }
    let statement = try db.cachedStatement(
      sql: """
        SELECT i.id, i.code, v.title, v.title_en, v.lead_id, v.pillar
        FROM json_each(?1) j CROSS JOIN task i ON i.id = j.value
          CROSS JOIN task_version v ON v.id = (SELECT id FROM task_version
            WHERE task_id = i.id
            ORDER BY known_from <= ?2 AND known_to >= ?2 DESC, id DESC LIMIT 1)
        """)
    let rows = try Row.fetchCursor(statement, arguments: [list(of: unknown.sorted()), known])
    while let row = try rows.next() {
      taskNames[row[0]] = TaskName(
        code: Code(row[1]), title: BilingualText(row[2], english: row[3]), lead: row[4],
        pillar: Self.pillar(row[5]))
    }
  }

  private static func pillar(_ word: String?) -> Pillar? { word.flatMap(Pillar.init(rawValue:)) }

  /// A principle by its id.
  func principle(_ id: Int64) throws -> Principle {
    if let known = try principles().first(where: { $0.id == id }) { return known.record }
    return try record(Principle.self, id)
  }

  func unit(withID id: Int64) throws -> UnitReference? {
    if unitsByID[id] == nil { try loadUnits(withIDs: [id]) }
    return unitsByID[id] ?? nil
  }

  func loadUnits(withIDs ids: some Sequence<Int64>) throws {
    let unknown = Set(ids.lazy.filter { self.unitsByID[$0] == nil })
    guard !unknown.isEmpty else { return }
    for id in unknown { unitsByID[id] = .some(nil) }
    try loadUnits(
      from: "json_each(?1) j CROSS JOIN organisation i ON i.id = j.value",
      list(of: unknown.sorted()))
  }

  /// The successors of units, in one statement.
  func loadSuccessors(named units: some Sequence<Int64>) throws {
    try loadUnits(
      from: """
        json_each(?1) j CROSS JOIN succession s ON s.predecessor_id = j.value
          CROSS JOIN organisation i ON i.id = s.successor_id
        """, list(of: units))
  }

  private func loadUnits(from source: String, _ ids: String) throws {
    let statement = try db.cachedStatement(
      sql: """
        SELECT i.id, i.code, v.name, v.name_en, v.kind FROM \(source)
          CROSS JOIN organisation_version v ON v.id = (SELECT id FROM organisation_version
            WHERE organisation_id = i.id
            ORDER BY known_from <= ?2 AND known_to >= ?2 DESC, id DESC LIMIT 1)
        """)
    let rows = try Row.fetchCursor(statement, arguments: [ids, known])
    while let row = try rows.next() {
      guard let kind = Organisation.Kind(rawValue: row[4]) else { continue }
      remember(
        row[0],
        UnitReference(
          code: Code(row[1]), name: BilingualText(row[2], english: row[3]), kind: kind))
    }
  }

  func remember(_ id: Int64, _ unit: UnitReference) {
    unitsByID[id] = unit
    units[unit.code.text] = unit
    ids[.organisation, default: [:]][unit.code.text] = id
  }

  private static func nameless(_ kind: String) -> DatabaseError {
    DatabaseError(resultCode: .SQLITE_CORRUPT, message: "\(kind) without a version")
  }
}
