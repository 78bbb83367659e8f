import GRDB
import Programme
import VietnameseText

/// What is attested of units: rows that are only added.
enum AssessmentTable {
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
      var reader = ColumnReader(db, row, at: 2, version: 0)
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
