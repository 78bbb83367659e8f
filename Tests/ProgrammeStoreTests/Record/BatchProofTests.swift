import GRDB
import Programme
import Testing
import VietnameseText

@testable import ProgrammeStore

/// A batch's entry says of which kinds its rows are, so that a row of another kind that refers to it
/// is none of its own and switches nothing off.
@Suite struct BatchProofTests {
  /// A database with something in every table that refers to the journal, an import of figures and
  /// one of progress.
  struct Filled {
    let database: SmallDatabase
    let figures: Int64
    let progress: Int64

    init() throws {
      database = try RecordedProgramme.database()
      let now = RecordedProgramme.now
      _ = try database.gate.commit(
        Self.definitions.map { .define($0, knownFrom: nil) }, by: tester, at: now)
      _ = try database.gate.commit(
        [
          .report(SmallProgramme.reading("cong-an", on: "2025-03-31", 12)),
          .progress(ProgressReport(task: "nv-1", asOf: day("2024-12-31"), state: .inProgress)),
          .extend(
            Extension(
              task: "nv-1", deadline: day("2025-12-31"), grantedOn: day("2024-12-31"),
              document: "12/TB")),
          .assess(
            Assessment(
              unit: "long-bien", principle: "K1", asOf: day("2024-12-31"), attestation: .met),
            knownFrom: nil),
          .act(
            Act(
              kind: .reminder, subject: .task("nv-1"), on: day("2025-05-31"), text: "Nhắc")),
        ], by: tester, at: now)
      let taken = try database.gate.commit(
        [.progress(ProgressReport(task: "nv-1", asOf: day("2025-01-31"), state: .inProgress))],
        by: tester, at: now)
      _ = try database.gate.commit([.revert(entry: taken.entry)], by: tester, at: now)
      var rows = [
        ImportTests.row(2, SmallProgramme.reading(on: "2024-11-30", 41)),
        ImportTests.row(3, SmallProgramme.reading(on: "2024-12-31", 42)),
      ][...]
      let stored = try database.gate.importRows(
        .readings, file: "so-lieu.csv", fileDigest: { nil }, by: tester, at: now,
        next: { rows.popFirst() })
      figures = try #require(stored.receipt?.entry)
      progress = try database.gate.commit(
        [.progress(ProgressReport(task: "nv-1", asOf: day("2025-02-28"), state: .inProgress))],
        importedFrom: "tien-do.csv", fileDigest: nil, by: tester, at: now
      ).entry
    }

    private static let definitions: [Definition] = [
      .pillar(PillarRecord(pillar: .government, name: BilingualText("Chính quyền số"))),
      .taskGroup(
        TaskGroup(code: "nhom-1", order: 1, name: BilingualText("Nhóm 1"), document: nil)),
      .model(PilotModel(code: "mo-hinh-1", unit: "long-bien", name: BilingualText("Mô hình"))),
      .activity(
        Activity(code: "viec-1", unit: "long-bien", pillar: nil, text: BilingualText("Việc"))),
      .succession(
        Succession(
          predecessor: "long-bien", successor: "phuong-viet-hung", day: nil, extent: .part)),
    ]

    func change(_ statements: String...) throws {
      try database.gate.handle.queue.inDatabase { db in
        try db.execute(sql: "PRAGMA foreign_keys = 0; PRAGMA ignore_check_constraints = 1")
        let guards = try Row.fetchAll(
          db, sql: "SELECT type, name FROM sqlite_schema WHERE type = 'trigger'")
        for row in guards { try db.execute(sql: "DROP TRIGGER \(row[1] as String)") }
        for statement in statements { try db.execute(sql: statement) }
      }
    }

    func number(_ sql: String) throws -> Int64 {
      try database.gate.handle.queue.inDatabase { db in try Int64.fetchOne(db, sql: sql) ?? 0 }
    }

    /// Adds a copy of a table's newest row with other values in some of its columns.
    func copy(_ table: String, _ values: [String: String]) throws {
      let columns = try database.gate.handle.queue.inDatabase { db in
        try db.columns(in: table).map(\.name)
      }
      let changed = columns.map { values[$0] ?? $0 }.joined(separator: ", ")
      let order = columns.contains("id") ? "id" : columns[0]
      try change(
        """
        INSERT INTO \(table) (\(columns.joined(separator: ", ")))
        SELECT \(changed) FROM \(table) ORDER BY \(order) DESC LIMIT 1
        """)
    }

    var fault: StoreFault? {
      do {
        _ = try Store.verifyJournal(at: database.path)
        return nil
      } catch {
        return error
      }
    }
  }

  /// The tables with a column that refers to the journal, asked of the database itself.
  static let tables: [String] = {
    guard let database = try? SmallDatabase() else { return [] }
    let tables = try? database.gate.handle.queue.inDatabase { db in
      try String.fetchAll(
        db, sql: "SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY name"
      ).filter { table in try db.columns(in: table).contains { $0.name == "entry" } }
    }
    return tables ?? []
  }()

  @Test func everyTableIsThere() throws {
    #expect(Set(RecordLayout.all.map(\.versions)).isSubset(of: Self.tables))
    #expect(Self.tables.count == RecordLayout.all.count + 9)
    let filled = try Filled()
    #expect(filled.fault == nil)
    for table in Self.tables {
      #expect(try filled.number("SELECT count(*) FROM \(table)") > 0, "\(table)")
    }
  }

  @Test(arguments: tables)
  func aRowOfAnotherKindIsFoundAndNamed(table: String) throws {
    let filled = try Filled()
    var (entry, kind, key) = (filled.figures, RecordKind.source, nil as String?)
    switch table {
    case "recording":
      // A reading of its own in the import of progress.
      entry = filled.progress
      try filled.copy("recording", ["id": "9001", "entry": "\(entry)"])
      try filled.copy("reading", ["id": "9001", "recording_id": "9001", "period_last": "20300"])
      kind = .reading
    case "progress_report", "deadline_extension", "assessment", "act":
      try filled.copy(table, ["id": "9001", "entry": "\(entry)"])
      kind = RecordKind.allCases.first { table.hasPrefix($0.rawValue) } ?? .deadlineExtension
    case "retraction":
      try filled.copy(table, ["subject_id": "9001", "entry": "\(entry)"])
      (kind, key) = (.progress, "9001")
    case "series":
      try filled.copy(table, ["unit_id": "9001", "entry": "\(entry)"])
      #expect(filled.fault != nil)
      return
    case "judged_item":
      try filled.copy(table, ["subject_id": "9001", "entry": "\(entry)"])
      #expect(filled.fault != nil)
      return
    case "rules_edition":
      try filled.change("UPDATE rules_edition SET entry = \(entry)")
      #expect(filled.fault != nil)
      return
    default:
      let identity = String(table.dropLast("_version".count))
      let others = [
        "id": "9001", "code": identity == "pillar" ? "'economy'" : "code || '-gia'",
        "predecessor_id": "successor_id",
        "successor_id": "predecessor_id", "valid_from": "valid_from - 900",
      ]
      try filled.copy(identity, others)
      try filled.copy(
        table,
        [
          "id": "9001", "\(identity)_id": "9001", "entry": "\(entry)", "closed_by": "NULL",
          "known_to": "2932896",
        ])
      kind = try #require(RecordLayout.all.first { $0.table == identity }?.kind)
      if identity == "account" { key = "het-han-gia" }
    }
    guard case .brokenRecord(_, let found, let foundKind, let foundKey)? = filled.fault else {
      Issue.record("\(String(describing: filled.fault))")
      return
    }
    #expect((found, foundKind) == (entry, kind))
    #expect(key == nil || foundKey == key)
  }

  /// As somebody would who wants both unseen.
  @Test func oneForgedRowHidesNoOther() throws {
    let filled = try Filled()
    let batch = "(SELECT id FROM recording WHERE entry = \(filled.figures))"
    try filled.change(
      "UPDATE reading SET value_mantissa = value_mantissa * 7 WHERE recording_id = \(batch)")
    #expect(
      filled.fault
        == .brokenRecord(
          path: filled.database.path, sequence: filled.figures, kind: .reading,
          key: "(so-lieu.csv)"))
    try filled.change("INSERT INTO account (id, code) VALUES (9001, 'kiem-tra')")
    try filled.copy(
      "account_version",
      [
        "id": "9001", "account_id": "9001", "entry": "\(filled.figures)", "name": "'Kiểm tra'",
        "role": "'operator'", "unit_id": "NULL", "is_disabled": "0", "first_day": "NULL",
        "last_day": "NULL",
      ])
    #expect(
      filled.fault
        == .brokenRecord(
          path: filled.database.path, sequence: filled.figures, kind: .account, key: "kiem-tra"))
  }

  /// An import withdraws nothing that its entry does not count.
  @Test func aForgedWithdrawalIsFound() throws {
    let filled = try Filled()
    try filled.change(
      """
      UPDATE account_version SET closed_by = \(filled.figures), known_to = known_from + 1
      WHERE account_id = (SELECT id FROM account WHERE code = 'dieu-hanh')
      """)
    #expect(
      filled.fault
        == .brokenRecord(
          path: filled.database.path, sequence: filled.figures, kind: .account, key: "dieu-hanh"))
  }

  @Test func aBatchThatWithdrawsIsProved() throws {
    for others in [[], [Change.define(.document(SmallProgramme.document), knownFrom: nil)]] {
      let filled = try Filled()
      _ = try filled.database.gate.commit(
        [.withdraw(.duty("nv-long-bien"), knownFrom: nil)] + others, importedFrom: "bo.toml",
        fileDigest: nil, by: tester, at: RecordedProgramme.now)
      #expect(filled.fault == nil)
    }
  }

  /// What the first program made is of many kinds, with one digest over all of them; what it
  /// imported afterwards is of one.
  @Test(arguments: OlderDatabase.schemas)
  func anOlderImportHasOneKindToo(schema: Int) throws {
    let database = try OlderDatabase(schema)
    try database.migrate()
    let batch = try #require(
      try database.journal().first { $0.key == "published.csv" }?.sequence)
    try database.change([
      "DROP TRIGGER reading_no_update",
      """
      UPDATE reading SET value_mantissa = value_mantissa * 7
      WHERE recording_id = (SELECT id FROM recording WHERE entry = \(batch))
      """,
      """
      INSERT INTO source (id, code) VALUES (9001, 'bao-gia')
      """,
      """
      INSERT INTO source_version (source_id, known_from, entry, kind, title)
      VALUES (9001, 20000, \(batch), 'published', 'Báo giả')
      """,
    ])
    #expect(
      throws: StoreFault.brokenRecord(
        path: database.path, sequence: batch, kind: .source, key: "bao-gia")
    ) { try Store.verifyJournal(at: database.path) }
  }
}
