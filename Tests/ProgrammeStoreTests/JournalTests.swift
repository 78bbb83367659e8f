import GRDB
import Programme
import Testing
import VietnameseText

@testable import ProgrammeStore

@Suite struct JournalTests {
  private func filled() throws -> SmallDatabase {
    let database = try SmallDatabase()
    for (index, end) in ["2024-09-30", "2024-10-31", "2024-11-30"].enumerated() {
      try database.report(
        SmallProgramme.reading(on: end, Int64(40 + index)), at: instant("2025-01-0\(index + 1)"))
    }
    return database
  }

  private func tamper(_ database: SmallDatabase, _ statements: String...) throws {
    try database.gate.handle.queue.inDatabase { db in
      for statement in statements { try db.execute(sql: statement) }
    }
  }

  @Test func theChainIsProved() throws {
    let database = try filled()
    let receipt = try database.report(
      SmallProgramme.reading(on: "2024-12-31", 60), at: instant("2025-01-05"))
    let proof = try Store.verifyJournal(at: database.path)
    #expect(proof.entries == 5)
    #expect(proof.digest == receipt.digest)
    let lines = try Reader(path: database.path).journal(limit: 10, before: nil)
    #expect(lines.map(\.sequence) == [5, 4, 3, 2, 1])
    #expect(lines.first?.figure?.value == ExactDecimal(60))
    #expect(lines.first?.unit?.code == "long-bien")
    #expect(lines.first?.title == SmallProgramme.share.title)
    #expect(
      try Reader(path: database.path).journal(limit: 1, before: 3).map(\.sequence) == [2])
  }

  @Test(arguments: [
    ("UPDATE journal SET account = 'khac' WHERE sequence = 3", 3),
    ("UPDATE journal SET after = after || 'x' WHERE sequence = 2", 2),
    ("UPDATE journal SET at = at + 1 WHERE sequence = 4", 4),
    ("UPDATE journal SET digest = replace(digest, 'a', 'b') WHERE sequence = 2", 2),
    ("UPDATE journal SET row_count = 1 WHERE sequence = 1", 1),
    ("DELETE FROM journal WHERE sequence = 3", 4),
  ])
  func theFirstBrokenRowIsNamed(statement: String, sequence: Int64) throws {
    let database = try filled()
    try tamper(
      database, "PRAGMA foreign_keys = 0", "DROP TRIGGER journal_no_update",
      "DROP TRIGGER journal_no_delete", statement)
    #expect(throws: StoreFault.brokenJournal(path: database.path, sequence: sequence)) {
      try Store.verifyJournal(at: database.path)
    }
  }

  @Test(arguments: [
    "journal", "reading", "progress_report", "deadline_extension", "assessment", "correction",
  ])
  func rowsThatOnlyGrow(table: String) throws {
    let database = try filled()
    let now = instant("2025-01-06")
    _ = try database.gate.commit(
      [
        .progress(ProgressReport(task: "nv-1", asOf: day("2024-12-31"), state: .inProgress)),
        .extend(
          Extension(
            task: "nv-1", deadline: day("2025-12-31"), grantedOn: day("2024-12-31"),
            document: "12/TB")),
        .assess(
          Assessment(
            unit: "long-bien", principle: "K1", asOf: day("2024-12-31"), attestation: .met),
          knownFrom: nil),
        .correct(SmallProgramme.reading(on: "2024-09-30", 50)),
      ], by: tester, at: now)
    for verb in ["UPDATE \(table) SET rowid = rowid", "DELETE FROM \(table)"] {
      let error = #expect(throws: DatabaseError.self) { try tamper(database, verb) }
      #expect(error?.resultCode == .SQLITE_CONSTRAINT)
      #expect(error?.message == "\(table) only grows")
    }
  }

  /// Encoding 1 never changes: this text and its digest were fixed with the first migration.
  @Test func theEncodingIsFixed() {
    let reading = SmallProgramme.reading(on: "2024-12-31", 1250, scale: 2)
    #expect(
      reading.canonical == """
        indicator=dvctt
        unit=long-bien
        period_first=2024-12-31
        period_last=2024-12-31
        granularity=day
        period_basis=printed
        statement=figure
        value=12.50
        upper
        qualifier=exact
        numerator
        denominator
        population
        ranked
        reported_on=2024-12-31
        reported_on_basis=derived
        source=bao-cao
        own_report=yes
        confidence=A
        evidence
        evidence_address
        note
        replaces

        """)
    #expect(
      hexadecimalDigest(of: "khuê")
        == "\(hexadecimalDigest(of: "khu\u{EA}"))")
    var text = CanonicalText()
    text.line("note", "hai\ndòng\\ve\u{302}")
    #expect(text.text == "note=hai\\ndòng\\\\v\u{EA}\n")
  }

  @Test func twoGatesLeaveOneChain() async throws {
    let database = try SmallDatabase()
    let path = database.path
    await withTaskGroup(of: Void.self) { group in
      for writer in 0..<4 {
        group.addTask {
          do {
            let gate = try Gate(path: path)
            for step in 0..<10 {
              let document = Document(
                code: Code("vb-\(writer)-\(step)"), number: "\(step)", title: BilingualText("x"))
              _ = try gate.commit(
                [.define(.document(document), knownFrom: nil)], by: tester,
                at: instant("2024-02-01"))
            }
          } catch {
            Issue.record("\(error)")
          }
        }
      }
    }
    #expect(try Store.verifyJournal(at: path).entries == 41)
  }
}
