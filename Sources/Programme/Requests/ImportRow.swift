/// What became of one row of a file.
public enum ImportRow: Sendable {
  case candidate(line: Int, ImportCandidate)
  /// Everything that is wrong with the row; at least one fault.
  case refused(line: Int, [ImportFault])
}

extension ImportRow {
  /// Its line in the file, from 1.
  public var line: Int {
    switch self {
    case .candidate(let line, _), .refused(let line, _): line
    }
  }

  /// The bytes that it takes, about: what many of them take in memory is bounded by it.
  public var size: Int {
    switch self {
    case .candidate(_, let candidate): 512 + (candidate.text?.size ?? 0)
    case .refused(_, let faults): 512 * faults.count
    }
  }

  /// Whether something is wrong with it.
  public var isRefused: Bool {
    if case .refused = self { true } else { false }
  }
}
