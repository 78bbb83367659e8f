import Programme
import VietnameseText
import Wording

extension Snapshot.Content {
  /// Whether it is what people did: what is printed of it says how far the journal had come.
  var isRecord: Bool {
    switch self {
    case .alerts, .journal, .journalEntry, .dues, .meeting, .accounts: true
    default: false
    }
  }
}

extension ShowText {
  mutating func add(_ content: AlertsContent) {
    heading(.alerts, .worstFirst, count: content.total)
    add(content.census)
    if content.alerts.isEmpty { page.item(words.field(.none)) }
    for line in content.alerts { add(line) }
  }

  /// An alert as an item with how far it is handled and what was done.
  private mutating func add(_ line: AlertLine) {
    page.item(words.attention(line.attention))
    page.fact(words.field(.status), words.status(line.status))
    page.fact(words.field(.reminders), words.reminders(line))
    for act in line.acts { page.fact(words.heading(.acts), words.act(act)) }
  }

  mutating func add(_ content: JournalContent) {
    heading(.journal, .newestFirst)
    if content.entries.isEmpty { page.item(words.field(.none)) }
    for line in content.entries { page.item(ShowText.line(line, words)) }
    if content.hasMore { page.item(words.field(.more)) }
  }

  mutating func add(_ content: JournalEntryContent) {
    page.line("")
    page.line(ShowText.line(content.line, words))
    page.topFact(words.field(.digest), content.digest)
    page.topFact(words.field(.previousDigest), content.previous)
    page.topFact(words.field(.reverts), content.reverts.map { words.entry($0) })
    page.topFact(words.field(.revertedBy), content.revertedBy.map { words.entry($0) })
    let kind = content.line.kind
    for (name, fields) in [(FieldHeading.before, content.before), (.after, content.after)]
    where !fields.isEmpty {
      page.heading(words.sentenceCase(words.field(name)))
      for field in fields {
        let value = field.value.map { words.value($0, of: field.name, in: kind) }
        page.item(words.journalField(field.name, of: kind) + ": " + (value ?? words.field(.none)))
      }
    }
  }

  mutating func add(_ content: DuesContent) {
    if let last = content.ended { page.line(words.phrase(dues: .nobodyOwes(since: last))) }
    heading(.dues, count: content.dues.count)
    if content.dues.isEmpty { page.item(words.field(.none)) }
    for line in content.dues {
      page.item(words.due(line))
      page.fact(words.field(.code), line.indicator.code.text)
      page.fact(words.field(.value), line.current.flatMap { figure($0) })
      page.fact(words.phrase(dues: .beside), line.beside.flatMap { figure($0) })
      page.fact(words.field(.last), line.last.flatMap { latest($0) })
    }
    heading(.tasks, count: content.tasks.count)
    if content.tasks.isEmpty { page.item(words.field(.noTasks)) }
    for line in content.tasks { add(line) }
    guard !content.requests.isEmpty else { return }
    heading(.requests, count: content.requests.count)
    for line in content.requests { add(line) }
  }

  /// The newest figure before a period that is owed, with the period that it is about.
  private func latest(_ line: ReadingLine) -> String? {
    words.latest(line).map { $0 + "; " + line.source.title + ", " + words.reportedOn(line) }
  }

  private func figure(_ line: ReadingLine) -> String? {
    line.reading.figure.map {
      words.wholeFigure($0, of: line.indicator) + ", " + words.field(.period) + " "
        + words.period(line.reading.period) + "; " + line.source.title + ", "
        + words.reportedOn(line)
    }
  }

  mutating func add(_ content: MeetingContent) {
    page.line(words.previousMeeting(content.previous))
    let items = content.items.filter(\.isToDiscuss)
    heading(.attention, .worstFirst, count: items.count)
    add(content.census)
    if items.isEmpty { page.item(words.field(.none)) }
    for item in items { add(item, of: content) }
    let settled = content.items.filter { !$0.isToDiscuss }
    if !settled.isEmpty {
      page.heading(words.phrase(meeting: .settled) + " (" + words.count(settled.count) + ")")
      for item in settled { add(item, of: content) }
    }
    add(.others, content.others, of: content)
    add(.standing, content.standing, of: content)
  }

  private mutating func add(_ item: MeetingLine, of content: MeetingContent) {
    add(item.alert)
    for change in item.changes {
      page.fact(words.heading(.changes), ShowText.line(change, words))
    }
    for line in item.conclusions {
      page.fact(words.field(.conclusion), words.act(line, owners: content.owners))
    }
  }

  private mutating func add(
    _ title: Heading, _ lines: [ActLine], of content: MeetingContent
  ) {
    guard !lines.isEmpty else { return }
    heading(title, count: lines.count)
    for line in lines {
      page.item(words.subject(line, named: content.subjects))
      page.fact(words.field(.conclusion), words.act(line, owners: content.owners))
    }
  }

  mutating func add(_ accounts: [Account], of units: [UnitReference]) {
    heading(.accounts, count: accounts.count)
    if accounts.isEmpty { page.item(words.field(.none)) }
    for account in accounts {
      page.item(
        account.name + " [" + account.code.text + "]: "
          + words.account(account, of: units, on: asOf.day))
    }
  }
}
