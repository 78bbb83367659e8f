import ScreenGrid
import VietnameseText

extension Cell {
  /// The columns that a terminal gives to the cell's text.
  var columns: Int { displayWidth(text) }
}
