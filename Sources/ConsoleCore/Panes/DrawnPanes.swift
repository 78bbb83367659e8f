import ScreenGrid

/// The panes of a frame as they were drawn, before anything was laid over them: a key that moves in
/// one need not draw the others again.
struct DrawnPanes: Sendable {
  /// All that what is drawn of a pane depends on.
  struct Pane: Hashable, Sendable {
    var making: Int
    var id: PaneID
    var look: PaneLook
  }

  var grid = Grid(width: 0, height: 0)
  var panes: [Pane] = []
}
