import Programme
import VietnameseText
import Wording

extension ShowJSON {
  func alerts(_ content: AlertsContent) -> JSON {
    .object([
      ("total", .count(content.total)), ("covers", census(content.census)),
      ("alerts", .list(content.alerts, alert)),
    ])
  }

  private func alert(_ line: AlertLine) -> JSON {
    let (status, day) = status(line.status)
    return .object([
      ("alert", attention(line.attention)), ("subject", .string(line.subject.reference.key)),
      ("status", .string(status)), ("statusDay", .day(day)),
      ("reminders", .count(line.reminders)), ("isEscalated", .bool(line.isEscalated)),
      ("acts", .list(line.acts, act)),
    ])
  }

  private func status(_ status: AlertStatus) -> (String, Day?) {
    switch status {
    case .open: ("open", nil)
    case .asked(let by): ("asked", by)
    case .explained: ("explained", nil)
    case .acknowledged(let until): ("acknowledged", until)
    case .closed: ("closed", nil)
    }
  }

  private func act(_ line: ActLine) -> JSON {
    let act = line.act
    return .object([
      ("id", .integer(act.id)), ("kind", .string(act.kind.rawValue)),
      ("subjectKind", .string(act.subject.reference.kind.rawValue)),
      ("subject", .string(act.subject.reference.key)), ("on", .day(act.on)),
      ("text", .string(act.text)), ("until", .day(act.until)), ("owner", code(act.owner)),
      ("meeting", .day(act.meeting)), ("answers", .some(act.answers, JSON.integer)),
      ("evidence", .some(act.evidence, evidence)), ("account", .string(line.account)),
      ("at", .string(line.at.iso)), ("entry", .integer(line.entry)),
      ("isWithdrawn", .bool(line.isWithdrawn)),
    ])
  }

  func journal(_ content: JournalContent) -> JSON {
    .object([("hasMore", .bool(content.hasMore)), ("entries", .list(content.entries, change))])
  }

  func entry(_ content: JournalEntryContent) -> JSON {
    .object([
      ("entry", change(content.line)), ("previous", .string(content.previous)),
      ("digest", .string(content.digest)), ("reverts", .some(content.reverts, JSON.integer)),
      ("revertedBy", .some(content.revertedBy, JSON.integer)), ("before", fields(content.before)),
      ("after", fields(content.after)),
    ])
  }

  private func fields(_ fields: [JournalField]) -> JSON {
    .list(fields) { .object([("name", .string($0.name)), ("value", .optional($0.value))]) }
  }

  func dues(_ content: DuesContent) -> JSON {
    .object([
      ("unit", reference(content.unit)), ("dues", .list(content.dues, due)),
      ("tasks", .list(content.tasks, taskLine)), ("requests", .list(content.requests, alert)),
    ])
  }

  private func due(_ line: DueLine) -> JSON {
    .object([
      ("duty", .string(line.duty.code.text)), ("indicator", indicator(line.indicator)),
      ("period", period(line.period)), ("dueOn", .day(line.dueOn)),
      ("state", .string(line.state.rawValue)), ("current", .some(line.current, readingLine)),
      ("beside", .some(line.beside, readingLine)), ("latest", .some(line.last, readingLine)),
      ("frozenOn", .day(line.frozenOn)),
    ])
  }

  func meeting(_ content: MeetingContent) -> JSON {
    .object([
      ("day", .day(content.day)), ("previous", .day(content.previous)),
      ("items", .list(content.items, item)), ("others", .list(content.others, act)),
      ("standing", .list(content.standing, act)),
      (
        "subjects",
        .list(content.subjects.sorted { $0.key.reference.key < $1.key.reference.key }) {
          .object([
            ("kind", .string($0.key.reference.kind.rawValue)),
            ("key", .string($0.key.reference.key)), ("title", text($0.value.title)),
            ("unit", .some($0.value.unit, reference)),
          ])
        }
      ),
    ])
  }

  private func item(_ line: MeetingLine) -> JSON {
    .object([
      ("alert", alert(line.alert)), ("changes", .list(line.changes, change)),
      ("conclusions", .list(line.conclusions, act)),
    ])
  }

  func account(_ account: Account) -> JSON {
    .object([
      ("code", .string(account.code.text)), ("name", .string(account.name)),
      ("role", .string(account.role.rawValue)), ("unit", code(account.unit)),
      ("life", life(account.life)), ("isDisabled", .bool(account.isDisabled)),
      ("isOpen", .bool(account.isOpen(on: asOf.day))),
    ])
  }
}
