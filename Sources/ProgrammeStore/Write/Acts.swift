import GRDB
import Programme
import VietnameseText

extension WriteTransaction {
  /// Stores what somebody did about an alert.
  func act(_ act: Act) throws {
    let reference = act.subject.reference
    if let fault = act.fault { throw Refusal.wrongAct(act.kind, fault) }
    guard act.on <= today else { throw Refusal.futureDay(act.on, today: today) }
    if let meeting = act.meeting, meeting > today {
      throw Refusal.futureDay(meeting, today: today)
    }
    if let until = act.until, until < act.on {
      throw Refusal.daysOutOfOrder(reference, first: act.on, last: until)
    }
    guard act.text.saysSomething else { throw Refusal.emptyText(reference, field: "text") }
    try checkTexts(
      reference,
      [("evidence", act.evidence?.text), ("evidence_address", act.evidence?.address)])
    let item = try item(of: act.subject)
    try checkAnswer(of: act, about: item)
    let owner = try act.owner.map { try codes.required(db, .organisation, $0.text) }
    let id = try ActTable.insert(db, act, about: item, owner: owner, entry: entry)
    try journal(.act, .act, key: String(id), subject: id, after: act.canonical)
  }

  /// What is judged, by its ids.
  func item(of subject: JudgedSubject) throws -> JudgedItem {
    switch subject {
    case .task(let code):
      return JudgedItem(
        kind: .task, subject: try codes.required(db, .task, code.text), unit: 0)
    case .cell(let unit, let principle):
      return JudgedItem(
        kind: .cell, subject: try codes.required(db, .principle, principle.text),
        unit: try codes.required(db, .organisation, unit.text))
    case .target(let code): return try seriesItem(.target, .target, code.text)
    case .duty(let code): return try seriesItem(.duty, .duty, code.text)
    }
  }

  private func seriesItem(
    _ kind: SubjectKind, _ record: RecordKind, _ code: String
  ) throws -> JudgedItem {
    let id = try codes.required(db, record, code)
    let unit = try Int64.fetchOne(
      db.cachedStatement(sql: "SELECT unit_id FROM \(record.table) WHERE id = ?"),
      arguments: [id])
    return JudgedItem(kind: kind, subject: id, unit: unit ?? 0)
  }

  /// An explanation answers a request about the same; only one's own act is taken back, once.
  private func checkAnswer(of act: Act, about item: JudgedItem) throws {
    guard let answered = act.answers else { return }
    let found = try ActTable.fetch(
      db, where: "a.id = ? AND a.subject_kind = ? AND a.subject_id = ? AND a.unit_id = ?",
      [answered, item.kind.rawValue, item.subject, item.unit]
    ).first
    guard let found else { throw Refusal.unknown(.act(answered)) }
    switch act.kind {
    case .explanation where found.act.kind == .request && !found.isWithdrawn: return
    case .withdrawal where found.account != actor.account:
      throw Refusal.notRevertible(entry: found.entry, .notOwn(account: found.account))
    case .withdrawal where !found.isWithdrawn: return
    default: throw Refusal.unknown(.act(answered))
    }
  }
}
