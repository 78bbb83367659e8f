public import ScreenGrid

/// A painted screen.
public struct Frame: Equatable, Sendable {
  public let grid: Grid
  let panes: DrawnPanes

  public init(grid: Grid) {
    self.init(grid: grid, panes: DrawnPanes())
  }

  init(grid: Grid, panes: DrawnPanes) {
    self.grid = grid
    self.panes = panes
  }

  public static func == (one: Frame, other: Frame) -> Bool { one.grid == other.grid }

  /// Where the cursor rests for screen readers, and whether it shows; nil where it has no place.
  public var cursor: Grid.Cursor? { grid.cursor }
}
