/// One cell of a row: the header of its column as the file writes it, and what stands in it.
public struct RowCell: Hashable, Sendable {
  public var column: String
  public var value: String?

  public init(column: String, value: String?) {
    self.column = column
    self.value = value
  }
}

/// What the cells of an understood row say, to name the one that a refusal or finding is about.
public protocol RowText: Sendable {
  /// The cell that a refusal of a change is about; nil where it is about the whole row.
  func cell(of refusal: Refusal, in change: Change) -> RowCell?
  /// The cell that a finding is about.
  func cell(of finding: Finding) -> RowCell?
  /// The cell with a reading's value.
  var valueCell: RowCell? { get }
  /// The cell with a reading's period.
  var periodCell: RowCell? { get }
  /// The cell that says whether a reading is a correction.
  var correctionCell: RowCell? { get }
  /// The bytes that it takes, about.
  var size: Int { get }
}
