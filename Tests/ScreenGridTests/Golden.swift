import ScreenGrid
import Testing

/// A grid of that size that one widget fills.
func drawn(
  _ width: Int, _ height: Int, glyphs: Glyphs = .full, _ widget: some Widget
) -> Grid {
  var grid = Grid(width: width, height: height, glyphs: glyphs)
  grid.draw(widget, in: grid.bounds)
  return grid
}

/// Compares a grid with its text, a line of `~`, and its styles.
func expect(_ grid: Grid, _ golden: String, sourceLocation: SourceLocation = #_sourceLocation) {
  #expect(grid.text + "\n~\n" + grid.styleMap == golden, sourceLocation: sourceLocation)
}
