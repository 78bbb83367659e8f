import GRDB
import Programme
import VietnameseText

/// What people did about alerts: rows that are only added.
enum ActTable {
  private static let selection = """
    SELECT a.id, a.kind, a.subject_kind, a.subject_id, a.unit_id, a.done_on, a.text, a.until,
      (SELECT code FROM organisation WHERE id = a.owner_id), a.meeting, a.answers_id, a.evidence,
      a.evidence_address, j.account, j.at, j.sequence,
      EXISTS (SELECT 1 FROM act w WHERE w.kind = 'withdrawal' AND w.answers_id = a.id), a.alert
    FROM act a JOIN journal j ON j.sequence = a.entry
    """

  /// Acts, oldest first.
  static func fetch(
    _ db: Database, where rest: String, _ arguments: StatementArguments
  ) throws -> [ActLine] {
    let statement = try db.cachedStatement(sql: "\(selection) WHERE \(rest) ORDER BY a.id")
    let rows = try Row.fetchCursor(statement, arguments: arguments)
    var lines: [ActLine] = []
    // Many acts are about one thing, whose code is looked up once.
    var subjects: [JudgedItem: JudgedSubject] = [:]
    while let row = try rows.next() { lines.append(try line(db, row, &subjects)) }
    return lines
  }

  private static func line(
    _ db: Database, _ row: Row, _ subjects: inout [JudgedItem: JudgedSubject]
  ) throws -> ActLine {
    guard let subjectKind = SubjectKind(rawValue: row[2]) else {
      throw DatabaseError(resultCode: .SQLITE_CORRUPT, message: "an act on no known subject")
    }
    let item = JudgedItem(kind: subjectKind, subject: row[3], unit: row[4])
    var reader = ColumnReader(db, row, at: 5, version: 0)
    guard let kind = Act.Kind(rawValue: row[1]) else {
      throw DatabaseError(resultCode: .SQLITE_CORRUPT, message: "an act of no known kind")
    }
    let about = try subjects[item] ?? subject(db, item)
    subjects[item] = about
    let act = Act(
      id: row[0], kind: kind, subject: about, alert: try alert(row), on: try reader.requiredDay(),
      text: try reader.requiredText(), until: reader.day(), owner: reader.code(),
      meeting: reader.day(), answers: reader.integer(), evidence: reader.evidence())
    return ActLine(
      act: act, account: row[13], at: Instant(milliseconds: row[14]), entry: row[15],
      isWithdrawn: row[16])
  }

  private static func alert(_ row: Row) throws -> AlertKind? {
    guard let word: String = row[17] else { return nil }
    guard let kind = AlertKind(rawValue: word) else {
      throw DatabaseError(resultCode: .SQLITE_CORRUPT, message: "an act on no known alert")
    }
    return kind
  }

  /// What a judged item is called by its codes.
  static func subject(_ db: Database, _ item: JudgedItem) throws -> JudgedSubject {
    func code(_ table: String, _ id: Int64) throws -> String {
      let statement = try db.cachedStatement(sql: "SELECT code FROM \(table) WHERE id = ?")
      guard let code = try String.fetchOne(statement, arguments: [id]) else {
        throw DatabaseError(resultCode: .SQLITE_CORRUPT, message: "an act about nothing")
      }
      return code
    }
    switch item.kind {
    case .target: return .target(Code(try code("target", item.subject)))
    case .duty: return .duty(Code(try code("duty", item.subject)))
    case .task: return .task(Code(try code("task", item.subject)))
    case .cell:
      return .cell(
        unit: Code(try code("organisation", item.unit)),
        principle: Code(try code("principle", item.subject)))
    }
  }

  static func insert(
    _ db: Database, _ act: Act, about item: JudgedItem, owner: Int64?, entry: Int64
  ) throws -> Int64 {
    var row = StoredRow()
    row.add("entry", entry)
    row.add("kind", act.kind.rawValue)
    row.add("subject_kind", item.kind.rawValue)
    row.add("subject_id", item.subject)
    row.add("unit_id", item.unit)
    row.add("alert", act.alert?.rawValue)
    row.add("done_on", act.on.number)
    row.add("text", nfc(act.text))
    row.add("until", act.until?.number)
    row.add("owner_id", owner)
    row.add("meeting", act.meeting?.number)
    row.add("answers_id", act.answers)
    row.add("evidence", act.evidence.map { nfc($0.text) })
    row.add("evidence_address", act.evidence?.address.map(nfc))
    return try row.insert(db, into: "act")
  }
}

extension Act {
  /// The act in the journal's encoding; without its id, which the journal names beside it.
  var canonical: String {
    var text = CanonicalText()
    text.line("act", kind.rawValue)
    text.line("subject", subject.reference.kind.rawValue + ":" + subject.reference.key)
    if let alert { text.line("alert", alert.rawValue) }
    text.line("on", on)
    text.line("text", self.text)
    text.line("until", until)
    text.line("owner", owner?.text)
    text.line("meeting", meeting)
    text.line("answers", answers)
    text.lines(evidence)
    return text.text
  }
}
