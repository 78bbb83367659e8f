import GRDB
import Programme
import VietnameseText

extension Writing {
  /// Throws unless the actor may make every change; read from the one table of rights.
  func checkRights(_ changes: [Change]) throws {
    guard actor.account.saysSomething, actor.account.utf8.count <= 200 else {
      throw Refusal.notAllowed(account: actor.account, .unknown)
    }
    guard actor.authority == .account else { return }
    guard let account = try account() else {
      throw Refusal.notAllowed(account: actor.account, .unknown)
    }
    for change in changes { try checkRight(of: account, to: change) }
  }

  /// Throws unless the account may make the change.
  func checkRight(of account: Account, to change: Change) throws {
    let denial = Rights.denial(
      of: change.right, unit: try unit(of: change), to: account, on: today,
      covers: { unit in (try? covers(account, unit)) ?? false })
    if let denial { throw Refusal.notAllowed(account: actor.account, denial) }
  }

  /// The actor's account as known today.
  func account() throws -> Account? {
    try Account.fetch(db, known: today, where: "i.code = ?", [actor.account]).first?.record
  }

  /// Whether a unit is the account's own or below it.
  private func covers(_ account: Account, _ unit: Code<Organisation>) throws -> Bool {
    guard let own = account.unit else { return false }
    if unit == own { return true }
    // UNION, not UNION ALL: parents that lead in a circle must not keep anybody waiting.
    let statement = try db.cachedStatement(
      sql: """
        WITH RECURSIVE above(id) AS (
          SELECT id FROM organisation WHERE code = ?1
          UNION
          SELECT v.parent_id FROM above a JOIN organisation_version v
            ON v.organisation_id = a.id AND v.known_from <= ?3 AND v.known_to >= ?3
          WHERE v.parent_id IS NOT NULL)
        SELECT EXISTS (SELECT 1 FROM above a JOIN organisation o ON o.id = a.id
          WHERE o.code = ?2)
        """)
    return try Bool.fetchOne(statement, arguments: [unit.text, own.text, today.number]) ?? false
  }

  /// The unit whose data a change is; nil where it is of none.
  private func unit(of change: Change) throws -> Code<Organisation>? {
    switch change {
    case .report(let reading), .correct(let reading): reading.unit
    case .progress(let report): try lead(of: report.task)
    case .extend(let granted): try lead(of: granted.task)
    case .assess(let assessment, _): assessment.unit
    case .act(let act): try unit(of: act.subject)
    case .withdraw(.reading(let id), _): try stored(id)?.unit
    case .define, .withdraw, .revert: nil
    }
  }

  private func unit(of subject: JudgedSubject) throws -> Code<Organisation>? {
    switch subject {
    case .task(let code): try lead(of: code)
    case .cell(let unit, _): unit
    case .target(let code): try unit(ofSeries: "target", code.text)
    case .duty(let code): try unit(ofSeries: "duty", code.text)
    }
  }

  private func lead(of task: Code<BreakthroughTask>) throws -> Code<Organisation>? {
    try BreakthroughTask.fetch(db, known: today, where: "i.code = ?", [task.text])
      .first?.record.lead
  }

  private func unit(ofSeries table: String, _ code: String) throws -> Code<Organisation>? {
    let statement = try db.cachedStatement(
      sql: """
        SELECT o.code FROM \(table) t JOIN organisation o ON o.id = t.unit_id WHERE t.code = ?
        """)
    return try String.fetchOne(statement, arguments: [code]).map { Code($0) }
  }
}
