import GRDB
import Programme
import VietnameseText

extension ActorRights {
  /// The reading with the day from which it is known; throws where it can't be of the day told.
  func dated(_ reading: Reading) throws -> Reading {
    let isOwn = try kind(of: reading.source) == .ownReport
    try reading.checkToldAfterEnd(isOwnReport: isOwn)
    guard isOwn else { return reading }
    var dated = reading
    dated.reportedOn = try day(
      told: reading.reportedOnIsDerived ? nil : reading.reportedOn, evidence: reading.evidence)
    dated.reportedOnIsDerived = false
    return dated
  }

  /// The same of a progress report, which is the unit's own even where nobody is named as its
  /// source. One that is told of the day that it is about tells no day of its own.
  func dated(_ report: ProgressReport) throws -> ProgressReport {
    guard try isOwn(report) else { return report }
    var dated = report
    let isTold = report.reportedOn != report.asOf || report.evidence != nil
    dated.reportedOn = try day(
      told: isTold ? report.reportedOn : nil, evidence: report.evidence)
    return dated
  }

  /// Whether a progress report is the unit's own.
  func isOwn(_ report: ProgressReport) throws -> Bool {
    guard let source = report.source else { return true }
    return try kind(of: source) == .ownReport
  }

  private func day(told: Day?, evidence: Evidence?) throws -> Day {
    let report = OwnReportDay(
      told: told, hasEvidence: evidence?.text.saysSomething ?? false, isByOperator: isOperator)
    return try report.known(recordedOn: today)
  }

  /// The kind of a source as it is defined now; nil where there is none.
  private func kind(of source: Code<Source>) throws -> Source.Kind? {
    if let kind = sourceKinds[source] { return kind }
    let statement = try db.cachedStatement(
      sql: """
        SELECT v.kind FROM source i JOIN source_version v ON v.source_id = i.id
        WHERE i.code = ? ORDER BY v.id DESC LIMIT 1
        """)
    let word = try String.fetchOne(statement, arguments: [nfc(source.text)])
    let kind = word.flatMap { Source.Kind(rawValue: $0) }
    sourceKinds[source] = kind
    return kind
  }
}
