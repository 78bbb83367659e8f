import GRDB
import Programme
import VietnameseText

/// What is said of tasks and principles: rows that are only added.
enum ProgressRows {
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
      var reader = RecordReader(db, row, at: 1, version: 0)
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

enum ExtensionRows {
  /// What was not taken back by a day of knowing, which is the next argument.
  static let standing = """
    NOT EXISTS (SELECT 1 FROM retraction WHERE kind = 'extension' AND subject_id = e.id
      AND known_from <= ?)
    """

  static func fetch(
    _ db: Database, where rest: String, _ arguments: StatementArguments
  ) throws -> [Extension] {
    let statement = try db.cachedStatement(
      sql: """
        SELECT e.id, (SELECT code FROM task WHERE id = e.task_id), e.deadline, e.granted_on,
          e.document, e.note,
          (SELECT known_from FROM retraction WHERE kind = 'extension' AND subject_id = e.id)
        FROM deadline_extension e WHERE \(rest)
        """)
    let rows = try Row.fetchCursor(statement, arguments: arguments)
    var extensions: [Extension] = []
    while let row = try rows.next() {
      var reader = RecordReader(db, row, at: 1, version: 0)
      var granted = Extension(
        task: try reader.requiredCode(), deadline: try reader.requiredDay(),
        grantedOn: try reader.requiredDay(), document: try reader.requiredText(),
        note: reader.text())
      granted.retractedOn = reader.day()
      extensions.append(granted)
    }
    return extensions
  }

  static func insert(
    _ db: Database, _ granted: Extension, task: Int64, entry: Int64
  ) throws -> Int64 {
    try db.execute(
      sql: """
        INSERT INTO deadline_extension (task_id, entry, deadline, granted_on, document, note)
        VALUES (?, ?, ?, ?, ?, ?)
        """,
      arguments: [
        task, entry, granted.deadline.number, granted.grantedOn.number, nfc(granted.document),
        granted.note.map(nfc),
      ])
    return db.lastInsertedRowID
  }
}

enum AssessmentRows {
  static let selection = """
    SELECT a.id, a.known_from, (SELECT code FROM organisation WHERE id = a.unit_id),
      (SELECT code FROM principle WHERE id = a.principle_id), a.as_of, a.attestation, a.assessor,
      a.evidence, a.evidence_address, (SELECT codes FROM citation WHERE id = a.citation_id),
      a.confidence, a.note
    FROM assessment a
    """

  static func fetch(
    _ db: Database, where rest: String, _ arguments: StatementArguments
  ) throws -> [CellHistory.Attested] {
    let statement = try db.cachedStatement(sql: "\(selection) WHERE \(rest)")
    let rows = try Row.fetchCursor(statement, arguments: arguments)
    var result: [CellHistory.Attested] = []
    while let row = try rows.next() {
      var reader = RecordReader(db, row, at: 2, version: 0)
      let assessment = Assessment(
        unit: try reader.requiredCode(), principle: try reader.requiredCode(),
        asOf: try reader.requiredDay(), attestation: try reader.word(), assessor: reader.text(),
        evidence: reader.evidence(), provenance: try reader.provenance())
      result.append(
        CellHistory.Attested(knownFrom: Day(number: row[1]), assessment: assessment))
    }
    return result
  }
}
