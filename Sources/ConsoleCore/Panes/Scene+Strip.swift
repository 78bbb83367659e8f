package import ScreenGrid

extension Scene {
  /// The room below the strip of panes.
  package var roomBelowStrip: Rect { room.inset(Insets(top: 1)) }

  /// Shows one pane at a time: the focused one has all the room below the strip.
  package func oneAtATime(_ panes: [Pane]) -> [Pane] {
    let shown = panes.contains { $0.id == focus } ? focus : panes.first?.id
    return panes.map { pane in
      var pane = pane
      pane.rect = pane.id == shown ? roomBelowStrip : Rect(width: 0, height: 0)
      pane.hasTitle = false
      return pane
    }
  }
}
