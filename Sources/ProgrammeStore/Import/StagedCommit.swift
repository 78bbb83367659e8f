import GRDB
import Programme
import VietnameseText

extension StagedRun {
  /// Within the transaction: resolves again what others changed since the rows were resolved.
  /// False when that is too much to keep others waiting for.
  func catchUp(_ db: Database) throws -> Bool {
    guard try JournalHead(db).sequence != head else { return true }
    guard try highest(db, "reading") < firstID,
      try highest(db, "judgement_span") < firstSpan
    else { return false }
    let changed = try changedSeries(db)
    let items = try changedDependents(db)
    guard changed.count + items.count <= StagedRun.mostSeriesToRepeat else { return false }
    let said = (outcome.findings, outcome.firstFindings)
    var dependents = Dictionary(uniqueKeysWithValues: items.map { ($0, Day.distantPast) })
    for key in changed { try resolve(db, key, &dependents) }
    // The findings of these series were told before; what others' readings add, theirs told.
    (outcome.findings, outcome.firstFindings) = said
    for item in dependents.keys { try stageDependent(db, item, from: .distantPast) }
    return true
  }

  /// The file's series of which readings, targets or duties changed.
  private func changedSeries(_ db: Database) throws -> [SeriesKey] {
    let rows = try Row.fetchAll(
      db,
      sql: """
        SELECT s.unit_id, s.indicator_id FROM staged.series s JOIN main.series m
          ON m.unit_id = s.unit_id AND m.indicator_id = s.indicator_id
        WHERE m.entry > ?1
        UNION
        SELECT t.unit_id, t.indicator_id FROM judged_item j JOIN target t ON t.id = j.subject_id
          JOIN staged.series s
            ON s.unit_id = t.unit_id AND s.indicator_id = t.indicator_id
        WHERE j.subject_kind = 'target' AND j.entry > ?1
        UNION
        SELECT t.unit_id, t.indicator_id FROM judged_item j JOIN duty t ON t.id = j.subject_id
          JOIN staged.series s
            ON s.unit_id = t.unit_id AND s.indicator_id = t.indicator_id
        WHERE j.subject_kind = 'duty' AND j.entry > ?1
        """, arguments: [head])
    return rows.map { SeriesKey(unit: $0[0], indicator: $0[1]) }
  }

  /// Tasks and cells that changed and rest on a target of the file's series.
  private func changedDependents(_ db: Database) throws -> [JudgedItem] {
    let rows = try Row.fetchAll(
      db,
      sql: """
        SELECT j.subject_kind, j.subject_id, j.unit_id FROM judged_item j
        WHERE j.entry > ?1 AND j.subject_kind = 'task' AND EXISTS (
          SELECT 1 FROM task_version v JOIN task_target l ON l.version_id = v.id
            JOIN target t ON t.id = l.target_id JOIN staged.series s
              ON s.unit_id = t.unit_id AND s.indicator_id = t.indicator_id
          WHERE v.task_id = j.subject_id)
        UNION ALL
        SELECT j.subject_kind, j.subject_id, j.unit_id FROM judged_item j
        WHERE j.entry > ?1 AND j.subject_kind = 'cell' AND EXISTS (
          SELECT 1 FROM target t JOIN target_version v ON v.target_id = t.id
            JOIN target_principle l ON l.version_id = v.id JOIN staged.series s
              ON s.unit_id = t.unit_id AND s.indicator_id = t.indicator_id
          WHERE t.unit_id = j.unit_id AND l.principle_id = j.subject_id)
        """, arguments: [head])
    return rows.compactMap { row in
      SubjectKind(rawValue: row[0]).map { JudgedItem(kind: $0, subject: row[1], unit: row[2]) }
    }
  }

  /// The one short transaction: copies what was prepared and writes the journal's row.
  func write(_ db: Database, _ batch: WriteTransaction.Batch) throws {
    let transaction = try WriteTransaction(db, by: file.actor, at: file.at, batch: batch)
    try checkRights(transaction.rights, db)
    let entry = transaction.entry
    try db.execute(
      sql: "INSERT INTO recording (id, entry) VALUES (?, ?)", arguments: [firstID, entry])
    for statement in StagedRun.copying { try db.execute(sql: statement) }
    try db.execute(
      sql: """
        INSERT OR REPLACE INTO main.series SELECT unit_id, indicator_id, readings,
          newest_period_last, newest_reported_on, ? FROM staged.series
        """, arguments: [entry])
    try db.execute(
      sql: """
        INSERT OR REPLACE INTO judged_item (unit_id, subject_kind, subject_id, entry)
        SELECT unit_id, subject_kind, subject_id, ? FROM staged.item
        """, arguments: [entry])
    try transaction.closeBatch(rows)
    outcome.receipt = Receipt(entry: transaction.head.sequence, digest: transaction.head.digest)
  }

  /// Throws where the account lost a right that it had when the rows were looked at.
  private func checkRights(_ rights: ActorRights, _ db: Database) throws {
    guard rights.account != nil else { return }
    let units = try String.fetchAll(
      db,
      sql: """
        SELECT code FROM organisation WHERE id IN (SELECT unit_id FROM staged.series)
        """)
    for unit in units { try rights.check(.report, of: Code(unit)) }
  }

  static let copying = [
    copyingReadings,
    """
    INSERT INTO main.correction (replaced_id, reading_id)
    SELECT replaced_id, reading_id FROM staged.correction ORDER BY replaced_id
    """,
    """
    DELETE FROM main.judgement_span WHERE id IN
      (SELECT id FROM staged.span_change WHERE known_last IS NULL)
    """,
    """
    UPDATE main.judgement_span SET known_last = c.known_last FROM staged.span_change c
    WHERE c.id = judgement_span.id AND c.known_last IS NOT NULL
    """,
    copyingSpans,
    """
    INSERT INTO main.period_end SELECT day, first_told FROM staged.period_end WHERE TRUE
      \(PeriodEnds.keepingFirst)
    """,
  ]

  static let copyingReadings = "INSERT INTO main.reading SELECT * FROM staged.reading"
  static let copyingSpans =
    "INSERT INTO main.judgement_span SELECT * FROM staged.judgement_span"
}
