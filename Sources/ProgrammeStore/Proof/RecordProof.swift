import GRDB
import Programme
import VietnameseText

/// Compares the tables with what the journal says is in them, both ways: every entry has its
/// record, and every record is what its entry says.
///
/// What a batch says of its rows is compared in ``BatchContents``.
final class RecordProof {
  let db: Database
  /// The batches, by their entries.
  private(set) var batches: [Int64: JournalEntry] = [:]
  private var contents: [Int64: BatchContents] = [:]
  private var first: BrokenRecord?

  init(_ db: Database) {
    self.db = db
  }

  func note(_ sequence: Int64, _ kind: RecordKind, _ key: String) {
    if let known = first?.sequence, known <= sequence { return }
    first = BrokenRecord(sequence: sequence, kind: kind, key: key)
  }

  /// Takes in the next entry of the chain: its record must be there.
  func take(_ entry: JournalEntry) throws {
    guard entry.action != .batch else {
      batches[entry.sequence] = entry
      return
    }
    // What was refused or restored, begun or judged anew, left nothing but its entry.
    if [.refuse, .begin, .restore, .judge].contains(entry.action) { return }
    if try !hasRecord(entry) { note(entry.sequence, entry.kind, entry.key) }
  }

  private func hasRecord(_ entry: JournalEntry) throws -> Bool {
    let sql =
      switch entry.action {
      case .define:
        """
        SELECT EXISTS (SELECT 1 FROM \(entry.kind.table)_version
          WHERE \(entry.kind.table)_id = ? AND entry = ?)
        """
      case .withdraw:
        """
        SELECT EXISTS (SELECT 1 FROM \(entry.kind.table)_version
          WHERE \(entry.kind.table)_id = ? AND closed_by = ?)
        """
      case .report: "SELECT EXISTS (SELECT 1 FROM recording WHERE id = ? AND entry = ?)"
      case .progress: "SELECT EXISTS (SELECT 1 FROM progress_report WHERE id = ? AND entry = ?)"
      case .extend: "SELECT EXISTS (SELECT 1 FROM deadline_extension WHERE id = ? AND entry = ?)"
      case .assess: "SELECT EXISTS (SELECT 1 FROM assessment WHERE id = ? AND entry = ?)"
      case .act: "SELECT EXISTS (SELECT 1 FROM act WHERE id = ? AND entry = ?)"
      case .retract: "SELECT EXISTS (SELECT 1 FROM retraction WHERE subject_id = ? AND entry = ?)"
      case .batch, .refuse, .begin, .restore, .judge: "SELECT ? = ?"
      }
    return try Bool.fetchOne(
      db.cachedStatement(sql: sql), arguments: [entry.subject, entry.sequence]) ?? false
  }

  /// The record whose entry is the earliest of those that do not agree; nil when all do.
  func firstBroken() throws -> BrokenRecord? {
    try checkDefinitions()
    try check("progress_report", .progress, .progress) { id in
      try ProgressTable.fetch(db, where: "p.id = ?", [id]).first
        .map { ($0.task.text, $0.canonical) }
    }
    try check("deadline_extension", .extend, .deadlineExtension) { id in
      try ExtensionTable.fetch(db, where: "e.id = ?", [id]).first.map {
        ($0.task.text, $0.canonical)
      }
    }
    try check("assessment", .assess, .assessment) { id in
      try AssessmentTable.fetch(db, where: "a.id = ?", [id]).first.map {
        let cell = Reference.cell(unit: $0.assessment.unit, principle: $0.assessment.principle)
        return (cell.key, $0.assessment.canonical(knownFrom: $0.knownFrom))
      }
    }
    try check("act", .act, .act) { id in
      try ActTable.fetch(db, where: "a.id = ?", [id]).first.map { (String(id), $0.act.canonical) }
    }
    try checkRetractions()
    try checkReadings()
    for (sequence, batch) in batches {
      if let broken = (contents[sequence] ?? BatchContents()).broken(in: batch) {
        note(sequence, broken.kind, broken.key)
      }
    }
    return first
  }

  /// Adds a record to the digest of its batch.
  ///
  /// - Parameter name: what the record is called, should it be none of the batch's; as its key,
  ///   where nothing is said.
  func add(
    _ text: String, _ kind: RecordKind, to batch: Int64, _ action: JournalEntry.Action,
    key: String, name: String? = nil
  ) {
    contents[batch, default: BatchContents()].add(text, kind, action, key: key, name: name ?? key)
  }
}

// MARK: - What is only added

extension RecordProof {
  private func check(
    _ table: String, _ action: JournalEntry.Action, _ kind: RecordKind,
    _ told: (Int64) throws -> (key: String, canonical: String)?
  ) throws {
    let rows = try Row.fetchCursor(db, sql: "SELECT id, entry FROM \(table) ORDER BY id")
    while let row = try rows.next() {
      let (id, sequence): (Int64, Int64) = (row[0], row[1])
      guard let (key, canonical) = try told(id) else {
        note(sequence, kind, String(id))
        continue
      }
      if batches[sequence] != nil {
        add(canonical, kind, to: sequence, action, key: key)
      } else if try entry(sequence).map({
        $0.action != action || $0.subject != id || $0.key != key || $0.after != canonical
      }) ?? true {
        note(sequence, kind, key)
      }
    }
  }

  /// What was taken back says so in an entry of its own.
  private func checkRetractions() throws {
    let rows = try Row.fetchCursor(
      db,
      sql: """
        SELECT r.entry, r.kind, r.subject_id FROM retraction r
          LEFT JOIN journal j ON j.sequence = r.entry
        WHERE j.action IS NOT 'retract' OR j.kind IS NOT r.kind OR j.subject_id IS NOT r.subject_id
        """)
    while let row = try rows.next() {
      note(row[0], row[1] == "progress" ? .progress : .deadlineExtension, String(row[2] as Int64))
    }
  }

  func entry(_ sequence: Int64) throws -> JournalEntry? {
    try JournalEntry.fetch(db, sequence)
  }
}

// MARK: - What has versions

extension RecordProof {
  private func checkDefinitions() throws {
    for type in RecordLayout.types { try check(type) }
  }

  private func check<Record: VersionedRecord>(_ type: Record.Type) throws {
    let (layout, kind) = (Record.layout, Record.layout.kind)
    let ids = try Row.fetchCursor(db, sql: "SELECT id FROM \(layout.versions) ORDER BY id")
    while let row = try ids.next() {
      guard let version = try Record.fetch(db, where: "v.id = ?", [row[0] as Int64]).first else {
        continue
      }
      let (key, canonical) = (
        version.record.key, version.record.canonical(knownFrom: version.knownFrom)
      )
      if batches[version.entry] != nil {
        add(canonical, kind, to: version.entry, .define, key: key)
      } else if try entry(version.entry).map({
        $0.action != .define || $0.kind != kind || $0.subject != version.id || $0.key != key
          || $0.after != canonical
      }) ?? true {
        note(version.entry, kind, key)
      }
    }
    try checkSuccession(layout)
  }

  /// Each version ends where the next begins, or was withdrawn; the last stands or was withdrawn.
  private func checkSuccession(_ layout: RecordLayout) throws {
    let table = layout.table
    let rows = try Row.fetchCursor(
      db,
      sql: """
        SELECT v.\(table)_id, v.entry, v.closed_by,
          j.action IS 'import' AND (n.entry IS NULL OR n.entry > v.closed_by)
        FROM \(table)_version v
          LEFT JOIN \(table)_version n ON n.id = (SELECT min(id) FROM \(table)_version
            WHERE \(table)_id = v.\(table)_id AND id > v.id)
          LEFT JOIN journal j ON j.sequence = v.closed_by
        WHERE CASE
          WHEN v.closed_by IS NULL THEN n.id IS NOT NULL OR v.known_to <> 2932896
          WHEN n.entry = v.closed_by THEN v.known_to <> n.known_from - 1
          WHEN n.entry < v.closed_by THEN TRUE
          WHEN j.action = 'import' THEN TRUE
          ELSE j.action IS NOT 'withdraw' OR j.kind <> '\(layout.kind.rawValue)'
            OR j.subject_id IS NOT v.\(table)_id
        END
        """)
    while let row = try rows.next() {
      let closedBy: Int64? = row[2]
      let code =
        layout.hasCode
        ? try String.fetchOne(
          db, sql: "SELECT code FROM \(table) WHERE id = ?", arguments: [row[0] as Int64]) : nil
      let key = code ?? String(row[0] as Int64)
      if let closedBy, row[3] as Bool {
        contents[closedBy, default: BatchContents()].close(layout.kind, key)
      } else {
        note(closedBy ?? row[1], layout.kind, key)
      }
    }
  }
}
