import GRDB
import Programme
import VietnameseText

extension ActorRights {
  /// Throws unless the actor may say it as the source that is named.
  func checkVoice(of change: Change) throws {
    guard let account, account.role == .officer else { return }
    let denial: Denial? =
      switch change {
      case .report(let reading), .correct(let reading): try self.denial(of: reading, to: account)
      case .withdraw(.reading(let id), _):
        try standing(where: "r.id = ?", [id]).flatMap {
          Rights.denial(
            ofSayingAs: $0.source, isOwnReport: $0.isOwnReport, inPlaceOf: $0, to: account)
        }
      case .progress(let report):
        Rights.denial(
          ofSayingAs: report.source, isOwnReport: try isOwnReport(report.source), to: account)
      default: nil
      }
    if let denial { throw Refusal.notAllowed(account: account.code.text, denial) }
  }

  private func denial(of reading: Reading, to account: Account) throws -> Denial? {
    func denial(inPlaceOf standing: Rights.Standing?) throws -> Denial? {
      Rights.denial(
        ofSayingAs: reading.source, isOwnReport: try isOwnReport(reading.source),
        confidence: reading.confidence, inPlaceOf: standing, to: account)
    }
    if let named = reading.replaces {
      return try denial(inPlaceOf: standing(where: "r.id = ?", [named]))
    }
    let stands = try standing(
      where: """
        o.code = ? AND i.code = ? AND r.period_last = ? AND r.period_first = ? AND s.code = ?
          AND NOT EXISTS (SELECT 1 FROM correction WHERE replaced_id = r.id)
        """,
      [
        reading.unit.text, reading.indicator.text, reading.period.last.number,
        reading.period.first.number, reading.source.text,
      ])
    return try denial(inPlaceOf: stands)
  }

  /// What the rule must know of a stored reading; nil where there is none, which others tell.
  private func standing(
    where condition: String, _ arguments: StatementArguments
  ) throws -> Rights.Standing? {
    let statement = try db.cachedStatement(
      sql: """
        SELECT s.code, r.is_own_report, r.confidence FROM reading r
          JOIN source s ON s.id = r.source_id JOIN organisation o ON o.id = r.unit_id
          JOIN indicator i ON i.id = r.indicator_id
        WHERE \(condition) ORDER BY r.id DESC LIMIT 1
        """)
    guard let row = try Row.fetchOne(statement, arguments: arguments) else { return nil }
    let source = Code<Source>(row[0] as String)
    let isMarked: Bool = row[1]
    let confidence: String? = row[2]
    return Rights.Standing(
      source: source, isOwnReport: try isMarked || isOwnReport(source),
      confidence: confidence.flatMap { Confidence(rawValue: $0) })
  }

  /// Whether a source holds units' own reports; one that is not there is told by others.
  private func isOwnReport(_ source: Code<Source>?) throws -> Bool {
    guard let source else { return true }
    let statement = try db.cachedStatement(
      sql: """
        SELECT v.kind FROM source i JOIN source_version v ON v.source_id = i.id
        WHERE i.code = ? ORDER BY v.id DESC LIMIT 1
        """)
    let kind = try String.fetchOne(statement, arguments: [nfc(source.text)])
    return kind.map { $0 == Source.Kind.ownReport.rawValue } ?? true
  }
}
