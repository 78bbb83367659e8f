import Interchange
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

  /// A database with something of each kind, by single entries and by imports.
  private func varied() throws -> SmallDatabase {
    let database = try filled()
    let now = instant("2025-01-06")
    var task = SmallProgramme.task
    task.title = BilingualText("Số hoá toàn bộ hồ sơ")
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
        .define(.task(task), knownFrom: nil),
        .withdraw(.duty("nv-long-bien"), knownFrom: nil),
      ], by: tester, at: now)
    _ = try ImportTests.run(
      database,
      [
        ImportTests.row(2, SmallProgramme.reading("cong-an", on: "2024-09-30", 30)),
        ImportTests.row(3, SmallProgramme.reading("cong-an", on: "2024-10-31", 31)),
        ImportTests.row(4, SmallProgramme.reading(on: "2024-10-31", 39), .correct),
      ])
    return database
  }

  @Test func whatIsAsItWasRecordedIsProved() throws {
    let database = try varied()
    #expect(try Store.verifyJournal(at: database.path).entries == 11)
  }

  /// Entries 1 genesis, 2 to 4 readings, 5 to 10 one of each kind, 11 an import.
  static let falsifications: [(String, StoreFault)] = {
    func record(_ sequence: Int64?, _ kind: RecordKind, _ key: String) -> StoreFault {
      .brokenRecord(path: "", sequence: sequence, kind: kind, key: key)
    }
    func cut(_ sequence: Int64) -> StoreFault { .brokenJournal(path: "", sequence: sequence) }
    func judged(_ kind: SubjectKind, _ key: String) -> StoreFault {
      .brokenJudgement(path: "", kind: kind, key: key)
    }
    return [
      ("DELETE FROM journal WHERE sequence = 11", cut(11)),
      ("DELETE FROM journal WHERE sequence > 3", cut(4)), ("DELETE FROM journal", cut(1)),
      (
        "UPDATE organisation_version SET name = 'Khác' WHERE organisation_id = 1",
        record(1, .organisation, "(init)")
      ),
      (
        "UPDATE organisation SET code = 'khac' WHERE id = 4",
        record(1, .organisation, "(init)")
      ),
      ("UPDATE indicator_version SET title = 'Khác'", record(1, .indicator, "(init)")),
      ("UPDATE target_version SET value_mantissa = 1", record(1, .target, "(init)")),
      ("UPDATE threshold_version SET value_mantissa = 50", record(1, .threshold, "(init)")),
      ("DELETE FROM milestone", record(1, .task, "(init)")),
      ("DELETE FROM model_version", record(1, .model, "(init)")),
      ("DELETE FROM task_target WHERE version_id = 2", record(9, .task, "nv-1")),
      ("UPDATE task_version SET title = 'Khác' WHERE id = 2", record(9, .task, "nv-1")),
      ("UPDATE task_version SET known_to = known_to - 1 WHERE id = 1", record(9, .task, "nv-1")),
      ("DELETE FROM task_version WHERE id = 2", record(9, .task, "nv-1")),
      (
        "UPDATE duty_version SET closed_by = NULL, known_to = 2932896",
        record(10, .duty, "nv-long-bien")
      ),
      ("UPDATE progress_report SET state = 'done'", record(5, .progress, "nv-1")),
      ("DELETE FROM progress_report", record(5, .progress, "nv-1")),
      (
        "UPDATE deadline_extension SET deadline = deadline + 9",
        record(6, .deadlineExtension, "nv-1")
      ),
      (
        "UPDATE assessment SET attestation = 'not-met'",
        record(7, .assessment, "long-bien/K1")
      ),
      (
        "INSERT INTO assessment SELECT 99, unit_id, 1, 7, known_from, as_of, attestation, assessor,"
          + " evidence, evidence_address, confidence, note, citation_id FROM assessment",
        record(7, .assessment, "long-bien/ĐM1")
      ),
      (
        "UPDATE reading SET value_mantissa = 99 WHERE id = 2",
        record(3, .reading, "long-bien, dvctt, 2024-10-31, bao-cao")
      ),
      ("DELETE FROM reading WHERE id = 2", record(3, .reading, "2")),
      (
        "UPDATE reading SET value_mantissa = 99 WHERE id = 6", record(11, .reading, "(thang-1.csv)")
      ),
      ("DELETE FROM reading WHERE id = 7", record(11, .reading, "(thang-1.csv)")),
      (
        "INSERT INTO reading SELECT 99, recording_id, indicator_id, unit_id, period_first,"
          + " period_last, granularity, period_is_derived, is_withdrawal, 77, 0, upper_mantissa,"
          + " upper_scale, qualifier, numerator_mantissa, numerator_scale, denominator_mantissa,"
          + " denominator_scale, population, ranked, reported_on, reported_is_derived, source_id,"
          + " is_own_report, confidence, evidence, evidence_address, note FROM reading WHERE id = 2",
        record(11, .reading, "long-bien, dvctt, 2024-10-31, bao-cao")
      ),
      (
        "DELETE FROM correction WHERE replaced_id = 2",
        record(11, .reading, "long-bien, dvctt, 2024-10-31, bao-cao")
      ),
      (
        "DELETE FROM correction WHERE replaced_id = 1",
        record(8, .reading, "long-bien, dvctt, 2024-09-30, bao-cao")
      ),
      ("UPDATE series SET readings = 7 WHERE unit_id = 2", record(nil, .reading, "cong-an, dvctt")),
      ("DELETE FROM period_end WHERE day = 20057", record(nil, .reading, "2024-11-30")),
      ("DELETE FROM citation_source", record(nil, .source, "bao-chi bao-cao")),
      ("DELETE FROM judgement_span", judged(.task, "nv-1")),
      (
        "UPDATE judgement_span SET state = 'achieved' WHERE subject_kind = 'target' AND unit_id = 2",
        judged(.target, "mt-cong-an")
      ),
      (
        "UPDATE judgement_span SET sort_key = 0 WHERE subject_kind = 'duty'",
        judged(.duty, "nv-long-bien")
      ),
      (
        "UPDATE judgement_span SET since = since - 1 WHERE subject_kind = 'cell' AND unit_id = 1",
        judged(.cell, "K1, long-bien")
      ),
      ("DELETE FROM judged_item WHERE subject_kind = 'task'", judged(.task, "nv-1")),
      (
        "INSERT INTO judgement_span SELECT id + 1000, subject_kind, subject_id + 50, unit_id,"
          + " known_first, known_last, on_first, on_last, state, flags, needs_attention, sort_key,"
          + " since, alerts FROM judgement_span WHERE subject_kind = 'task'", judged(.task, "51")
      ),
    ]
  }()

  @Test(arguments: falsifications.indices)
  func falsifiedRecordsAreNamed(index: Int) throws {
    let database = try varied()
    let (statement, fault) = Self.falsifications[index]
    let tables = ["journal", "reading", "progress_report", "deadline_extension", "assessment"]
    for table in tables + ["correction"] {
      try tamper(database, "DROP TRIGGER \(table)_no_update", "DROP TRIGGER \(table)_no_delete")
    }
    try tamper(
      database, "PRAGMA foreign_keys = 0", "PRAGMA ignore_check_constraints = 1", statement)
    let found = #expect(throws: StoreFault.self, "\(statement)") {
      try Store.verifyJournal(at: database.path)
    }
    #expect(found?.withoutPath == fault.withoutPath, "\(statement)")
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
    var reading = SmallProgramme.reading(on: "2024-12-31", 1250, scale: 2)
    reading.confidence = .official
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

extension StoreFault {
  /// The same of no file in particular.
  fileprivate var withoutPath: StoreFault {
    switch self {
    case .brokenJournal(_, let sequence): .brokenJournal(path: "", sequence: sequence)
    case .brokenRecord(_, let sequence, let kind, let key):
      .brokenRecord(path: "", sequence: sequence, kind: kind, key: key)
    case .brokenJudgement(_, let kind, let key):
      .brokenJudgement(path: "", kind: kind, key: key)
    default: self
    }
  }
}
