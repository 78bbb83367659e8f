import GRDB
import Programme
import Testing
import VietnameseText

@testable import ProgrammeStore

/// Undoing one's own changes, as new changes that the journal holds.
@Suite struct RevertTests {
  static let now = RecordedProgramme.now
  static let later = instant("2025-06-03")

  private func last(_ database: SmallDatabase) throws -> JournalEntry {
    let head = try Store.verifyJournal(at: database.path)
    let entry = try database.gate.handle.queue.inDatabase { db in
      try JournalEntry.fetch(db, Int64(head.entries))
    }
    return try #require(entry)
  }

  private func reading(_ database: SmallDatabase, on day: Day = later.day) throws -> Reading? {
    guard
      case .indicator(let page) = try database.ask(
        .indicator("dvctt", unit: "long-bien", AsOf(day)))
    else { return nil }
    return page.readings.first { !$0.isReplaced }?.reading
  }

  private func task(_ database: SmallDatabase) throws -> TaskContent? {
    guard case .task(let page) = try database.ask(.task("viec-long-bien", AsOf(Self.later.day)))
    else { return nil }
    return page
  }

  /// Undone, redone, and undone again: each entry names the one that it takes back.
  private func undoRedo(
    _ changes: Change..., by actor: Actor, in database: SmallDatabase,
    state: () throws -> some Equatable
  ) throws {
    let before = try state()
    var entry = try database.gate.commit(changes, by: actor, at: Self.now).entry
    let after = try state()
    #expect("\(before)" != "\(after)")
    for round in 0..<4 {
      let next = try database.commit(.revert(entry: entry), by: actor, at: Self.later).entry
      #expect(next == entry + 1)
      #expect(try last(database).reverts == entry)
      let found = try state()
      #expect("\(found)" == "\(round.isMultiple(of: 2) ? before : after)", "round \(round)")
      entry = next
    }
  }

  @Test func aDefinition() throws {
    let database = try RecordedProgramme.database()
    var record = RecordedProgramme.task("viec-long-bien", lead: "long-bien")
    record.title = BilingualText("Tên khác")
    try undoRedo(.define(.task(record), knownFrom: nil), by: by("dieu-hanh"), in: database) {
      try task(database)?.line.task.title.vietnamese ?? "-"
    }
  }

  @Test func aNewRecordAndAWithdrawal() throws {
    let database = try RecordedProgramme.database()
    func names() throws -> [String] {
      guard case .accounts(let accounts, _) = try database.ask(.accounts(AsOf(Self.later.day)))
      else { return [] }
      return accounts.map(\.code.text)
    }
    let account = Account(code: "moi", name: "Mới", role: .viewer)
    try undoRedo(
      .define(.account(account), knownFrom: nil), by: by("dieu-hanh"), in: database, state: names)
    try undoRedo(
      .withdraw(.account("lanh-dao"), knownFrom: nil), by: by("dieu-hanh"), in: database,
      state: names)
  }

  @Test func aFirstReading() throws {
    let database = try RecordedProgramme.database()
    try undoRedo(
      .report(SmallProgramme.reading(on: "2025-04-30", 40)), by: by("can-bo"), in: database
    ) { try reading(database)?.figure?.value?.canonical ?? "-" }
  }

  @Test func aCorrection() throws {
    let database = try RecordedProgramme.database()
    try database.commit(.report(SmallProgramme.reading(on: "2025-04-30", 40)), by: by("can-bo"))
    try undoRedo(
      .correct(SmallProgramme.reading(on: "2025-04-30", 44, reported: "2025-05-02")),
      by: by("can-bo"), in: database
    ) { try reading(database)?.figure?.value?.canonical ?? "-" }
  }

  @Test func progressAndExtensions() throws {
    let database = try RecordedProgramme.database()
    let report = ProgressReport(
      task: "viec-long-bien", asOf: day("2025-05-31"), state: .inProgress,
      percent: ExactDecimal(40), difficulty: "Thiếu máy")
    try undoRedo(.progress(report), by: by("can-bo"), in: database) {
      try task(database)?.reports.map(\.difficulty) ?? []
    }
    let granted = Extension(
      task: "viec-long-bien", deadline: day("2025-12-31"), grantedOn: day("2025-06-01"),
      document: "12/TB")
    try undoRedo(.extend(granted), by: by("lanh-dao"), in: database) {
      try task(database)?.extensions.map(\.deadline) ?? []
    }
  }

  @Test func anAssessment() throws {
    let database = try RecordedProgramme.database()
    func attested() throws -> Attestation? {
      guard
        case .cell(let cell) = try database.ask(
          .cell(unit: "long-bien", principle: "K1", AsOf(Self.later.day)))
      else { return nil }
      return cell.judgement.attested
    }
    for (attestation, asOf) in [(Attestation.met, "2025-05-31"), (.notMet, "2025-06-01")] {
      try undoRedo(
        .assess(
          Assessment(
            unit: "long-bien", principle: "K1", asOf: day(asOf), attestation: attestation),
          knownFrom: nil), by: by("dieu-hanh"), in: database
      ) { try attested() ?? .notAssessed }
    }
  }

  @Test func anAct() throws {
    let database = try RecordedProgramme.database()
    func status() throws -> AlertStatus? {
      guard case .alerts(let content) = try database.ask(.alerts(AsOf(Self.later.day))) else {
        return nil
      }
      return content.alerts.first { $0.subject == ActTests.subject }?.status
    }
    try undoRedo(
      .act(ActTests.act(.acknowledgement, until: 30)), by: by("lanh-dao"), in: database
    ) { try status() ?? .closed }
  }

  // MARK: What can't be undone

  private func fault(
    _ entry: Int64, by actor: Actor, in database: SmallDatabase
  ) throws -> RevertFault? {
    guard
      case .notRevertible(entry, let fault) = try database.refusal(
        .revert(entry: entry), by: actor, at: Self.later)
    else { return nil }
    return fault
  }

  @Test func anothersChange() throws {
    let database = try RecordedProgramme.database()
    let entry = try database.commit(
      .report(SmallProgramme.reading(on: "2025-04-30", 40)), by: by("can-bo")
    ).entry
    // Not even by the operator, who makes a correction of their own.
    #expect(
      try fault(entry, by: by("dieu-hanh"), in: database) == .notOwn(account: "can-bo"))
    #expect(try fault(entry, by: tester, in: database) == .notOwn(account: "can-bo"))
    #expect(
      try database.refusal(.revert(entry: entry), by: by("can-bo-ca"))
        == .notAllowed(account: "can-bo-ca", .otherUnit("long-bien")))
    #expect(
      try database.refusal(.revert(entry: entry), by: by("nguoi-xem"))
        == .notAllowed(account: "nguoi-xem", .role(.viewer, .report)))
  }

  /// Who was moved to another unit does not undo what they said for the one before.
  @Test func aRightThatWasLost() throws {
    let database = try RecordedProgramme.database()
    let entry = try database.commit(
      .report(SmallProgramme.reading(on: "2025-04-30", 40)), by: by("can-bo")
    ).entry
    try database.commit(
      .define(
        .account(Account(code: "can-bo", name: "Cán bộ", role: .officer, unit: "cong-an")),
        knownFrom: nil))
    #expect(
      try database.refusal(.revert(entry: entry), by: by("can-bo"))
        == .notAllowed(account: "can-bo", .otherUnit("long-bien")))
  }

  @Test func whatWasBuiltUpon() throws {
    let database = try RecordedProgramme.database()
    let officer = by("can-bo")
    let first = try database.commit(
      .report(SmallProgramme.reading(on: "2025-04-30", 40)), by: officer
    ).entry
    let second = try database.commit(
      .correct(SmallProgramme.reading(on: "2025-04-30", 41)), by: tester
    ).entry
    #expect(try fault(first, by: officer, in: database) == .changedSince(entry: second))
    let assessment = Assessment(
      unit: "long-bien", principle: "K1", asOf: day("2025-05-30"), attestation: .met)
    var newer = assessment
    newer.asOf = day("2025-05-31")
    let attested = try database.commit(.assess(assessment, knownFrom: nil), by: by("dieu-hanh"))
    let next = try database.commit(.assess(newer, knownFrom: nil))
    #expect(
      try fault(attested.entry, by: by("dieu-hanh"), in: database)
        == .changedSince(entry: next.entry))
    var record = RecordedProgramme.task("viec-long-bien", lead: "long-bien")
    record.title = BilingualText("Một")
    let one = try database.commit(.define(.task(record), knownFrom: nil), by: by("dieu-hanh"))
    record.title = BilingualText("Hai")
    let two = try database.commit(.define(.task(record), knownFrom: nil))
    #expect(
      try fault(one.entry, by: by("dieu-hanh"), in: database) == .changedSince(entry: two.entry))
  }

  @Test func whatIsNotThereAndWhatWasUndone() throws {
    let database = try RecordedProgramme.database()
    let officer = by("can-bo")
    #expect(try fault(999, by: officer, in: database) == .absent)
    let entry = try database.commit(
      .report(SmallProgramme.reading(on: "2025-04-30", 40)), by: officer
    ).entry
    let undo = try database.commit(.revert(entry: entry), by: officer).entry
    #expect(try fault(entry, by: officer, in: database) == .changedSince(entry: undo))
  }

  /// After a restore another entry bears the number of the one that is to be taken back.
  @Test func anEntryThatIsGoneIsNotAnother() throws {
    let database = try RecordedProgramme.database()
    let (officer, backup) = (by("can-bo"), database.folder.path + "/sao.db")
    _ = try Store.backup(from: database.path, to: backup)
    func report(_ value: Int64, through gate: Gate) throws -> Receipt {
      try gate.commit(
        [.report(SmallProgramme.reading(on: "2025-04-30", value))], by: officer, at: Self.now)
    }
    _ = try report(40, through: database.gate)
    let gone = try database.commit(
      .correct(SmallProgramme.reading(on: "2025-04-30", 41)), by: officer)
    _ = try Store.restore(from: backup, to: database.path, by: by("dieu-hanh"), now: Self.now)
    let gate = try Gate(path: database.path)
    let other = try report(50, through: gate)
    #expect(other.entry == gone.entry)
    func revert(_ receipt: Receipt) throws {
      _ = try gate.commit(
        [.revert(entry: receipt.entry, digest: receipt.digest)], by: officer, at: Self.later)
    }
    #expect(throws: StoreFault.refused(.notRevertible(entry: gone.entry, .absent))) {
      try revert(gone)
    }
    #expect(try reading(database)?.figure?.value == ExactDecimal(50))
    try revert(other)
    #expect(try reading(database)?.figure == nil)
  }

  @Test func importsAndRefusals() throws {
    let database = try RecordedProgramme.database()
    var rows = [ImportTests.row(2, SmallProgramme.reading(on: "2025-04-30", 5))][...]
    let imported = try database.gate.importRows(
      .readings, file: "a.csv", fileDigest: { nil }, by: by("can-bo"), at: Self.now,
      next: { rows.popFirst() })
    let entry = try #require(imported.receipt?.entry)
    #expect(try fault(entry, by: by("can-bo"), in: database) == .ofItsKind)
    let refused = try database.gate.noteRefused(
      command: "sh", by: by("can-bo"), at: Self.now)
    #expect(
      try fault(try #require(refused?.entry), by: by("can-bo"), in: database) == .ofItsKind)
  }

  /// Several undone in one commit, newest first, leave what was before all of them.
  @Test func manyAtOnce() throws {
    let database = try RecordedProgramme.database()
    let receipt = try database.commit(
      .report(SmallProgramme.reading(on: "2025-03-31", 40)),
      .report(SmallProgramme.reading(on: "2025-04-30", 41)), by: by("can-bo"))
    let entries = try #require(receipt.entries)
    _ = try database.gate.commit(
      entries.reversed().map { .revert(entry: $0) }, by: by("can-bo"), at: Self.later)
    #expect(try reading(database)?.figure == nil)
    _ = try Store.verifyJournal(at: database.path)
  }
}
