import GRDB
import Programme
import VietnameseText

/// What the actor of one transaction may do, read from the one table of rights.
final class ActorRights {
  let db: Database
  private let actor: Actor
  let today: Day
  /// Nil for the owner, who may do all.
  let account: Account?
  private var covered: [Code<Organisation>: Bool] = [:]
  var sourceKinds: [Code<Source>: Source.Kind] = [:]

  /// The owner of the database's file is one, with or without an account.
  var isOperator: Bool { account.map { $0.role == .operator } ?? true }

  /// Throws `Refusal.notAllowed` for an account that may not act at all today.
  init(_ db: Database, of actor: Actor, today: Day) throws {
    (self.db, self.actor, self.today) = (db, actor, today)
    guard actor.account.saysSomething, actor.account.utf8.count <= 200 else {
      throw Refusal.notAllowed(account: actor.account, .unknown)
    }
    guard actor.authority == .account else {
      account = nil
      return
    }
    guard let account = try Account.standing(db, actor.account) else {
      throw Refusal.notAllowed(account: actor.account, .unknown)
    }
    self.account = account
    // Every role has it: what is refused here is an account that is not open.
    try check(.watch, of: nil)
  }

  /// Throws unless the actor may make a change.
  func check(_ change: Change) throws {
    guard account != nil else { return }
    let (right, unit) = try demand(of: change)
    try check(right, of: unit)
    try checkVoice(of: change)
  }

  /// Throws unless the actor has a right over what is a unit's; nil is what is of no unit.
  func check(_ right: Right, of unit: Code<Organisation>?) throws {
    guard let account else { return }
    var failure: (any Error)?
    let denial = Rights.denial(
      of: right, unit: unit, to: account, on: today,
      covers: { unit in
        do {
          return try covers(unit)
        } catch {
          failure = error
          return false
        }
      })
    if let failure { throw failure }
    if let denial { throw Refusal.notAllowed(account: actor.account, denial) }
  }

  /// Whether a unit is the account's own or below it, as known today.
  private func covers(_ unit: Code<Organisation>) throws -> Bool {
    if let known = covered[unit] { return known }
    // UNION, not UNION ALL: parents that lead in a circle must not keep anybody waiting.
    let statement = try db.cachedStatement(
      sql: """
        WITH RECURSIVE above(id) AS (
          SELECT id FROM organisation WHERE code = ?1
          UNION
          SELECT v.parent_id FROM above a JOIN organisation_version v
            ON v.organisation_id = a.id AND v.known_from <= ?3 AND v.known_to >= ?3
          WHERE v.parent_id IS NOT NULL)
        SELECT count(*), total(o.code = ?2) FROM above a JOIN organisation o ON o.id = a.id
        """)
    let row = try Row.fetchOne(
      statement, arguments: [unit.text, account?.unit?.text, today.number])
    guard let row, row[0] as Int64 > 0 else { throw Refusal.unknown(.organisation(unit)) }
    let isCovered = row[1] as Double > 0
    covered[unit] = isCovered
    return isCovered
  }
}

// MARK: - What a change asks for

extension ActorRights {
  private typealias Demand = (right: Right, unit: Code<Organisation>?)

  /// The right that a change needs, and whose data it is of; what takes something back needs
  /// whatever saying it needs.
  private func demand(of change: Change) throws -> Demand {
    switch change {
    case .report(let reading), .correct(let reading): (change.right, reading.unit)
    case .progress(let report): (change.right, try lead(of: report.task))
    case .extend(let granted): (change.right, try lead(of: granted.task))
    case .assess(let assessment, _): (change.right, assessment.unit)
    case .withdraw(.cell(let unit, _), _): (change.right, unit)
    case .withdraw(.reading(let id), _): (change.right, try unit(ofReading: id))
    case .withdraw(.act(let id), _): try demand(ofAct: id)
    case .act(let act):
      if act.kind == .withdrawal, let taken = act.answers {
        try demand(ofAct: taken)
      } else {
        (act.kind.right, try unit(of: act.subject))
      }
    case .revert(let entry, _): try demand(ofEntry: entry)
    case .define, .withdraw: (change.right, nil)
    }
  }

  private func demand(ofEntry sequence: Int64) throws -> Demand {
    guard let entry = try JournalEntry.fetch(db, sequence), let subject = entry.subject else {
      return (.read, nil)
    }
    switch entry.kind {
    case .account: return (.administer, nil)
    case .reading: return (.report, try unit(ofReading: subject))
    case .progress: return (.report, try lead(of: Code(entry.key)))
    case .deadlineExtension: return (.decide, try lead(of: Code(entry.key)))
    case .assessment:
      return (
        .assess,
        try code(
          "SELECT o.code FROM assessment a JOIN organisation o ON o.id = a.unit_id WHERE a.id = ?",
          subject)
      )
    case .act: return try demand(ofAct: subject)
    default: return (.define, nil)
    }
  }

  /// Of an act that takes another back: what that one needed.
  private func demand(ofAct id: Act.ID) throws -> Demand {
    guard let act = try ActTable.fetch(db, where: "a.id = ?", [id]).first?.act else {
      throw Refusal.unknown(.act(id))
    }
    if act.kind == .withdrawal, let taken = act.answers { return try demand(ofAct: taken) }
    return (act.kind.right, try unit(of: act.subject))
  }

  private func unit(of subject: JudgedSubject) throws -> Code<Organisation>? {
    switch subject {
    case .task(let code): try lead(of: code)
    case .cell(let unit, _): unit
    case .target(let target): try unit(ofSeries: "target", target.text, subject.reference)
    case .duty(let duty): try unit(ofSeries: "duty", duty.text, subject.reference)
    }
  }

  private func lead(of task: Code<BreakthroughTask>) throws -> Code<Organisation>? {
    let found = try BreakthroughTask.fetch(db, known: today, where: "i.code = ?", [task.text])
    guard let record = found.first?.record else { throw Refusal.unknown(.task(task)) }
    return record.lead
  }

  private func unit(
    ofSeries table: String, _ key: String, _ reference: Reference
  ) throws -> Code<Organisation>? {
    let unit = try code(
      "SELECT o.code FROM \(table) t JOIN organisation o ON o.id = t.unit_id WHERE t.code = ?",
      key)
    guard let unit else { throw Refusal.unknown(reference) }
    return unit
  }

  private func unit(ofReading id: Reading.ID) throws -> Code<Organisation>? {
    let unit = try code(
      "SELECT o.code FROM reading r JOIN organisation o ON o.id = r.unit_id WHERE r.id = ?", id)
    guard let unit else { throw Refusal.unknown(.reading(id)) }
    return unit
  }

  private func code(
    _ sql: String, _ argument: any DatabaseValueConvertible
  ) throws -> Code<Organisation>? {
    try String.fetchOne(db.cachedStatement(sql: sql), arguments: [argument]).map { Code($0) }
  }
}
