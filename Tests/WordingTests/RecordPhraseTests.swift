import Programme
import Testing
import VietnameseText
import Wording

/// What the pages of alerts, the journal and the meeting say, in both languages.
@Suite struct RecordPhraseTests {
  private static let day = Day(iso: "2025-11-21") ?? .distantPast

  private static func sentences(_ words: Wording) -> [String] {
    let alerts: [AlertPhrase] = [
      .title, .column, .statusColumn, .unitColumn, .remindersColumn, .lastColumn, .ageColumn,
      .needsHandsFirst, .oldestFirst, .mostRemindedFirst, .byUnit, .alerts(shown: 2, of: 3),
      .alerts(shown: 3, of: 3), .firstOf(1, total: 2), .empty, .escalated(2), .detail, .unit,
      .since, .status, .reminders, .acts, .noActs, .noUnit, .more(3),
    ]
    let journal: [JournalPhrase] = [
      .title, .numberColumn, .momentColumn, .accountColumn, .originColumn, .actionColumn,
      .objectColumn, .unitColumn, .figureColumn, .entries(from: 9, to: 2, hasMore: true), .empty,
      .emptyNarrowed, .account("x"), .kind(.reading), .day(day), .widen, .everything,
      .howToNarrow, .head(3, digest: "x"), .entry(3), .facts, .difference, .number, .moment,
      .who, .address, .origin, .action, .object, .figure, .rows, .previousDigest, .digest,
      .reverts, .revertedBy, .fieldColumn, .beforeColumn, .afterColumn, .noFields, .created,
      .removed, .changedFields(1, of: 2),
    ]
    let meeting: [MeetingPhrase] = [
      .title, .titleOf(day), .items, .item(1, of: 2), .noItems, .settled, .standing(2),
      .minutesRow(1), .minutesRow(2), .concludedMark, .since(day), .since(nil), .noChanges,
      .acts, .noActs, .conclusions, .noConclusions, .why, .minutes, .minutesOf(day),
      .conclusionCount(1), .numberColumn, .itemColumn, .conclusionColumn, .ownerColumn,
      .deadlineColumn, .noMinutes, .export(day), .responsible("x", until: day, by: "y"),
    ]
    let groupings = AlertGroupKey.allCases.map { words.phrase(alerts: .grouped($0)) }
    return alerts.map { words.phrase(alerts: $0) } + journal.map { words.phrase(journal: $0) }
      + meeting.map { words.phrase(meeting: $0) } + groupings + deeds(words) + acts(words)
  }

  private static func deeds(_ words: Wording) -> [String] {
    ChangeLine.Action.allCases.map { action in
      words.deed(
        ChangeLine(
          sequence: 1, at: Instant(milliseconds: 0), account: "x", origin: .console,
          action: action, act: .reminder, kind: .task, key: "x"))
    }
  }

  private static func acts(_ words: Wording) -> [String] {
    let kinds: [Act.Kind] = [
      .reminder, .request, .explanation, .extensionRequest, .acknowledgement, .closing,
      .conclusion, .withdrawal,
    ]
    return kinds.flatMap { kind in
      [nil, day].map { until in
        words.act(
          Act(kind: kind, subject: .task("nv"), on: day, text: "", until: until), owner: "x")
      }
    } + [AlertStatus.asked(by: day), .acknowledged(until: day)].map { words.status($0, on: day) }
  }

  @Test func everySentenceIsSaidInBothLanguages() {
    let ours = Self.sentences(Wording(.vietnamese))
    let theirs = Self.sentences(Wording(.english))
    #expect(ours.count == theirs.count)
    for (left, right) in zip(ours, theirs) {
      #expect(!left.isEmpty && !right.isEmpty)
      #expect(left != right, "\(left)")
      #expect(nfc(left) == left && right.utf8.allSatisfy { $0 < 0x80 }, "\(right)")
    }
  }

  /// The fields that most changes hold are told as a person would, in both languages.
  @Test(arguments: [
    "known_from", "document", "indicator", "unit", "period_first", "period_last",
    "granularity", "period_basis", "statement", "value", "upper", "qualifier", "numerator",
    "denominator", "population", "ranked", "reported_on", "reported_on_basis", "source",
    "own_report", "confidence", "evidence", "evidence_address", "note", "replaces", "task",
    "as_of", "state", "percent", "done_on", "result", "difficulty", "proposal", "deadline",
    "granted_on", "principle", "attestation", "assessor", "act", "subject", "on",
    "text", "until", "owner", "meeting", "answers", "file", "file_digest", "rows", "rows_digest",
    "rows.task", "rows_digest.reading", "entries",
    "digest", "lost",
  ])
  func aFieldOfTheJournalHasItsName(_ field: String) {
    let (ours, theirs) = (
      Wording(.vietnamese).journalField(field, of: .reading),
      Wording(.english).journalField(field, of: .reading)
    )
    #expect(ours != theirs && !ours.contains("_") && !theirs.contains("_"), "\(ours) \(theirs)")
  }

  @Test(arguments: [
    ("until", "2025-11-21", "21/11/2025"), ("act", "reminder", "đôn đốc"),
    ("state", "in-progress", "đang thực hiện"),
    ("own_report", "yes", "có"), ("text", "reminder", "reminder"), ("value", "62.5", "62.5"),
    ("confidence", "B", "B (báo chí)"),
  ])
  func aValueOfTheJournalIsToldAsItIsMeant(_ field: String, _ value: String, _ told: String) {
    #expect(Wording(.vietnamese).journalValue(value, of: field) == told)
  }

  @Test func moreThanThreeRemindersGoToTheCommittee() {
    func line(_ reminders: Int) -> AlertLine {
      AlertLine(
        attention: AttentionLine(
          subject: .task("nv"), unit: nil, title: BilingualText("Việc"),
          verdict: Verdict(.task(.overdue)), since: Self.day),
        subject: .task("nv"), status: .open, acts: [], reminders: reminders,
        isEscalated: reminders > AlertRule.reminders)
    }
    let words = Wording(.vietnamese)
    #expect(words.reminded(line(0)) == "chưa lần nào")
    #expect(words.reminded(line(3)) == "3 lần")
    #expect(words.reminded(line(4)) == "4 lần; quá 3 lần, trình Ban cán sự ở kỳ họp tới")
  }

  /// An officer's unit goes by its name, its code beside it.
  @Test func anAccountNamesItsUnit() throws {
    let account = Account(code: "lan", name: "Lan", role: .officer, unit: "long-bien")
    let unit = UnitReference(
      code: "long-bien", name: BilingualText("Quận Long Biên", english: "Long Biên District"),
      kind: .urbanDistrict)
    let day = try #require(Day(iso: "2025-04-01"))
    #expect(
      Wording(.vietnamese).account(account, of: [unit], on: day)
        .hasPrefix("cán bộ đơn vị Quận Long Biên [long-bien]"))
    #expect(
      Wording(.english).account(account, of: [unit], on: day)
        .contains("Long Biên District [long-bien]"))
  }

  @Test func anEntryOfTheJournalIsNoSession() {
    #expect(Wording(.vietnamese).name(Reference.entry(9_999)) == "dòng nhật ký 9999")
    #expect(Wording(.english).name(Reference.entry(9_999)) == "journal entry 9999")
  }
}
