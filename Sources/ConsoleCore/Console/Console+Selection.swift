import ScreenGrid

extension Console {
  /// The pane that the arrow keys move in: the box's, or the page's focused one.
  private var movingPane: Pane? { box?.pane ?? visit.focused }

  /// Moves the selection there; returns whether it moved.
  @discardableResult
  private mutating func move(by step: Int) -> Bool {
    guard let pane = movingPane else { return false }
    if box != nil { return box?.state.move(by: step, in: pane) ?? false }
    return visit.states[pane.id, default: PaneState()].move(by: step, in: pane)
  }

  private var movingState: PaneState { box?.state ?? visit.focusedState }

  mutating func move(rows: Int) {
    guard let pane = movingPane else { return }
    let across = pane.across
    guard across > 1 else {
      move(by: rows)
      return
    }
    // A column of tiles ends where there is no tile below.
    let target = movingState.index + rows * across
    guard target >= 0 else { return }
    if target < pane.items.count {
      move(by: rows * across)
    } else if movingState.index / across < (pane.items.count - 1) / across {
      move(by: pane.items.count - 1 - movingState.index)
    }
  }

  mutating func move(columns: Int) {
    guard let pane = movingPane else { return }
    if pane.across > 1 {
      move(by: columns)
    } else if box == nil {
      moveFocus(columns)
    }
  }

  /// Goes to the pane beside the focused one, where there is one.
  private mutating func moveFocus(_ direction: Int) {
    guard let here = visit.focused?.rect else { return }
    let beside = visit.panes.filter { pane in
      pane.takesFocus && pane.isVisible && pane.rect.y < here.maxY && pane.rect.maxY > here.y
        && (direction < 0 ? pane.rect.maxX <= here.x : pane.rect.x >= here.maxX)
    }
    let nearest = beside.min { abs($0.rect.x - here.x) < abs($1.rect.x - here.x) }
    if let nearest { visit.focus = nearest.id }
  }

  mutating func move(pages: Int) {
    guard let pane = movingPane else { return }
    move(by: pages * max(1, movingState.visible - 1) * pane.across)
  }

  mutating func moveToEnd(_ direction: Int) {
    guard let pane = movingPane else { return }
    move(by: direction * pane.items.count)
  }

  mutating func wheel(at point: Point, by rows: Int) {
    if box == nil, let pane = visit.panes.first(where: { $0.rect.contains(point) && $0.takesFocus })
    {
      visit.focus = pane.id
    }
    move(rows: rows)
  }

  mutating func click(_ point: Point) -> [Effect] {
    if box != nil {
      guard let item = box?.pane?.item(at: point, movingState) else {
        box = nil
        return []
      }
      move(by: item - movingState.index)
      return []
    }
    if let tab = chrome.tab(at: point) {
      return Action.row(Destination.roots[tab]).map { perform($0) } ?? []
    }
    guard let pane = visit.panes.first(where: { $0.rect.contains(point) && $0.takesFocus }) else {
      return []
    }
    let wasFocused = visit.focus == pane.id
    visit.focus = pane.id
    guard let item = pane.item(at: point, visit.focusedState) else { return [] }
    if wasFocused, item == visit.focusedState.index {
      return open()
    }
    move(by: item - visit.focusedState.index)
    return []
  }
}
