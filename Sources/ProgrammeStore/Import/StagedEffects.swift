import GRDB
import Programme

extension StagedRun {
  /// The outcome with its faults and findings in the order of their lines.
  var inOrder: ImportOutcome {
    var outcome = outcome
    outcome.firstFaults.sort { $0.line < $1.line }
    outcome.firstFindings.sort { $0.line < $1.line }
    return outcome
  }

  /// What the resolved rows would change.
  func effects(_ db: Database) throws -> ImportEffects {
    let withdrawn = try count(db, "staged.reading WHERE is_withdrawal = 1")
    let replacing = try count(db, "staged.correction")
    let withdrawing = try count(
      db,
      """
      staged.correction c JOIN staged.reading r ON r.id = c.reading_id WHERE r.is_withdrawal = 1
      """)
    let corrected = replacing - withdrawing
    var effects = ImportEffects(
      rows: try firstRows(db), added: rows.rows - withdrawn - corrected, corrected: corrected,
      withdrawn: withdrawn)
    effects.transitions = transitions
    return effects
  }

  private func count(_ db: Database, _ rest: String) throws -> Int {
    try Int.fetchOne(db, sql: "SELECT count(*) FROM \(rest)") ?? 0
  }

  private func firstRows(_ db: Database) throws -> [ImportEffects.Row] {
    let lines = try Row.fetchAll(
      db, sql: "SELECT id, line FROM staged.line ORDER BY id LIMIT \(ImportEffects.most)")
    return try lines.compactMap { line in
      try staged(db, line[0]).map { reading in
        ImportEffects.Row(line: line[1], effect: try effect(db, of: reading))
      }
    }
  }

  private func effect(_ db: Database, of reading: Reading) throws -> ImportEffects.Effect {
    let before = try reading.replaces.flatMap { id in
      try staged(db, id) ?? ReadingTable.fetch(db, where: "r.id = ?", [id]).first
    }
    if reading.figure == nil { return .withdraws(reading, from: before?.figure) }
    guard let before else { return .adds(reading) }
    return .corrects(reading, from: before.figure)
  }

  private func staged(_ db: Database, _ id: Reading.ID) throws -> Reading? {
    let row = try Row.fetchOne(
      db, sql: "\(ReadingTable.staged) WHERE r.id = ?", arguments: [id])
    return try row.map { try ReadingTable.reading(db, $0) }
  }
}
