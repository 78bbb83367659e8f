import GRDB
import Glibc
import Programme
import Testing
import VietnameseText

@testable import ProgrammeStore

/// Reading a whole journal, oldest entry first.
@Suite struct WholeJournalTests {
  private func filled() throws -> SmallDatabase { try KeptDatabase.filled() }

  @Test func theJournalIsReadOldestFirst() throws {
    let database = try filled()
    let proof = try Store.verifyJournal(at: database.path)
    let reader = try Reader(path: database.path)
    var entries: [JournalEntry] = []
    #expect(try reader.journalEntries { entries.append($0) } == proof)
    #expect(entries.map(\.sequence) == Array(1...Int64(proof.entries)))
    #expect(entries.last?.after?.contains("value=40") ?? false)
    var rest: [Int64] = []
    let later = try reader.journalEntries(after: 10) { rest.append($0.sequence) }
    #expect(rest == Array(11...Int64(proof.entries)))
    #expect(later.digest == proof.digest)
    #expect(try reader.journalEntries(after: 999) { _ in }.entries == 0)
  }

  @Test func aBrokenChainEndsTheReading() throws {
    let database = try filled()
    try database.gate.handle.queue.inDatabase { db in
      try db.execute(sql: "DROP TRIGGER journal_no_update")
      try db.execute(sql: "UPDATE journal SET account = 'x' WHERE sequence = 3")
    }
    var taken = 0
    #expect(throws: StoreFault.brokenJournal(path: database.path, sequence: 3)) {
      try Reader(path: database.path).journalEntries { _ in taken += 1 }
    }
    #expect(taken == 2)
  }
}
