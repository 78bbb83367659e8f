/// One row of a file, read and understood; what it means to the database the gate decides.
public struct ImportCandidate: Sendable {
  /// A reading, a task's definition, or a progress report.
  public var change: Change
  /// For a reading: whether it corrects or withdraws the stored one of the same identity.
  public var correction: Correction
  /// What the row's cells say; nil where it comes from no file.
  public var text: (any RowText)?

  public init(change: Change, correction: Correction = .none, text: (any RowText)? = nil) {
    self.change = change
    self.correction = correction
    self.text = text
  }
}

extension ImportCandidate {
  /// The cell that a refusal of the row is about; nil where it is about the whole row.
  public func cell(of refusal: Refusal) -> RowCell? { text?.cell(of: refusal, in: change) }

  /// The cell that a finding is about.
  public func cell(of finding: Finding) -> RowCell? { text?.cell(of: finding) }

  /// The cell with a reading's value.
  public var valueCell: RowCell? { text?.valueCell }

  /// The cell with a reading's period.
  public var periodCell: RowCell? { text?.periodCell }

  /// The cell that says whether a reading is a correction.
  public var correctionCell: RowCell? { text?.correctionCell }
}
