public import Programme

/// One row of a file, read and understood; what it means to the database the gate decides.
public struct ImportCandidate: Hashable, Sendable {
  /// A reading, a task's definition, or a progress report.
  public var change: Change
  /// For a reading: whether it corrects or withdraws the stored one of the same identity.
  public var correction: Correction
  /// What the row's cells say; nil where it comes from no file.
  var text: RowText?

  public init(change: Change, correction: Correction = .none) {
    self.change = change
    self.correction = correction
  }
}

/// What became of one row of a file.
public enum ImportRow: Hashable, Sendable {
  case candidate(line: Int, ImportCandidate)
  /// Everything that is wrong with the row; at least one fault.
  case refused(line: Int, [ImportFault])
}

extension ImportRow {
  public var line: Int {
    switch self {
    case .candidate(let line, _), .refused(let line, _): line
    }
  }

  /// The bytes that it takes, about: what many of them take in memory is bounded by it.
  public var size: Int {
    switch self {
    case .candidate(_, let candidate): 512 + (candidate.text?.record.size ?? 0)
    case .refused(_, let faults): 512 * faults.count
    }
  }
}
