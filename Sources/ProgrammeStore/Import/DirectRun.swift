import GRDB
import Programme

/// A small import: its rows go straight into the transaction, which is given up when one is
/// refused or nothing is to be stored.
final class DirectRun {
  private let file: String
  private let transaction: WriteTransaction
  private let options: ImportOptions
  private(set) var outcome: ImportOutcome
  /// The rows that became readings or reports, to name the line of what is wrong with them.
  private var rows: [WriteTransaction.Suspect: (line: Int, candidate: ImportCandidate)] = [:]
  /// The lines that define tasks, by their codes.
  private var tasks: [Code<BreakthroughTask>: Int] = [:]
  private var effects = ImportEffects()

  init(_ kind: ImportKind, file: String, transaction: WriteTransaction, options: ImportOptions) {
    self.file = file
    self.transaction = transaction
    self.options = options
    outcome = ImportOutcome(kind: kind)
    if options.dryRun { transaction.transitions = [:] }
  }

  /// Stores one row; one that is refused is noted with its line, and the next are looked at too.
  func take(_ row: ImportRow) throws {
    outcome.rows += 1
    switch row {
    case .refused(_, let faults): outcome.note(faults)
    case .candidate(let line, let candidate):
      if case .define(.task(let task), _) = candidate.change {
        if let before = tasks[task.code] {
          refuse(line: line, candidate.cell(of: .malformedCode("")), .repeatedInFile(line: before))
          return
        }
        tasks[task.code] = line
      }
      do {
        let effect = try store(candidate, line: line)
        effects.note(ImportEffects.Row(line: line, effect: effect))
      } catch let refusal as Refusal {
        refuse(candidate, line: line, refusal)
      }
    }
  }

  /// The outcome once everything was stored and judged.
  var finished: ImportOutcome {
    var outcome = outcome
    for (suspect, finding) in transaction.suspicions {
      let row = rows[suspect]
      let cell = row?.candidate.cell(of: finding)
      outcome.note(
        ImportFinding(
          line: row?.line ?? 0, column: cell?.column, value: cell?.value, finding: finding))
    }
    if options.strict && outcome.findings > 0 { return outcome }
    outcome.stored = transaction.rowCount
    if let transitions = transaction.transitions {
      effects.transitions = transitions
      outcome.effects = effects
    }
    return outcome
  }

  private func store(
    _ candidate: ImportCandidate, line: Int
  ) throws -> ImportEffects.Effect {
    try transaction.rights.check(candidate.change)
    switch candidate.change {
    case .report(let reading):
      let stored = try transaction.report(reading, as: candidate.correction)
      rows[.reading(stored.id)] = (line, candidate)
      return try effect(of: stored)
    case .define(.task(let task), _):
      let (before, count) = (try transaction.identity(of: .task(task.code)), transaction.rowCount)
      rows[.record(.task(task.code))] = (line, candidate)
      try transaction.store(candidate.change)
      if transaction.rowCount == count { return .nothing }
      return before == nil ? .definesTask(task) : .changesTask(task)
    case .progress(let report):
      let (before, found) = (transaction.rowCount, transaction.suspicions.count)
      try transaction.store(candidate.change)
      for (suspect, _) in transaction.suspicions[found...] { rows[suspect] = (line, candidate) }
      return transaction.rowCount == before ? .nothing : .progress(report)
    default:
      try transaction.store(candidate.change)
      return .nothing
    }
  }

  private func effect(of reading: Reading) throws -> ImportEffects.Effect {
    guard options.dryRun else { return .nothing }
    let before = try reading.replaces.flatMap { try transaction.stored($0) }
    if reading.figure == nil { return .withdraws(reading, from: before?.figure) }
    guard let before else { return .adds(reading) }
    return .corrects(reading, from: before.figure)
  }

  private func refuse(_ candidate: ImportCandidate, line: Int, _ refusal: Refusal) {
    let cell: RowCell?
    let rule: ImportFault.Rule
    switch refusal {
    case .identicalReading(let id):
      cell = candidate.valueCell
      rule = rows[.reading(id)].map { .repeatedInFile(line: $0.line) } ?? .refused(refusal)
    case .contradictsReading(let id, let stands, let told):
      cell = candidate.valueCell
      rule =
        rows[.reading(id)].map { .contradictsInFile(line: $0.line, stands: stands, told: told) }
        ?? .refused(refusal)
    case .unknown(.reading):
      cell = candidate.correctionCell
      rule = .nothingToCorrect
    default:
      cell = candidate.cell(of: refusal)
      rule = .refused(refusal)
    }
    refuse(line: line, cell, rule)
  }

  private func refuse(line: Int, _ cell: RowCell?, _ rule: ImportFault.Rule) {
    outcome.note([
      ImportFault(file: file, line: line, column: cell?.column, value: cell?.value, rule: rule)
    ])
  }
}

extension WriteTransaction {
  /// Stores a row's reading, which may correct or withdraw the one that stands.
  fileprivate func report(_ told: Reading, as correction: Correction) throws -> Reading {
    var reading = told
    if correction == .withdraw { reading.statement = .withdrawal }
    return try correction == .none ? report(reading) : correct(reading)
  }
}
