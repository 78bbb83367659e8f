import GRDB
import Programme
import VietnameseText

/// Everything that the rules read, brought together from the database.
///
/// Remembers what many items share; good for as long as no fact changes.
final class Histories {
  let db: Database
  private var thresholdHistory: ThresholdHistory?
  private var lives: [Int64: Versions<Life>] = [:]
  private var readings: [SeriesKey: [Reading]] = [:]
  private var duties: [SeriesKey: [Versions<Duty>]] = [:]
  private var targets: [Int64: TargetHistory] = [:]
  private var codes = Codes()
  /// What counts of a series besides the readings that are stored: those that an import has staged.
  var unstored: ((SeriesKey) throws -> [Reading])?

  init(_ db: Database) {
    self.db = db
  }

  /// Takes these for all readings of a series.
  func assume(_ all: [Reading], for series: SeriesKey) {
    readings[series] = all
  }

  func target(_ id: Int64) throws -> TargetHistory {
    if let known = targets[id] { return known }
    let versions = try Target.versions(db, of: id)
    let series = try series(of: id, in: "target")
    let measure = try IndicatorMeasure(db, of: series.indicator)
    let history = TargetHistory(
      target: Versions(versions) { $0 }, kind: measure.kind, nature: measure.nature,
      direction: measure.direction, life: try life(series.unit), readings: try readings(series),
      duties: try duties(series),
      thresholds: try thresholds())
    targets[id] = history
    return history
  }

  func duty(_ id: Int64) throws -> DutyHistory {
    let series = try series(of: id, in: "duty")
    return DutyHistory(
      duty: Versions(try Duty.versions(db, of: id)) { $0 }, life: try life(series.unit),
      nature: try IndicatorMeasure(db, of: series.indicator).nature,
      readings: try readings(series), thresholds: try thresholds())
  }

  func task(_ id: Int64) throws -> TaskHistory {
    let versions = try BreakthroughTask.versions(db, of: id)
    var lives: [Code<Organisation>: Versions<Life>] = [:]
    for lead in Set(versions.compactMap(\.record.lead)) {
      lives[lead] = try life(codes.required(db, .organisation, lead.text))
    }
    var targets: [Code<Target>: TargetHistory] = [:]
    for code in Set(versions.flatMap(\.record.targets)) {
      targets[code] = try target(codes.required(db, .target, code.text))
    }
    return TaskHistory(
      task: Versions(versions) { $0 }, lives: lives,
      reports: try ProgressTable.fetch(db, where: "p.task_id = ? ORDER BY p.id", [id]),
      extensions: try ExtensionTable.fetch(db, where: "e.task_id = ? ORDER BY e.id", [id]),
      targets: targets, thresholds: try thresholds())
  }

  func cell(unit: Int64, principle: Int64) throws -> CellHistory {
    let linked = try Int64.fetchAll(
      db.cachedStatement(
        sql: """
          SELECT DISTINCT t.id FROM target t JOIN target_version v ON v.target_id = t.id
            JOIN target_principle l ON l.version_id = v.id
          WHERE t.unit_id = ? AND l.principle_id = ? ORDER BY t.id
          """), arguments: [unit, principle])
    let code = try String.fetchOne(
      db.cachedStatement(sql: "SELECT code FROM principle WHERE id = ?"), arguments: [principle])
    return CellHistory(
      principle: Code(code ?? ""),
      assessments: try AssessmentTable.fetch(
        db, where: "a.unit_id = ? AND a.principle_id = ? ORDER BY a.id", [unit, principle]),
      targets: try linked.map { try target($0) }, life: try life(unit))
  }

  func thresholds() throws -> ThresholdHistory {
    if let known = thresholdHistory { return known }
    let ids = try Int64.fetchAll(db.cachedStatement(sql: "SELECT id FROM threshold ORDER BY id"))
    let history = ThresholdHistory(
      try ids.map { id in Versions(try Threshold.versions(db, of: id)) { $0 } })
    thresholdHistory = history
    return history
  }

  func life(_ unit: Int64) throws -> Versions<Life> {
    if let known = lives[unit] { return known }
    let life = Versions(try Organisation.versions(db, of: unit)) { $0.life }
    lives[unit] = life
    return life
  }

  private func readings(_ series: SeriesKey) throws -> [Reading] {
    if let known = readings[series] { return known }
    var all = try ReadingTable.fetch(
      db, where: "r.unit_id = ? AND r.indicator_id = ? ORDER BY r.period_last, r.id",
      [series.unit, series.indicator])
    if let unstored { all += try unstored(series) }
    readings[series] = all
    return all
  }

  private func duties(_ series: SeriesKey) throws -> [Versions<Duty>] {
    if let known = duties[series] { return known }
    let ids = try Int64.fetchAll(
      db.cachedStatement(
        sql: "SELECT id FROM duty WHERE unit_id = ? AND indicator_id = ? ORDER BY id"),
      arguments: [series.unit, series.indicator])
    let all = try ids.map { id in Versions(try Duty.versions(db, of: id)) { $0 } }
    duties[series] = all
    return all
  }

  private func series(of id: Int64, in table: String) throws -> SeriesKey {
    let statement = try db.cachedStatement(
      sql: "SELECT unit_id, indicator_id FROM \(table) WHERE id = ?")
    guard let row = try Row.fetchOne(statement, arguments: [id]) else {
      throw DatabaseError(resultCode: .SQLITE_CORRUPT, message: "\(table) \(id) is missing")
    }
    return SeriesKey(unit: row[0], indicator: row[1])
  }
}

extension Histories {
  /// The spans of an item for all knowing from a day on.
  func spans(of item: JudgedItem, knownFrom day: Day) throws -> [JudgementSpan] {
    switch item.kind {
    case .target: try target(item.subject).spans(knownFrom: day)
    case .duty: try duty(item.subject).spans(knownFrom: day)
    case .task: try task(item.subject).spans(knownFrom: day)
    case .cell: try cell(unit: item.unit, principle: item.subject).spans(knownFrom: day)
    }
  }
}
