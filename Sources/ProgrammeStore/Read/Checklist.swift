import GRDB
import Programme
import VietnameseText

extension QueryRun {
  /// The principles by the pilot units and every other that somebody assessed.
  func checklist() throws -> ChecklistContent {
    let principles = try principles()
    let units = try assessedUnits()
    return ChecklistContent(
      principles: principles.map(\.record), units: units.map(\.record.reference),
      cells: try units.flatMap { try cells(of: $0, principles) })
  }

  /// The pilot units, and the others of which any principle is attested on the day.
  func assessedUnits() throws -> [RecordVersion<Organisation>] {
    let pilots = try pilots()
    let statement = try db.cachedStatement(
      sql: """
        WITH RECURSIVE assessed (id) AS (
          SELECT min(unit_id) FROM assessment
          UNION ALL
          SELECT (SELECT min(unit_id) FROM assessment WHERE unit_id > assessed.id)
            FROM assessed WHERE assessed.id IS NOT NULL)
        SELECT id FROM assessed WHERE id IS NOT NULL
        """)
    let others = try Int64.fetchAll(statement).filter { id in !pilots.contains { $0.id == id } }
    try loadSpans(ofUnits: pilots.map(\.id) + others)
    let assessed = try others.filter { unit in
      try spans(ofUnit: unit).contains {
        $0.item.kind == .cell && $0.verdict.state != .cell(.notAssessed)
      }
    }
    return pilots + (try versions(ofUnits: assessed))
  }

  /// One cell, judged by the rule over the unit's targets that name the principle.
  func cell(
    unit code: Code<Organisation>, principle principleCode: Code<Principle>
  ) throws -> Snapshot.Content {
    guard let unit = try organisation(code) else { return .absent(.organisation(code)) }
    guard
      let principle = try Principle.fetch(
        db, known: asOf.known, where: "i.code = ?", [principleCode.text]
      ).first
    else { return .absent(.principle(principleCode)) }
    let attested = try AssessmentTable.fetch(
      db,
      where: """
        a.unit_id = ? AND a.principle_id = ? AND a.known_from <= ? ORDER BY a.id
        """, [unit.id, principle.id, known])
    let targets = try targets(naming: principle, of: unit)
    let history = CellHistory(
      principle: principleCode, assessments: attested, targets: targets.map(\.history),
      life: Versions(always: unit.record.life))
    guard let judgement = history.judge(on: asOf.day, known: asOf.known) else {
      return .absent(.cell(unit: code, principle: principleCode))
    }
    let neighbours = try neighbours(of: unit, among: assessedUnits())
    return .cell(
      CellContent(
        unit: UnitReference(code: code, name: unit.record.name, kind: unit.record.kind),
        principle: principle.record, judgement: judgement,
        assessments: attested.map(\.assessment).filter { $0.asOf <= asOf.day }
          .enumerated().sorted { ($0.element.asOf, $0.offset) > ($1.element.asOf, $1.offset) }
          .map(\.element),
        targets: targets.map(\.line), indicators: targets.map(\.indicator).uniqued(),
        previous: neighbours.previous, next: neighbours.next))
  }

  private struct LinkedTarget {
    var history: TargetHistory
    var line: TargetLine
    var indicator: Indicator
    var sortKey: Int64
  }

  private func targets(
    naming principle: RecordVersion<Principle>, of unit: RecordVersion<Organisation>
  ) throws -> [LinkedTarget] {
    let linked = try Target.fetch(
      db, known: asOf.known,
      where: """
        i.unit_id = ? AND EXISTS (SELECT 1 FROM target_principle l
          WHERE l.version_id = v.id AND l.principle_id = ?)
        """, [unit.id, principle.id])
    return try linked.compactMap { target in try self.linked(target, of: unit) }
      .sorted { $0.sortKey < $1.sortKey }
  }

  private func linked(
    _ target: RecordVersion<Target>, of unit: RecordVersion<Organisation>
  ) throws -> LinkedTarget? {
    guard let history = try history(of: target),
      let judgement = history.judge(on: asOf.day, known: asOf.known),
      let id = try id(.indicator, target.record.indicator.text),
      let indicator = try indicator(id)
    else { return nil }
    let line = TargetLine(
      target: target.record, document: try document(named: target.record.document),
      judgement: judgement)
    let span = try span(.target, target.id, unit: unit.id)
    return LinkedTarget(
      history: history, line: line, indicator: indicator, sortKey: span?.sortKey ?? .max)
  }
}

extension Array where Element: Hashable {
  /// Each element once, in the order of first appearance.
  func uniqued() -> [Element] {
    var seen: Set<Element> = []
    return filter { seen.insert($0).inserted }
  }
}
