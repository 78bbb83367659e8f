import GRDB
import Programme
import Testing
import VietnameseText

@testable import ProgrammeStore

/// Nonsense cannot be stored, even by someone who goes round the gate (design, section 6).
@Suite struct SchemaTests {
  /// A database with a row of everything, in which single columns are then spoilt.
  static func filled() throws -> SmallDatabase {
    let database = try SmallDatabase()
    _ = try database.gate.commit(
      [
        .report(SmallProgramme.reading(on: "2023-09-30", 50)),
        .progress(ProgressReport(task: "nv-1", asOf: day("2023-12-31"), state: .inProgress)),
        .extend(
          Extension(
            task: "nv-1", deadline: day("2025-12-31"), grantedOn: day("2023-12-31"),
            document: "12/TB")),
        .assess(
          Assessment(
            unit: "long-bien", principle: "K1", asOf: day("2023-12-31"), attestation: .met),
          knownFrom: nil),
      ], by: tester, at: instant("2024-01-02"))
    return database
  }

  @Test(arguments: [
    ("organisation", ["code": "''", "id": "0"]),
    ("organisation", ["code": "'long bien'"]),
    ("organisation", ["code": "'long;bien'"]),
    ("organisation", ["code": "'a' || char(27)"]),
    ("organisation", ["code": "printf('%.65c', 'a')"]),
    ("organisation_version", ["first_day": "20000", "last_day": "19000"]),
    ("organisation_version", ["kind": "'tinh'"]),
    ("organisation_version", ["name": "' '"]),
    ("organisation_version", ["name": "NULL"]),
    ("organisation_version", ["parent_id": "organisation_id"]),
    ("organisation_version", ["parent_id": "9999"]),
    ("organisation_version", ["is_pilot": "2"]),
    ("organisation_version", ["known_from": "9999999"]),
    ("organisation_version", ["known_from": "20000", "known_to": "19998"]),
    ("organisation_version", ["closed_by": "0"]),
    ("organisation_version", ["confidence": "'E'"]),
    ("organisation_version", ["first_day": "'2024-01-01'"]),
    ("succession", ["successor_id": "predecessor_id"]),
    ("source_version", ["kind": "'rumour'"]),
    ("document_version", ["replaces_id": "document_id"]),
    ("principle_version", ["display_order": "6"]),
    ("principle_version", ["list": "'maybe'"]),
    ("model_version", ["count": "0"]),
    ("model_version", ["name": "'A'", "count": "2"]),
    ("indicator_version", ["kind": "'mood'"]),
    ("indicator_version", ["nature": "'wild'"]),
    ("indicator_version", ["direction": "'sideways'"]),
    ("indicator_version", ["pillar": "'fourth'"]),
    ("indicator_version", ["may_exceed_hundred": "0"]),
    ("target_version", ["comparison": "'about'"]),
    ("target_version", ["value_scale": "13"]),
    ("target_version", ["value_scale": "NULL"]),
    ("target_version", ["upper_mantissa": "90", "upper_scale": "0"]),
    ("target_version", ["comparison": "'range'"]),
    (
      "target_version",
      ["comparison": "'range'", "upper_mantissa": "10", "upper_scale": "0"]
    ),
    ("target_version", ["comparison": "'rank-at-most'", "value_mantissa": "0"]),
    ("target_version", ["start": "due + 1"]),
    ("duty_version", ["every": "'decade'"]),
    ("duty_version", ["due_after_days": "-1"]),
    ("duty_version", ["last_day": "first_day - 1"]),
    ("threshold_version", ["value_mantissa": "-1"]),
    ("task_version", ["start": "first_deadline + 1"]),
    ("task_version", ["basis": "'hearsay'"]),
    ("milestone", ["title": "''"]),
    ("progress_report", ["state": "'stuck'"]),
    ("progress_report", ["percent_mantissa": "101", "percent_scale": "0"]),
    ("progress_report", ["percent_mantissa": "-1", "percent_scale": "0"]),
    ("progress_report", ["percent_mantissa": "1001", "percent_scale": "1"]),
    ("progress_report", ["done_on": "as_of"]),
    ("progress_report", ["evidence_address": "'x'"]),
    ("deadline_extension", ["document": "''"]),
    ("assessment", ["attestation": "'perhaps'"]),
    ("reading", ["period_last": "period_first - 1"]),
    ("reading", ["value_mantissa": "NULL", "value_scale": "NULL"]),
    ("reading", ["is_withdrawal": "1"]),
    ("reading", ["value_scale": "-1"]),
    ("reading", ["value_mantissa": "1.5"]),
    ("reading", ["qualifier": "'roughly'"]),
    ("reading", ["upper_mantissa": "value_mantissa - 1", "upper_scale": "value_scale"]),
    ("reading", ["numerator_mantissa": "1", "numerator_scale": "0"]),
    ("reading", ["denominator_mantissa": "0", "denominator_scale": "0"]),
    ("reading", ["population": "0"]),
    ("reading", ["granularity": "'decade'"]),
    ("reading", ["confidence": "'Z'"]),
    ("reading", ["reported_on": "NULL"]),
    ("reading", ["source_id": "9999"]),
    ("journal", ["origin": "'phone'"]),
    ("journal", ["action": "'think'"]),
    ("journal", ["kind": "'thing'"]),
    ("journal", ["digest": "'abc'"]),
    ("journal", ["account": "''"]),
    ("journal", ["encoding": "0"]),
    ("journal", ["encoding": "1", "address": "'x'"]),
    ("journal", ["address": "''"]),
    ("journal", ["reverts": "sequence + 1"]),
    ("judgement_span", ["state": "'fine'"]),
    ("judgement_span", ["subject_kind": "'mood'"]),
    ("judgement_span", ["on_last": "on_first - 1"]),
    ("judgement_span", ["known_last": "known_first - 1"]),
    ("judgement_span", ["since": "on_first + 1"]),
    ("judgement_span", ["flags": "-1"]),
    ("judgement_span", ["unit_id": "CASE WHEN unit_id = 0 THEN 1 ELSE 0 END"]),
    ("database_facts", ["id": "2"]),
    ("database_facts", ["is_demonstration": "2", "id": "3"]),
  ])
  func nonsenseIsRefused(table: String, spoilt: [String: String]) throws {
    let database = try SchemaTests.filled()
    try database.gate.handle.queue.inDatabase { db in
      let columns = try db.columns(in: table).map(\.name)
      let key =
        columns.contains("sequence") ? "sequence" : columns.contains("id") ? "id" : "position"
      // A copy of a good row under another key, good but for what is spoilt.
      var values = columns.map { $0 == key ? "(SELECT max(\(key)) + 1 FROM \(table))" : $0 }
      if columns.contains("closed_by"), let place = columns.firstIndex(of: "closed_by") {
        values[place] = "entry"
      }
      if columns.contains("code"), let place = columns.firstIndex(of: "code") {
        values[place] = "code || '-x'"
      }
      func copy() throws {
        try db.execute(
          sql: """
            INSERT INTO \(table) (\(columns.joined(separator: ", ")))
            SELECT \(values.joined(separator: ", ")) FROM \(table)
            ORDER BY \(key) DESC LIMIT 1
            """)
      }
      if !["succession", "database_facts"].contains(table) {
        try db.inSavepoint {
          try copy()
          return .rollback
        }
      }
      for (column, value) in spoilt {
        guard let place = columns.firstIndex(of: column) else {
          Issue.record("no column \(column)")
          return
        }
        values[place] = value
      }
      let error = #expect(throws: DatabaseError.self) { try copy() }
      #expect(error?.resultCode == .SQLITE_CONSTRAINT, "\(String(describing: error))")
    }
  }

  /// The schema's lists of words are those of the enumerations.
  @Test func everyWordCanBeStored() throws {
    let database = try SmallDatabase()
    let schema = try database.gate.handle.queue.inDatabase { db in
      let tables = try String.fetchAll(
        db, sql: "SELECT sql FROM sqlite_schema WHERE type = 'table'")
      let words = try String.fetchAll(
        db,
        sql: """
          SELECT word FROM origin_word UNION SELECT word FROM action_word
          UNION SELECT word FROM kind_word UNION SELECT word FROM act_word
          UNION SELECT word FROM alert_word UNION SELECT state FROM judged_state
          """)
      return (tables + words.map { "'\($0)'" }).joined(separator: "\n")
    }
    let words: [[String]] = [
      Organisation.Kind.allCases.map(\.rawValue), Indicator.Kind.allCases.map(\.rawValue),
      Indicator.Nature.allCases.map(\.rawValue), Indicator.Direction.allCases.map(\.rawValue),
      Target.Comparison.allCases.map(\.rawValue), Threshold.Kind.allCases.map(\.rawValue),
      Pillar.allCases.map(\.rawValue), Principle.List.allCases.map(\.rawValue),
      Confidence.allCases.map(\.rawValue), Source.Kind.allCases.map(\.rawValue),
      Figure.Qualifier.allCases.map(\.rawValue), Granularity.allCases.map(\.rawValue),
      BreakthroughTask.Basis.allCases.map(\.rawValue), Attestation.allCases.map(\.rawValue),
      ProgressReport.State.allCases.map(\.rawValue), Succession.Extent.allCases.map(\.rawValue),
      TargetState.allCases.map(\.rawValue), TaskState.allCases.map(\.rawValue),
      DutyState.allCases.map(\.rawValue), SubjectKind.allCases.map(\.rawValue),
      RecordKind.allCases.map(\.rawValue), Actor.Origin.allCases.map(\.rawValue),
      JournalEntry.Action.allCases.map(\.rawValue), Act.Kind.allCases.map(\.rawValue),
      AlertKind.allCases.map(\.rawValue),
      Duty.Calendar.allCases.map(\.rawValue)
        .filter { $0 != Duty.Calendar.statistical.rawValue },
    ]
    for word in words.flatMap({ $0 }) { #expect(schema.contains("'\(word)'"), "\(word)") }
    let loose = try database.gate.handle.queue.inDatabase { db in
      try String.fetchAll(
        db,
        sql:
          "SELECT name FROM pragma_table_list WHERE strict = 0 AND schema = 'main' AND type = 'table' AND name NOT LIKE 'sqlite_%'"
      )
    }
    #expect(loose.isEmpty)
  }

  @Test func aChainIsLinear() throws {
    let database = try SchemaTests.filled()
    try database.report(
      SmallProgramme.reading(on: "2023-09-30", 51, replaces: 1),
      SmallProgramme.reading(on: "2023-10-31", 52), at: instant("2024-01-03"))
    database.gate.handle.queue.inDatabase { db in
      for (replaced, by) in [(1, 3), (3, 1), (2, 2), (9, 3)] {
        #expect(throws: DatabaseError.self) {
          try db.execute(
            sql: "INSERT INTO correction (replaced_id, reading_id) VALUES (?, ?)",
            arguments: [replaced, by])
        }
      }
    }
  }
}
