import GRDB
import Programme
import VietnameseText

/// What is reported of tasks: rows that are only added.
enum ProgressTable {
  /// What was not taken back by a day of knowing.
  static func standing(known: String) -> String {
    """
    NOT EXISTS (SELECT 1 FROM retraction WHERE kind = 'progress' AND subject_id = p.id
      AND known_from <= \(known))
    """
  }

  static let selection = """
    SELECT p.id, (SELECT code FROM task WHERE id = p.task_id), p.as_of, p.reported_on, p.state,
      p.percent_mantissa, p.percent_scale, p.done_on, p.result, p.difficulty, p.proposal,
      p.evidence, p.evidence_address, (SELECT code FROM source WHERE id = p.source_id),
      (SELECT known_from FROM retraction WHERE kind = 'progress' AND subject_id = p.id)
    FROM progress_report p
    """

  static func fetch(
    _ db: Database, where rest: String, _ arguments: StatementArguments
  ) throws -> [ProgressReport] {
    let statement = try db.cachedStatement(sql: "\(selection) WHERE \(rest)")
    let rows = try Row.fetchCursor(statement, arguments: arguments)
    var reports: [ProgressReport] = []
    while let row = try rows.next() {
      var reader = ColumnReader(db, row, at: 1, version: 0)
      var report = ProgressReport(
        task: try reader.requiredCode(), asOf: try reader.requiredDay(),
        reportedOn: reader.day(), state: try reader.word(), percent: reader.decimal(),
        doneOn: reader.day(), result: reader.text(), difficulty: reader.text(),
        proposal: reader.text(), evidence: reader.evidence(), source: reader.code())
      report.retractedOn = reader.day()
      reports.append(report)
    }
    return reports
  }

  static func insert(
    _ db: Database, _ report: ProgressReport, task: Int64, source: Int64?, entry: Int64
  ) throws -> Int64 {
    try db.execute(
      sql: """
        INSERT INTO progress_report (task_id, entry, as_of, reported_on, state, percent_mantissa,
          percent_scale, done_on, result, difficulty, proposal, evidence, evidence_address,
          source_id)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """,
      arguments: [
        task, entry, report.asOf.number, report.reportedOn.number, report.state.rawValue,
        report.percent?.mantissa, report.percent?.scale, report.doneOn?.number,
        report.result.map(nfc), report.difficulty.map(nfc), report.proposal.map(nfc),
        report.evidence.map { nfc($0.text) }, report.evidence?.address.map(nfc), source,
      ])
    return db.lastInsertedRowID
  }
}
