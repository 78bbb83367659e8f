import ScreenGrid
package import VietnameseText

/// Names a pane within its page.
package struct PaneID: Hashable, Sendable, ExpressibleByStringLiteral {
  let text: String

  package init(stringLiteral text: String) {
    self.text = text
  }
}

extension PaneID {
  package static let units: PaneID = "units"
  package static let principles: PaneID = "principles"
  package static let tasks: PaneID = "tasks"
}

/// Where a person is in a pane: what is selected, what is scrolled away, how it is filtered and
/// sorted. It outlives new data and is what the back stack remembers.
package struct PaneState: Hashable, Sendable {
  /// The selected row by its identity, so that new data does not move the selection.
  var selected: String?
  /// Where the selected row was, for when it has gone.
  package var index = 0
  /// The first visible row.
  package var offset = 0
  /// The first visible column of a matrix.
  package var columnOffset = 0
  /// The rows that were seen at once; a page up or down moves by them.
  var visible = 1
  var filter = TextInput(limit: 80)
  /// Which of the pane's orders is used.
  package var order = 0

  var view: PaneView { PaneView(filter: filter.text, order: order) }
}

/// How a pane's rows are filtered and sorted.
package struct PaneView: Hashable, Sendable {
  package var filter = ""
  package var order = 0

  package var pattern: SearchPattern { SearchPattern(filter) }
}

extension PaneState {
  /// Finds the selection again among the rows as they are now, and scrolls so that it is seen.
  mutating func settle(in pane: Pane) {
    guard !pane.items.isEmpty else {
      index = 0
      offset = 0
      return
    }
    let last = pane.items.count - 1
    let wanted = min(max(0, index), last)
    if let selected, pane.items[wanted].id != selected,
      let found = pane.items.firstIndex(where: { $0.id == selected })
    {
      // At the very top what comes is seen at once.
      if pane.keepsPlace, offset > 0 || found < index { offset = max(0, offset + found - index) }
      index = found
    } else {
      index = wanted
    }
    if !pane.items[index].isSelectable { index = pane.selectable(near: index) ?? index }
    if selected != nil || index > 0 { selected = pane.items[index].id }
    scroll(in: pane)
  }

  private mutating func scroll(in pane: Pane) {
    let rows = (pane.items.count + pane.across - 1) / pane.across
    visible = max(1, pane.visibleRows)
    let row = index / pane.across
    if case .matrix(let body) = pane.body {
      columnOffset =
        pane.matrix(body, self, isFocused: true)
        .offset(showing: Matrix.Place(row: row, column: index % pane.across), in: pane.content)
        .column
    }
    offset = Scroll.offset(keeping: row, count: rows, visible: visible, from: offset)
    // Headings that stand directly above the selected row are worth seeing with it.
    let above = pane.headings(above: index)
    if above > 0, visible > above { offset = min(offset, max(0, row - above)) }
  }

  /// Moves the selection by rows and columns; it stops at the ends.
  ///
  /// - Returns: whether it moved.
  mutating func move(by step: Int, in pane: Pane) -> Bool {
    let target = index + step
    guard !pane.items.isEmpty, step != 0 else { return false }
    let wanted = min(max(0, target), pane.items.count - 1)
    guard let found = pane.selectable(from: wanted, towards: step), found != index else {
      return false
    }
    index = found
    selected = pane.items[found].id
    return true
  }
}
