/// Something suspicious about one row of a file, and where the row says it.
public struct ImportFinding: Hashable, Sendable {
  public var line: Int
  /// The header of the column, as the file writes it.
  public var column: String?
  public var value: String?
  public var finding: Finding

  public init(line: Int, column: String? = nil, value: String? = nil, finding: Finding) {
    self.line = line
    self.column = column
    self.value = value
    self.finding = finding
  }
}
