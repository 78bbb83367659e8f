import GRDB
import Programme
import VietnameseText

extension StagedRun {
  /// Resolves and judges all series of the file over what the database holds now.
  func resolveAll(_ db: Database) throws {
    head = try JournalHead(db).sequence
    outcome.findings = 0
    outcome.firstFindings = []
    try makeRoom(db)
    try StagingTables.dropSpanIndexes(db)
    var dependents: [JudgedItem: Day] = [:]
    var last: SeriesKey?
    repeat {
      let some = try someSeries(db, after: last)
      try db.inTransaction(.deferred) {
        for (key, rows) in some {
          // All of a series are in memory while it is judged.
          if rows > StagedSeries.mostRows {
            try refuse(db, tooLong: key)
          } else {
            try resolve(db, key, &dependents)
          }
        }
        return .commit
      }
      last = some.last?.key
    } while last != nil
    if isRefused { return }
    try db.inTransaction(.deferred) {
      for (item, from) in dependents { try stageDependent(db, item, from: from) }
      return .commit
    }
    try StagingTables.indexSpans(db)
    outcome.stored = rows.rows
  }

  /// Where a staged row stands in its file, and what its cells say.
  private func stored(
    _ db: Database, _ reading: Reading.ID
  ) throws -> (line: Int, value: String?, period: String?) {
    let statement = try db.cachedStatement(
      sql: "SELECT line, value, period FROM staged.line WHERE id = ?")
    guard let row = try Row.fetchOne(statement, arguments: [reading]) else {
      return (0, nil, nil)
    }
    return (row[0], row[1], row[2])
  }

  /// Gives all rows higher ids where somebody else, another import perhaps, has taken theirs.
  private func makeRoom(_ db: Database) throws {
    nextSpan = max(nextSpan, try highest(db, "judgement_span") + StagedRun.room)
    firstSpan = nextSpan
    let highest = try highest(db, "reading")
    guard highest >= firstID else { return }
    // Beyond the rows' own ids too, so that none is in another's way.
    let first = max(highest, firstID + Int64(rows.rows)) + StagedRun.room
    let step = first - firstID
    try db.execute(sql: "DELETE FROM staged.correction")
    // A few at a time: what a statement changes is held in memory until it has ended.
    for start in stride(from: firstID, to: firstID + Int64(rows.rows), by: 10_000) {
      for sql in [
        "UPDATE staged.line SET id = id + :step WHERE id BETWEEN :start AND :start + 9999",
        """
        UPDATE staged.reading SET id = id + :step, recording_id = recording_id + :step
        WHERE id BETWEEN :start AND :start + 9999
        """,
      ] {
        try db.execute(sql: sql, arguments: ["step": step, "start": start])
      }
    }
    firstID = first
  }

  /// The next few hundred series of the file, in the order of the index.
  private func someSeries(
    _ db: Database, after last: SeriesKey?
  ) throws -> [(key: SeriesKey, rows: Int)] {
    let rows = try Row.fetchAll(
      db.cachedStatement(
        sql: """
          SELECT unit_id, indicator_id, count(*) FROM staged.reading
          WHERE (unit_id, indicator_id) > (?, ?)
          GROUP BY unit_id, indicator_id ORDER BY unit_id, indicator_id LIMIT 500
          """), arguments: [last?.unit ?? -1, last?.indicator ?? -1])
    return rows.map { (SeriesKey(unit: $0[0], indicator: $0[1]), $0[2]) }
  }

  private func refuse(_ db: Database, tooLong key: SeriesKey) throws {
    let line = try Int.fetchOne(
      db,
      sql: """
        SELECT line FROM staged.line l JOIN staged.reading r ON r.id = l.id
        WHERE r.unit_id = ? AND r.indicator_id = ? ORDER BY l.id LIMIT 1 OFFSET ?
        """, arguments: [key.unit, key.indicator, StagedSeries.mostRows])
    refuse(line ?? 0, .tooManyOfSeries(limit: StagedSeries.mostRows), nil, nil)
  }

  /// Resolves one series, notes its findings, and judges its targets and duties.
  func resolve(
    _ db: Database, _ key: SeriesKey, _ dependents: inout [JudgedItem: Day]
  ) throws {
    let series = try StagedSeries(db, key)
    for (row, rule) in series.faults {
      let said = try stored(db, row.reading.id)
      let isOfCorrection = rule == .nothingToCorrect
      refuse(
        row.line, rule,
        isOfCorrection ? columns.correction : columns.value,
        isOfCorrection ? nil : said.value)
    }
    guard series.faults.isEmpty else { return }
    try note(db, series)
    let histories = Histories(db)
    histories.assume(series.all, for: key)
    let indicator = try Indicator.fetch(
      db, where: "v.indicator_id = ? ORDER BY v.id DESC LIMIT 1", [key.indicator]
    ).first?.record
    if let indicator {
      let life = try histories.life(key.unit)[known: today] ?? Life()
      for (reading, finding) in series.findings(indicator, life: life, known: today) {
        let said = try stored(db, reading)
        var noted = ImportFinding(
          line: said.line, column: columns.value, value: said.value, finding: finding)
        if case .outsideLife = finding {
          (noted.column, noted.value) = (columns.period, said.period)
        }
        outcome.note(noted)
      }
    }
    for (kind, table) in [(SubjectKind.target, "target"), (.duty, "duty")] {
      let ids = try Int64.fetchAll(
        db.cachedStatement(
          sql: "SELECT id FROM \(table) WHERE unit_id = ? AND indicator_id = ?"),
        arguments: [key.unit, key.indicator])
      for id in ids {
        let item = JudgedItem(kind: kind, subject: id, unit: key.unit)
        try stage(db, item, from: series.toldFirst, with: histories)
        if kind == .target { try addDependents(db, of: id, key.unit, series, &dependents) }
      }
    }
  }

  /// Writes down a series' corrections and how many of its readings stand.
  private func note(_ db: Database, _ series: StagedSeries) throws {
    let correct = try db.cachedStatement(
      sql: "INSERT OR REPLACE INTO staged.correction (replaced_id, reading_id) VALUES (?, ?)")
    for row in series.rows {
      guard let replaced = row.reading.replaces else { continue }
      try correct.execute(arguments: [replaced, row.reading.id])
    }
    let all = series.all
    let replaced = Set(all.compactMap(\.replaces))
    let standing = all.filter { $0.figure != nil && !replaced.contains($0.id) }
    let line = try db.cachedStatement(
      sql: "INSERT OR REPLACE INTO staged.series VALUES (?, ?, ?, ?, ?, ?)")
    try line.execute(arguments: [
      series.key.unit, series.key.indicator, standing.count,
      standing.map(\.period.last.number).max(), all.map(\.reportedOn.number).max(),
      series.toldFirst.number,
    ])
  }

  private func addDependents(
    _ db: Database, of target: Int64, _ unit: Int64, _ series: StagedSeries,
    _ dependents: inout [JudgedItem: Day]
  ) throws {
    for item in try Dependents.items(db, ofTarget: target, unit: unit) {
      dependents.lower(item, to: series.toldFirst)
    }
  }

  /// A task or cell, judged over the staged readings of all its targets.
  func stageDependent(_ db: Database, _ item: JudgedItem, from: Day) throws {
    let histories = Histories(db)
    histories.unstored = { key in try StagedSeries(db, key).rows.map(\.reading) }
    try stage(db, item, from: from, with: histories)
  }

  /// Judges one item and stages what must be written for it.
  private func stage(
    _ db: Database, _ item: JudgedItem, from: Day, with histories: Histories
  ) throws {
    try unstage(db, item)
    let stored = try StoredSpan.fetch(db, of: item)
    let first = stored.isEmpty ? .distantPast : from
    let fresh = try histories.spans(of: item, knownFrom: first)
    let rewrite = SpanRewrite(stored: stored, fresh: fresh, from: first)
    if file.options.dryRun, let change = Transitions.of(stored, fresh, today: today) {
      transitions[change, default: 0] += 1
    }
    let key: StatementArguments = [item.unit, item.kind.rawValue, item.subject]
    let change = try db.cachedStatement(
      sql: """
        INSERT INTO staged.span_change (id, known_last, unit_id, subject_kind, subject_id)
        VALUES (?, ?, ?, ?, ?)
        """)
    for id in rewrite.deleted { try change.execute(arguments: [id, nil] + key) }
    for (id, last) in rewrite.closed { try change.execute(arguments: [id, last.number] + key) }
    let firstSpan = nextSpan
    for span in rewrite.inserted {
      try span.insert(db, item, into: "staged.judgement_span", id: nextSpan)
      nextSpan += 1
    }
    let note = try db.cachedStatement(
      sql: "INSERT INTO staged.item VALUES (?, ?, ?, ?, ?)")
    try note.execute(arguments: key + [firstSpan, nextSpan - 1])
  }

  /// Forgets what was staged for an item before.
  private func unstage(_ db: Database, _ item: JudgedItem) throws {
    let key: StatementArguments = [item.unit, item.kind.rawValue, item.subject]
    let condition = "unit_id = ? AND subject_kind = ? AND subject_id = ?"
    let range = try Row.fetchOne(
      db.cachedStatement(
        sql: "SELECT first_span, last_span FROM staged.item WHERE \(condition)"),
      arguments: key)
    guard let range else { return }
    let bounds: StatementArguments = [range[0] as Int64, range[1] as Int64]
    try db.cachedStatement(sql: "DELETE FROM staged.judgement_span WHERE id BETWEEN ? AND ?")
      .execute(arguments: bounds)
    for table in ["span_change", "item"] {
      try db.cachedStatement(sql: "DELETE FROM staged.\(table) WHERE \(condition)")
        .execute(arguments: key)
    }
  }
}
