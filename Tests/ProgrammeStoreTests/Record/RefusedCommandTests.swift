import Programme
import Testing
import VietnameseText

@testable import ProgrammeStore

@Suite struct RefusedCommandTests {
  private func newest(_ database: SmallDatabase) throws -> ChangeLine? {
    try Reader(path: database.path).journal(limit: 1, before: nil).first
  }

  @Test(arguments: ["can-bo", "nguoi-xem", "man-hinh", "da-khoa", "het-han"])
  func anyAccountIsJournalledAsItself(account: String) throws {
    let database = try RecordedProgramme.database()
    let receipt = try database.gate.noteRefused(
      command: "sh -c 'rm -rf /'", by: by(account, address: "192.0.2.7"),
      at: RecordedProgramme.now)
    let line = try newest(database)
    #expect(line?.sequence == receipt?.entry)
    #expect(line?.key == "sh -c 'rm -rf /'")
    #expect((line?.action, line?.kind) == (.refuse, .session))
    #expect((line?.account, line?.address) == (account, "192.0.2.7"))
    #expect(try Store.verifyJournal(at: database.path).digest == receipt?.digest)
  }

  @Test func whoIsNobodyWritesNothing() throws {
    let database = try RecordedProgramme.database()
    #expect(
      throws: StoreFault.refused(.notAllowed(account: "khong-co", .unknown))
    ) {
      try database.gate.noteRefused(
        command: "sh", by: by("khong-co"), at: RecordedProgramme.now)
    }
  }

  @Test(arguments: [
    ("", "-"), ("a\nb\u{1B}]0;x\u{07}", "a↵b␛]0;x␇"), ("\u{202E}abc", "\u{FFFD}abc"),
    (String(repeating: "ế", count: 900), String(repeating: "ế", count: 333)),
  ])
  func theCommandIsKeptHarmlessAndShort(command: String, key: String) throws {
    #expect(JournalKey.text(command) == key)
    #expect(key.utf8.count <= JournalKey.mostBytes)
    let database = try RecordedProgramme.database()
    _ = try database.gate.noteRefused(
      command: command, by: by("can-bo"), at: RecordedProgramme.now)
    #expect(try newest(database)?.key == key)
  }

  @Test func aMegabyteIsCutAtOnce() {
    let long = String(repeating: "\u{1B}", count: 1 << 20)
    #expect(JournalKey.text(long).utf8.count <= JournalKey.mostBytes)
  }

  @Test func nobodyFillsTheJournalByAsking() throws {
    let database = try RecordedProgramme.database()
    func ask(_ account: String, after seconds: Int) throws -> Receipt? {
      try database.gate.noteRefused(
        command: "sh", by: by(account),
        at: Instant(milliseconds: RecordedProgramme.now.milliseconds + Int64(seconds) * 1_000))
    }
    for step in 0..<60 { #expect(try ask("can-bo", after: step) != nil) }
    #expect(try ask("can-bo", after: 61) == nil)
    #expect(try ask("nguoi-xem", after: 61) != nil)
    #expect(try ask("can-bo", after: 3_599) == nil)
    #expect(try ask("can-bo", after: 3_600) != nil)
  }
}
