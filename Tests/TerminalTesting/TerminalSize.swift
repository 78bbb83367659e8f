/// The size of a terminal in character cells.
public struct TerminalSize: Hashable, Sendable {
  public var columns: Int
  public var rows: Int

  public init(columns: Int, rows: Int) {
    self.columns = columns
    self.rows = rows
  }

  public static let small = TerminalSize(columns: 80, rows: 24)
  public static let usual = TerminalSize(columns: 120, rows: 40)
  public static let large = TerminalSize(columns: 200, rows: 60)
}
