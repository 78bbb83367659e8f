import GRDB
import Programme
import Testing
import VietnameseText

@testable import ProgrammeStore

/// What changes nothing is in the journal too: sessions that began, and what was refused.
@Suite struct SessionNoteTests {
  private func later(_ seconds: Int) -> Instant {
    Instant(milliseconds: RecordedProgramme.now.milliseconds + Int64(seconds) * 1_000)
  }

  private func entries(_ database: SmallDatabase) throws -> [JournalEntry] {
    try database.gate.handle.queue.inDatabase { db in
      try JournalEntry.fetch(
        db.makeStatement(
          sql: """
            SELECT \(JournalEntry.columns) FROM journal WHERE kind = 'session' ORDER BY sequence
            """), [])
    }
  }

  @Test func aRefusalSaysWhoWhenFromWhereAndWhy() throws {
    let database = try RecordedProgramme.database()
    let denial = Denial.role(.viewer, .report)
    let receipt = try database.gate.note(
      SessionNote(.right, asked: "import -", refused: denial),
      by: by("nguoi-xem", address: "192.0.2.7"), at: RecordedProgramme.now)
    let entry = try #require(try entries(database).last)
    #expect(entry.sequence == receipt?.entry)
    #expect(
      (entry.account, entry.at, entry.address) == ("nguoi-xem", RecordedProgramme.now, "192.0.2.7"))
    #expect((entry.action, entry.kind, entry.key) == (.refuse, .session, "import -"))
    #expect(entry.after == "door=right\nreason=role\nrole=viewer\nright=report\n")
    #expect(try Store.verifyJournal(at: database.path).digest == receipt?.digest)
  }

  @Test(arguments: [
    "account = 'khac'", "at = at + 1", "address = NULL", "key = 'show units'",
    "after = replace(after, 'door=right', 'door=command')", "action = 'begin'",
  ])
  func aNoteThatIsChangedIsFound(change: String) throws {
    let database = try RecordedProgramme.database()
    let receipt = try database.gate.note(
      SessionNote(.right, asked: "import -", refused: .disabled),
      by: by("nguoi-xem", address: "192.0.2.7"), at: RecordedProgramme.now)
    let sequence = try #require(receipt?.entry)
    try database.gate.handle.queue.inDatabase { db in
      try db.execute(
        sql: "DROP TRIGGER journal_no_update; UPDATE journal SET \(change) WHERE sequence = ?",
        arguments: [sequence])
    }
    #expect(throws: StoreFault.brokenJournal(path: database.path, sequence: sequence)) {
      try Store.verifyJournal(at: database.path)
    }
  }

  @Test func aSessionThatBeganSaysItsKey() throws {
    let database = try RecordedProgramme.database()
    let officer = try #require(RecordedProgramme.accounts.first { $0.code == "can-bo" })
    try database.gate.note(
      SessionNote(begun: "console", by: officer, key: "may-1", fingerprint: "SHA256:abc"),
      by: by("can-bo", address: "192.0.2.7"), at: RecordedProgramme.now)
    let entry = try #require(try entries(database).last)
    #expect((entry.action, entry.kind, entry.key) == (.begin, .session, "console"))
    #expect(
      entry.after
        == "door=begin\nrole=officer\nunit=long-bien\nkey=may-1\nfingerprint=SHA256:abc\n")
    _ = try Store.verifyJournal(at: database.path)
    #expect(
      try database.refusal(.revert(entry: entry.sequence), by: by("can-bo"))
        == .notRevertible(entry: entry.sequence, .ofItsKind))
  }

  /// The first are told one by one; of the rest one row says how many, once the hour is over.
  @Test(arguments: SessionNote.Door.allCases)
  func aFloodIsCountedInOneRow(door: SessionNote.Door) throws {
    let database = try RecordedProgramme.database()
    let most = door.mostInAnHour
    func ask(_ account: String, _ seconds: Int) throws -> Receipt? {
      try database.gate.note(
        SessionNote(door, asked: "lần \(seconds)"), by: by(account, address: "192.0.2.7"),
        at: later(seconds))
    }
    for step in 0..<most { #expect(try ask("can-bo", step) != nil) }
    let head = try database.gate.handle.queue.inDatabase { db in try JournalHead(db) }
    for step in 0..<200 { #expect(try ask("can-bo", 100 + step) == nil) }
    // Nothing of it was committed: nobody's screen is woken.
    #expect(try database.gate.handle.queue.inDatabase { db in try JournalHead(db) } == head)
    // Another account, and another door, are told of as ever.
    #expect(try ask("nguoi-xem", 400) != nil)
    #expect(try entries(database).count == most + 1)
    // The next that comes after the hour writes the count, and itself.
    #expect(try ask("can-bo", 3_800) != nil)
    let told = try entries(database)
    #expect(told.count == most + 3)
    let count = told[most + 1]
    #expect((count.account, count.key) == ("can-bo", "×200 lần 299"))
    #expect(count.action == (door == .begin ? .begin : .refuse))
    #expect(
      count.after
        == "door=\(door.rawValue)\ncount=200\nfirst=\(later(100).iso)\nlast=\(later(299).iso)\n")
    #expect(count.address == "192.0.2.7")
    #expect(try ask("can-bo", 3_900) != nil)
    #expect(try entries(database).count == most + 4)
    _ = try Store.verifyJournal(at: database.path)
  }

  /// Whoever comes next writes what is due of all.
  @Test func aCountOfOthersIsWrittenByWhoeverComesNext() throws {
    let database = try RecordedProgramme.database()
    for account in ["can-bo", "lanh-dao"] {
      for step in 0..<15 {
        _ = try database.gate.note(
          SessionNote(.login, asked: "console"), by: by(account), at: later(step))
      }
    }
    #expect(try entries(database).count == 20)
    try database.gate.note(
      SessionNote(.command, asked: "sh"), by: by("nguoi-xem"), at: later(3_700))
    #expect(try entries(database).suffix(3).map(\.key) == ["×5 console", "×5 console", "sh"])
    #expect(try entries(database).suffix(3).map(\.account) == ["can-bo", "lanh-dao", "nguoi-xem"])
    // Told once.
    try database.gate.note(
      SessionNote(.command, asked: "sh"), by: by("nguoi-xem"), at: later(7_400))
    #expect(try entries(database).count == 24)
  }

  /// However much is asked for, the rows of an account within an hour are bounded.
  @Test func theRowsOfAnAccountAreBounded() throws {
    let database = try RecordedProgramme.database()
    for step in 0..<1_500 {
      for door in SessionNote.Door.allCases {
        _ = try database.gate.note(
          SessionNote(door, asked: String(repeating: "a", count: 5_000)), by: by("can-bo"),
          at: later(step * 2))
      }
    }
    let most = SessionNote.Door.allCases.reduce(0) { $0 + $1.mostInAnHour }
    #expect(try entries(database).count == most)
    #expect(bytes(of: database.path + RefusalTally.ending)?.count ?? .max < 2_000)
  }

  @Test func rubbishInTheTallyIsPassedOver() throws {
    let database = try RecordedProgramme.database()
    let rubbish = "x\n\t\t\t\t\t\t\t\nconsole\tlogin\t1\t2\t-3\t\tcan-bo\tx\n"
    write(Array(rubbish.utf8), to: database.path + RefusalTally.ending)
    for step in 0..<12 {
      _ = try database.gate.note(
        SessionNote(.login, asked: "console"), by: by("can-bo"), at: later(step))
    }
    #expect(try entries(database).count == 10)
  }

  @Test(arguments: OlderDatabase.schemas)
  func olderJournalsTakeThemToo(schema: Int) throws {
    let database = try OlderDatabase(schema)
    try database.migrate()
    let owner = Actor(account: "root", origin: .command)
    let gate = try Gate(path: database.path)
    try gate.note(SessionNote(.begin, asked: "console"), by: owner, at: OlderDatabase.now)
    try gate.note(SessionNote(.login, asked: "console"), by: owner, at: OlderDatabase.now)
    #expect(try database.journal().suffix(2).map(\.action) == [.begin, .refuse])
    _ = try Store.verifyJournal(at: database.path)
  }
}
